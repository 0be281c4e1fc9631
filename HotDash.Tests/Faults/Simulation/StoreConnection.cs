namespace HotDash.Tests.Faults.Simulation;

/// <summary>The way to the store, which may be cut before a write arrives or before its answer does.</summary>
internal sealed class StoreConnection
{
    private readonly World _world;
    private readonly SimulatedStore _store;
    private readonly long[] _crashes;
    private readonly long[] _backAt;
    private int _crashed;

    public StoreConnection(World world, SimulatedStore store)
    {
        (_world, _store) = (world, store);
        _crashes = new long[world.Dice.Below(4)];
        _backAt = new long[_crashes.Length];
        for (var i = 0; i < _crashes.Length; i++) _crashes[i] = world.Dice.Below(World.Healthy);
        Array.Sort(_crashes);
        for (var i = 0; i < _crashes.Length; i++) _backAt[i] = _crashes[i] + world.Dice.Below(world.Dice.Chance(0.2) ? 100_000 : 5_000);
    }

    /// <summary>What becomes of one write: whether it is applied, and whether its sender hears of that.</summary>
    public (bool IsApplied, bool IsHeard) Fate(double unheard = 0.04)
    {
        if (!_world.IsFaulty) return (true, true);
        for (var i = 0; i < _crashed; i++)
            if (_world.Now < _backAt[i]) return (false, false);
        if (!_world.Dice.Chance(unheard)) return (true, true);
        _world.Report.Unheard++;
        return (_world.Dice.Chance(0.5), false);
    }

    /// <summary>Crashes when its time has come. What was committed stays, unless nobody made it durable.</summary>
    public void Advance()
    {
        while (_crashed < _crashes.Length && _crashes[_crashed] <= _world.Now)
        {
            var at = _crashes[_crashed++];
            _world.Report.StoreCrashes++;
            if (_world.IsTraced) _world.Tell($"  The store crashes, back at {_backAt[_crashed - 1] / 1000.0:F3}");
            if (!_world.Rules.Durable) _store.Rows.RemoveAll(r => r.CommittedAt > at - 20_000);
        }
    }
}
