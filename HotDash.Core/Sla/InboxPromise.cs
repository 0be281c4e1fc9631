using System.Globalization;
using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>What one inbox promises instead of the general rule (rulebook 2). What is null follows the general rule.</summary>
public sealed record InboxPromise
{
    /// <summary>The inbox's id or its name as in Chatwoot; case is ignored.</summary>
    public required string Inbox { get; init; }

    /// <summary>When it works; null: every hour counts.</summary>
    public BusinessCalendar? Calendar { get; init; }

    /// <summary>The threshold of an ordinary conversation.</summary>
    public TimeSpan? Threshold { get; init; }

    /// <summary>The threshold of a priority conversation.</summary>
    public TimeSpan? PriorityThreshold { get; init; }

    /// <summary>True when the conversation came through this inbox.</summary>
    public bool IsFor(Conversation c) =>
        string.Equals(Inbox, c.InboxName.Trim(), StringComparison.OrdinalIgnoreCase)
        || (long.TryParse(Inbox, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id == c.InboxId);
}
