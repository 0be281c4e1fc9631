using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HotDash.Tests.Support.Network;

/// <summary>One client's connection through the proxy.</summary>
internal sealed class ProxyConnection(TcpProxy proxy, Socket client) : IDisposable
{
    private const int Remembered = 1_024;

    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CancellationTokenSource _cut = new();
    private volatile ProxyHold? _answer;
    private string _said = "";

    public async Task CarryAsync(int server, CancellationToken ended)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_cut.Token, ended);
        try
        {
            client.NoDelay = true;
            await _server.ConnectAsync(IPAddress.Loopback, server, both.Token);
            await Task.WhenAll(
                PumpAsync(client, _server, proxy.ToServer, HeldRequestAsync, both.Token),
                PumpAsync(_server, client, proxy.ToClient, HeldAnswerAsync, both.Token));
        }
        catch (Exception ex) when (ex is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone, or a test has cut the wire: the other side hears of it in the same way.
            Reset();
        }
    }

    public void Reset()
    {
        foreach (var socket in (Socket[])[client, _server])
        {
            try
            {
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
                socket.Close();
            }
            catch (Exception ex) when (ex is SocketException or ObjectDisposedException)
            {
                // Gone already.
            }
        }

        Cut();
    }

    public void Drop()
    {
        EndTowardsClient();
        EndTowardsServer();
        client.Close();
        _server.Close();
        Cut();
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
        _cut.Dispose();
    }

    public void EndTowardsClient() => Finish(client);

    public void EndTowardsServer() => Finish(_server);

    private async Task PumpAsync(
        Socket from, Socket to, ProxyDirection way, Func<ReadOnlyMemory<byte>, CancellationToken, Task> hold, CancellationToken ct)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await from.ReceiveAsync(buffer, SocketFlags.None, ct)) > 0)
            {
                way.CountArrived(read);
                await hold(buffer.AsMemory(0, read), ct);
                await ForwardAsync(buffer.AsMemory(0, read), to, way, ct);
            }

            Finish(to);
        }
        catch
        {
            Reset(); // so that the other direction does not wait for somebody who is gone
            throw;
        }
    }

    private async Task ForwardAsync(ReadOnlyMemory<byte> bytes, Socket to, ProxyDirection way, CancellationToken ct)
    {
        while (!bytes.IsEmpty)
        {
            if (way.Delay > TimeSpan.Zero) await Task.Delay(way.Delay, proxy.Time, ct);
            await way.WhenOpenAsync(ct);
            var limit = way.LargestPiece;
            var piece = limit > 0 && limit < bytes.Length ? bytes[..limit] : bytes;
            way.CountForwarded(piece.Length); // before, so that whoever has heard it sees it counted
            await to.SendAsync(piece, SocketFlags.None, ct);
            bytes = bytes[piece.Length..];
        }
    }

    private async Task HeldRequestAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        if (!proxy.HasHolds)
        {
            _said = "";
            return;
        }

        // What a client says may come in several pieces: the last words of the piece before count, too.
        _said += Encoding.Latin1.GetString(bytes.Span);
        if (proxy.Take(this, _said) is { } hold)
        {
            _said = "";
            if (hold.HoldsAnswer) _answer = hold;
            else await hold.HoldAsync(ct);
        }
        else if (_said.Length > Remembered)
        {
            _said = _said[^Remembered..];
        }
    }

    private async Task HeldAnswerAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        if (_answer is not { } hold) return;
        await hold.HoldAsync(ct);
        _answer = null;
    }

    private void Cut()
    {
        try
        {
            _cut.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Over already.
        }
    }

    private static void Finish(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception ex) when (ex is SocketException or ObjectDisposedException)
        {
            // Gone already.
        }
    }
}
