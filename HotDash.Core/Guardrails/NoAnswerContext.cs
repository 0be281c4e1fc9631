using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>The facts on which "needs no answer" is judged (rulebook 2).</summary>
public sealed record NoAnswerContext
{
    /// <summary>The conversation as it stands.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>Its messages, ascending by id.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>The newest message the operator had on screen; 0 when nothing was seen (G9).</summary>
    public long LastSeenMessageId { get; init; }

    /// <summary>What the shop allows.</summary>
    public GuardrailPolicy Policy { get; init; } = GuardrailPolicy.Default;

    /// <summary>The instant of the judgement.</summary>
    public required DateTimeOffset Now { get; init; }
}
