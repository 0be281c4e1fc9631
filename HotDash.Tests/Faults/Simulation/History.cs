namespace HotDash.Tests.Faults.Simulation;

/// <summary>One history: two operators, two nodes, one store, a Chatwoot with moods, ten bad minutes, then recovery; judged at its end.</summary>
internal sealed class History
{
    private const long End = World.Healthy + 7_200_000;

    private readonly World _world;
    private readonly SimulatedStore _store;
    private readonly StoreConnection _connection;
    private readonly SimulatedChatwoot _chatwoot;
    private readonly SimulatedNode[] _nodes;
    private readonly SimulatedWorker[] _workers;
    private readonly SimulatedOperator[] _operators;

    private History(World world)
    {
        _world = world;
        _store = new SimulatedStore(world);
        _connection = new StoreConnection(world, _store);
        _chatwoot = new SimulatedChatwoot(world);
        _nodes = [new SimulatedNode(world, 0, _store, _connection, _chatwoot), new SimulatedNode(world, 1, _store, _connection, _chatwoot)];
        _workers = [.. _nodes[0].Workers, .. _nodes[1].Workers];
        var conversations = 1 + (int)world.Dice.Below(3);
        _operators =
        [
            new SimulatedOperator(world, _nodes, _store, _connection, conversations),
            new SimulatedOperator(world, _nodes, _store, _connection, conversations),
        ];
    }

    /// <summary>What went wrong, or null. The same seed under the same rules is the same history.</summary>
    public static string? Run(ulong seed, HistoryRules rules, FaultReport report, Action<string>? trace = null) =>
        new History(new World(seed, rules, report, trace)).Run();

    private string? Run()
    {
        var isWell = false;
        while (_store.HasUnfinished || !_operators[0].HasDecided || !_operators[1].HasDecided)
        {
            var at = Step();
            if (_store.Breach is { } breach)
            {
                _world.Report.Ghosts++;
                return breach;
            }

            if (at > End)
            {
                _world.Report.Unfinished++;
                return "Not everything came to an end: " + string.Join(", ", _store.Rows.Select(r => $"{r.Op.Kind} {r.Op.State}"));
            }

            if (isWell || _world.IsFaulty) continue;
            isWell = true;
            _store.Resume();
        }

        _world.Now = long.MaxValue;
        _chatwoot.Advance();
        _world.Report.Operations += _store.Rows.Count;
        return Judgement.Of(_world.Report, _store, _chatwoot, [.. _operators[0].Said, .. _operators[1].Said]);
    }

    private long Step()
    {
        var worker = _workers[0];
        foreach (var other in _workers)
            if (other.NextAt < worker.NextAt) worker = other;
        var person = _operators[1].NextAt < _operators[0].NextAt ? _operators[1] : _operators[0];
        _world.Now = Math.Min(worker.NextAt, person.NextAt);
        _connection.Advance();
        _chatwoot.Advance();
        if (person.NextAt <= worker.NextAt) person.Step();
        else worker.Step();
        return _world.Now;
    }
}
