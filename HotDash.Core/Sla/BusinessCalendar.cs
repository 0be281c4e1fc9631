using System.Collections.Immutable;

namespace HotDash.Core.Sla;

/// <summary>
/// When a shop works (rulebook 2). An instant is open when the wall clock in <see cref="Zone"/> reads a time inside the
/// hours of that weekday, and the day is no holiday. So daylight saving needs no rule of its own: an hour that the clock
/// skips is never open, one that it shows twice counts twice.
/// </summary>
public sealed class BusinessCalendar
{
    private static readonly DateTime Earliest = DateTime.SpecifyKind(DateTime.MinValue.AddDays(2), DateTimeKind.Utc);
    private static readonly DateTime Latest = DateTime.SpecifyKind(DateTime.MaxValue.AddDays(-3), DateTimeKind.Utc);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly WeeklyHours _hours;
    private readonly ImmutableHashSet<DateOnly> _holidays;

    /// <param name="name">How people call it.</param>
    /// <param name="hours">Its opening hours.</param>
    /// <param name="zone">Whose wall clock they are read on.</param>
    /// <param name="holidays">Days of that zone on which it is closed.</param>
    public BusinessCalendar(string name, WeeklyHours hours, TimeZoneInfo zone, IEnumerable<DateOnly> holidays)
    {
        (Name, Zone, _hours, _holidays) = (name, zone, hours, [.. holidays]);
        IsAlwaysOpen = hours.IsAlways && _holidays.Count == 0;
    }

    /// <summary>Every instant counts: the default.</summary>
    public static BusinessCalendar AlwaysOpen { get; } = new("24x7", WeeklyHours.Always, TimeZoneInfo.Utc, []);

    /// <summary>How people call it.</summary>
    public string Name { get; }

    /// <summary>Whose wall clock its hours are read on.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>True when every instant counts.</summary>
    public bool IsAlwaysOpen { get; }

    /// <summary>How much of the time from one instant to a later one is open; zero when it is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => new CountedTime(this, []).Between(from, to);

    /// <summary>
    /// The first instant by which that much open time has passed since <paramref name="start"/>: an hour that is used up
    /// at closing time ends then, not when it opens again. Zero or less is the start itself. Saturates at the calendar's end.
    /// </summary>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan open) => new CountedTime(this, []).After(start, open);

    /// <summary>Open, closed and holiday stretches from an instant on, without gaps; ends with the calendar, so take what is needed.</summary>
    public IEnumerable<ClockSpan> SpansFrom(DateTimeOffset start) => IsAlwaysOpen
        ? [new ClockSpan(start, DateTimeOffset.MaxValue, ClockSpanKind.Counted)]
        : ClockSpan.Merge(Walk(start.UtcDateTime < Earliest ? Earliest : start.UtcDateTime));

    private IEnumerable<ClockSpan> Walk(DateTime at)
    {
        while (at < Latest)
        {
            var (offset, until) = OffsetFrom(at);
            while (at < until)
            {
                var (kind, ends) = Read(at + offset);
                var to = ends - offset < until ? ends - offset : until;
                yield return new ClockSpan(new DateTimeOffset(at), new DateTimeOffset(to), kind);
                at = to;
            }
        }
    }

    /// <summary>What the wall clock's time means, and until when on that day.</summary>
    private (ClockSpanKind Kind, DateTime Ends) Read(DateTime wall)
    {
        var day = wall.Date;
        if (_holidays.Contains(DateOnly.FromDateTime(day))) return (ClockSpanKind.Holiday, day + Day);
        var (isOpen, ends) = _hours.At(day.DayOfWeek, wall.TimeOfDay);
        return (isOpen ? ClockSpanKind.Counted : ClockSpanKind.Closed, day + ends);
    }

    /// <summary>The zone's offset, and until when it holds for certain: a day at most. No zone changes twice within a day.</summary>
    private (TimeSpan Offset, DateTime Until) OffsetFrom(DateTime at)
    {
        var offset = Zone.GetUtcOffset(at);
        var until = at + Day;
        return Zone.GetUtcOffset(until.AddTicks(-1)) == offset ? (offset, until) : (offset, ChangeBetween(at, until.AddTicks(-1), offset));
    }

    private DateTime ChangeBetween(DateTime before, DateTime after, TimeSpan offset)
    {
        while ((after - before).Ticks > 1)
        {
            var middle = before + ((after - before) / 2);
            if (Zone.GetUtcOffset(middle) == offset) before = middle;
            else after = middle;
        }

        return after;
    }
}
