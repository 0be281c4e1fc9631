using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HotDash.Tests.EndToEnd;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Network;
using HotDash.Tests.Support.Postgres;
using HotDash.Tests.Support.Processes;
using HotDash.Web.Gateways.Supabase;
using Npgsql;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Where processes are killed and wires are cut: a real PostgreSQL, the sandbox as a process of its own, consoles as processes, and in
/// this process a desk that decides through the very handlers of the page. The desk runs no worker: what leaves, a console sends.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>Short, so that a test need not wait a minute for a lease; in the same order as in production.</summary>
    public const double Http = 2.5;
    public const double Lease = 5;
    public const double Quiet = 2;
    public const double Probe = 1;

    private readonly HttpClient _http = new() { Timeout = Patience.Limit };
    private readonly TemporaryDirectory _folder = new();
    private readonly List<AppProcess> _nodes = [];
    private readonly Dictionary<AppProcess, Uri> _urls = [];
    private AppProcess? _sandbox;

    private Stage(PostgresDatabase database)
    {
        Database = database;
        DatabaseLine = TcpProxy.Start(database.Cluster.Port);
        DeskLine = TcpProxy.Start(database.Cluster.Port);
        var sandbox = Ports.Next();
        ChatwootLine = TcpProxy.Start(sandbox);
        SandboxUrl = Loopback(sandbox);
    }

    public PostgresDatabase Database { get; }

    /// <summary>Between PostgreSQL and the consoles that are to suffer.</summary>
    public TcpProxy DatabaseLine { get; }

    /// <summary>Between PostgreSQL and the desk.</summary>
    public TcpProxy DeskLine { get; }

    /// <summary>Between Chatwoot and the consoles.</summary>
    public TcpProxy ChatwootLine { get; }

    public Uri SandboxUrl { get; }

    public HotDashUnderTest Desk { get; private set; } = null!;

    public string FileAt(string name) => _folder.At(name);

    public static async Task<Stage> StartAsync(PostgresCluster? own = null)
    {
        var stage = new Stage(await MigratedDatabase.CreateAsync(own));
        try
        {
            stage._sandbox = await AppProcess.StartAsync(
                "HotDash.Sandbox", new Uri(stage.SandboxUrl, "/health"), $"--Sandbox:Urls={stage.SandboxUrl.GetLeftPart(UriPartial.Authority)}",
                $"--Data:Directory={stage.FileAt("chatwoot")}", "--Sandbox:Script=off");
            stage.Desk = await stage.OpenDeskAsync();
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>HotDash's own wiring in this process, on the stage's database.</summary>
    public Task<HotDashUnderTest> OpenDeskAsync(
        bool throughChatwootLine = false, Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null) =>
        HotDashUnderTest.OpenAsync(
            throughChatwootLine ? Loopback(ChatwootLine.Port) : SandboxUrl, TimeProvider.System, directory: FileAt("desk"), more: more,
            with: settings => settings with
            {
                Supabase = SupabaseOptions.From(Connection(DeskLine.Port), null),
                Chatwoot = settings.Chatwoot with { ProbeEvery = TimeSpan.FromSeconds(Probe) },
                Outbox = settings.Outbox with
                {
                    HttpTimeout = TimeSpan.FromSeconds(Http), Lease = TimeSpan.FromSeconds(Lease), Quiet = TimeSpan.FromSeconds(Quiet),
                },
            });

    /// <summary>Another console; <paramref name="suffers"/>: on the database line that tests hold and cut.</summary>
    public async Task<AppProcess> StartNodeAsync(bool suffers = true, params string[] settings)
    {
        var url = Loopback(Ports.Next());
        string[] arguments =
        [
            $"--urls={url.GetLeftPart(UriPartial.Authority)}", $"--Data:Directory={FileAt("data")}",
            $"--Supabase:ConnectionString={Connection(suffers ? DatabaseLine.Port : Database.Cluster.Port)}",
            $"--Chatwoot:BaseUrl={Loopback(ChatwootLine.Port).GetLeftPart(UriPartial.Authority)}", "--Chatwoot:AccountId=1",
            "--Chatwoot:ApiToken=sandbox-admin", "--Chatwoot:WebhookSecret=chaos-secret", "--Chatwoot:PollSeconds=2", "--Undo:Seconds=0",
            Seconds("Chatwoot:ProbeSeconds", Probe),
            Seconds("Outbox:HttpTimeoutSeconds", Http), Seconds("Outbox:LeaseSeconds", Lease), Seconds("Outbox:QuietSeconds", Quiet),
            $"--Audit:CheckpointFile={FileAt("checkpoints.ndjson")}",
            .. settings,
        ];
        var node = await AppProcess.StartAsync("HotDash.Web", new Uri(url, "/readyz"), arguments);
        _nodes.Add(node);
        _urls[node] = url;
        return node;
    }

    public Uri UrlOf(AppProcess node) => _urls[node];

    public static Task FreezeAsync(AppProcess node) => Signal.StopAsync([node.Id]);

    public static Task ThawAsync(AppProcess node) => Signal.SendAsync("CONT", [node.Id]);

    public async Task FaultsAsync(object faults)
    {
        using var answer = await _http.PutAsJsonAsync(new Uri(SandboxUrl, "/sandbox/faults"), faults, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<long> NewConversationAsync(string name)
    {
        using var answer = await _http.PostAsJsonAsync(
            new Uri(SandboxUrl, "/sandbox/conversations"),
            new { name, inbox = 1, content = "Please tell me when my kit ships.", waitingMinutes = 70 }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["id"]!.GetValue<long>();
    }

    public async Task CustomerWritesAsync(long conversation, string content)
    {
        using var answer = await _http.PostAsJsonAsync(
            new Uri(SandboxUrl, $"/sandbox/conversations/{conversation}/customer"), new { content }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>All messages of a conversation as Chatwoot has them, oldest first, read past every cut wire.</summary>
    public async Task<List<JsonNode>> MessagesAsync(long conversation)
    {
        var all = new List<JsonNode>();
        while (true)
        {
            var after = all.Count == 0 ? 0 : all[^1]["id"]!.GetValue<long>();
            using var request = new HttpRequestMessage(
                HttpMethod.Get, new Uri(SandboxUrl, $"/api/v1/accounts/1/conversations/{conversation}/messages?after={after}"));
            request.Headers.Add("Api-Access-Token", "sandbox-admin");
            using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
            var page = (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["payload"]!.AsArray();
            if (page.Count == 0) return all;
            all.AddRange(page.Select(m => m!).OrderBy(m => m["id"]!.GetValue<long>()));
        }
    }

    /// <summary>The operations whose message Chatwoot has been asked to store, be it without an answer.</summary>
    public async Task<IReadOnlySet<Guid>> ArrivedAsync()
    {
        var log = await _http.GetFromJsonAsync<JsonArray>(new Uri(SandboxUrl, "/sandbox/log"), TestContext.Current.CancellationToken);
        return log!.Select(e => e!["body"]?["content_attributes"]?["op_id"]?.GetValue<string>()).OfType<string>().Select(Guid.Parse).ToHashSet();
    }

    /// <summary>A number that SQL tells.</summary>
    public async Task<long> CountAsync(string sql) =>
        Convert.ToInt64((await Database.ColumnAsync(sql)).Single(), CultureInfo.InvariantCulture);

    /// <summary>Waits for what comes about by itself; says how the outbox stands when it does not.</summary>
    public async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (!await holds())
        {
            if (limit.IsCancellationRequested)
            {
                var outbox = await Database.ColumnAsync(
                    "select concat_ws(' ', conversation_id, position, kind, state, fence, attempts, asks_operator, detail) from hotdash.outbox " +
                    "where state <> 'done' order by position limit 50");
                throw new TimeoutException(
                    $"Waited in vain for: {what}.\n{string.Join('\n', outbox)}\n{string.Join("\n----\n", _nodes.Select(n => n.Output))}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public Task UntilAtLeastAsync(long number, string what, string countSql) =>
        UntilAsync(what, async () => await CountAsync(countSql) >= number);

    /// <summary>Until every operation has ended, or waits for a person.</summary>
    public Task UntilDrainedAsync() => UntilAsync("every operation ends", async () => await CountAsync(
        "select count(*) from hotdash.outbox where state in ('held', 'pending', 'inflight') or (state = 'unknown' and not asks_operator)") == 0);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        if (Desk is not null) await Desk.DisposeAsync();
        if (_sandbox is not null) await _sandbox.DisposeAsync();
        await DatabaseLine.DisposeAsync();
        await DeskLine.DisposeAsync();
        await ChatwootLine.DisposeAsync();
        await Database.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private static Uri Loopback(int port) => new(FormattableString.Invariant($"http://127.0.0.1:{port}"));

    private static string Seconds(string key, double seconds) => FormattableString.Invariant($"--{key}={seconds}");

    private string Connection(int port) =>
        new NpgsqlConnectionStringBuilder(MigratedDatabase.AsApplication(Database)) { Port = port }.ToString();
}
