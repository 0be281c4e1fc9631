using System.Net;
using System.Net.WebSockets;
using HotDash.Tests.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotDash.Tests.Support.Network;

/// <summary>The example configuration does what its comments say, before two small servers that only know their name.</summary>
public sealed class HaProxyTests : IAsyncLifetime
{
    private readonly Node _a = new("a");
    private readonly Node _b = new("b");
    private HaProxy _balancer = null!;

    public async ValueTask InitializeAsync()
    {
        _balancer = await HaProxy.StartAsync(await _a.StartAsync(), await _b.StartAsync());
        await Eventually.BecomesAsync("UP UP", StatusAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _balancer.DisposeAsync();
        await _a.DisposeAsync();
        await _b.DisposeAsync();
    }

    [Fact]
    public async Task A_browser_stays_on_its_node_until_that_is_drained_or_down()
    {
        using var browser = Browser();
        var first = await AskAsync(browser, "/name");
        for (var i = 0; i < 10; i++) Assert.Equal(first, await AskAsync(browser, "/name"));

        await _balancer.SetAsync(first, "drain");
        Assert.Equal(first, await AskAsync(browser, "/name"));
        using var newcomer = Browser();
        Assert.Equal(Other(first), await AskAsync(newcomer, "/name"));
        await _balancer.SetAsync(first, "ready");

        (first == "a" ? _a : _b).IsReady = false;
        await Eventually.BecomesAsync(true, async () => (await _balancer.StatusAsync(first)).StartsWith("DOWN", StringComparison.Ordinal));
        Assert.Equal(Other(first), await AskAsync(browser, "/name"));
    }

    [Fact]
    public async Task It_says_where_a_request_came_from_and_believes_nobody_else_and_keeps_no_query()
    {
        using var browser = Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_balancer.Url, "/forwarded?token=hunter2"));
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-For", "6.6.6.6");
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(
            $"http {_balancer.Url.Authority} 127.0.0.1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("HttpOnly", StringComparison.Ordinal) && c.Contains("SameSite=Lax", StringComparison.Ordinal));
        await Eventually.BecomesAsync(true, () => Task.FromResult(_balancer.Log.Contains("GET /forwarded", StringComparison.Ordinal)));
        Assert.DoesNotContain("hunter2", _balancer.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_connection_passes_and_ends_when_its_node_no_longer_answers()
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(_balancer.Url) { Scheme = "ws", Path = "/echo" }.Uri, TestContext.Current.CancellationToken);
        await socket.SendAsync("a"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
        var buffer = new byte[8];
        var heard = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
        Assert.Equal(1, heard.Count);
        (buffer[0] == 'a' ? _a : _b).IsReady = false;
        await Assert.ThrowsAnyAsync<WebSocketException>(async () => await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken));
    }

    private async Task<string> StatusAsync() => $"{await _balancer.StatusAsync("a")} {await _balancer.StatusAsync("b")}";

    private Task<string> AskAsync(HttpClient browser, string path) =>
        browser.GetStringAsync(new Uri(_balancer.Url, path), TestContext.Current.CancellationToken);

    private static string Other(string node) => node == "a" ? "b" : "a";

    private static HttpClient Browser() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() });

    private sealed class Node(string name) : IAsyncDisposable
    {
        private WebApplication? _app;

        public bool IsReady { get; set; } = true;

        public async Task<int> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _app = builder.Build();
            _app.UseWebSockets();
            _app.MapGet("/readyz", () => IsReady ? Results.Ok() : Results.StatusCode(503));
            _app.MapGet("/name", () => name);
            _app.MapGet("/forwarded", (HttpRequest r) =>
                $"{r.Headers["X-Forwarded-Proto"]} {r.Headers["X-Forwarded-Host"]} {r.Headers["X-Forwarded-For"]}");
            _app.MapGet("/echo", EchoAsync);
            await _app.StartAsync(TestContext.Current.CancellationToken);
            return new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        }

        public async ValueTask DisposeAsync()
        {
            if (_app is null) return;
            using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await _app.StopAsync(atOnce.Token);
            await _app.DisposeAsync();
        }

        private async Task EchoAsync(HttpContext http)
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            var buffer = new byte[8];
            while (socket.State == WebSocketState.Open)
            {
                var heard = await socket.ReceiveAsync(buffer.AsMemory(), http.RequestAborted);
                buffer[0] = (byte)name[0];
                await socket.SendAsync(buffer.AsMemory(0, heard.Count), heard.MessageType, heard.EndOfMessage, http.RequestAborted);
            }
        }
    }
}
