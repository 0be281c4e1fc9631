using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Gateways.Embedded;

/// <summary>The embedded store has one process: every duty is its own, and there is nobody to tell.</summary>
public sealed class OnlyNode : INodeDuties
{
    private SyncReading _reading = new(null, null, null);

    public Task<bool> HoldAsync(string duty, TimeSpan lease, CancellationToken ct) => Task.FromResult(true);

    public Task ReleaseAsync(string duty, CancellationToken ct) => Task.CompletedTask;

    public Task TellAsync(SyncReading reading, CancellationToken ct)
    {
        Volatile.Write(ref _reading, reading);
        return Task.CompletedTask;
    }

    public Task<SyncReading> AskAsync(CancellationToken ct) => Task.FromResult(Volatile.Read(ref _reading));
}
