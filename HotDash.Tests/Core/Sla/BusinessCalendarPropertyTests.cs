using CsCheck;
using HotDash.Core.Sla;

namespace HotDash.Tests.Core.Sla;

public sealed class BusinessCalendarPropertyTests
{
    public static TheoryData<string> EveryZone => [.. ClockCases.Zones];

    [Fact]
    public void It_agrees_with_counting_minute_by_minute() => (
        from clock in ClockCases.Clocks
        from start in ClockCases.Minutes
        from pauses in ClockCases.PausesAfter(start)
        from length in Gen.Int[0, 4 * 1440]
        from working in Gen.Int[0, 900]
        select (Clock: clock with { Pauses = pauses }, Start: start, End: start.AddMinutes(length), Working: working)).Sample(
        x =>
        {
            var counted = new CountedTime(ClockCases.Calendar(x.Clock), x.Clock.Pauses);
            Assert.Equal(x.Clock.Between(x.Start, x.End), counted.Between(x.Start, x.End).TotalMinutes);
            if (x.Clock.After(x.Start, x.Working, 12 * 1440) is { } due)
                Assert.Equal(due, counted.After(x.Start, TimeSpan.FromMinutes(x.Working)));
        },
        iter: 150);

    [Theory]
    [MemberData(nameof(EveryZone))]
    public void Around_every_change_of_the_clocks_in_a_year_it_agrees_with_counting_minute_by_minute(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var changes = Changes(zone).ToList();
        Assert.Equal(id == "Asia/Kathmandu" ? 0 : 2, changes.Count);
        foreach (var hours in (string[])["Mon-Sun 00:00-24:00", "Mon-Sun 00:30-02:15 03:00-24:00", "Mon-Fri 09:00-17:00; Sun 01:15-02:45 23:00-24:00; Sat 22:30-24:00"])
        {
            var clock = new NaiveClock(zone, Naive(hours), [new DateOnly(2026, 12, 25)], []);
            var calendar = ClockCases.Calendar(clock);
            foreach (var start in changes.SelectMany(c => (double[])[-50, -3, -1.25, -0.5, 0, 0.25, 2], (c, h) => c.AddHours(h)))
            {
                foreach (var minutes in (int[])[1, 31, 95, 600])
                    Assert.Equal(clock.After(start, minutes, 6 * 1440), calendar.After(start, TimeSpan.FromMinutes(minutes)));
                foreach (var end in (double[])[0.5, 2.75, 30])
                    Assert.Equal(clock.Between(start, start.AddHours(end)), calendar.Between(start, start.AddHours(end)).TotalMinutes);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryZone))]
    public void A_whole_year_agrees_with_counting_minute_by_minute(string id)
    {
        const string Hours = "Mon-Thu 01:30-03:10 09:00-12:30 13:30-17:00; Fri 22:00-24:00; Sat,Sun 00:00-02:30";
        var clock = new NaiveClock(TimeZoneInfo.FindSystemTimeZoneById(id), Naive(Hours), [new DateOnly(2026, 4, 6), new DateOnly(2026, 12, 25)], []);
        Assert.Equal(
            clock.Between(ClockCases.NewYear, ClockCases.NewYear.AddYears(1)),
            ClockCases.Calendar(clock).Between(ClockCases.NewYear, ClockCases.NewYear.AddYears(1)).TotalMinutes);
    }

    [Fact]
    public void More_time_never_comes_earlier_and_a_later_start_never_ends_earlier() => (
        from clock in ClockCases.Clocks
        from start in ClockCases.Minutes
        from pauses in ClockCases.PausesAfter(start)
        from later in Gen.Int[0, 5_000]
        from less in Gen.Int[0, 3_000]
        from more in Gen.Int[0, 3_000]
        select (Counted: new CountedTime(ClockCases.Calendar(clock), pauses), Start: start, later, Less: TimeSpan.FromSeconds(less * 7), More: TimeSpan.FromSeconds(more * 7))).Sample(
        x =>
        {
            var due = x.Counted.After(x.Start, x.Less);
            Assert.True(due >= x.Start);
            Assert.True(x.Counted.After(x.Start, x.Less + x.More) >= due);
            Assert.True(x.Counted.After(x.Start.AddMinutes(x.later), x.Less) >= due);
        });

    [Fact]
    public void What_was_promised_is_what_was_counted_when_it_is_due() => (
        from clock in ClockCases.Clocks
        from start in ClockCases.Minutes
        from ends in Gen.Int[1, 6_000].Array[2]
        from seconds in Gen.Int[1, 200_000]
        select (Counted: new CountedTime(ClockCases.Calendar(clock), [new(start.AddMinutes(ends.Min()), start.AddMinutes(ends.Max()))]), start, Working: TimeSpan.FromSeconds(seconds))).Sample(
        x =>
        {
            var due = x.Counted.After(x.start, x.Working);
            var early = due.AddTicks(-1);
            Assert.Equal(x.Working, x.Counted.Between(x.start, due));
            Assert.Equal(x.Working.Add(TimeSpan.FromTicks(-1)), x.Counted.Between(x.start, early));
            var middle = x.start + ((due - x.start) / 3);
            Assert.Equal(x.Working, x.Counted.Between(x.start, middle) + x.Counted.Between(middle, due));
        });

    [Fact]
    public void Splitting_opening_hours_changes_nothing() => (
        from clock in ClockCases.Clocks
        from at in Gen.Int[1, 1439]
        from start in ClockCases.Minutes
        select (Whole: clock, Split: clock with { Hours = [.. clock.Hours.SelectMany(h => Cut(h, at))] }, start)).Sample(x => Assert.Equal(
        ClockCases.Calendar(x.Whole).SpansFrom(x.start).Take(40), ClockCases.Calendar(x.Split).SpansFrom(x.start).Take(40)));

    private static (DayOfWeek Day, int From, int To)[] Cut((DayOfWeek Day, int From, int To) hours, int at) =>
        hours.From < at && at < hours.To ? [hours with { To = at }, hours with { From = at }] : [hours];

    private static (DayOfWeek, int, int)[] Naive(string text)
    {
        var hours = ClockCases.Hours(text);
        return [.. Enum.GetValues<DayOfWeek>().SelectMany(d => hours.On(d).Select(h => (d, (int)h.From.TotalMinutes, (int)h.To.TotalMinutes)))];
    }

    private static IEnumerable<DateTimeOffset> Changes(TimeZoneInfo zone)
    {
        for (var at = ClockCases.NewYear; at < ClockCases.NewYear.AddYears(1); at = at.AddMinutes(15))
        {
            if (zone.GetUtcOffset(at) != zone.GetUtcOffset(at.AddMinutes(-15))) yield return at;
        }
    }
}
