using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Commands;
using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>A log on PostgreSQL, its superuser, and the verbs on it while it is open.</summary>
internal sealed class PostgresAuditBench : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PostgresDatabase _database;

    private PostgresAuditBench(PostgresDatabase database) => _database = database;

    public HotDashUnderTest HotDash { get; private set; } = null!;

    public string CheckpointFile => At("checkpoints.ndjson");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<PostgresAuditBench> OpenAsync(int rows)
    {
        var bench = new PostgresAuditBench(await MigratedDatabase.CreateAsync());
        var options = new CheckpointOptions { KeyFile = bench.At("keys/audit-signing.pem"), MakesKey = true, File = bench.CheckpointFile };
        bench.HotDash = await HotDashUnderTest.OpenAsync(on: bench._database, with: s => s with { Checkpoints = options });
        await bench.HotDash.Engine.WriteIdentityAsync("sandbox x", Ct);
        for (var i = 1; i <= rows; i++) await bench.HotDash.CommitAsync(Planned.Reply(i, text: $"=Hello \"{i}\", Grüße\nJo"));
        return bench;
    }

    public string At(string name) => _directory.At(name);

    public async Task SignAsync()
    {
        using var worker = HotDash.Make<CheckpointWorker>();
        HotDash.Clock.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(await worker.RoundAsync(Ct));
    }

    /// <summary>What a superuser can do who switches the triggers off first.</summary>
    public Task TamperAsync(string sql) => _database.ExecuteAsync(
        "set search_path = hotdash; alter table decision_log disable trigger all; alter table decision_payload disable trigger all; " +
        "alter table checkpoints disable trigger all; " + sql);

    /// <summary>Changes a row and computes every hash from there on anew, as a careful forger would.</summary>
    public async Task ForgeAsync(long from)
    {
        var previous = LedgerHash.Genesis;
        await foreach (var entry in HotDash.Get<ILedgerReader>().ReadAsync(0, null, Ct))
        {
            var row = entry.Row.Seq == from ? entry.Row with { OperatorEmail = "somebody@else.example" } : entry.Row;
            var hash = LedgerHash.Compute(row, entry.PayloadDigest, previous);
            await TamperAsync($"update decision_log set operator_email = '{row.OperatorEmail}', prev_hash = '{previous}', hash = '{hash}' where seq = {row.Seq}");
            previous = hash;
        }
    }

    public async Task<(int Exit, string Output)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var key = At("keys/audit-signing.pem");
        string[] keys = File.Exists(key) ? [$"--Audit:SigningKeyFile={key}"] : [];
        var exit = await CommandLine.RunAsync(
            [
                .. args, $"--Supabase:ConnectionString={MigratedDatabase.AsApplication(_database)}",
                $"--Audit:CheckpointFile={CheckpointFile}", .. keys,
            ], output, output, Ct);
        return (exit, output.ToString().TrimEnd('\n'));
    }

    public async ValueTask DisposeAsync()
    {
        await HotDash.DisposeAsync();
        await _database.DisposeAsync();
        _directory.Dispose();
    }
}
