using HotDash.Core.Sla;

namespace HotDash.Tests.Core.Sla;

public sealed class BusinessCalendarTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2026-06-05T16:30", 60, "2026-06-08T09:30")] // a Friday evening
    [InlineData("2026-06-05T16:00", 60, "2026-06-05T17:00")] // used up at closing time, not at the next opening
    [InlineData("2026-06-06T11:00", 15, "2026-06-08T09:15")] // a Saturday
    [InlineData("2026-06-08T12:00", 60, "2026-06-08T14:00")] // over lunch
    [InlineData("2026-12-24T16:45", 30, "2026-12-28T09:15")] // over Christmas
    [InlineData("2026-06-08T03:00", 0, "2026-06-08T03:00")]
    public void Only_opening_hours_count(string start, int minutes, string due)
    {
        var calendar = Calendar("Mon-Fri 09:00-12:30 13:30-17:00", "2026-12-25");
        Assert.Equal(At(due), calendar.After(At(start), TimeSpan.FromMinutes(minutes)));
        Assert.Equal(TimeSpan.FromMinutes(minutes), calendar.Between(At(start), At(due)));
    }

    [Fact]
    public void An_hour_that_is_skipped_never_was_open_and_one_that_comes_twice_counts_twice()
    {
        var calendar = Calendar("Mon-Sun 00:00-06:00");
        Assert.Equal(TimeSpan.FromHours(5), calendar.Between(At("2026-03-08T00:00"), At("2026-03-08T07:00")));
        Assert.Equal(TimeSpan.FromHours(7), calendar.Between(At("2026-11-01T00:00"), At("2026-11-01T07:00")));
        Assert.Equal(At("2026-03-08T03:30"), calendar.After(At("2026-03-08T01:30"), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_day_that_is_open_until_midnight_goes_on_into_the_next() => Assert.Equal(
        At("2026-06-06T01:00"), Calendar("Fri 20:00-24:00; Sat 00:00-02:00").After(At("2026-06-05T19:00"), TimeSpan.FromHours(5)));

    [Fact]
    public void Every_hour_of_the_week_is_the_same_as_no_calendar()
    {
        var always = Calendar("Mon-Sun 00:00-24:00");
        Assert.True(always.IsAlwaysOpen);
        Assert.False(Calendar("Mon-Sun 00:00-24:00", "2026-12-25").IsAlwaysOpen);
        Assert.Equal(At("2026-11-01T05:00"), always.After(At("2026-10-31T06:00"), TimeSpan.FromHours(24)));
    }

    [Fact]
    public void A_promise_beyond_the_calendar_of_people_never_falls_due()
    {
        var calendar = Calendar("Mon 09:00-09:01");
        Assert.Equal(DateTimeOffset.MaxValue, calendar.After(DateTimeOffset.MaxValue.AddDays(-30), TimeSpan.FromHours(9)));
        Assert.Equal(DateTimeOffset.MaxValue, calendar.After(DateTimeOffset.MaxValue, TimeSpan.FromHours(9)));
        Assert.Equal(TimeSpan.Zero, calendar.Between(DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddDays(3)));
        Assert.Equal(DateTimeOffset.MaxValue, BusinessCalendar.AlwaysOpen.After(DateTimeOffset.MaxValue, TimeSpan.FromHours(1)));
    }

    private static BusinessCalendar Calendar(string hours, params string[] holidays) => new(
        "Support", ClockCases.Hours(hours), NewYork, holidays.Select(h => DateOnly.Parse(h, System.Globalization.CultureInfo.InvariantCulture)));

    private static DateTimeOffset At(string wall)
    {
        var local = DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, NewYork.GetUtcOffset(local));
    }
}
