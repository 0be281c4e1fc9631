using HotDash.Core.Sla;

namespace HotDash.Tests.Core.Sla;

public sealed class WeeklyHoursTextTests
{
    [Fact]
    public void Hours_are_read_as_people_write_them()
    {
        var hours = ClockCases.Hours(" mon-Fri 09:00-12:30 13:30-17:00;Sat, sunday 10:00–14:00 ; ");
        Assert.Equal([Of(9, 12.5), Of(13.5, 17)], hours.On(DayOfWeek.Wednesday));
        Assert.Equal([Of(10, 14)], hours.On(DayOfWeek.Saturday));
        Assert.Equal([Of(10, 14)], hours.On(DayOfWeek.Sunday));
        Assert.False(hours.IsAlways);
    }

    [Fact]
    public void A_stretch_of_days_may_pass_Sunday_and_hours_may_end_at_midnight()
    {
        var hours = ClockCases.Hours("Sat-Mon 8:00-24:00");
        Assert.Equal([Of(8, 24)], hours.On(DayOfWeek.Monday));
        Assert.Equal([Of(8, 24)], hours.On(DayOfWeek.Saturday));
        Assert.Empty(hours.On(DayOfWeek.Tuesday));
    }

    [Fact]
    public void Adjoining_hours_are_one() => Assert.Equal(
        [Of(9, 17)], ClockCases.Hours("Mon 12:00-17:00; Mon 09:00-12:00").On(DayOfWeek.Monday));

    [Theory]
    [InlineData("", "It names no hours")]
    [InlineData(" ; ", "It names no hours")]
    [InlineData("09:00-17:00", "names no weekday")]
    [InlineData("Mon", "names no hours")]
    [InlineData("Mon-Fri; Sat 10:00-12:00", "names no hours")]
    [InlineData("Moonday 09:00-17:00", "\"Moonday\" is not a weekday")]
    [InlineData("Mo 09:00-17:00", "\"Mo\" is not a weekday")]
    [InlineData("Mon-Fry 09:00-17:00", "\"Fry\" is not a weekday")]
    [InlineData("Mon, 09:00-17:00", "\"\" is not a weekday")]
    [InlineData("Mon 9-17", "\"9-17\" is not a stretch of hours")]
    [InlineData("Mon 09:00", "\"09:00\" is not a stretch of hours")]
    [InlineData("Mon 09:00-25:00", "is not a stretch of hours")]
    [InlineData("Mon 24:00-24:00", "does not end after it begins")]
    [InlineData("Mon 17:00-09:00", "\"17:00-09:00\" does not end after it begins")]
    [InlineData("Mon 09:00-09:00", "does not end after it begins")]
    [InlineData("Mon-Fri 09:00-17:00; Wed 16:00-18:00", "On Wednesday, 09:00-17:00 and 16:00-18:00 overlap.")]
    [InlineData("Mon 09:00-17:00 Tue 09:00-17:00", "\"Tue\" is not a stretch of hours")]
    public void What_is_wrong_is_said_in_one_sentence(string text, string problem)
    {
        var wrong = Assert.IsType<ReadHours.Wrong>(WeeklyHoursText.Read(text)).Problem;
        Assert.Contains(problem, wrong, StringComparison.Ordinal);
        Assert.EndsWith(".", wrong, StringComparison.Ordinal);
    }

    private static OpenHours Of(double from, double to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to));
}
