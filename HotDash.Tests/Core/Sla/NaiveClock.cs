using HotDash.Core.Conversations;

namespace HotDash.Tests.Core.Sla;

/// <summary>Counts minute by minute, as one would by hand. Everything must lie on whole minutes.</summary>
/// <param name="Zone">Whose wall clock counts.</param>
/// <param name="Hours">A weekday, from, to, in minutes from midnight.</param>
/// <param name="Holidays">Closed days.</param>
/// <param name="Pauses">When the clock stood still.</param>
internal sealed record NaiveClock(
    TimeZoneInfo Zone, IReadOnlyList<(DayOfWeek Day, int From, int To)> Hours, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<ClockPause> Pauses)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Dictionary<long, TimeSpan> _offsets = [];

    /// <summary>As the settings say it.</summary>
    public string Text => string.Join("; ", Hours.Select(h => $"{h.Day.ToString()[..3]} {Words(h.From)}-{Words(h.To)}"));

    public bool Counts(DateTimeOffset at)
    {
        foreach (var pause in Pauses)
        {
            if (pause.From <= at && at < (pause.To ?? DateTimeOffset.MaxValue)) return false;
        }

        var wall = at.UtcDateTime + OffsetAt(at);
        if (Holidays.Contains(DateOnly.FromDateTime(wall))) return false;
        var minute = (wall.Hour * 60) + wall.Minute;
        foreach (var (day, from, to) in Hours)
        {
            if (day == wall.DayOfWeek && from <= minute && minute < to) return true;
        }

        return false;
    }

    /// <summary>Asked once a quarter of an hour: no zone here changes its clocks in between.</summary>
    private TimeSpan OffsetAt(DateTimeOffset at)
    {
        var quarter = at.UtcTicks / TimeSpan.FromMinutes(15).Ticks;
        if (!_offsets.TryGetValue(quarter, out var offset)) _offsets[quarter] = offset = Zone.GetUtcOffset(at);
        return offset;
    }

    public int Between(DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = 0;
        for (var at = from; at < to; at += Minute) minutes += Counts(at) ? 1 : 0;
        return minutes;
    }

    /// <summary>Null when it is not within so many minutes.</summary>
    public DateTimeOffset? After(DateTimeOffset start, int minutes, int most)
    {
        var left = minutes;
        for (var (at, step) = (start, 0); step < most; at += Minute, step++)
        {
            if (left == 0) return at;
            left -= Counts(at) ? 1 : 0;
        }

        return null;
    }

    private static string Words(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}
