using HotDash.Tests.EndToEnd;
using HotDash.Tests.Support.Postgres;
using HotDash.Tests.Support.Processes;
using HotDash.Web.Commands;
using Npgsql;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>The classic mistakes with a connection: one sentence that begins with the key and says what to do, and 2.</summary>
public sealed class AdviceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("wrong password", "Supabase:ConnectionString: 127.0.0.1 refuses hotdash_app: ", "check Username and Password.")]
    [InlineData("unknown host", "Supabase:ConnectionString: the host \"no-such-host.invalid\" is not known; ", "copy it from the project's connection settings")]
    [InlineData("closed port", "Supabase:ConnectionString: nothing listens at 127.0.0.1:", "check host and port")]
    [InlineData("no such database", "Supabase:ConnectionString: there is no database \"nowhere\" at 127.0.0.1; ", "on Supabase it is called postgres.")]
    [InlineData("no rights", "Supabase:ConnectionString: stranger may not use HotDash's tables ", "grant it the role service_role")]
    [InlineData("a typo", "Supabase:ConnectionString: is not a connection string ", "write Host=")]
    [InlineData("a URI", "Supabase:ConnectionString: is a URI; ", "Host=")]
    [InlineData("no schema", "Supabase:ConnectionString: the database has no HotDash schema, ", "run \"migrate\"")]
    public async Task A_connection_that_cannot_be_used_is_refused_by_every_verb(string mistake, string beginning, string advice)
    {
        await using var database = mistake == "no schema"
            ? await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync()
            : await MigratedDatabase.CreateAsync();
        if (mistake == "no rights")
            await database.ExecuteAsync("do $$ begin create role stranger login password 'right'; exception when duplicate_object then null; end $$");
        var setting = $"--Supabase:ConnectionString={Mistaken(mistake, database)}";
        foreach (var verb in (string[])["verify-audit", "export-decisions"])
        {
            var output = new StringWriter();
            string[] target = verb == "verify-audit" ? [] : ["--out", Path.Combine(Path.GetTempPath(), "never-written.ndjson")];
            Assert.Equal(2, await CommandLine.RunAsync([verb, .. target, setting], output, output, Ct));
            AssertSentence(output.ToString().TrimEnd('\n'), beginning, advice);
        }

        // As a user starts it, once: every start takes seconds.
        if (mistake is "wrong password" or "closed port" or "no rights") await RefusedAsync(beginning, advice, setting);
    }

    [Theory]
    [InlineData("transaction port")]
    [InlineData("transaction pooler")]
    [InlineData("closed port")]
    public async Task A_connection_that_cannot_listen_is_refused_by_its_own_key(string mistake)
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await using var pooler = await PgBouncer.StartAsync(database.Cluster, (MigratedDatabase.Login, MigratedDatabase.Password));
        var direct = MigratedDatabase.AsApplication(database);
        var (listen, advice) = mistake switch
        {
            "transaction port" => (new NpgsqlConnectionStringBuilder(direct) { Port = 6543 }.ToString(), "session pooler (port 5432)."),
            "transaction pooler" => (pooler.Through(direct), "name the direct connection or the session pooler (port 5432)."),
            _ => (new NpgsqlConnectionStringBuilder(direct) { Port = Ports.Next() }.ToString(), "check host and port"),
        };
        await RefusedAsync(
            "Supabase:ListenConnectionString: ", advice,
            $"--Supabase:ConnectionString={direct}", $"--Supabase:ListenConnectionString={listen}");
    }

    private static string Mistaken(string mistake, PostgresDatabase database)
    {
        var right = new NpgsqlConnectionStringBuilder(MigratedDatabase.AsApplication(database));
        switch (mistake)
        {
            case "wrong password": right.Password = "wrong"; break;
            case "unknown host": right.Host = "no-such-host.invalid"; break;
            case "closed port": right.Port = Ports.Next(); break;
            case "no such database": right.Database = "nowhere"; break;
            case "no rights": (right.Username, right.Password) = ("stranger", "right"); break;
            case "a typo": return right + ";Pasword=x";
            case "a URI": return database.Url;
        }

        return right.ToString();
    }

    private static async Task RefusedAsync(string beginning, string advice, params string[] settings)
    {
        await using var app = AppProcess.Start("HotDash.Web", ["serve", "--urls=http://127.0.0.1:1", "--Sandbox:Script=false", .. settings]);
        Assert.Equal(2, await app.ExitCodeAsync());
        var lines = app.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(lines, l => l.StartsWith("   at ", StringComparison.Ordinal));
        AssertSentence(Assert.Single(lines, l => l.StartsWith("Supabase:", StringComparison.Ordinal)), beginning, advice);
    }

    private static void AssertSentence(string line, string beginning, string advice)
    {
        Assert.StartsWith(beginning, line, StringComparison.Ordinal);
        Assert.Contains(advice, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.EndsWith(".", line, StringComparison.Ordinal);
    }
}
