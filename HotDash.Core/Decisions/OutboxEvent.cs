namespace HotDash.Core.Decisions;

/// <summary>What can happen to a claimed operation. Each carries the worker's time, UTC.</summary>
/// <param name="Now">When it happened.</param>
public abstract record OutboxEvent(DateTimeOffset Now)
{
    /// <summary>A worker took the row under a new fencing token.</summary>
    /// <param name="From">The state it was in before; <see cref="OutboxState.Inflight"/> when a lease ran out.</param>
    public sealed record Claimed(OutboxState From, DateTimeOffset Now) : OutboxEvent(Now);

    /// <summary>The conversation was read afresh and judged again.</summary>
    public sealed record Judged(Rejudgement Outcome, DateTimeOffset Now) : OutboxEvent(Now);

    /// <summary>The request ended, one way or another.</summary>
    public sealed record CallReturned(CallOutcome Outcome, DateTimeOffset Now) : OutboxEvent(Now);

    /// <summary>Chatwoot was asked whether the work is there.</summary>
    public sealed record ReadBackReturned(ReadBackOutcome Outcome, DateTimeOffset Now) : OutboxEvent(Now);
}

/// <summary>What judging again said.</summary>
public abstract record Rejudgement
{
    private Rejudgement() { }

    /// <summary>It may leave as it is.</summary>
    public sealed record Allowed : Rejudgement;

    /// <summary>It may not; the reason is for the operator.</summary>
    public sealed record Refused(string Reason) : Rejudgement;

    /// <summary>Chatwoot could not be read, so nothing was judged.</summary>
    public sealed record Unavailable(string Detail) : Rejudgement;
}

/// <summary>How a writing request to Chatwoot ended (DESIGN, "Outbox states").</summary>
public abstract record CallOutcome
{
    private CallOutcome() { }

    /// <summary>A 2xx with what was asked for.</summary>
    /// <param name="RemoteId">Chatwoot's message id; 0 for set operations.</param>
    /// <param name="Remark">What differs from the approval (the text as rendered), or null.</param>
    public sealed record Confirmed(long RemoteId, string? Remark = null) : CallOutcome;

    /// <summary>Certain that nothing was applied: refused connection, DNS, TLS, 401, 403, 404, 429.</summary>
    /// <param name="Cause">Why it is certain.</param>
    /// <param name="Detail">For the operator.</param>
    /// <param name="RetryAfter">How long Chatwoot asked to wait, or null.</param>
    public sealed record SurelyNotSent(NotSentCause Cause, string Detail, TimeSpan? RetryAfter = null) : CallOutcome;

    /// <summary>Everything else, 422 and 500 included.</summary>
    public sealed record Unknown(string Detail) : CallOutcome;
}

/// <summary>Why it is certain that nothing was sent.</summary>
public enum NotSentCause
{
    /// <summary>No connection. An outage: tried again for as long as it takes.</summary>
    Unreachable,

    /// <summary>429. Tried again after a pause.</summary>
    RateLimited,

    /// <summary>The operator's token is missing, wrong or revoked: parked, visibly.</summary>
    BadToken,

    /// <summary>403, 404, or 401 for this object: counts towards giving up.</summary>
    NotAllowed,
}

/// <summary>What reading back found.</summary>
public abstract record ReadBackOutcome
{
    private ReadBackOutcome() { }

    /// <summary>It is there.</summary>
    public sealed record Found(long RemoteId) : ReadBackOutcome;

    /// <summary>A message with the same sender and text stands there without our mark: a person must look.</summary>
    public sealed record Probable(long RemoteId) : ReadBackOutcome;

    /// <summary>It is not there.</summary>
    public sealed record Absent : ReadBackOutcome;

    /// <summary>Chatwoot could not be read.</summary>
    public sealed record Unavailable(string Detail) : ReadBackOutcome;
}
