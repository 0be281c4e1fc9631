using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Processes;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>A HotDash and its sandbox Chatwoot as real processes over real HTTP, in a folder of their own.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly SandboxClient _chatwoot;
    private readonly string[] _settings;
    private readonly int _port = Ports.Next();
    private readonly int _sandboxPort = Ports.Next();
    private AppProcess? _web;
    private AppProcess? _sandbox;

    private Installation(bool separateSandbox, string[] settings)
    {
        SeparateSandbox = separateSandbox;
        _chatwoot = new SandboxClient(SandboxUrl);
        _settings = settings;
        Directory.CreateDirectory(Folder);
    }

    public bool SeparateSandbox { get; }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "hotdash-e2e-" + Path.GetRandomFileName());

    public Uri Url => new($"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}");

    public Uri SandboxUrl => new($"http://127.0.0.1:{_sandboxPort.ToString(CultureInfo.InvariantCulture)}");

    public string Output => _web?.Output ?? "";

    /// <param name="separateSandbox">The sandbox as its own process, which survives a kill of the console.</param>
    public static async Task<Installation> StartAsync(bool separateSandbox, params string[] settings)
    {
        var installation = new Installation(separateSandbox, settings);
        if (separateSandbox) await installation.StartSandboxAsync();
        await installation.StartWebAsync();
        return installation;
    }

    public async Task StartSandboxAsync() => _sandbox = await AppProcess.StartAsync(
        "HotDash.Sandbox", new Uri(SandboxUrl, "/health"), $"--Sandbox:Urls={SandboxUrl.GetLeftPart(UriPartial.Authority)}",
        $"--Data:Directory={Path.Combine(Folder, "chatwoot")}", "--Sandbox:Script=off",
        $"--Sandbox:WebhookUrl={Url}webhooks/chatwoot", "--Sandbox:WebhookSecret=e2e-secret");

    public async Task StartWebAsync()
    {
        string[] chatwoot = SeparateSandbox
            ?
            [
                $"--Chatwoot:BaseUrl={SandboxUrl.GetLeftPart(UriPartial.Authority)}", "--Chatwoot:AccountId=1",
                "--Chatwoot:ApiToken=sandbox-admin", "--Chatwoot:WebhookSecret=e2e-secret",
            ]
            : [$"--Sandbox:Urls={SandboxUrl.GetLeftPart(UriPartial.Authority)}", "--Sandbox:Script=off"];
        _web = await AppProcess.StartAsync("HotDash.Web", new Uri(Url, "/readyz"),
        [
            $"--urls={Url.GetLeftPart(UriPartial.Authority)}", $"--Data:Directory={Path.Combine(Folder, "data")}",
            .. chatwoot, .. _settings,
        ]);
    }

    public Task KillWebAsync() => _web!.KillAsync();

    public Task KillSandboxAsync() => _sandbox!.KillAsync();

    public Task<long> NewConversationAsync(string name, string content, int waitingMinutes = 70) =>
        _chatwoot.NewConversationAsync(name, content, waitingMinutes);

    public Task CustomerWritesAsync(long conversation, string content) => _chatwoot.CustomerWritesAsync(conversation, content);

    public Task FaultsAsync(object faults) => _chatwoot.FaultsAsync(faults);

    public Task<IReadOnlyList<string>> PublicRepliesAsync(long conversation) => _chatwoot.PublicRepliesAsync(conversation);

    public Task<IReadOnlyList<JsonNode>> MessagesAsync(long conversation) => _chatwoot.MessagesAsync(conversation);

    /// <summary>The log's actions of a conversation, in order, read as an auditor reads them.</summary>
    public IReadOnlyList<string> LoggedActions(long conversation) => Query(
        $"select action from decision_log where conversation_id = {conversation.ToString(CultureInfo.InvariantCulture)} order by seq");

    public IReadOnlyList<string> Query(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Folder, "data", "hotdash.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return rows;
    }

    /// <summary>Waits for something that comes about by itself; says what was seen last when it does not.</summary>
    public async Task UntilAsync<T>(string what, Func<Task<T>> look, Func<T, bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        var seen = await look();
        while (!holds(seen))
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException($"Waited in vain for: {what}. Last seen: {JsonSerializer.Serialize(seen)}\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
            seen = await look();
        }
    }

    public async Task SignInAsync(IPage page, string email = "ava.brooks@hotrodan.example")
    {
        await page.GotoAsync(new Uri(Url, "/sign-in").AbsoluteUri);
        await page.Locator($"[data-testid=sign-in-as][data-email='{email}']").ClickAsync();
        await ReadyAsync(page);
    }

    public async Task OpenAsync(IPage page, long conversation)
    {
        await page.GotoAsync(new Uri(Url, $"/escalations/{conversation}").AbsoluteUri);
        await ReadyAsync(page);
        await page.GetByTestId("escalation-modal").WaitForAsync();
    }

    /// <summary>Signs in, opens a conversation and approves a reply, which is held.</summary>
    public async Task<IPage> ApproveAsync(long conversation, string reply)
    {
        var page = await Chromium.NewPageAsync();
        await SignInAsync(page);
        await OpenAsync(page, conversation);
        await page.GetByTestId("reply-text").FillAsync(reply);
        await page.GetByTestId("approve-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("undo")).ToBeFocusedAsync();
        return page;
    }

    public static async Task ReadyAsync(IPage page) => await page.Locator("[data-interactive=true]").First.WaitForAsync(
        new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    public async ValueTask DisposeAsync()
    {
        if (_web is not null) await _web.DisposeAsync();
        if (_sandbox is not null) await _sandbox.DisposeAsync();
        _chatwoot.Dispose();
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A file of a process that was just killed may linger for a moment; the temporary folder is swept anyway.
        }
    }
}
