using HotDash.Core.Conversations;

namespace HotDash.Core.Decisions;

/// <summary>
/// One piece of work at Chatwoot that a committed decision asks for, as its outbox row stands.
/// Times are UTC. Source: DESIGN, "Outbox states".
/// </summary>
public sealed record OutboxOperation
{
    /// <summary>Names this piece of work; sent to Chatwoot as <c>content_attributes.op_id</c>.</summary>
    public required Guid OperationId { get; init; }

    /// <summary>The decision it belongs to.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>The conversation it acts on.</summary>
    public required ConversationId ConversationId { get; init; }

    /// <summary>Order of commit over all operations; within a conversation the smallest unfinished one goes first.</summary>
    public required long Position { get; init; }

    /// <summary>What is to be done.</summary>
    public required OperationKind Kind { get; init; }

    /// <summary>In whose name, lower-case e-mail. Never another identity in its place.</summary>
    public required string OperatorEmail { get; init; }

    /// <summary>Where it stands.</summary>
    public required OutboxState State { get; init; }

    /// <summary>True from just before a request leaves until it is certain that nothing was applied.</summary>
    public bool MaybeSent { get; init; }

    /// <summary>True once the one automatic resend after a fruitless read-back has been spent.</summary>
    public bool Resent { get; init; }

    /// <summary>True when only a person can say how it goes on.</summary>
    public bool AsksOperator { get; init; }

    /// <summary>How often it was tried: requests started, and turns in which Chatwoot could not be read.</summary>
    public int Attempts { get; init; }

    /// <summary>How often Chatwoot refused it definitely (403, 404, not allowed).</summary>
    public int Refusals { get; init; }

    /// <summary>When the last request ended; null while one may be under way.</summary>
    public DateTimeOffset? AttemptEndedAt { get; init; }
}

/// <summary>The kinds of work at Chatwoot.</summary>
public enum OperationKind
{
    /// <summary>A public reply. Not idempotent: at most one may ever stand.</summary>
    Reply,

    /// <summary>A private note. Not idempotent either.</summary>
    Note,

    /// <summary>Labels added to those present (a set operation).</summary>
    AddLabels,

    /// <summary>Assignment to a person (a set operation).</summary>
    Assign,

    /// <summary>An explicit status (a set operation).</summary>
    SetStatus,
}

/// <summary>The states of an outbox row (DESIGN, "Outbox states").</summary>
public enum OutboxState
{
    /// <summary>Inside the undo hold.</summary>
    Held,

    /// <summary>Waiting for its turn or for a back-off to pass.</summary>
    Pending,

    /// <summary>Claimed by a worker under a lease.</summary>
    Inflight,

    /// <summary>Chatwoot holds it.</summary>
    Done,

    /// <summary>Refused for good; a person decides.</summary>
    Dead,

    /// <summary>Nobody knows yet whether Chatwoot holds it.</summary>
    Unknown,

    /// <summary>Withdrawn before its first attempt: undone, or held back by judgement.</summary>
    Cancelled,

    /// <summary>Given up by a person after an attempt.</summary>
    Abandoned,
}

/// <summary>What the kinds and states mean for the work.</summary>
public static class OutboxFacts
{
    /// <summary>True when a second application would be visible to somebody: replies and notes.</summary>
    public static bool IsMessage(this OperationKind kind) => kind is OperationKind.Reply or OperationKind.Note;

    /// <summary>True when the conversation is judged once more before it may leave (invariant 3).</summary>
    public static bool IsJudgedAtDispatch(this OperationKind kind) =>
        kind is OperationKind.Reply or OperationKind.SetStatus;

    /// <summary>True when the row still blocks later work of its conversation.</summary>
    public static bool IsUnfinished(this OutboxState state) =>
        state is OutboxState.Held or OutboxState.Pending or OutboxState.Inflight
            or OutboxState.Unknown or OutboxState.Dead;
}
