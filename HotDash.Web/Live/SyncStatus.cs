using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Live;

/// <summary>
/// Whether Chatwoot is being read, and since when not. Written by the reconcile worker, or told by the node that
/// reads; shown everywhere. Where nodes share a store, a lost line to it counts before all else: without it nobody
/// here would hear of news.
/// </summary>
public sealed class SyncStatus(ChangeHints hints)
{
    private readonly Lock _lock = new();
    private DataAge _told = new(null, null, null);
    private DataAge _age = new(null, null, null);
    private (string Fault, DateTimeOffset Since)? _line;

    public DataAge Age => Volatile.Read(ref _age);

    /// <summary>As this node's own reading stands, without the line to the store.</summary>
    public DataAge Told => Volatile.Read(ref _told);

    public void Succeeded(DateTimeOffset at) => Change(_ => new DataAge(at, null, null), always: true);

    /// <summary>As the node that reads Chatwoot tells it.</summary>
    public void Take(SyncReading reading) =>
        Change(told => new DataAge(reading.ReadAt ?? told.SyncedAt, reading.Fault, reading.FaultSince));

    public void Failed(string fault, DateTimeOffset at) =>
        Change(told => told.Fault == fault ? told : told with { Fault = fault, FaultSince = told.FaultSince ?? at });

    /// <summary>News do not reach this node any more.</summary>
    public void LineLost(string fault, DateTimeOffset at)
    {
        lock (_lock) _line ??= (fault, at);
        Change(told => told);
    }

    public void LineBack()
    {
        lock (_lock) _line = null;
        Change(told => told);
    }

    private void Change(Func<DataAge, DataAge> change, bool always = false)
    {
        lock (_lock)
        {
            var told = change(_told);
            var age = _line is { } line ? Behind(told, line.Fault, line.Since) : told;
            var same = age == _age;
            Volatile.Write(ref _told, told);
            Volatile.Write(ref _age, age);
            if (same && !always) return;
        }

        hints.Changed(default);
    }

    private static DataAge Behind(DataAge told, string fault, DateTimeOffset since) =>
        new(told.SyncedAt < since ? told.SyncedAt : told.SyncedAt is null ? null : since, fault, since);
}
