using HotDash.Core.Conversations;
using HotDash.Core.People;
using HotDash.Core.Sla;

namespace HotDash.Core.Guardrails;

/// <summary>The facts a reply is judged on. Nothing else is consulted, so an old judgement can be repeated.</summary>
public sealed record ReplyContext
{
    /// <summary>The conversation as it stands.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>Its messages, ascending by id; notes and activity lines included.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>The final text of the reply, as it would be sent.</summary>
    public required string Reply { get; init; }

    /// <summary>The newest message the operator had on screen; 0 when nothing was seen (G9).</summary>
    public long LastSeenMessageId { get; init; }

    /// <summary>What the shop allows.</summary>
    public GuardrailPolicy Policy { get; init; } = GuardrailPolicy.Default;

    /// <summary>The instant of the judgement.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The suggestion the reply started from; null when it was written by hand, or nobody said.</summary>
    public SuggestionUsed? Suggestion { get; init; }

    /// <summary>Who would send it; null when nobody is named, as in a file: then nothing is released or taken over.</summary>
    public Person? Author { get; init; }

    /// <summary>What leads released in this conversation, oldest first; the judge finds out which of them counts.</summary>
    public IReadOnlyList<Release> Releases { get; init; } = [];

    /// <summary>How often this customer was breached in the last seven days, in any inbox, this time not counted; null when nobody counted (G7).</summary>
    public int? PastBreaches { get; init; }

    /// <summary>The colleague who decides, or has just decided, on this conversation; null when there is none (G10).</summary>
    public Colleague? Colleague { get; init; }

    /// <summary>The clock's reading at <see cref="Now"/>; null keeps G1 silent.</summary>
    public SlaReading? Sla { get; init; }

    /// <summary>
    /// What <see cref="CustomerSignals.In(Conversation, IReadOnlyList{Message}, GuardrailPolicy)"/> finds in these messages
    /// under this policy, when a caller needs it, too; null has it found here.
    /// </summary>
    public IReadOnlyList<Signal>? Signals { get; init; }
}
