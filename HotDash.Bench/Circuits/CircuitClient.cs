using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace HotDash.Bench.Circuits;

/// <summary>
/// A browser's side of a circuit without the browser: takes render batches, acknowledges them, and answers the calls to
/// JavaScript. What it has not is the drawing.
/// </summary>
internal sealed class CircuitClient : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _awaited = new(StringComparer.Ordinal);
    private Task _reading = Task.CompletedTask;
    private volatile string? _fault;
    private int _batches;

    /// <summary>Render batches so far.</summary>
    public int Batches => Volatile.Read(ref _batches);

    /// <summary>Why the circuit ended, if it did.</summary>
    public string? Fault => _fault;

    public static async Task<CircuitClient> StartAsync(CircuitPage page, CancellationToken ct)
    {
        var client = new CircuitClient();
        client._socket.Options.Cookies = page.Cookies;
        client._socket.Options.SetRequestHeader("Origin", page.Address.GetLeftPart(UriPartial.Authority));
        await client._socket.ConnectAsync(new UriBuilder(page.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, ct);
        await client._socket.SendAsync(
            "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, ct);
        client._reading = client.ReadAsync(client._closing.Token);
        await client.CallAsync("0", "StartCircuit", 4, arguments => arguments
            .Text(page.Address.AbsoluteUri).Text(page.Address.AbsoluteUri).Text(page.Components).Text(page.State));
        return client;
    }

    /// <summary>When the first render batch that holds this text came (a <see cref="Stopwatch"/> timestamp).</summary>
    public Task<long> Await(string text) => _awaited.GetOrAdd(
        text, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _reading;
        _socket.Dispose();
        _closing.Dispose();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        try
        {
            await SocketMessages.ReadAsync(_socket, Skip, ct); // the handshake's answer
            while (true) await SocketMessages.ReadAsync(_socket, TakeAsync, ct);
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
            _fault ??= ct.IsCancellationRequested ? null : ended.Message;
        }

        static Task Skip(ReadOnlyMemory<byte> bytes) => Task.CompletedTask;
    }

    /// <summary>A frame may hold several messages, each after its length.</summary>
    private async Task TakeAsync(ReadOnlyMemory<byte> frame)
    {
        var came = Stopwatch.GetTimestamp();
        var at = 0;
        while (at < frame.Length)
        {
            var (length, shift, more) = (0, 0, true);
            for (; more; shift += 7)
            {
                var part = frame.Span[at++];
                length |= (part & 0x7f) << shift;
                more = (part & 0x80) != 0;
            }

            await HandleAsync(frame.Slice(at, length), came);
            at += length;
        }
    }

    private async Task HandleAsync(ReadOnlyMemory<byte> message, long came)
    {
        if (new MessagePackReader(message.Span).Read() is not List<object?> parts) return;
        switch (parts)
        {
            case [1L, _, _, "JS.RenderBatch", List<object?> and [long batch, byte[] content, ..], ..]:
                Arrived(content, came);
                await CallAsync(null, "OnRenderCompleted", 2, arguments => arguments.Integer(batch).Nil());
                break;
            case [1L, _, _, "JS.BeginInvokeJS", List<object?> and [long call, string, ..] js, ..] when call != 0:
                await AnswerAsync(call, js);
                break;
            case [1L, _, _, "JS.Error", List<object?> and [string error, ..], ..]:
                _fault = error;
                break;
            case [3L, _, _, 1L, string error, ..]:
                _fault = error;
                break;
            case [7L, ..]:
                _fault ??= "the server closed the circuit";
                break;
        }
    }

    private void Arrived(byte[] batch, long came)
    {
        Interlocked.Increment(ref _batches);
        foreach (var (text, waiting) in _awaited)
        {
            if (batch.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) < 0) continue;
            _awaited.TryRemove(text, out _);
            waiting.TrySetResult(came);
        }
    }

    /// <summary>To a wish for an object goes the name of one; to anything else, nothing.</summary>
    private Task AnswerAsync(long call, List<object?> js)
    {
        var result = js is [_, _, _, 1L, ..] ? "{\"__jsObjectId\":1}" : "null";
        return CallAsync(null, "EndInvokeJSFromDotNet", 3, arguments => arguments
            .Integer(call).Bool(true).Text(FormattableString.Invariant($"[{call},true,{result}]")));
    }

    private async Task CallAsync(string? invocation, string method, int count, Action<MessagePackWriter> arguments)
    {
        var message = new MessagePackWriter().Array(6).Integer(1).EmptyMap();
        if (invocation is null) message.Nil();
        else message.Text(invocation);
        arguments(message.Text(method).Array(count));
        message.Array(0);
        await _socket.SendAsync(WithLength(message.Written.Span), WebSocketMessageType.Binary, endOfMessage: true, _closing.Token);
    }

    private static byte[] WithLength(ReadOnlySpan<byte> message)
    {
        var framed = new List<byte>(message.Length + 5);
        var left = message.Length;
        do
        {
            framed.Add((byte)((left & 0x7f) | (left > 0x7f ? 0x80 : 0)));
            left >>= 7;
        }
        while (left > 0);
        framed.AddRange(message);
        return [.. framed];
    }
}
