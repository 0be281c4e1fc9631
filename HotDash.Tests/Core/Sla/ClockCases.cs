using CsCheck;
using HotDash.Core.Conversations;
using HotDash.Core.Sla;

namespace HotDash.Tests.Core.Sla;

/// <summary>Opening hours, pauses and instants of every kind, with their naive model.</summary>
internal static class ClockCases
{
    public static readonly string[] Zones =
    [
        "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "America/Santiago",
        "Pacific/Chatham", "Asia/Kathmandu",
    ];

    /// <summary>The year that the cases lie in.</summary>
    public static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<(int From, int To)[]> DayHours = Gen.OneOf(
        Gen.Const<(int, int)[]>([]), Gen.Const<(int, int)[]>([(540, 750), (810, 1020)]), Gen.Const<(int, int)[]>([(0, 1440)]),
        Gen.Const<(int, int)[]>([(0, 150), (1320, 1440)]),
        from a in Gen.Int[0, 700] from b in Gen.Int[a + 1, 720] from c in Gen.Int[b, 1400] from d in Gen.Int[c + 1, 1440]
        select new[] { (a, b), (c, d) });

    /// <summary>Minutes of the year, half of them near a change of New York's or Berlin's clocks.</summary>
    public static readonly Gen<DateTimeOffset> Minutes = Gen.OneOf(
        Gen.Int[0, 525_599], Gen.Int[66 * 1440, 90 * 1440], Gen.Int[296 * 1440, 306 * 1440]).Select(m => NewYear.AddMinutes(m));

    public static readonly Gen<NaiveClock> Clocks =
        from zone in Gen.Int[0, Zones.Length - 1]
        from days in DayHours.Array[7]
        from holidays in Gen.Int[0, 364].Array[0, 8]
        where days.Any(d => d.Length > 0)
        select new NaiveClock(
            TimeZoneInfo.FindSystemTimeZoneById(Zones[zone]),
            [.. days.SelectMany((hours, day) => hours.Select(h => ((DayOfWeek)day, h.From, h.To)))],
            [.. holidays.Select(d => DateOnly.FromDateTime(NewYear.AddDays(d).DateTime))], []);

    /// <summary>Up to four pauses within some days after an instant, the last one perhaps without an end.</summary>
    public static Gen<ClockPause[]> PausesAfter(DateTimeOffset start) =>
        from ends in Gen.Int[-1_000, 8_000].Array[0, 8]
        from open in Gen.Bool
        select Pauses(start, [.. ends.Order()], open);

    public static BusinessCalendar Calendar(NaiveClock clock) => new("Support", Hours(clock.Text), clock.Zone, clock.Holidays);

    public static WeeklyHours Hours(string text) => Assert.IsType<ReadHours.Ok>(WeeklyHoursText.Read(text)).Hours;

    private static ClockPause[] Pauses(DateTimeOffset start, int[] ends, bool open) =>
    [
        .. ends.Chunk(2).Where(p => p.Length == 2 || open).Select((p, i) => new ClockPause(
            start.AddMinutes(p[0]), p.Length == 2 ? start.AddMinutes(p[1]) : null,
            i % 2 == 0 ? ConversationStatus.Snoozed : ConversationStatus.Resolved)),
    ];
}
