using HotDash.Core.Decisions;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>A runner like OutboxRun, cut where a process can be killed or frozen: between any two of its steps.</summary>
internal sealed class SimulatedWorker(
    World world, SimulatedNode node, SimulatedStore store, StoreConnection connection, SimulatedChatwoot chatwoot)
{
    // A freeze between the mark and the socket is the known residual risk; harmless while lease and quiet period outlast it.
    private const long LongestFreezeBeforeSending = 20_000;

    private readonly long _lease = (long)world.Rules.Timings.Lease.TotalMilliseconds;
    private readonly long _timeout = (long)world.Rules.Timings.HttpTimeout.TotalMilliseconds;

    private SimulatedStore.Row? _row;
    private OutboxOperation? _op;
    private OutboxState _from;
    private long _fence;
    private long _claimedAt;
    private long _frozen;
    private Next _next;
    private CallOutcome? _outcome;
    private Rejudgement? _judged;
    private ReadBackOutcome? _found;

    private enum Next
    {
        Claim,
        Start,
        Send,
        Returned,
        Judged,
        Found,
    }

    /// <summary>When it does its next step.</summary>
    public long NextAt { get; private set; }

    public void Step()
    {
        if (_next != Next.Claim && Trouble()) return;
        switch (_next)
        {
            case Next.Claim:
                Claim();
                break;
            case Next.Send:
                (_outcome, var delay) = chatwoot.Write(_op!);
                Then(Next.Returned, delay);
                break;
            case Next.Start:
                Do(new OutboxEvent.Claimed(_from, node.Clock));
                break;
            case Next.Returned:
                Do(new OutboxEvent.CallReturned(_outcome!, node.Clock));
                break;
            case Next.Judged:
                Do(new OutboxEvent.Judged(_judged!, node.Clock));
                break;
            case Next.Found:
                Do(new OutboxEvent.ReadBackReturned(_found!, node.Clock));
                break;
        }
    }

    /// <summary>Forgets what it was doing.</summary>
    public void Drop(long until)
    {
        (_row, _op, _next, _frozen) = (null, null, Next.Claim, 0);
        NextAt = until;
    }

    public void Freeze(long length)
    {
        if (_next == Next.Send)
        {
            length = Math.Min(length, LongestFreezeBeforeSending - _frozen);
            _frozen += length;
        }

        NextAt = Math.Max(NextAt, world.Now) + length;
    }

    private bool Trouble()
    {
        if (!world.IsFaulty) return false;
        var kind = world.Dice.Below(1_000);
        if (kind < 50) node.Kill();
        else if (kind < 90) node.Freeze();
        else if (kind < 95) node.JumpClock();
        return kind < 90;
    }

    private void Claim()
    {
        // Asleep until something is due or a hint came in between.
        var due = store.NextDue;
        NextAt = Math.Clamp(due, world.Now, world.Now + 5_000) + 100 + world.Dice.Below(1_000);
        if (due > world.Now) return;
        var (isApplied, isHeard) = connection.Fate();
        if (!isApplied || store.Claim(_lease) is not { } claim || !isHeard) return;
        (_row, _op, _from, _fence, _claimedAt) = (claim.Row, claim.Row.Op, claim.From, claim.Fence, world.Now);
        if (world.IsTraced) world.Tell($"{node.Name} claims {_op.Kind} {_op.Position} ({_from}) with fence {_fence}");
        Then(Next.Start, world.Dice.Below(50));
    }

    private void Do(OutboxEvent happened)
    {
        var command = world.Rules.Step(_op!, happened, world.Rules.Timings, world.Dice.Unit());
        if (world.IsTraced) world.Tell($"{node.Name} {_op!.Kind} {_op.Position}: {happened.GetType().Name} -> {command}");
        switch (command)
        {
            case OutboxCommand.Rejudge:
                _judged = chatwoot.Judge();
                Then(Next.Judged, world.Dice.Below(1_000));
                break;
            case OutboxCommand.ReadBack:
                _found = chatwoot.ReadBack(_op!);
                Then(Next.Found, world.Dice.Below(1_000));
                break;
            case OutboxCommand.Attempt attempt:
                Attempt(attempt);
                break;
            default:
                End(command);
                break;
        }
    }

    private void End(OutboxCommand command)
    {
        if (connection.Fate().IsApplied)
        {
            if (command is OutboxCommand.Wait wait) store.Wait(_row!, _fence, wait, node.OnTheStore(wait.NotBefore));
            if (command is OutboxCommand.Settle settle) store.Settle(_row!, _fence, settle);
        }

        Drop(world.Now + world.Dice.Below(1_000)); // unheard: the lease runs out, and the doubt is settled by whoever is next
    }

    private void Attempt(OutboxCommand.Attempt attempt)
    {
        var (isApplied, isHeard) = connection.Fate();
        var isTooLate = world.Now - _claimedAt > _lease - _timeout - 250;
        if (isTooLate || !isApplied || !store.Mark(_row!, _fence, attempt.IsResend) || !isHeard)
        {
            Drop(world.Now + world.Dice.Below(1_000)); // too late, lost or unheard: nothing is sent
            return;
        }

        _op = _op! with { MaybeSent = true, Resent = _op.Resent || attempt.IsResend, Attempts = _op.Attempts + 1, AttemptEndedAt = null };
        Then(Next.Send, world.Dice.Below(50));
    }

    private void Then(Next next, long after) => (_next, NextAt) = (next, world.Now + after);
}
