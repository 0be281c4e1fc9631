using System.Text.Json.Nodes;
using System.Threading.Channels;
using HotDash.Sandbox;
using HotDash.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace HotDash.Tests.Sandbox;

/// <summary>An HTTP listener that keeps what the sandbox sends.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly Channel<ReceivedWebhook> _received = Channel.CreateUnbounded<ReceivedWebhook>();
    private readonly WebApplication _app;

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            var headers = http.Request.Headers;
            _received.Writer.TryWrite(new ReceivedWebhook(
                body.ToArray(), headers["X-Chatwoot-Signature"], headers["X-Chatwoot-Timestamp"], headers["X-Chatwoot-Delivery"]));
            http.Response.StatusCode = Answers;
        });
    }

    public int Answers { get; set; } = 200;

    public string Url => new Uri(SandboxApp.AddressOf(_app), "/hooks").ToString();

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public async Task<ReceivedWebhook> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        return await _received.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The next event of that name; others are passed over.</summary>
    public async Task<ReceivedWebhook> NextAsync(string name)
    {
        while (true)
            if (await NextAsync() is var next && next.Name == name) return next;
    }

    public async Task<List<ReceivedWebhook>> NextAsync(int count)
    {
        var all = new List<ReceivedWebhook>();
        while (all.Count < count) all.Add(await NextAsync());
        return all;
    }

    public bool HasNothing => !_received.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

public sealed record ReceivedWebhook(byte[] Body, string? Signature, string? Timestamp, string? Delivery)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Name => Json["event"]!.GetValue<string>();
}
