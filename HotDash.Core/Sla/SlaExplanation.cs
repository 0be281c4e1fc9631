using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>
/// Why the clock says what it says: every stretch from the start to the due time, counted or skipped, and how long the
/// answer is late (rulebook 2).
/// </summary>
public sealed record SlaExplanation
{
    /// <summary>At most so many stretches are told one by one; of more, the middle is summed up.</summary>
    public const int MostSpans = 50;

    /// <summary>The instant it was made for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Since when the customer waits.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the time is used up; see <see cref="SlaReading.DueAt"/>.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How much time was promised.</summary>
    public required TimeSpan Threshold { get; init; }

    /// <summary>How much of it was used at <see cref="At"/>; never more than <see cref="Threshold"/>.</summary>
    public required TimeSpan Used { get; init; }

    /// <summary>Which promise applies and why, as one plain sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>Whose opening hours count.</summary>
    public required BusinessCalendar Calendar { get; init; }

    /// <summary>
    /// The stretches in order, without gaps; ends at the due time or, while the clock stands still, at <see cref="At"/>.
    /// With <see cref="Folded"/>, its stretches are missing after the first half.
    /// </summary>
    public required IReadOnlyList<ClockSpan> Spans { get; init; }

    /// <summary>What stands between the first and the last half of <see cref="Spans"/>; null when nothing was left out.</summary>
    public FoldedSpans? Folded { get; init; }

    /// <summary>How long the answer was late at <see cref="At"/>, in real time; null while it is not.</summary>
    public TimeSpan? Over { get; init; }

    /// <summary>How much of the promised time was left at <see cref="At"/>.</summary>
    public TimeSpan Left => Threshold - Used;

    /// <summary>The explanation of a reading, or null when no clock was started.</summary>
    /// <param name="c">The conversation that was read.</param>
    /// <param name="reading">Its clock.</param>
    /// <param name="p">What was promised.</param>
    /// <param name="now">The instant to explain.</param>
    public static SlaExplanation? Of(Conversation c, SlaReading reading, SlaPolicy p, DateTimeOffset now)
    {
        if (reading is not { StartedAt: { } start, DueAt: { } due }) return null;
        var isPaused = reading is { State: SlaState.Paused, TimeLeft.Ticks: > 0 };
        var counted = isPaused ? new CountedTime(p.CalendarFor(c), c.Pauses) : CountedTime.Of(c, p);
        var spans = Until(counted.SpansFrom(start), isPaused || due == DateTimeOffset.MaxValue ? now : due).ToList();
        return Fold(spans, new SlaExplanation
        {
            At = now,
            StartedAt = start,
            DueAt = due,
            Threshold = reading.Threshold,
            Used = UsedAt(spans, now, reading),
            Over = reading.State is SlaState.Breached or SlaState.Overdue || (reading.State == SlaState.AtRisk && now >= due) ? Later(now - due) : null,
            Rule = reading.Rule,
            Calendar = p.CalendarFor(c),
            Spans = spans,
        });
    }

    private static TimeSpan Later(TimeSpan late) => late > TimeSpan.Zero ? late : TimeSpan.Zero;

    private static IEnumerable<ClockSpan> Until(IEnumerable<ClockSpan> spans, DateTimeOffset end) =>
        spans.TakeWhile(s => s.From < end).Select(s => s.To > end ? s with { To = end } : s);

    private static TimeSpan UsedAt(List<ClockSpan> spans, DateTimeOffset now, SlaReading reading)
    {
        if (reading.TimeLeft is { } left) return reading.Threshold - left;
        return Counted(Until(spans, now));
    }

    private static SlaExplanation Fold(List<ClockSpan> spans, SlaExplanation whole)
    {
        if (spans.Count <= MostSpans) return whole;
        const int Half = MostSpans / 2;
        var folded = spans[Half..^Half];
        return whole with
        {
            Spans = [.. spans[..Half], .. spans[^Half..]],
            Folded = new FoldedSpans(folded.Count, folded[0].From, folded[^1].To, Counted(folded)),
        };
    }

    private static TimeSpan Counted(IEnumerable<ClockSpan> spans) =>
        spans.Where(s => s.Kind == ClockSpanKind.Counted).Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Length);
}

/// <summary>Stretches that are not told one by one.</summary>
/// <param name="Count">How many.</param>
/// <param name="From">Where the first begins.</param>
/// <param name="To">Where the last ends.</param>
/// <param name="Counted">How much of it was counted.</param>
public sealed record FoldedSpans(int Count, DateTimeOffset From, DateTimeOffset To, TimeSpan Counted);
