namespace HotDash.Tests.Faults.Simulation;

/// <summary>A process of HotDash: its workers die and freeze together, and share a clock that is wrong.</summary>
internal sealed class SimulatedNode
{
    private static readonly DateTimeOffset s_origin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly World _world;
    private readonly int _number;
    private long _skew;

    public SimulatedNode(World world, int number, SimulatedStore store, StoreConnection connection, SimulatedChatwoot chatwoot)
    {
        (_world, _number) = (world, number);
        _skew = world.Dice.Chance(0.5) ? 0 : world.Dice.Below(1_200_000) - 600_000;
        Workers = [new SimulatedWorker(world, this, store, connection, chatwoot), new SimulatedWorker(world, this, store, connection, chatwoot)];
    }

    public SimulatedWorker[] Workers { get; }

    public string Name => _number == 0 ? "A" : "B";

    public bool IsUp => _world.Now >= DownUntil;

    /// <summary>The node's own clock.</summary>
    public DateTimeOffset Clock => s_origin.AddMilliseconds(_world.Now + _skew);

    private long DownUntil { get; set; }

    /// <summary>The store's time of a moment that the node's clock names.</summary>
    public long OnTheStore(DateTimeOffset at)
    {
        if (at == DateTimeOffset.MaxValue) return long.MaxValue;
        return (long)(at - s_origin).TotalMilliseconds - (_world.Rules.StoreClockRules ? _skew : 0);
    }

    /// <summary>What it had in memory is gone.</summary>
    public void Kill()
    {
        _world.Report.Kills++;
        DownUntil = _world.Now + _world.Dice.Below(30_000);
        if (_world.IsTraced) _world.Tell($"Node {Name} is killed, back at {DownUntil / 1000.0:F3}");
        foreach (var worker in Workers) worker.Drop(DownUntil);
    }

    /// <summary>All of it stands still, a request that is just leaving included.</summary>
    public void Freeze()
    {
        _world.Report.Freezes++;
        var length = _world.Dice.Below(200_000);
        if (_world.IsTraced) _world.Tell($"Node {Name} freezes for {length} ms");
        DownUntil = Math.Max(DownUntil, _world.Now + length);
        foreach (var worker in Workers) worker.Freeze(length);
    }

    public void JumpClock()
    {
        _skew += _world.Dice.Chance(0.5) ? -3_600_000 : _world.Dice.Below(1_200_000) - 600_000;
        if (_world.IsTraced) _world.Tell($"Node {Name}'s clock is off by {_skew / 1000} s now");
    }
}
