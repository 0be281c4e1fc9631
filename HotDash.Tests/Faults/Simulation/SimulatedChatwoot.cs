using HotDash.Core.Decisions;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>A Chatwoot that commits, forgets to say so, commits late, refuses and goes away. It has no idea of our ids' meaning.</summary>
internal sealed class SimulatedChatwoot(World world)
{
    private readonly List<(long At, OutboxOperation Op)> _late = [];
    private readonly (long From, long Until) _outage = Window(world, 0.5, 400_000);
    private readonly (long From, long Until) _flood = Window(world, 0.2, 120_000);

    /// <summary>What stands, in the order in which it came to stand.</summary>
    public List<OutboxOperation> Stands { get; } = [];

    /// <summary>How the request ends, and how long its sender waits for that.</summary>
    public (CallOutcome Outcome, long Delay) Write(OutboxOperation op)
    {
        var timeout = (long)world.Rules.Timings.HttpTimeout.TotalMilliseconds;
        var (outcome, delay) = world.IsFaulty ? Moody(op, timeout) : Well(op);
        if (outcome is not CallOutcome.Confirmed) world.Report.FaultedRequests++;
        if (world.IsTraced) world.Tell($"  Chatwoot: {op.Kind} {op.Position}: {outcome}, after {delay} ms");
        return (outcome, delay);
    }

    public ReadBackOutcome ReadBack(OutboxOperation op)
    {
        if (IsDown || world.Strikes(0.1)) return new ReadBackOutcome.Unavailable("down");
        if (!StandsThere(op.OperationId)) return new ReadBackOutcome.Absent();
        world.Report.Recovered++;
        return new ReadBackOutcome.Found(op.Position);
    }

    public Rejudgement Judge()
    {
        if (IsDown) return new Rejudgement.Unavailable("down");
        return world.Strikes(0.05) ? new Rejudgement.Refused("G9") : new Rejudgement.Allowed();
    }

    /// <summary>Time passes here, too.</summary>
    public void Advance()
    {
        while (_late.Count > 0)
        {
            var next = 0;
            for (var i = 1; i < _late.Count; i++)
                if (_late[i].At < _late[next].At) next = i;
            if (_late[next].At > world.Now) return;
            if (world.IsTraced) world.Tell($"  Chatwoot: {_late[next].Op.Kind} {_late[next].Op.Position} stands late");
            Stands.Add(_late[next].Op);
            _late.RemoveAt(next);
        }
    }

    private bool IsDown => world.IsFaulty && IsIn(_outage);

    private (CallOutcome Outcome, long Delay) Moody(OutboxOperation op, long timeout)
    {
        var dice = world.Dice;
        if (IsDown) return (new CallOutcome.SurelyNotSent(NotSentCause.Unreachable, "down"), dice.Below(5_000));
        if (IsIn(_flood)) return (new CallOutcome.SurelyNotSent(NotSentCause.RateLimited, "429"), dice.Below(100));
        switch (dice.Below(14))
        {
            case <= 3:
                return Well(op);
            case 4: // applied, then 500 or a reset
                Stands.Add(op);
                return (new CallOutcome.Unknown("500 after applying"), dice.Below(1_000));
            case 5: // applied, then silence
                Stands.Add(op);
                return (new CallOutcome.Unknown("no answer"), timeout);
            case 6 or 7:
                _late.Add((world.Now + 1 + dice.Below(world.Rules.LatestCommit), op));
                return (new CallOutcome.Unknown("no answer yet"), dice.Chance(0.5) ? timeout : dice.Below(100));
            case 8:
                return (new CallOutcome.Unknown("500 before applying"), dice.Below(1_000));
            case 9:
                return (new CallOutcome.Unknown("reset"), dice.Below(100));
            case 10:
                return (new CallOutcome.Unknown("hangs"), timeout);
            case 11:
                return (new CallOutcome.SurelyNotSent(NotSentCause.NotAllowed, "403"), dice.Below(100));
            case 12:
                return (new CallOutcome.SurelyNotSent(NotSentCause.RateLimited, "429"), dice.Below(100));
            default:
                return (new CallOutcome.SurelyNotSent(NotSentCause.BadToken, "401"), dice.Below(100));
        }
    }

    private (CallOutcome Outcome, long Delay) Well(OutboxOperation op)
    {
        Stands.Add(op);
        return (new CallOutcome.Confirmed(op.Position), world.Dice.Below(2_000));
    }

    private bool StandsThere(Guid operation)
    {
        foreach (var standing in Stands)
            if (standing.OperationId == operation) return true;
        return false;
    }

    private bool IsIn((long From, long Until) window) => world.Now >= window.From && world.Now < window.Until;

    private static (long From, long Until) Window(World world, double chance, long longest)
    {
        if (!world.Dice.Chance(chance)) return (0, 0);
        var from = world.Dice.Below(300_000);
        return (from, from + world.Dice.Below(longest));
    }
}
