using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>The schema as Supabase expects it, and as the code knows it.</summary>
public sealed class SchemaTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_column_that_the_code_knows_is_in_the_schema()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await using var db = await hotDash.Get<IDbContextFactory<HotDashDb>>().CreateDbContextAsync(Ct);
        await using var scope = hotDash.Services.CreateAsyncScope();
        await using var keys = scope.ServiceProvider.GetRequiredService<KeysDb>();
        foreach (var table in db.Model.GetEntityTypes().Concat(keys.Model.GetEntityTypes()))
        {
            var columns = (await hotDash.QueryAsync(
                "select column_name, is_nullable = 'YES' as nullable, column_default is not null or is_identity = 'YES' as given " +
                $"from information_schema.columns where table_schema = 'hotdash' and table_name = '{table.GetTableName()}'"))
                .ToDictionary(c => (string)c["column_name"]!, c => (Nullable: (long)c["nullable"]! == 1, Given: (long)c["given"]! == 1), StringComparer.Ordinal);
            foreach (var property in table.GetProperties())
            {
                Assert.True(columns.Remove(property.GetColumnName(), out var column), $"{table.GetTableName()}.{property.GetColumnName()} is missing");
                Assert.True(column.Nullable || !property.IsNullable || property.Name == "Xml", $"{table.GetTableName()}.{property.GetColumnName()} must be nullable");
            }

            Assert.All(columns, left => Assert.True(left.Value.Nullable || left.Value.Given, $"the code never writes {table.GetTableName()}.{left.Key}"));
        }
    }

    [Fact]
    public async Task Both_engines_have_the_same_plain_tables()
    {
        await using var postgres = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await using var embedded = await HotDashUnderTest.OpenAsync();
        foreach (var table in (string[])["store_identity", "conversations", "messages", "drafts", "presence", "releases", "roster", "operator_tokens", "outbox"])
        {
            var there = await postgres.ColumnAsync($"select column_name::text from information_schema.columns where table_schema = 'hotdash' and table_name = '{table}' order by 1");
            var here = await embedded.ColumnAsync($"select name from pragma_table_info('{table}') order by name");
            Assert.NotEmpty(here);
            Assert.Equal(here.Order(), there.Order());
        }
    }

    [Fact]
    public async Task The_contracts_columns_are_there_in_their_order()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await hotDash.CommitAsync(Planned.Reply());
        var row = Assert.Single(await hotDash.QueryAsync("select * from public.decision_log"));
        Assert.Equal(
            ["seq", "id", "op_id", "decision_id", "created_at", "scope", "decision_type", "action", "operator_email", "conversation_id", "payload", "prev_hash", "hash"],
            row.Keys);
        Assert.Equal("chatwoot.approve_send", row["action"]);
    }

    [Fact]
    public async Task Migrating_again_changes_nothing_and_the_journal_is_the_Supabase_tools()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        Assert.Empty(await new SchemaMigrator(database.ConnectionString).MigrateAsync(Ct));
        Assert.Equal(
            SchemaMigrator.Known.Select(m => (object)$"{m.Version} {m.Name} 1"),
            await database.ColumnAsync("select version || ' ' || name || ' ' || array_length(statements, 1) from supabase_migrations.schema_migrations order by version"));
        Assert.Equal([SchemaMigrator.Known[^1].Version], await database.ColumnAsync("select hotdash.schema_version()"));
        Assert.All(SchemaMigrator.Known, m => Assert.Matches("^[0-9]{14}$", m.Version));
    }

    [Fact]
    public async Task Two_nodes_that_migrate_at_once_apply_it_once()
    {
        await using var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => new SchemaMigrator(database.ConnectionString).MigrateAsync(Ct), Ct)));
        Assert.Equal(SchemaMigrator.Known.Count, applied.Sum(a => a.Count));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_behind()
    {
        await using var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        await database.ExecuteAsync("create view public.decision_log as select 1 as seq"); // in the way of ours
        await Assert.ThrowsAsync<PostgresException>(() => new SchemaMigrator(database.ConnectionString).MigrateAsync(Ct));
        Assert.Equal([0L], await database.ColumnAsync("select count(*) from pg_namespace where nspname = 'hotdash'"));
    }

    [Fact]
    public async Task A_newer_schema_is_refused_by_migrate_and_by_the_start()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await database.ExecuteAsync("create or replace function hotdash.schema_version() returns text language sql immutable set search_path = '' as $$ select '20990101000000' $$");
        foreach (var attempt in (Func<Task>[])[() => new SchemaMigrator(database.ConnectionString).MigrateAsync(Ct), () => OpenAsync(database)])
        {
            var refused = await Assert.ThrowsAsync<StartRefusedException>(attempt);
            Assert.Contains("schema 20990101000000", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
        }
    }

    [Fact]
    public async Task An_older_schema_is_refused_with_what_to_run()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await database.ExecuteAsync("create or replace function hotdash.schema_version() returns text language sql immutable set search_path = '' as $$ select '20200101000000' $$");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => OpenAsync(database));
        Assert.Contains($"HotDash's schema 20200101000000, {SchemaMigrator.Known[^1].Version} is needed; run \"migrate\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_database_is_refused_with_what_to_run()
    {
        await using var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => OpenAsync(database));
        Assert.Contains("no HotDash schema", refused.Message, StringComparison.Ordinal);
        Assert.Contains("migrate", refused.Message, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(PostgresDatabase database)
    {
        var options = SupabaseOptions.From(database.ConnectionString, null);
        await using var source = NpgsqlDataSource.Create(options.Work);
        await new PostgresEngine(source, options, TimeProvider.System, new ChangeHints()).OpenAsync(Ct);
    }
}
