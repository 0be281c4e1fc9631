using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Live;

/// <summary>
/// Whether Chatwoot is being read, and since when not. Written by the reconcile worker, or told by the node that
/// reads; shown everywhere. A store that does not answer is this node's own trouble and stands before all that.
/// </summary>
public sealed class SyncStatus(ChangeHints hints)
{
    private const string StoreAway = "The database does not answer";

    private readonly Lock _gate = new();
    private DataAge _reading = new(null, null, null);
    private DataAge _age = new(null, null, null);
    private DateTimeOffset? _storeLostAt;

    public DataAge Age => Volatile.Read(ref _age);

    /// <summary>What other nodes may be told: without this node's own trouble.</summary>
    public SyncReading Reading
    {
        get
        {
            lock (_gate) return new SyncReading(_reading.SyncedAt, _reading.Fault, _reading.FaultSince);
        }
    }

    public void Succeeded(DateTimeOffset at) => Change(_ => new DataAge(at, null, null), isNews: true);

    /// <summary>As the node that reads Chatwoot tells it.</summary>
    public void Take(SyncReading reading) =>
        Change(age => new DataAge(reading.ReadAt ?? age.SyncedAt, reading.Fault, reading.FaultSince));

    public void Failed(string fault, DateTimeOffset at) =>
        Change(age => age.Fault == fault ? age : age with { Fault = fault, FaultSince = age.FaultSince ?? at });

    /// <summary>The line to the store is gone: until it is back, nobody knows what others write.</summary>
    public void StoreLost(DateTimeOffset at)
    {
        lock (_gate) _storeLostAt ??= at;
        Change(age => age);
    }

    public void StoreFound()
    {
        lock (_gate) _storeLostAt = null;
        Change(age => age);
    }

    private void Change(Func<DataAge, DataAge> change, bool isNews = false)
    {
        lock (_gate)
        {
            _reading = change(_reading);
            var age = _storeLostAt is { } since ? Behind(_reading, since) : _reading;
            if (age == _age && !isNews) return;
            Volatile.Write(ref _age, age);
        }

        hints.Changed(default);
    }

    /// <summary>What was read since then did not come through to here.</summary>
    private static DataAge Behind(DataAge reading, DateTimeOffset since) =>
        new(reading.SyncedAt > since ? since : reading.SyncedAt, StoreAway, since);
}
