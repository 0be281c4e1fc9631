using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using Npgsql;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>Who may do what, tried rather than read: every role, every table, every verb.</summary>
public sealed class RightsTests
{
    private const string Everything = "select insert update delete";

    private static readonly Dictionary<string, string> s_application = new(StringComparer.Ordinal)
    {
        ["hotdash.store_identity"] = Everything,
        ["hotdash.conversations"] = Everything,
        ["hotdash.messages"] = Everything,
        ["hotdash.drafts"] = Everything,
        ["hotdash.presence"] = Everything,
        ["hotdash.webhooks"] = Everything,
        ["hotdash.releases"] = Everything,
        ["hotdash.roster"] = Everything,
        ["hotdash.operator_tokens"] = Everything,
        ["hotdash.data_protection_keys"] = Everything,
        ["hotdash.duties"] = Everything,
        ["hotdash.chatwoot_sync"] = "select update",
        ["hotdash.outbox"] = "select update",
        ["hotdash.decision_log"] = "select",
        ["hotdash.decision_payload"] = "select",
        ["hotdash.ledger_head"] = "select",
        ["hotdash.checkpoints"] = "select insert",
        ["public.decision_log"] = "select",
        ["public.decision_checkpoints"] = "select",
    };

    private static readonly Dictionary<string, string> s_auditor = new(StringComparer.Ordinal)
    {
        ["public.decision_log"] = "select",
        ["public.decision_checkpoints"] = "select",
    };

    [Theory]
    [InlineData("anon")]
    [InlineData("authenticated")]
    [InlineData("service_role")]
    [InlineData(MigratedDatabase.Login)]
    public async Task Every_verb_on_every_table_is_allowed_or_refused_as_written_here(string role)
    {
        await using var database = await MigratedDatabase.CreateAsync();
        var tables = (await database.ColumnAsync(
            "select table_schema || '.' || table_name from information_schema.tables where table_schema = 'hotdash' or table_name like 'decision%'"))
            .Cast<string>().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(s_application.Keys.Order(StringComparer.Ordinal), tables);
        var allowed = role switch { "anon" => [], "authenticated" => s_auditor, _ => s_application };
        foreach (var table in tables)
        {
            var may = new List<string>();
            foreach (var verb in (string[])["select", "insert", "update", "delete", "truncate"])
            {
                if (await MayAsync(database, role, table, verb)) may.Add(verb);
            }

            Assert.Equal((table, allowed.GetValueOrDefault(table, "")), (table, string.Join(' ', may)));
        }
    }

    [Theory]
    [InlineData("anon", false)]
    [InlineData("authenticated", false)]
    [InlineData("service_role", true)]
    public async Task Only_the_application_may_call_the_write_path(string role, bool may)
    {
        await using var database = await MigratedDatabase.CreateAsync();
        var functions = await database.ColumnAsync(
            $"select p.proname::text || ' ' || has_function_privilege('{role}', p.oid, 'execute') from pg_proc p " +
            "join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'hotdash' order by 1");
        Assert.Equal(
            may ? (object[])["append_outcome true", "commit_decision true", "schema_version true"] : [],
            functions.Where(f => ((string)f!).EndsWith("true", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_auditor_reads_the_log_without_its_salt()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await hotDash.CommitAsync(Planned.Reply());
        var rows = await hotDash.QueryAsync("set role authenticated; select payload ->> 'customer' as customer from public.decision_log");
        Assert.NotNull(Assert.Single(rows)["customer"]);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => hotDash.QueryAsync(
            "grant usage on schema hotdash to authenticated; set role authenticated; select salt from hotdash.decision_payload"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Row_level_security_is_on_everywhere_and_each_table_has_a_policy()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        Assert.Equal([], await database.ColumnAsync(
            "select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace " +
            "where n.nspname = 'hotdash' and c.relkind in ('r', 'p') and (not c.relrowsecurity " +
            "or not exists (select 1 from pg_policy p where p.polrelid = c.oid))"));
    }

    [Theory]
    [InlineData("a function without a fixed search_path", "select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'hotdash' and coalesce(array_to_string(p.proconfig, ','), '') not like '%search_path=%'")]
    [InlineData("a view with its owner's rights", "select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'v' and coalesce(array_to_string(c.reloptions, ','), '') not like '%security_invoker=true%'")]
    [InlineData("a table without a primary key", "select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'hotdash' and c.relkind = 'r' and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')")]
    [InlineData("a foreign key without an index", "select k.conname::text from pg_constraint k join pg_namespace n on n.oid = k.connamespace where n.nspname = 'hotdash' and k.contype = 'f' and not exists (select 1 from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])")]
    [InlineData("several permissive policies for one role and verb", "select tablename::text from pg_policies where schemaname = 'hotdash' group by tablename, roles having count(*) > 1")]
    [InlineData("a duplicate index", "select min(indexrelid::regclass::text) from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'hotdash' group by indrelid, indkey::text, coalesce(pg_get_expr(indpred, indrelid), '') having count(*) > 1")]
    [InlineData("a definer function outside our schema", "select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef")]
    public async Task The_advisors_questions_find_nothing(string what, string question)
    {
        await using var database = await MigratedDatabase.CreateAsync();
        var found = await database.ColumnAsync(question);
        Assert.True(found.Count == 0, $"{what}: {string.Join(", ", found)}");
    }

    [Theory]
    [InlineData("update hotdash.decision_log set operator_email = 'somebody@else'")]
    [InlineData("delete from hotdash.decision_log")]
    [InlineData("truncate hotdash.decision_log cascade")]
    [InlineData("truncate hotdash.decision_payload")]
    [InlineData("delete from hotdash.decision_payload")]
    [InlineData("set session_replication_role = replica; delete from hotdash.decision_payload")]
    [InlineData("set session_replication_role = replica; truncate hotdash.decision_payload")]
    [InlineData("insert into public.decision_log (seq) values (9)")]
    [InlineData("delete from public.decision_log")]
    public async Task Not_even_the_owner_rewrites_history_by_accident(string attack)
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await hotDash.CommitAsync(Planned.Reply(1));
        await Assert.ThrowsAsync<PostgresException>(() => hotDash.QueryAsync(attack));
        Assert.Equal(1, await Contract.LedgerProof.VerifyAsync(hotDash));
    }

    /// <summary>Tries it on a row that is there (or would be) and takes it back.</summary>
    private static async Task<bool> MayAsync(PostgresDatabase database, string role, string table, string verb)
    {
        await using var connection = await database.Cluster.OpenAsync(database.Name, TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = verb switch
        {
            "select" => $"begin; set local role {role}; select 1 from {table} limit 1; rollback",
            "insert" => $"begin; set local role {role}; insert into {table} default values; rollback",
            "update" => $"begin; set local role {role}; update {table} set {await FirstColumnAsync(database, table)} = default where false; rollback",
            "delete" => $"begin; set local role {role}; delete from {table} where false; rollback",
            _ => $"begin; set local role {role}; truncate {table} cascade; rollback",
        };
        try
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.WrongObjectType or PostgresErrorCodes.ObjectNotInPrerequisiteState)
        {
            return false;
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.NotNullViolation or PostgresErrorCodes.UniqueViolation)
        {
            return true; // allowed, and only the empty row itself was refused
        }
    }

    private static async Task<string> FirstColumnAsync(PostgresDatabase database, string table)
    {
        var (schema, name) = (table.Split('.')[0], table.Split('.')[1]);
        return (string)(await database.ColumnAsync(
            $"select column_name::text from information_schema.columns where table_schema = '{schema}' and table_name = '{name}' " +
            "and is_identity = 'NO' order by ordinal_position desc limit 1"))[0]!;
    }
}
