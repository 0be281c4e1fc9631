using HotDash.Tests.Support;
using HotDash.Web.Commands;
using HotDash.Web.Features.Audit;

namespace HotDash.Tests.Commands;

/// <summary>A store with a log, and the verbs on it while it is open.</summary>
internal sealed class AuditBench : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory;

    private AuditBench(TemporaryDirectory directory, HotDashUnderTest hotDash) => (_directory, HotDash) = (directory, hotDash);

    public HotDashUnderTest HotDash { get; }

    public string CheckpointFile => At("checkpoints.ndjson");

    public string KeyFile => At("keys/audit-signing.pem");

    public static async Task<AuditBench> OpenAsync(int rows = 0)
    {
        var directory = new TemporaryDirectory();
        var options = new CheckpointOptions
            { KeyFile = directory.At("keys/audit-signing.pem"), MakesKey = true, File = directory.At("checkpoints.ndjson") };
        var bench = new AuditBench(directory, await HotDashUnderTest.OpenAsync(
            directory: directory.Path, with: s => s with { Checkpoints = options }));
        await bench.HotDash.Engine.WriteIdentityAsync("sandbox x", TestContext.Current.CancellationToken);
        await bench.CommitAsync(rows);
        return bench;
    }

    public string At(string name) => _directory.At(name);

    public async Task CommitAsync(int rows, long from = 1)
    {
        for (var i = from; i < from + rows; i++) await HotDash.CommitAsync(Planned.Reply(i, text: $"=Hello \"{i}\", Grüße\nJo"));
    }

    public async Task SignAsync()
    {
        using var worker = HotDash.Make<CheckpointWorker>();
        HotDash.Clock.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(await worker.RoundAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What somebody with full rights on the file can do.</summary>
    public async Task TamperAsync(string sql)
    {
        foreach (var trigger in await HotDash.ColumnAsync("select name from sqlite_master where type = 'trigger'"))
            await HotDash.QueryAsync($"drop trigger {trigger}");
        await HotDash.QueryAsync(sql);
    }

    public async Task<(int Exit, string Output)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var exit = await CommandLine.RunAsync(
            [.. args, $"--Data:Directory={_directory.Path}", $"--Audit:CheckpointFile={CheckpointFile}"], output, output,
            TestContext.Current.CancellationToken);
        return (exit, output.ToString().TrimEnd('\n'));
    }

    public async ValueTask DisposeAsync()
    {
        await HotDash.DisposeAsync();
        TemporaryDirectory.Release((HotDash.Settings.Embedded with { IsReadOnly = true }).ConnectionString);
        _directory.Dispose();
    }
}
