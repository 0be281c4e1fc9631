using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>The facts on which resolving is judged (G11, rulebook 5).</summary>
public sealed record ResolveContext
{
    /// <summary>The conversation as it stands.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>Its messages, ascending by id.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>What the operator offers as proof.</summary>
    public required ResolveEvidence Evidence { get; init; }

    /// <summary>The newest message the operator had on screen; 0 when nothing was seen (G9).</summary>
    public long LastSeenMessageId { get; init; }

    /// <summary>What the shop allows.</summary>
    public GuardrailPolicy Policy { get; init; } = GuardrailPolicy.Default;

    /// <summary>The instant of the judgement.</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>Why a conversation may count as resolved (SOP-CX-004).</summary>
public abstract record ResolveEvidence
{
    private ResolveEvidence()
    {
    }

    /// <summary>The customer said so.</summary>
    /// <param name="MessageId">In this message, after our last reply.</param>
    public sealed record CustomerConfirmed(long MessageId) : ResolveEvidence;

    /// <summary>48 hours without a word after our offer.</summary>
    public sealed record SilenceAfterOffer : ResolveEvidence;

    /// <summary>Somebody follows up.</summary>
    /// <param name="Owner">Who.</param>
    /// <param name="Due">By which day, in UTC.</param>
    /// <param name="Plan">What will be done.</param>
    public sealed record FollowUpPlan(string Owner, DateOnly Due, string Plan) : ResolveEvidence;

    /// <summary>Nothing was chosen.</summary>
    public sealed record None : ResolveEvidence;
}
