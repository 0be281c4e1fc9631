using System.Globalization;
using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>Reads the clock of rulebook 2: from the first unanswered customer message to the due time.</summary>
public static class SlaClock
{
    /// <summary>
    /// The reading at <paramref name="now"/>. Reaching the due time is the breach (<c>now >= due</c>); more than
    /// <see cref="SlaPolicy.OverdueAfter"/> past it is overdue. A start in the future (clock skew) is on track.
    /// Snoozed is paused; resolved, or nobody waiting, has no clock. Never throws.
    /// </summary>
    public static SlaReading Read(Conversation c, SlaPolicy p, DateTimeOffset now)
    {
        var threshold = NotNegative(p.ThresholdFor(c));
        var still = new SlaReading { State = SlaState.None, Threshold = threshold, OverdueAfter = p.OverdueAfter };
        if (c.Status == ConversationStatus.Resolved)
            return still with { Rule = "Resolved, so the clock has ended." };
        if (c.WaitingSince is not { } start)
            return c.Status == ConversationStatus.Snoozed
                ? still with { State = SlaState.Paused, Rule = "Snoozed, and nobody waits for an answer." }
                : still with { Rule = "Nobody waits for an answer." };
        var waiting = still with { StartedAt = start, DueAt = After(start, threshold), Rule = RuleOf(c, p, threshold) };
        return c.Status == ConversationStatus.Snoozed
            ? waiting with { State = SlaState.Paused, Rule = $"Snoozed, so the clock stands still. {waiting.Rule}" }
            : Running(waiting, start, p, now);
    }

    private static SlaReading Running(SlaReading waiting, DateTimeOffset start, SlaPolicy p, DateTimeOffset now)
    {
        var due = waiting.DueAt!.Value;
        var atRisk = After(start, Part(waiting.Threshold, p.AtRiskShare));
        var urgent = Later(atRisk, After(start, Part(waiting.Threshold, p.UrgentShare)));
        var overdue = After(due, NotNegative(p.OverdueAfter) + TimeSpan.FromTicks(1));
        if (now >= overdue) return waiting with { State = SlaState.Overdue };
        if (now >= due) return waiting with { State = SlaState.Breached, NextChangeAt = overdue };
        if (now >= urgent)
            return waiting with
            {
                State = SlaState.AtRisk,
                AtRiskStep = 2,
                AtRiskShare = p.UrgentShare,
                NextChangeAt = due,
            };
        if (now >= atRisk)
            return waiting with
            {
                State = SlaState.AtRisk,
                AtRiskStep = 1,
                AtRiskShare = p.AtRiskShare,
                NextChangeAt = urgent,
            };
        return waiting with { State = SlaState.OnTrack, NextChangeAt = atRisk };
    }

    /// <summary>
    /// The one place where time to work becomes an instant. All hours count (24x7); opening hours, holidays and
    /// daylight saving will be reckoned here and nowhere else. Saturates at the calendar's end.
    /// </summary>
    private static DateTimeOffset After(DateTimeOffset start, TimeSpan working)
    {
        var left = DateTimeOffset.MaxValue - start;
        return working < left ? start + working : DateTimeOffset.MaxValue;
    }

    private static TimeSpan Part(TimeSpan whole, double share) =>
        TimeSpan.FromTicks((long)Math.Ceiling(whole.Ticks * (double.IsNaN(share) ? 1 : Math.Clamp(share, 0, 1))));

    private static TimeSpan NotNegative(TimeSpan t) => t < TimeSpan.Zero ? TimeSpan.Zero : t;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static string RuleOf(Conversation c, SlaPolicy p, TimeSpan threshold)
    {
        var minutes = threshold.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
        return p.PriorityReason(c) is { } reason
            ? $"An answer is due within {minutes} min, because {reason}."
            : $"An answer is due within {minutes} min.";
    }
}
