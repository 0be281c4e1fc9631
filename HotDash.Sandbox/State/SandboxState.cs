using System.Threading.Channels;
using HotDash.Sandbox.Faults;

namespace HotDash.Sandbox.State;

/// <summary>The desk behind one lock. A change is in the file before its caller, or any webhook, hears of it.</summary>
internal sealed class SandboxState(Desk desk, SandboxStore store, FaultSwitch faults, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Channel<QueuedEvent> _events = Channel.CreateUnbounded<QueuedEvent>();
    private bool _closed;

    public ChannelReader<QueuedEvent> Events => _events.Reader;

    public string InstanceId => store.InstanceId;

    public string Source => store.Source;

    public T Read<T>(Func<Desk, T> read)
    {
        lock (_gate) return read(desk);
    }

    public T Change<T>(Func<Change, T> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            return Commit(work);
        }
    }

    /// <summary>For timers, which may fire while the host closes.</summary>
    public bool TryChange(Action<Change> work)
    {
        lock (_gate)
        {
            if (_closed) return false;
            return Commit(change =>
            {
                work(change);
                return true;
            });
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed) return;
            _closed = true;
            _events.Writer.TryComplete();
            store.Dispose();
        }
    }

    private T Commit<T>(Func<Change, T> work)
    {
        var change = new Change(desk, time.GetUtcNow());
        var result = work(change);
        store.Write(change.Documents);
        foreach (var happened in change.Events()) _events.Writer.TryWrite(new QueuedEvent(happened, faults.Settings));
        return result;
    }
}
