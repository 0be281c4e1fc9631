using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using HotDash.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Features.Intake;
using HotDash.Web.Gateways.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>A node's webhook endpoint over real HTTP, and somebody who posts to it.</summary>
internal sealed class WebhookDoor : IAsyncDisposable
{
    private readonly HotDashUnderTest _hotDash;
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private WebhookDoor(HotDashUnderTest hotDash)
    {
        _hotDash = hotDash;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(hotDash.Get<ILoggerFactory>());
        builder.Services.AddSingleton(hotDash.Settings.Chatwoot).AddSingleton(hotDash.Get<WebhookStore>())
            .AddSingleton(hotDash.Get<WebhookCounts>()).AddSingleton(hotDash.Time);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapChatwootWebhook();
    }

    public static async Task<WebhookDoor> OpenAsync(HotDashUnderTest hotDash)
    {
        var door = new WebhookDoor(hotDash);
        await door._app.StartAsync(TestContext.Current.CancellationToken);
        return door;
    }

    /// <param name="body">As it leaves.</param>
    /// <param name="delivery">Its id.</param>
    /// <param name="at">When it was signed; null: now.</param>
    /// <param name="secret">With what it was signed.</param>
    public async Task<HttpStatusCode> PostAsync(
        byte[] body, string delivery, DateTimeOffset? at = null, string secret = HotDashUnderTest.Secret)
    {
        var timestamp = (at ?? _hotDash.Time.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(timestamp + "."), .. body]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(SandboxApp.AddressOf(_app), "/webhooks/chatwoot"));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Chatwoot-Timestamp", timestamp);
        request.Headers.Add("X-Chatwoot-Signature", "sha256=" + Convert.ToHexStringLower(signature));
        request.Headers.Add("X-Chatwoot-Delivery", delivery);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Starts the node's intake and ends it when everything that arrived is worked off or put aside.</summary>
    public async Task WorkOffAsync()
    {
        await _hotDash.Get<IChatwootBinding>().EnsureAsync(TestContext.Current.CancellationToken);
        using var worker = _hotDash.Make<IntakeWorker>();
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await Sandbox.Eventually.BecomesAsync(0L, async () =>
            (long)(await _hotDash.ValueAsync("select count(*) from webhooks where state not in ('done', 'dead')"))!);
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    public long Counted(string what) => _hotDash.Get<WebhookCounts>().Read().GetValueOrDefault(what);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
