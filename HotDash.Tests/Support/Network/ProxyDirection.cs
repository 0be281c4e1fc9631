namespace HotDash.Tests.Support.Network;

/// <summary>What happens to bytes on their way to one side.</summary>
internal sealed class ProxyDirection
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _open = Opened();
    private long _arrived;
    private long _forwarded;

    /// <summary>Every piece is this late.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>No more than this at once, each piece after <see cref="Delay"/>; 0 for no limit.</summary>
    public int LargestPiece { get; set; }

    /// <summary>Bytes that reached the proxy.</summary>
    public long Arrived => Interlocked.Read(ref _arrived);

    /// <summary>Bytes that left it again.</summary>
    public long Forwarded => Interlocked.Read(ref _forwarded);

    /// <summary>Nothing gets through until <see cref="Clear"/>.</summary>
    public void Close()
    {
        lock (_lock)
            if (_open.Task.IsCompleted) _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Clear()
    {
        (Delay, LargestPiece) = (TimeSpan.Zero, 0);
        lock (_lock) _open.TrySetResult();
    }

    internal Task WhenOpenAsync(CancellationToken ct)
    {
        lock (_lock) return _open.Task.WaitAsync(ct);
    }

    internal void CountArrived(int bytes) => Interlocked.Add(ref _arrived, bytes);

    internal void CountForwarded(int bytes) => Interlocked.Add(ref _forwarded, bytes);

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
