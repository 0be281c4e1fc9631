using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using HotDash.Bench.Figures;
using HotDash.Tests.Support.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HotDash.Bench.Circuits;

/// <summary>
/// The least a change can take to another screen: a commit that notifies, one listener, and one bare WebSocket that it is
/// passed on to. No query, no projection, no rendering.
/// </summary>
internal sealed class NotifyFloor : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _listener;
    private readonly WebApplication _server;
    private readonly ClientWebSocket _client = new();
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();
    private Task _listening = Task.CompletedTask;
    private Task _reading = Task.CompletedTask;

    private NotifyFloor(NpgsqlDataSource source, string listen, string url)
    {
        (_source, _listener) = (source, new NpgsqlConnection(listen));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        _server = builder.Build();
        _server.UseWebSockets();
        _server.Map("/floor", PassOnAsync);
    }

    public static async Task<NotifyFloor> StartAsync(NpgsqlDataSource source, string listen, CancellationToken ct)
    {
        var address = FormattableString.Invariant($"127.0.0.1:{Ports.Next()}");
        var floor = new NotifyFloor(source, listen, $"http://{address}");
        await floor._server.StartAsync(ct);
        await floor._client.ConnectAsync(new Uri($"ws://{address}/floor"), ct);
        await floor._listener.OpenAsync(ct);
        floor._listener.Notification += (_, notice) => floor.Hear(notice.Payload);
        await using (var listenTo = new NpgsqlCommand("listen " + Bare.Channel, floor._listener)) await listenTo.ExecuteNonQueryAsync(ct);
        floor._listening = floor.ListenAsync(floor._closing.Token);
        floor._reading = floor.ReadAsync(floor._closing.Token);
        return floor;
    }

    /// <summary>Milliseconds from the commit's sending until the listener heard of it, and until the socket's other end had it.</summary>
    public async Task<(double Heard, double Shown)> SendAsync(string text, CancellationToken ct)
    {
        var waiting = _waiting[text] = new Waiting();
        var sent = Stopwatch.GetTimestamp();
        await Bare.NotifyAsync(_source, text, ct);
        var heard = await waiting.Heard.Task.WaitAsync(ct);
        var shown = await waiting.Shown.Task.WaitAsync(ct);
        _waiting.TryRemove(text, out _);
        return (Stopwatch.GetElapsedTime(sent, heard).TotalMilliseconds, Stopwatch.GetElapsedTime(sent, shown).TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_listening, _reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        await _listener.DisposeAsync();
        await _server.DisposeAsync();
        _closing.Dispose();
    }

    private void Hear(string text)
    {
        if (_waiting.TryGetValue(text, out var waiting)) waiting.Heard.TrySetResult(Stopwatch.GetTimestamp());
        _heard.Writer.TryWrite(text);
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        while (true) await _listener.WaitAsync(ct);
    }

    private async Task PassOnAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await foreach (var text in _heard.Reader.ReadAllAsync(_closing.Token))
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, _closing.Token);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        while (true) await SocketMessages.ReadAsync(_client, ShowAsync, ct);
    }

    private Task ShowAsync(ReadOnlyMemory<byte> message)
    {
        var now = Stopwatch.GetTimestamp();
        if (_waiting.TryGetValue(Encoding.UTF8.GetString(message.Span), out var waiting)) waiting.Shown.TrySetResult(now);
        return Task.CompletedTask;
    }

    private sealed class Waiting
    {
        public TaskCompletionSource<long> Heard { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<long> Shown { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
