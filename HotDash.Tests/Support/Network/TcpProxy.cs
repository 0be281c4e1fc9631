using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace HotDash.Tests.Support.Network;

/// <summary>
/// A wire between a client and a server that a test can cut, slow down, or stop at the very byte it means. Faults hold
/// for connections that are open and for those to come.
/// </summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<ProxyConnection, Task> _live = new();
    private readonly List<ProxyHold> _holds = [];
    private readonly int _server;
    private readonly Task _accepting;
    private int _connections;

    private TcpProxy(int server, TimeProvider time)
    {
        (_server, Time) = (server, time);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections there have been.</summary>
    public int Connections => _connections;

    public int LiveConnections => _live.Count;

    public ProxyDirection ToServer { get; } = new();

    public ProxyDirection ToClient { get; } = new();

    /// <summary>New connections are answered with a reset at once.</summary>
    public bool RefusesNew { get; set; }

    public TimeProvider Time { get; }

    /// <summary>From a free port of 127.0.0.1 to <paramref name="server"/>.</summary>
    public static TcpProxy Start(int server, TimeProvider? time = null) => new(server, time ?? TimeProvider.System);

    /// <summary>Everything stays open and nothing gets through, until <see cref="Restore"/>.</summary>
    public void BlackHole()
    {
        ToServer.Close();
        ToClient.Close();
    }

    /// <summary>Ends what stops or slows; what was held back arrives now.</summary>
    public void Restore()
    {
        RefusesNew = false;
        ToServer.Clear();
        ToClient.Clear();
    }

    /// <summary>Ends every open connection with a reset on both sides.</summary>
    public void ResetAll()
    {
        foreach (var connection in _live.Keys) connection.Reset();
    }

    /// <summary>Ends every open connection in order on both sides.</summary>
    public void DropAll()
    {
        foreach (var connection in _live.Keys) connection.Drop();
    }

    /// <summary>Clients are told that no more will come, and may go on talking.</summary>
    public void EndTowardsClients()
    {
        foreach (var connection in _live.Keys) connection.EndTowardsClient();
    }

    /// <summary>Servers are told that no more will come, and may go on talking.</summary>
    public void EndTowardsServers()
    {
        foreach (var connection in _live.Keys) connection.EndTowardsServer();
    }

    /// <summary>
    /// Stops the first connection whose client says something that <paramref name="isMeant"/>, before the server hears it.
    /// </summary>
    public ProxyHold HoldRequest(Func<string, bool> isMeant) => Add(new ProxyHold(this, isMeant, holdsAnswer: false));

    /// <summary>
    /// Lets the server hear what <paramref name="isMeant"/> and withholds its answer from the client, once it is there.
    /// </summary>
    public ProxyHold HoldAnswer(Func<string, bool> isMeant) => Add(new ProxyHold(this, isMeant, holdsAnswer: true));

    public ProxyHold HoldRequest(string words) => HoldRequest(said => said.Contains(words, StringComparison.Ordinal));

    public ProxyHold HoldAnswer(string words) => HoldAnswer(said => said.Contains(words, StringComparison.Ordinal));

    /// <summary>The hold that waits for what was just said, taken by the connection that asks.</summary>
    internal ProxyHold? Take(ProxyConnection connection, string said)
    {
        lock (_holds)
        {
            var index = _holds.FindIndex(h => h.IsMeant(said));
            if (index < 0) return null;
            var hold = _holds[index];
            _holds.RemoveAt(index);
            hold.TakenBy(connection);
            return hold;
        }
    }

    internal void Forget(ProxyHold hold)
    {
        lock (_holds) _holds.Remove(hold);
    }

    internal bool HasHolds
    {
        get { lock (_holds) return _holds.Count > 0; }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        ResetAll();
        await Task.WhenAll(_live.Values);
        _end.Dispose();
    }

    private ProxyHold Add(ProxyHold hold)
    {
        lock (_holds) _holds.Add(hold);
        return hold;
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            Socket client;
            try
            {
                client = await _listener.AcceptSocketAsync(_end.Token);
            }
            catch (Exception ex) when (ex is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            Interlocked.Increment(ref _connections);
            if (RefusesNew)
            {
                client.LingerState = new LingerOption(enable: true, seconds: 0);
                client.Dispose();
                continue;
            }

            var connection = new ProxyConnection(this, client);
            _live[connection] = Task.CompletedTask;
            _live[connection] = CarryAsync(connection);
        }
    }

    private async Task CarryAsync(ProxyConnection connection)
    {
        await Task.Yield();
        try
        {
            await connection.CarryAsync(_server, _end.Token);
        }
        finally
        {
            _live.TryRemove(connection, out _);
            connection.Dispose();
        }
    }
}
