using HotDash.Core.Decisions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Decisions.Simulation;

/// <summary>A Chatwoot that commits, forgets to say so, commits late, refuses and goes away. It has no idea of our ids' meaning.</summary>
internal sealed class SimulatedChatwoot(SplitMix dice, long healthyFrom)
{
    /// <summary>The latest commit after a request was sent; the quiet period is longer.</summary>
    public const long LatestCommit = 59_000;

    private readonly List<(long At, OutboxOperation Op)> _late = [];
    private readonly List<(long From, long Until)> _outages =
        dice.Chance(0.5) ? [(dice.Below(60_000), dice.Below(400_000))] : [];

    /// <summary>What stands, in the order in which it came to stand.</summary>
    public List<OutboxOperation> Stands { get; } = [];

    /// <summary>How the request ends, and how long its sender waits for that.</summary>
    public (CallOutcome Outcome, long Delay) Write(OutboxOperation op, long now, long timeout)
    {
        var kind = now >= healthyFrom ? 0 : dice.Below(12);
        if (IsDown(now)) return (new CallOutcome.SurelyNotSent(NotSentCause.Unreachable, "down"), dice.Below(5_000));
        switch (kind)
        {
            case <= 3:
                Stands.Add(op);
                return (new CallOutcome.Confirmed(op.Position), dice.Below(2_000));
            case 4 or 5:
                Stands.Add(op);
                return (new CallOutcome.Unknown("no answer"), dice.Chance(0.5) ? timeout : dice.Below(100));
            case 6 or 7:
                _late.Add((now + 1 + dice.Below(LatestCommit), op));
                return (new CallOutcome.Unknown("no answer yet"), dice.Chance(0.5) ? timeout : dice.Below(100));
            case 8 or 9:
                return (new CallOutcome.Unknown("lost"), dice.Chance(0.5) ? timeout : dice.Below(100));
            case 10:
                return (new CallOutcome.SurelyNotSent(NotSentCause.NotAllowed, "403"), dice.Below(100));
            default:
                var cause = dice.Chance(0.5) ? NotSentCause.RateLimited : NotSentCause.BadToken;
                return (new CallOutcome.SurelyNotSent(cause, "429 or 401"), dice.Below(100));
        }
    }

    public ReadBackOutcome ReadBack(OutboxOperation op, long now)
    {
        if (IsDown(now) || (now < healthyFrom && dice.Chance(0.1))) return new ReadBackOutcome.Unavailable("down");
        return Stands.Exists(s => s.OperationId == op.OperationId)
            ? new ReadBackOutcome.Found(op.Position)
            : new ReadBackOutcome.Absent();
    }

    public Rejudgement Judge(long now)
    {
        if (IsDown(now)) return new Rejudgement.Unavailable("down");
        return now < healthyFrom && dice.Chance(0.1) ? new Rejudgement.Refused("G9") : new Rejudgement.Allowed();
    }

    /// <summary>Time passes here, too.</summary>
    public void Advance(long now)
    {
        foreach (var late in _late.Where(l => l.At <= now).OrderBy(l => l.At)) Stands.Add(late.Op);
        _late.RemoveAll(l => l.At <= now);
    }

    private bool IsDown(long now) => now < healthyFrom && _outages.Exists(o => now >= o.From && now < o.Until);
}
