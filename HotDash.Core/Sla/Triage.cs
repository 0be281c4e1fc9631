using System.Globalization;
using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>Puts conversations in the order in which they need a person (rulebook 3).</summary>
public static class Triage
{
    /// <summary>
    /// The place in the queue, or null when the conversation needs nobody now. Snoozed and resolved ones appear only
    /// when something <paramref name="returns"/> them. One that has both a priority and a return keeps the priority,
    /// and its reason names the return.
    /// </summary>
    /// <param name="c">The conversation.</param>
    /// <param name="r">Its clock, read at <paramref name="now"/>.</param>
    /// <param name="returns">What came back: a failed delivery, an unknown outcome. May be empty.</param>
    /// <param name="now">The instant of the reading; kept for rules with a date, not used by today's.</param>
    public static TriagePlace? Place(
        Conversation c, SlaReading r, IReadOnlyList<ReturnReason> returns, DateTimeOffset now)
    {
        _ = now;
        var returned = string.Join("; ", returns.Distinct().Select(Phrase));
        if (ByClock(c, r) is { } place)
            return returned.Length == 0 ? place : place with { Reason = $"{place.Reason}; {Lower(returned)}" };
        return returned.Length == 0
            ? null
            : new TriagePlace(TriagePriority.Returned, returned, Expected(returns[0]), r.DueAt);
    }

    /// <summary>
    /// The queue's order: P1, P2, Returned, P3, P4; then the oldest due time, none last; then the smaller id. Total:
    /// 0 only for the same place of the same conversation.
    /// </summary>
    public static int Compare(TriagePlace a, ConversationId aId, TriagePlace b, ConversationId bId)
    {
        var byPriority = Rank(a.Priority).CompareTo(Rank(b.Priority));
        if (byPriority != 0) return byPriority;
        var byDue = (a.DueAt ?? DateTimeOffset.MaxValue).CompareTo(b.DueAt ?? DateTimeOffset.MaxValue);
        return byDue != 0 ? byDue : aId.Value.CompareTo(bId.Value);
    }

    private static TriagePlace? ByClock(Conversation c, SlaReading r) => r.State switch
    {
        SlaState.Overdue => new(
            TriagePriority.P1, $"Breached more than {Hours(r.OverdueAfter)} ago", "Reply at once", r.DueAt),
        SlaState.Breached => new(TriagePriority.P2, "Breached", "Reply within 30 min", r.DueAt),
        _ when EscalationLabel(c) is { } label => new(
            TriagePriority.P3, $"Labelled {label}", "Review within 1 h", r.DueAt),
        SlaState.AtRisk => new(
            TriagePriority.P4, $"At risk: {Percent(r.AtRiskShare)} of the time used", "Reply before the breach", r.DueAt),
        _ => null,
    };

    private static string? EscalationLabel(Conversation c) =>
        c.Status is ConversationStatus.Open or ConversationStatus.Pending
            ? c.Labels.FirstOrDefault(l => l.Trim().ToUpperInvariant() is "ESCALATION" or "ESCALATED")?.Trim()
            : null;

    private static int Rank(TriagePriority p) => p switch
    {
        TriagePriority.P1 => 0,
        TriagePriority.P2 => 1,
        TriagePriority.Returned => 2,
        TriagePriority.P3 => 3,
        _ => 4,
    };

    private static string Phrase(ReturnReason r) => r switch
    {
        ReturnReason.DeliveryFailed => "Delivery failed",
        ReturnReason.OutcomeUnknown => "Not known whether the reply arrived",
        _ => "Could not be passed to Chatwoot",
    };

    private static string Expected(ReturnReason r) => r switch
    {
        ReturnReason.DeliveryFailed => "Reach the customer another way",
        ReturnReason.OutcomeUnknown => "Check whether the reply arrived",
        _ => "Retry or abandon it",
    };

    private static string Hours(TimeSpan t) =>
        t == TimeSpan.FromHours(1) ? "1 hour" : t.TotalHours.ToString("0.##", CultureInfo.InvariantCulture) + " hours";

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Lower(string s) => char.ToLowerInvariant(s[0]) + s[1..];
}

/// <summary>A conversation's place in the queue.</summary>
/// <param name="Priority">P1 to P4, or returned.</param>
/// <param name="Reason">Why, in a short phrase that does not tick.</param>
/// <param name="Expected">What the rulebook expects of the operator.</param>
/// <param name="DueAt">The due time it is sorted by; null when nobody waits.</param>
public sealed record TriagePlace(TriagePriority Priority, string Reason, string Expected, DateTimeOffset? DueAt);

/// <summary>The priorities of rulebook 3. The numbers name them; <see cref="Triage.Compare"/> orders them.</summary>
public enum TriagePriority
{
    /// <summary>Breached more than two hours.</summary>
    P1 = 1,

    /// <summary>Breached up to two hours.</summary>
    P2 = 2,

    /// <summary>Labelled as an escalation and still within time.</summary>
    P3 = 3,

    /// <summary>At risk, not yet breached.</summary>
    P4 = 4,

    /// <summary>Put back in the queue by something that went wrong; comes after P2.</summary>
    Returned = 5,
}

/// <summary>What puts a conversation back in the queue.</summary>
public enum ReturnReason
{
    /// <summary>The channel could not deliver a reply.</summary>
    DeliveryFailed,

    /// <summary>It is not known whether Chatwoot took the reply.</summary>
    OutcomeUnknown,

    /// <summary>All attempts to pass it to Chatwoot failed.</summary>
    SyncDead,
}
