using System.Globalization;
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

    /// <summary>How long after the breach it counts as overdue (P1, G1), in real time: nights count; default 2 hours.</summary>
    public TimeSpan OverdueAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>What single inboxes promise instead; the first that fits counts.</summary>
    public IReadOnlyList<InboxPromise> Inboxes { get; init; } = [];

    /// <summary>
    /// The threshold in force. A priority conversation never gets more time than an ordinary one: with an ordinary
    /// threshold below that of priorities, the smaller of the two applies.
    /// </summary>
    public TimeSpan ThresholdFor(Conversation c)
    {
        var inbox = PromiseOf(c);
        var ordinary = inbox?.Threshold ?? Threshold;
        var priority = inbox?.PriorityThreshold ?? PriorityThreshold;
        return PriorityReason(c) is null || ordinary < priority ? ordinary : priority;
    }

    /// <summary>When the clock of this conversation runs.</summary>
    public BusinessCalendar CalendarFor(Conversation c) => PromiseOf(c)?.Calendar ?? BusinessCalendar.AlwaysOpen;

    /// <summary>Which threshold applies and why, as one plain sentence.</summary>
    public string RuleFor(Conversation c)
    {
        var minutes = ThresholdFor(c).TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
        var calendar = CalendarFor(c);
        var hours = calendar.IsAlwaysOpen ? "" : $" of opening hours ({calendar.Name})";
        var reason = PriorityReason(c) ?? (PromiseOf(c)?.Threshold is null ? null : $"that is the promise of {c.InboxName}");
        return reason is null ? $"An answer is due within {minutes} min{hours}." : $"An answer is due within {minutes} min{hours}, because {reason}.";
    }

    private InboxPromise? PromiseOf(Conversation c)
    {
        foreach (var inbox in Inboxes)
        {
            if (inbox.IsFor(c)) return inbox;
        }

        return null;
    }

    /// <summary>Why the conversation is a priority one, in words, or null when it is not.</summary>
    private string? PriorityReason(Conversation c) => c.Priority switch
    {
        ChatwootPriority.Urgent => "its Chatwoot priority is urgent",
        ChatwootPriority.High => "its Chatwoot priority is high",
        _ => PriorityLabel(c) is { } label ? $"it is labelled {label}" : null,
    };

    private string? PriorityLabel(Conversation c) => c.Labels.FirstOrDefault(label =>
        PriorityLabels.Any(p => string.Equals(p.Trim(), label.Trim(), StringComparison.OrdinalIgnoreCase)));
}
