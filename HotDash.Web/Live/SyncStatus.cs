using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Live;

/// <summary>
/// Whether Chatwoot is being read, and since when not. Written by the reconcile worker, or told by the node that
/// reads; shown everywhere.
/// </summary>
public sealed class SyncStatus(ChangeHints hints)
{
    private DataAge _age = new(null, null, null);

    public DataAge Age => Volatile.Read(ref _age);

    public void Succeeded(DateTimeOffset at)
    {
        Volatile.Write(ref _age, new DataAge(at, null, null));
        hints.Changed(default);
    }

    /// <summary>As the node that reads Chatwoot tells it.</summary>
    public void Take(SyncReading reading)
    {
        var age = new DataAge(reading.ReadAt ?? Age.SyncedAt, reading.Fault, reading.FaultSince);
        if (age == Age) return;
        Volatile.Write(ref _age, age);
        hints.Changed(default);
    }

    public void Failed(string fault, DateTimeOffset at)
    {
        var age = Age;
        if (age.Fault == fault) return;
        Volatile.Write(ref _age, age with { Fault = fault, FaultSince = age.FaultSince ?? at });
        hints.Changed(default);
    }
}
