using HotDash.Core.Conversations;

namespace HotDash.Core.Decisions;

/// <summary>What an operator decided, ready to be committed in one transaction with its operations.</summary>
public sealed record Decision
{
    /// <summary>Names the intent (version 7): made when the modal opens, reused by every retry of it.</summary>
    public required Guid OpId { get; init; }

    /// <summary>One of the <c>chatwoot.*</c> actions of <see cref="LedgerActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Who decided, lower-case e-mail.</summary>
    public required string OperatorEmail { get; init; }

    /// <summary>On which conversation.</summary>
    public required ConversationId ConversationId { get; init; }

    /// <summary>Everything worth keeping, as a JSON object (rulebook 9).</summary>
    public required string Payload { get; init; }

    /// <summary>
    /// What makes two presses the same intent: action, texts, target; no times. A retry of an
    /// <see cref="OpId"/> with another intent is refused.
    /// </summary>
    public required string Intent { get; init; }

    /// <summary>The work at Chatwoot, in the order it must be done.</summary>
    public required IReadOnlyList<PlannedOperation> Operations { get; init; }

    /// <summary>What changes in the console itself, in the same transaction; null when nothing does.</summary>
    public DecisionEffect? Effect { get; init; }
}

/// <summary>One operation of a decision before it has an id.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Body">What it needs.</param>
public sealed record PlannedOperation(OperationKind Kind, OperationBody Body);

/// <summary>What an operation needs to be carried out; each kind uses its own part.</summary>
public sealed record OperationBody
{
    /// <summary>Reply and note: the exact text that was judged.</summary>
    public string? Text { get; init; }

    /// <summary>Of <see cref="Text"/> when it was judged; null when there is no text.</summary>
    public string? TextSha256 { get; init; }

    /// <summary>True when the text to be sent is still the one that was judged (invariant 3).</summary>
    public bool HoldsJudgedText() => Text is null || DecisionPlan.Sha256(Text) == TextSha256;

    /// <summary>
    /// The newest message the operator had seen: G9 at dispatch, and where reading back begins, because what we
    /// send can only stand behind it.
    /// </summary>
    public long SeenMessageId { get; init; }

    /// <summary>AddLabels: the labels to add.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Assign: the person's e-mail; Chatwoot's user id is looked up by it.</summary>
    public string? AssigneeEmail { get; init; }

    /// <summary>SetStatus: Chatwoot's word for the status.</summary>
    public string? Status { get; init; }
}

/// <summary>How a commit ended.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome() { }

    /// <summary>Durable; the work is held until <paramref name="HeldUntil"/>.</summary>
    public sealed record Committed(Guid DecisionId, DateTimeOffset HeldUntil) : CommitOutcome;

    /// <summary>The same intent had been committed before; nothing was written.</summary>
    public sealed record AlreadyCommitted(Guid DecisionId) : CommitOutcome;

    /// <summary>The id was used for something else; nothing was written.</summary>
    public sealed record OpIdReused : CommitOutcome;

    /// <summary>Somebody else settled what this decision was to settle; nothing was written.</summary>
    public sealed record Overtaken : CommitOutcome;

    /// <summary>Another decision on this conversation is unfinished; nothing was written (G10).</summary>
    public sealed record Busy(string OperatorEmail, string Action, OutboxState State) : CommitOutcome;
}
