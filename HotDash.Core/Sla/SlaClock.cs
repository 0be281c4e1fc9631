using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>Reads the clock of rulebook 2: from the first unanswered customer message to the due time.</summary>
public static class SlaClock
{
    /// <summary>The reading of a conversation whose messages are not known, so that no mark of an operator can apply.</summary>
    public static SlaReading Read(Conversation c, SlaPolicy p, DateTimeOffset now) => Read(c, [], p, now);

    /// <summary>
    /// The reading at <paramref name="now"/>. Only opening hours without pauses count (<see cref="CountedTime"/>). Reaching
    /// the due time is the breach (<c>now >= due</c>); more than <see cref="SlaPolicy.OverdueAfter"/> of real time past it
    /// is overdue. A start in the future (clock skew) is on track. Snoozed is paused; resolved, nobody waiting, or only
    /// messages that need no answer, has no clock. Never throws.
    /// </summary>
    /// <param name="c">The conversation.</param>
    /// <param name="messages">Its newest messages, ascending by id; see <see cref="WaitingStart"/>.</param>
    /// <param name="p">What was promised.</param>
    /// <param name="now">The instant of the reading.</param>
    public static SlaReading Read(Conversation c, IReadOnlyList<Message> messages, SlaPolicy p, DateTimeOffset now)
    {
        var threshold = NotNegative(p.ThresholdFor(c));
        var still = new SlaReading { State = SlaState.None, Threshold = threshold, OverdueAfter = p.OverdueAfter };
        if (c.Status == ConversationStatus.Resolved)
            return still with { Rule = "Resolved, so the clock has ended." };
        var isSnoozed = c.Status == ConversationStatus.Snoozed;
        if (WaitingStart.Of(c, messages) is not { } start)
            return still with { State = isSnoozed ? SlaState.Paused : SlaState.None, Rule = Nobody(c, isSnoozed) };
        var counted = CountedTime.Of(c, p);
        var waiting = still with { StartedAt = start, DueAt = counted.After(start, threshold), Rule = p.RuleFor(c) };
        return isSnoozed
            ? waiting with
            {
                State = SlaState.Paused,
                TimeLeft = c.Pauses is [.., { To: null } pause] ? NotNegative(threshold - counted.Between(start, pause.From)) : null,
                Rule = $"Snoozed, so the clock stands still. {waiting.Rule}",
            }
            : Running(waiting, start, p, counted, now);
    }

    private static string Nobody(Conversation c, bool isSnoozed)
    {
        if (c.WaitingSince is not null) return "An operator said that this needs no answer. The clock starts when the customer writes again.";
        return isSnoozed ? "Snoozed, and nobody waits for an answer." : "Nobody waits for an answer.";
    }

    private static SlaReading Running(SlaReading waiting, DateTimeOffset start, SlaPolicy p, CountedTime counted, DateTimeOffset now)
    {
        var due = waiting.DueAt!.Value;
        var atRisk = counted.After(start, Part(waiting.Threshold, p.AtRiskShare));
        var urgent = Later(atRisk, counted.After(start, Part(waiting.Threshold, p.UrgentShare)));
        var overdue = CountedTime.Later(due, NotNegative(p.OverdueAfter) + TimeSpan.FromTicks(1));
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

    private static TimeSpan Part(TimeSpan whole, double share) =>
        TimeSpan.FromTicks((long)Math.Ceiling(whole.Ticks * (double.IsNaN(share) ? 1 : Math.Clamp(share, 0, 1))));

    private static TimeSpan NotNegative(TimeSpan t) => t < TimeSpan.Zero ? TimeSpan.Zero : t;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
