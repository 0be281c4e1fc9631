using System.Globalization;
using HotDash.Tests.EndToEnd;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Tests.Support.Processes;

namespace HotDash.Bench.Nodes;

/// <summary>The console as its users start it: a process of its own, on PostgreSQL, with its sandbox at rest.</summary>
internal sealed class ConsoleProcess : IAsyncDisposable
{
    public const string WebhookSecret = "secret-of-the-bench";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly AppProcess _process;
    private readonly TemporaryDirectory _folder;

    private ConsoleProcess(AppProcess process, TemporaryDirectory folder, Uri url) => (_process, _folder, Url) = (process, folder, url);

    public Uri Url { get; }

    public static async Task<ConsoleProcess> StartAsync(PostgresDatabase database, CancellationToken ct)
    {
        var folder = new TemporaryDirectory();
        var url = Local(Ports.Next());
        var process = await AppProcess.StartAsync(
            "HotDash.Web", new Uri(url, "/readyz"), $"--urls={Text(url)}", $"--Data:Directory={folder.Path}",
            $"--Audit:CheckpointFile={Path.Combine(folder.Path, "checkpoints.ndjson")}",
            $"--Sandbox:Urls={Text(Local(Ports.Next()))}", "--Sandbox:Script=off",
            $"--Supabase:ConnectionString={MigratedDatabase.AsApplication(database)}",
            $"--Chatwoot:WebhookSecret={WebhookSecret}", "--Chatwoot:PollSeconds=3600", "--Logging:LogLevel:Default=Warning");
        var console = new ConsoleProcess(process, folder, url);

        // Its one walk through Chatwoot is over: from here on it works only on what a figure sends.
        await UntilAsync(
            "the console has read its Chatwoot",
            async () => (await database.ColumnAsync("select 1 from hotdash.chatwoot_sync where read_at is not null")).Count > 0, ct);
        return console;
    }

    public static async Task UntilAsync(string what, Func<Task<bool>> holds, CancellationToken ct)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(since) > Patience) throw new TimeoutException($"Waited in vain until {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    private static Uri Local(int port) => new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");

    private static string Text(Uri url) => url.GetLeftPart(UriPartial.Authority);
}
