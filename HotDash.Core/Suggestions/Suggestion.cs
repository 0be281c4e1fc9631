using HotDash.Core.Conversations;

namespace HotDash.Core.Suggestions;

/// <summary>A reply the operator may start from, with where it comes from.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="Version">Its version.</param>
/// <param name="Label">Its label.</param>
/// <param name="Text">The filled text; holds no slot.</param>
/// <param name="Why">Why this one, for the operator.</param>
/// <param name="Evidence">The customer's words and the facts that were used.</param>
public sealed record Suggestion(
    string TemplateId, int Version, string Label, string Text, string Why, IReadOnlyList<Evidence> Evidence);

/// <summary>One piece of evidence.</summary>
/// <param name="Source">Such as <c>Message 12</c> or <c>Order 1042</c>.</param>
/// <param name="Quote">The exact words or figure.</param>
public sealed record Evidence(string Source, string Quote);

/// <summary>What a suggestion is made from; nothing else is consulted.</summary>
public sealed record SuggestionFacts
{
    /// <summary>The conversation as it stands.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>Its messages, ascending by id.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>How the operator signs; blank makes every template ineligible.</summary>
    public required string AgentName { get; init; }

    /// <summary>The instant of the suggestion.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A refund offer never exceeds it, in US dollars (rulebook 8).</summary>
    public decimal RefundLimitUsd { get; init; } = 500m;
}
