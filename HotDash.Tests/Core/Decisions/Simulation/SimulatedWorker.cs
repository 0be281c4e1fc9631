using HotDash.Core.Decisions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Decisions.Simulation;

/// <summary>A runner like OutboxRun, cut where a process can be killed or frozen: between any two of its steps.</summary>
internal sealed class SimulatedWorker(
    SimulatedStore store, SimulatedChatwoot chatwoot, SplitMix dice, OutboxTimings timings, StepFunction step, long faultyUntil)
{
    private static readonly DateTimeOffset Origin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly long _lease = (long)timings.Lease.TotalMilliseconds;
    private readonly long _timeout = (long)timings.HttpTimeout.TotalMilliseconds;

    private SimulatedStore.Row? _row;
    private OutboxOperation? _op;
    private long _fence;
    private long _claimedAt;
    private bool _sends;
    private Func<DateTimeOffset, OutboxEvent>? _happened;

    /// <summary>When it does its next step.</summary>
    public long NextAt { get; private set; }

    public void Step(long now)
    {
        if (now < faultyUntil && dice.Chance(0.04))
        {
            Drop(now + dice.Below(30_000)); // killed: what it had in memory is gone
        }
        else if (_sends)
        {
            var (outcome, delay) = chatwoot.Write(_op!, now, _timeout);
            (_sends, _happened) = (false, at => new OutboxEvent.CallReturned(outcome, at));
            NextAt = now + delay + Freeze(now, 200_000);
        }
        else if (_happened is null)
        {
            Claim(now);
        }
        else
        {
            Do(step(_op!, _happened(Origin.AddMilliseconds(now)), timings, dice.Unit()), now);
        }
    }

    private void Claim(long now)
    {
        NextAt = now + 500 + dice.Below(1_000);
        if (store.Claim(now, _lease) is not { } claim) return;
        (_row, _op, _fence, _claimedAt) = (claim.Row, claim.Operation, claim.Fence, now);
        _happened = at => new OutboxEvent.Claimed(claim.From, at);
        NextAt = now + Freeze(now, 200_000);
    }

    private void Do(OutboxCommand command, long now)
    {
        NextAt = now + dice.Below(1_000) + Freeze(now, 200_000);
        switch (command)
        {
            case OutboxCommand.Rejudge:
                var judged = chatwoot.Judge(now);
                _happened = at => new OutboxEvent.Judged(judged, at);
                break;
            case OutboxCommand.ReadBack:
                var found = chatwoot.ReadBack(_op!, now);
                _happened = at => new OutboxEvent.ReadBackReturned(found, at);
                break;
            case OutboxCommand.Attempt attempt:
                Attempt(attempt, now);
                break;
            case OutboxCommand.Wait wait:
                store.Wait(_row!, _fence, wait, Milliseconds(wait.NotBefore));
                Drop(now);
                break;
            case OutboxCommand.Settle settle:
                store.Settle(_row!, _fence, settle);
                Drop(now);
                break;
        }
    }

    private void Attempt(OutboxCommand.Attempt attempt, long now)
    {
        if (now - _claimedAt > _lease - _timeout - 250 || !store.Mark(_row!, _fence, attempt.IsResend, now))
        {
            Drop(now); // too late or lost: the lease runs out, or has
            return;
        }

        _op = _op! with { MaybeSent = true, Resent = _op.Resent || attempt.IsResend, Attempts = _op.Attempts + 1, AttemptEndedAt = null };
        _sends = true;

        // A freeze just here is the known residual risk; it is harmless while it is shorter than the quiet period.
        NextAt = now + Freeze(now, 20_000);
    }

    private void Drop(long until)
    {
        (_row, _op, _happened, _sends, NextAt) = (null, null, null, false, until);
    }

    private long Freeze(long now, long longest) => now < faultyUntil && dice.Chance(0.08) ? dice.Below(longest) : dice.Below(50);

    private static long Milliseconds(DateTimeOffset at) =>
        at == DateTimeOffset.MaxValue ? long.MaxValue : (long)(at - Origin).TotalMilliseconds;
}

/// <summary>Core's step, or a sabotaged one.</summary>
internal delegate OutboxCommand StepFunction(OutboxOperation op, OutboxEvent happened, OutboxTimings timings, double jitter);
