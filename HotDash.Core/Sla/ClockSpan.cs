namespace HotDash.Core.Sla;

/// <summary>A stretch of time, and whether the clock counts it.</summary>
/// <param name="From">Its first instant, UTC.</param>
/// <param name="To">The first instant after it, UTC.</param>
/// <param name="Kind">Counted, or why it is skipped.</param>
public readonly record struct ClockSpan(DateTimeOffset From, DateTimeOffset To, ClockSpanKind Kind)
{
    /// <summary>How long it is in real time.</summary>
    public TimeSpan Length => To - From;

    /// <summary>Adjoining stretches of one kind become one; lazy, in the same order.</summary>
    internal static IEnumerable<ClockSpan> Merge(IEnumerable<ClockSpan> spans)
    {
        ClockSpan? open = null;
        foreach (var span in spans)
        {
            if (open is { } before && before.Kind == span.Kind && before.To == span.From)
            {
                open = before with { To = span.To };
                continue;
            }

            if (open is { } done) yield return done;
            open = span;
        }

        if (open is { } last) yield return last;
    }
}

/// <summary>Whether a stretch counts, and if not, why (rulebook 2).</summary>
public enum ClockSpanKind
{
    /// <summary>Working time: the clock runs.</summary>
    Counted,

    /// <summary>Outside the opening hours.</summary>
    Closed,

    /// <summary>A holiday of the calendar, from midnight to midnight.</summary>
    Holiday,

    /// <summary>The conversation was snoozed, whether or not it was open.</summary>
    Snoozed,

    /// <summary>The conversation was resolved and came back, whether or not it was open.</summary>
    Resolved,
}
