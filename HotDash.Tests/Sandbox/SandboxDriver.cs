using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HotDash.Sandbox;
using HotDash.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HotDash.Tests.Sandbox;

/// <summary>A running sandbox on a free port, a clock that stands still, and somebody who speaks to it.</summary>
public sealed class SandboxDriver : IAsyncDisposable
{
    public const string Admin = "sandbox-admin";
    public const string Ava = "sandbox-ava.brooks";
    public const string Tess = "sandbox-tess.nguyen";
    public const string Bot = "sandbox-bot";

    private readonly HttpClient _http = new() { Timeout = Patience.Limit };
    private readonly bool _ownsDirectory;
    private WebApplication _app;
    private string? _address;

    private SandboxDriver(SandboxOptions options, FakeTimeProvider time, bool ownsDirectory)
    {
        (Options, Time, _ownsDirectory) = (options, time, ownsDirectory);
        _app = SandboxApp.Build(options, time);
    }

    public SandboxOptions Options { get; }

    public FakeTimeProvider Time { get; }

    public Uri Address => SandboxApp.AddressOf(_app);

    public static SandboxOptions Quiet(string? directory = null) => new()
    {
        Urls = "http://127.0.0.1:0",
        DataDirectory = directory ?? Directory.CreateTempSubdirectory("sandbox").FullName,
        Script = false,
        DeliveryStep = TimeSpan.Zero,
        BulkDelay = TimeSpan.Zero,
        Loggers = NullLoggerFactory.Instance,
    };

    public static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 10, 12, 15, 0, 0, TimeSpan.Zero));

    public static async Task<SandboxDriver> StartAsync(
        Func<SandboxOptions, SandboxOptions>? with = null, FakeTimeProvider? time = null, string? directory = null)
    {
        var options = Quiet(directory);
        var driver = new SandboxDriver(with?.Invoke(options) ?? options, time ?? Clock(), directory is null);
        await driver.StartHereAsync();
        return driver;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAgainAsync();
    }

    /// <summary>After <see cref="StopAsync"/>: the same store on the same port.</summary>
    public async Task StartAgainAsync()
    {
        _app = SandboxApp.Build(Options with { Urls = _address ?? Options.Urls }, Time);
        await StartHereAsync();
    }

    private async Task StartHereAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _address = Address.GetLeftPart(UriPartial.Authority);
    }

    public async Task StopAsync()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
    }

    public async Task<SandboxReply> SendAsync(string method, string path, JsonNode? body = null, string? token = Admin)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address, path));
        if (token is not null) request.Headers.Add("Api-Access-Token", token);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new SandboxReply(answer.StatusCode, text, answer.Content.Headers.ContentType?.MediaType);
    }

    public Task<SandboxReply> ApiAsync(string method, string path, JsonNode? body = null, string? token = Admin) =>
        SendAsync(method, "/api/v1/accounts/1/" + path, body, token);

    public async Task<JsonNode> GetAsync(string path, string token = Admin) =>
        (await ApiAsync("GET", path, token: token)).Json;

    public Task<SandboxReply> ReplyAsync(long conversation, string content, string token = Ava, bool note = false, string? opId = null)
    {
        var body = new JsonObject { ["content"] = content, ["private"] = note };
        if (opId is not null) body["content_attributes"] = new JsonObject { ["op_id"] = opId };
        return ApiAsync("POST", $"conversations/{conversation}/messages", body, token);
    }

    public async Task<JsonNode> ConversationAsync(long id) => await GetAsync($"conversations/{id}");

    public async Task<JsonArray> MessagesAsync(long id, string query = "") =>
        (await GetAsync($"conversations/{id}/messages{query}"))["payload"]!.AsArray();

    public async Task<long> OpenAsync(string content = "Where is my order?", long inbox = 1, double waitingMinutes = 0) =>
        (await SendAsync("POST", "/sandbox/conversations", new JsonObject
        {
            ["name"] = "Dana Reyes",
            ["email"] = "dana@mail.example",
            ["content"] = content,
            ["inbox"] = inbox,
            ["waitingMinutes"] = waitingMinutes,
        }, token: null)).Json["id"]!.GetValue<long>();

    public async Task<JsonNode> CustomerWritesAsync(long id, string content) => (await SendAsync(
        "POST", $"/sandbox/conversations/{id}/customer", new JsonObject { ["content"] = content }, token: null)).Json;

    /// <summary>What the customer can see of ours, in order.</summary>
    public async Task<List<string>> PublicRepliesAsync(long id) => (await MessagesAsync(id, "?after=0"))
        .Where(m => m!["message_type"]!.GetValue<int>() == 1 && !m["private"]!.GetValue<bool>())
        .Select(m => m!["content"]!.GetValue<string>()).ToList();

    public async Task<long> LastMessageAsync(long id) => (await MessagesAsync(id)).Max(m => m!["id"]!.GetValue<long>());

    /// <summary>What arrived of a method on paths that end so: oldest first.</summary>
    public async Task<List<JsonNode>> LogAsync(string method, string pathEnd) =>
        (await SendAsync("GET", "/sandbox/log", token: null)).Json.AsArray()
        .Where(e => e!["method"]!.GetValue<string>() == method && e["path"]!.GetValue<string>().EndsWith(pathEnd, StringComparison.Ordinal))
        .Select(e => e!).ToList();

    public async Task FaultsAsync(string json)
    {
        var reply = await SendAsync("PUT", "/sandbox/faults", JsonNode.Parse(json), token: null);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        if (_ownsDirectory) Directory.Delete(Options.DataDirectory, recursive: true);
    }
}

public sealed record SandboxReply(HttpStatusCode Status, string Text, string? MediaType)
{
    public JsonNode Json => JsonNode.Parse(Text)!;
}
