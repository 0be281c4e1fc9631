using System.Diagnostics;

namespace HotDash.Core.Decisions;

/// <summary>
/// The outbox as a pure step function: an operation and an event in, the next command out. Production and the
/// simulator drive the same one. It keeps three promises: nothing is sent twice by itself, nothing is given up
/// while Chatwoot is merely away, and doubt is settled by reading back, after the quiet period (DESIGN,
/// "Outbox states"; reliability.md 1.2).
/// </summary>
public static class OutboxStep
{
    /// <summary>What to do with <paramref name="op"/> after <paramref name="happened"/>.</summary>
    /// <param name="op">The row as last written.</param>
    /// <param name="happened">What happened since.</param>
    /// <param name="timings">Times and limits.</param>
    /// <param name="jitter">0 to 1; only spreads back-offs.</param>
    public static OutboxCommand Next(
        OutboxOperation op, OutboxEvent happened, OutboxTimings timings, double jitter) => happened switch
        {
            OutboxEvent.Claimed claimed => AfterClaim(op, claimed, timings),
            OutboxEvent.Judged judged => AfterJudgement(op, judged, timings, jitter),
            OutboxEvent.CallReturned returned => AfterCall(op, returned, timings, jitter),
            OutboxEvent.ReadBackReturned read => AfterReadBack(op, read, timings, jitter),
            _ => throw new UnreachableException(),
        };

    private static OutboxCommand AfterClaim(OutboxOperation op, OutboxEvent.Claimed claimed, OutboxTimings timings)
    {
        if (!op.MaybeSent) return FirstTry(op);
        if (op.AttemptEndedAt is null)
            return Doubt(op, "The worker was lost while the request was under way", claimed.Now, timings);
        return new OutboxCommand.ReadBack();
    }

    private static OutboxCommand FirstTry(OutboxOperation op) =>
        op.Kind.IsJudgedAtDispatch() ? new OutboxCommand.Rejudge() : new OutboxCommand.Attempt(IsResend: false);

    private static OutboxCommand AfterJudgement(
        OutboxOperation op, OutboxEvent.Judged judged, OutboxTimings timings, double jitter) => judged.Outcome switch
        {
            Rejudgement.Allowed => new OutboxCommand.Attempt(IsResend: op.MaybeSent),
            Rejudgement.Refused refused when op.MaybeSent => AskOperator(op, refused.Reason, judged.Now),
            Rejudgement.Refused refused =>
                new OutboxCommand.Settle(OutboxState.Cancelled, LedgerActions.Refused, refused.Reason, null),
            Rejudgement.Unavailable away => Later(op, away.Detail, judged.Now, timings, jitter),
            _ => throw new UnreachableException(),
        };

    private static OutboxCommand AfterCall(
        OutboxOperation op, OutboxEvent.CallReturned returned, OutboxTimings timings, double jitter) =>
        returned.Outcome switch
        {
            CallOutcome.Confirmed ok =>
                new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, ok.Remark, ok.RemoteId),
            CallOutcome.Unknown doubt => Doubt(op, doubt.Detail, returned.Now, timings),
            CallOutcome.SurelyNotSent not => AfterNotSent(op, not, returned.Now, timings, jitter),
            _ => throw new UnreachableException(),
        };

    private static OutboxCommand AfterNotSent(
        OutboxOperation op, CallOutcome.SurelyNotSent not, DateTimeOffset now, OutboxTimings timings, double jitter)
    {
        var refusals = op.Refusals + (not.Cause == NotSentCause.NotAllowed ? 1 : 0);
        if (refusals >= timings.MaxRefusals)
            return new OutboxCommand.Settle(OutboxState.Dead, LedgerActions.Dead, not.Detail, null);

        // A resend that surely did not leave gives its one chance back; the earlier attempt stays in doubt.
        var wait = not.Cause == NotSentCause.BadToken
            ? timings.LongestBackOff
            : timings.BackOff(op.Attempts, jitter);
        if (not.RetryAfter > wait) wait = not.RetryAfter.Value;
        return new OutboxCommand.Wait
        {
            State = op.Resent ? OutboxState.Unknown : OutboxState.Pending,
            NotBefore = now + wait,
            Detail = not.Detail,
            MaybeSent = op.Resent,
            Refusals = refusals,
            AttemptEndedAt = op.Resent ? now : null,
        };
    }

    private static OutboxCommand AfterReadBack(
        OutboxOperation op, OutboxEvent.ReadBackReturned read, OutboxTimings timings, double jitter) =>
        read.Outcome switch
        {
            ReadBackOutcome.Found found =>
                new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Reconciled, null, found.RemoteId),
            ReadBackOutcome.Probable => AskOperator(
                op, "A message with the same text stands at Chatwoot without our mark", read.Now),
            ReadBackOutcome.Unavailable away => Later(op, away.Detail, read.Now, timings, jitter),
            ReadBackOutcome.Absent when op.Resent && op.Kind.IsMessage() => AskOperator(
                op, "Not found at Chatwoot after two attempts", read.Now),
            ReadBackOutcome.Absent when op.Kind.IsJudgedAtDispatch() => new OutboxCommand.Rejudge(),
            ReadBackOutcome.Absent => new OutboxCommand.Attempt(IsResend: true),
            _ => throw new UnreachableException(),
        };

    private static OutboxCommand.Wait Doubt(
        OutboxOperation op, string detail, DateTimeOffset now, OutboxTimings timings) => new()
        {
            State = OutboxState.Unknown,
            NotBefore = now + timings.Quiet,
            Detail = detail,
            MaybeSent = true,
            Resent = op.Resent,
            Refusals = op.Refusals,
            AttemptEndedAt = now,
            Action = LedgerActions.Unknown,
        };

    private static OutboxCommand.Wait AskOperator(OutboxOperation op, string detail, DateTimeOffset now) => new()
    {
        State = OutboxState.Unknown,
        NotBefore = DateTimeOffset.MaxValue,
        Detail = detail,
        MaybeSent = true,
        Resent = op.Resent,
        AsksOperator = true,
        Refusals = op.Refusals,
        AttemptEndedAt = op.AttemptEndedAt ?? now,
    };

    private static OutboxCommand.Wait Later(
        OutboxOperation op, string detail, DateTimeOffset now, OutboxTimings timings, double jitter) => new()
        {
            State = op.MaybeSent ? OutboxState.Unknown : OutboxState.Pending,
            NotBefore = now + timings.BackOff(op.Attempts + 1, jitter),
            Detail = detail,
            MaybeSent = op.MaybeSent,
            Resent = op.Resent,
            Refusals = op.Refusals,
            AttemptEndedAt = op.AttemptEndedAt,
            Attempts = op.Attempts + 1,
        };
}
