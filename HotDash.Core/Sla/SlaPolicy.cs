using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>How long a customer may wait, and when the console speaks up (rulebook 2). Every value is a setting.</summary>
public sealed record SlaPolicy
{
    /// <summary>The threshold of an ordinary conversation; default 60 minutes.</summary>
    public TimeSpan Threshold { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>The threshold of a priority conversation; default 30 minutes.</summary>
    public TimeSpan PriorityThreshold { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Labels that make a conversation a priority one, besides Chatwoot's urgent and high; case is ignored.</summary>
    public IReadOnlyList<string> PriorityLabels { get; init; } = [];

    /// <summary>The share of the time after which it is at risk, 0 to 1; default 0.75. Outside, it is clamped.</summary>
    public double AtRiskShare { get; init; } = 0.75;

    /// <summary>The share after which it is at risk for the second time, 0 to 1; default 0.90.</summary>
    public double UrgentShare { get; init; } = 0.90;

    /// <summary>How long after the breach it counts as overdue (P1, G1); default 2 hours.</summary>
    public TimeSpan OverdueAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>
    /// The threshold in force. A priority conversation never gets more time than an ordinary one: with a
    /// <see cref="Threshold"/> below <see cref="PriorityThreshold"/>, the smaller of the two applies.
    /// </summary>
    public TimeSpan ThresholdFor(Conversation c) => PriorityReason(c) is null
        ? Threshold
        : TimeSpan.FromTicks(Math.Min(Threshold.Ticks, PriorityThreshold.Ticks));

    /// <summary>Why the conversation is a priority one, in words, or null when it is not.</summary>
    internal string? PriorityReason(Conversation c) => c.Priority switch
    {
        ChatwootPriority.Urgent => "its Chatwoot priority is urgent",
        ChatwootPriority.High => "its Chatwoot priority is high",
        _ => PriorityLabel(c) is { } label ? $"it is labelled {label}" : null,
    };

    private string? PriorityLabel(Conversation c) => c.Labels.FirstOrDefault(label =>
        PriorityLabels.Any(p => string.Equals(p.Trim(), label.Trim(), StringComparison.OrdinalIgnoreCase)));
}
