using System.Globalization;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Network;
using HotDash.Tests.Support.Postgres;
using HotDash.Tests.Support.Processes;
using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>
/// Two nodes on one PostgreSQL behind the balancer of <c>docs/deploy</c>, and a sandbox Chatwoot: each a process of its
/// own. What a test has ended is started again for the next one.
/// </summary>
public sealed class TwoNodes : IAsyncLifetime
{
    public const string Ava = "ava.brooks@hotrodan.example";
    public const string Noah = "noah.kim@hotrodan.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("hotdash-nodes").FullName;
    private readonly int _sandboxPort = Ports.Next();
    private PostgresDatabase _database = null!;
    private HaProxy _balancer = null!;
    private AppProcess? _sandbox;

    public TwoNodes() => Chatwoot = new SandboxClient(SandboxUrl);

    public SandboxClient Chatwoot { get; }

    public NodeProcess A { get; } = new("a", "sandbox-admin");

    /// <summary>Reads Chatwoot under another administrator's token, so that the sandbox can tell the two apart.</summary>
    public NodeProcess B { get; } = new("b", "sandbox-morgan.patel");

    public Uri Url => _balancer.Url;

    private Uri SandboxUrl => new(FormattableString.Invariant($"http://127.0.0.1:{_sandboxPort}"));

    private string Logs => $"--- a\n{A.Output}\n--- b\n{B.Output}\n--- balancer\n{_balancer.Log}";

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync();
        _balancer = await HaProxy.StartAsync(A.Port, B.Port);
        _sandbox = await AppProcess.StartAsync(
            "HotDash.Sandbox", new Uri(SandboxUrl, "/health"), $"--Sandbox:Urls={SandboxUrl.GetLeftPart(UriPartial.Authority)}",
            $"--Data:Directory={Path.Combine(_folder, "chatwoot")}", "--Sandbox:Script=off",
            $"--Sandbox:WebhookUrl={Url}webhooks/chatwoot", "--Sandbox:WebhookSecret=e2e-secret");
    }

    /// <summary>Both up, in the balancer's eyes, too, and Chatwoot without faults.</summary>
    public async Task ReadyAsync()
    {
        await Task.WhenAll(A.StartAsync(Settings(A)), B.StartAsync(Settings(B)));
        await Chatwoot.FaultsAsync(new { messageCreate = new { mode = "none" }, latencyMs = 0 });
        await UntilAsync("both nodes are up", StatusAsync, s => s == "UP UP");
    }

    public NodeProcess Other(NodeProcess node) => node == A ? B : A;

    /// <summary>The node that holds the duty of reading Chatwoot at this moment.</summary>
    public async Task<NodeProcess?> ReaderAsync()
    {
        var holder = (await QueryAsync(
            "select split_part(holder, ':', 2) from hotdash.duties where name = 'read-chatwoot' and lease_until > clock_timestamp()"))
            .FirstOrDefault();
        return new[] { A, B }.FirstOrDefault(n => n.Process?.Id.ToString(CultureInfo.InvariantCulture) == holder);
    }

    public async Task<string> StatusAsync() => $"{await _balancer.StatusAsync("a")} {await _balancer.StatusAsync("b")}";

    public async Task<List<string>> QueryAsync(string sql) => (await _database.ColumnAsync(sql))
        .ConvertAll(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "");

    /// <summary>Whoever has the database's password.</summary>
    public Task ByHandAsync(string sql) => _database.ExecuteAsync(sql);

    /// <summary>The log's actions of a conversation, in order, as an auditor reads them.</summary>
    public Task<List<string>> LoggedAsync(long conversation) =>
        QueryAsync($"select action from public.decision_log where conversation_id = {conversation} order by seq");

    public Task<List<string>> OutboxAsync(long conversation) => QueryAsync(
        $"select state || case when maybe_sent then ' sent' else '' end from hotdash.outbox where conversation_id = {conversation} order by position");

    /// <summary>Another person's browser, which the balancer holds for one of this node's; signed in.</summary>
    public async Task<IPage> SignInAsync(NodeProcess node, string email)
    {
        await UntilAsync("both nodes are up", StatusAsync, s => s == "UP UP"); // a busy machine may fail a health check
        var page = await Chromium.NewPageAsync();
        await page.Context.AddCookiesAsync([new Cookie { Name = "HotDashNode", Value = node.Name, Url = Url.AbsoluteUri }]);
        await page.GotoAsync(new Uri(Url, "/sign-in").AbsoluteUri);
        await page.Locator($"[data-testid=sign-in-as][data-email='{email}']").ClickAsync();
        await Installation.ReadyAsync(page);
        Assert.Equal(node.Name, await NodeOfAsync(page));
        return page;
    }

    /// <summary>Which node the balancer leads this browser to.</summary>
    public async Task<string?> NodeOfAsync(IPage page) =>
        (await page.Context.CookiesAsync([Url.AbsoluteUri])).FirstOrDefault(c => c.Name == "HotDashNode")?.Value;

    public async Task OpenAsync(IPage page, long conversation)
    {
        await page.GotoAsync(new Uri(Url, $"/escalations/{conversation}").AbsoluteUri);
        await Installation.ReadyAsync(page);
        await page.GetByTestId("escalation-modal").WaitForAsync();
    }

    /// <summary>Waits for something that comes about by itself; says what was seen last when it does not.</summary>
    public async Task UntilAsync<T>(string what, Func<Task<T>> look, Func<T, bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        var seen = await look();
        while (!holds(seen))
        {
            if (limit.IsCancellationRequested) throw new TimeoutException($"Waited in vain for: {what}. Last seen: {seen}\n{Logs}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
            seen = await look();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        if (_sandbox is not null) await _sandbox.DisposeAsync();
        if (_balancer is not null) await _balancer.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        Chatwoot.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string[] Settings(NodeProcess node) =>
    [
        $"--PublicUrl={Url.GetLeftPart(UriPartial.Authority)}", $"--Data:Directory={Path.Combine(_folder, node.Name)}",
        $"--Supabase:ConnectionString={MigratedDatabase.AsApplication(_database)}",
        $"--Chatwoot:BaseUrl={SandboxUrl.GetLeftPart(UriPartial.Authority)}", "--Chatwoot:AccountId=1",
        $"--Chatwoot:ApiToken={node.ApiToken}", "--Chatwoot:WebhookSecret=e2e-secret", "--Chatwoot:PollSeconds=1",
        "--Chatwoot:ProbeSeconds=1", "--Undo:Seconds=0", "--Outbox:HttpTimeoutSeconds=10", "--Outbox:LeaseSeconds=13",
        "--Outbox:QuietSeconds=2", "--Shutdown:DrainSeconds=5",
    ];
}
