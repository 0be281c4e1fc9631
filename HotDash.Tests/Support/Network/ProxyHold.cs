namespace HotDash.Tests.Support.Network;

/// <summary>One connection, stopped at one moment, until the test says how it goes on.</summary>
internal sealed class ProxyHold(TcpProxy proxy, Func<string, bool> isMeant, bool holdsAnswer)
{
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ProxyConnection? _connection;

    internal bool HoldsAnswer => holdsAnswer;

    /// <summary>
    /// Comes when the moment has: the request is here and not yet at the server; or the server's answer is here and not yet
    /// at the client, so that whatever the request asked for has happened.
    /// </summary>
    public Task WhenHeldAsync() => _held.Task.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>What was held goes on its way.</summary>
    public void Release() => _released.TrySetResult();

    public bool IsHeld => _held.Task.IsCompleted;

    /// <summary>What was held is lost: the connection is reset on both sides. What never came is not waited for any more.</summary>
    public void Reset()
    {
        proxy.Forget(this);
        _connection?.Reset();
    }

    internal bool IsMeant(string said) => isMeant(said);

    internal void TakenBy(ProxyConnection connection) => _connection = connection;

    internal Task HoldAsync(CancellationToken ct)
    {
        _held.TrySetResult();
        return _released.Task.WaitAsync(ct);
    }
}
