using System.Collections.Concurrent;

namespace HotDash.Sandbox.Delivery;

/// <summary>Work that happens a little after the answer, as in Chatwoot's job queue. Without a delay it happens at once.</summary>
internal sealed partial class LaterQueue(TimeProvider time, ILogger<LaterQueue> log) : IDisposable
{
    private readonly ConcurrentDictionary<long, ITimer> _timers = new();
    private long _last;
    private volatile bool _closed;

    public void After(TimeSpan delay, Action work)
    {
        if (_closed) return;
        if (delay <= TimeSpan.Zero)
        {
            work();
            return;
        }

        var number = Interlocked.Increment(ref _last);
        var timer = time.CreateTimer(_ => Run(number, work), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timers[number] = timer;
        timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _closed = true;
        foreach (var number in _timers.Keys) Forget(number);
    }

    private void Run(long number, Action work)
    {
        Forget(number);
        if (_closed) return;
        try
        {
            work();
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }
    }

    private void Forget(long number)
    {
        if (_timers.TryRemove(number, out var timer)) timer.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Queued work failed")]
    private partial void LogFailed(Exception failure);
}
