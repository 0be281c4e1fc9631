using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>The time that counts for one conversation: its inbox's opening hours without its pauses.</summary>
/// <param name="calendar">The opening hours.</param>
/// <param name="pauses">Oldest first; one without an end lasts for ever.</param>
public sealed class CountedTime(BusinessCalendar calendar, IReadOnlyList<ClockPause> pauses)
{
    /// <summary>
    /// The pauses that are over; one that has not ended can only be that of a snoozed conversation, whose clock is not read on.
    /// </summary>
    public static CountedTime Of(Conversation c, SlaPolicy p) =>
        new(p.CalendarFor(c), c.Pauses.Count == 0 ? [] : [.. c.Pauses.Where(x => x.To is not null)]);

    /// <summary>The one place where time to work becomes an instant; see <see cref="BusinessCalendar.After"/>.</summary>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan working)
    {
        if (working <= TimeSpan.Zero) return start;
        if (calendar.IsAlwaysOpen && pauses.Count == 0) return Later(start, working);
        foreach (var span in SpansFrom(start))
        {
            if (span.Kind != ClockSpanKind.Counted) continue;
            if (working <= span.Length) return span.From + working;
            working -= span.Length;
        }

        return DateTimeOffset.MaxValue;
    }

    /// <summary>How much of the time from one instant to a later one counts; zero when it is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var counted = TimeSpan.Zero;
        foreach (var span in SpansFrom(from).TakeWhile(s => s.From < to).Where(s => s.Kind == ClockSpanKind.Counted))
            counted += (span.To < to ? span.To : to) - span.From;
        return counted;
    }

    /// <summary>Counted and skipped stretches from an instant on, without gaps. A pause outweighs the calendar.</summary>
    public IEnumerable<ClockSpan> SpansFrom(DateTimeOffset start) => pauses.Count == 0
        ? calendar.SpansFrom(start)
        : ClockSpan.Merge(WithPauses(calendar.SpansFrom(start)));

    /// <summary>Real time later; saturates at the calendar's end.</summary>
    public static DateTimeOffset Later(DateTimeOffset start, TimeSpan by) =>
        by < DateTimeOffset.MaxValue - start ? start + by : DateTimeOffset.MaxValue;

    private IEnumerable<ClockSpan> WithPauses(IEnumerable<ClockSpan> spans)
    {
        var next = 0;
        foreach (var span in spans)
        {
            for (var rest = span; rest.From < rest.To;)
            {
                while (next < pauses.Count && EndOf(pauses[next]) <= rest.From) next++;
                var part = next < pauses.Count ? Until(rest, pauses[next]) : rest;
                yield return part;
                if (part.To == DateTimeOffset.MaxValue) yield break; // a pause without an end: nothing counts any more
                rest = rest with { From = part.To };
            }
        }
    }

    /// <summary>The beginning of a stretch: up to the pause, or in it.</summary>
    private static ClockSpan Until(ClockSpan rest, ClockPause pause)
    {
        if (pause.From > rest.From) return pause.From < rest.To ? rest with { To = pause.From } : rest;
        var end = EndOf(pause);
        return new ClockSpan(rest.From, end < rest.To || pause.To is null ? end : rest.To, Kind(pause));
    }

    private static DateTimeOffset EndOf(ClockPause pause) => pause.To ?? DateTimeOffset.MaxValue;

    private static ClockSpanKind Kind(ClockPause pause) =>
        pause.Why == ConversationStatus.Resolved ? ClockSpanKind.Resolved : ClockSpanKind.Snoozed;
}
