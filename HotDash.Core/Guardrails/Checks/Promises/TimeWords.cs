using System.Globalization;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Finds days and periods in a folded sentence, and the day they mean (PRM-03).</summary>
internal static partial class TimeWords
{
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first day or period that the sentence names, or null.</summary>
    public static Match? In(string sentence) => MayBeIn(sentence) ? First(sentence) : null;

    /// <summary>The same, where <see cref="MayBeIn"/> was asked before.</summary>
    public static Match? First(string sentence) => When().Match(sentence) is { Success: true } m ? m : null;

    /// <summary>False when it names none, at a glance.</summary>
    public static bool MayBeIn(string sentence) => Cue().IsMatch(sentence);

    /// <summary>
    /// The last day that the words allow, or null when they name none. Days are UTC: <c>by Friday</c> is the next Friday
    /// after today, <c>within 48 hours</c> two days from now.
    /// </summary>
    public static DateOnly? LatestDay(Match when, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (when.Groups["today"].Success) return today;
        if (when.Groups["soon"].Success) return today;
        if (when.Groups["holiday"] is { Success: true } holiday) return holiday.ValueSpan.StartsWith("c") || holiday.ValueSpan.StartsWith("x") ? Dated(today, "dec", "25") : null;
        if (when.Groups["nth"] is { Success: true } nth) return NextNth(today, int.Parse(nth.ValueSpan, CultureInfo.InvariantCulture));
        if (when.Groups["slash"] is { Success: true } slash) return Slashed(today, slash.Value.Split('/'));
        if (when.Groups["tomorrow"].Success) return today.AddDays(1);
        if (when.Groups["weekday"] is { Success: true } w) return Next(today, Array.IndexOf(Weekdays, w.Value[..3]));
        if (when.Groups["month"] is { Success: true } month) return Dated(today, month.Value, when.Groups["day"].Value);
        return when.Groups["most"] is { Success: true } most ? After(today, most.Value, when.Groups["unit"].Value) : null;
    }

    private static DateOnly Next(DateOnly today, int weekday) => today.AddDays((((weekday - (int)today.DayOfWeek) + 6) % 7) + 1);

    private static DateOnly? Dated(DateOnly today, string month, string day)
    {
        var (m, d) = (Array.IndexOf(Months, month[..3]) + 1, int.Parse(day, CultureInfo.InvariantCulture));
        if (m == 0 || d == 0 || d > DateTime.DaysInMonth(today.Year, m)) return null;
        var date = new DateOnly(today.Year, m, d);
        return date < today.AddMonths(-6) ? date.AddYears(1) : date;
    }

    /// <summary>"The 14th": of this month, or of the next when it is over.</summary>
    private static DateOnly? NextNth(DateOnly today, int day)
    {
        var month = day >= today.Day ? today : today.AddMonths(1);
        return day > 0 && day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, day) : null;
    }

    /// <summary>Only when the order of month and day is plain: not "3/4".</summary>
    private static DateOnly? Slashed(DateOnly today, string[] parts)
    {
        var (a, b) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        if (a is 0 or > 31 || b is 0 or > 31 || (a > 12) == (b > 12)) return null;
        return Dated(today, Months[Math.Min(a, b) - 1], Math.Max(a, b).ToString(CultureInfo.InvariantCulture));
    }

    private static DateOnly? After(DateOnly today, string most, string unit)
    {
        if (!int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            count = Array.IndexOf(Numbers, most is "a" or "an" ? "one" : most) + 1;
            if (count == 0) return null;
        }

        return unit[0] switch
        {
            'h' => today.AddDays((count + 23) / 24),
            'm' when unit.StartsWith("mi", StringComparison.Ordinal) => today,
            'd' => today.AddDays(count),
            'w' => today.AddDays(count * 7),
            _ => null,
        };
    }

    private const string Count = "(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a|an|a few|a couple of)";

    [GeneratedRegex("today|tonight|tomorrow|day|week|hour|hrs|minute|mins|month|noon|midnight|[0-9] ?[ap]m|overnight|the [0-9]{1,2}(?:st|nd|rd|th)|[0-9]/[0-9]|christmas|xmas|easter|thanksgiving|halloween|new year|valentine|hanukkah|diwali|black friday|birthday|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", SupervisorPatterns.Safe)]
    private static partial Regex Cue();

    [GeneratedRegex(
        @"\b(?:(?<soon>(?:with)?in the (?:next )?hour)|(?:by|before|in time for|on|until) (?:your |the )?(?<holiday>christmas(?: eve| day)?|xmas|easter|thanksgiving|halloween|new year(?:'s)?(?: eve| day)?|valentine'?s?(?: day)?|mother'?s day|father'?s day|hanukkah|diwali|black friday|(?:\w+ )?birthday)"
        + @"|(?:by|before|over|until|on) (?:the |this |next )?weekend"
        + @"|(?:by|on|before|until) the (?<nth>[0-9]{1,2})(?:st|nd|rd|th)"
        + @"|(?:by|on|before|until|arriv(?:es?|ing)|deliver(?:y|ed)|there|for) (?<slash>[0-9]{1,2}/[0-9]{1,2})(?:/[0-9]{2,4})?"
        + @"|(?:by |before |until )?(?:(?<tomorrow>tomorrow)|(?<today>today|tonight|midnight|noon|(?:the )?end of (?:the |this )?(?:business )?day))(?: (?:morning|afternoon|evening|night))?"
        + @"|(?:by |on |before |until |this |next |coming ){0,3}(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
        + @"|(?:within|in|under|less than|no more than|at most|takes?|up to|the next)? ?(?:the next |about |around )?(?:" + Count + @" ?(?:-|–|to|or) ?)?(?<most>" + Count + @") ?(?:more |full |business |working |calendar )?(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|months?)"
        + @"|(?:by |on |before |until )?(?:the )?(?:(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?) (?<day>[0-9]{1,2})(?:st|nd|rd|th)?|(?<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*))"
        + @"|by [0-9]{1,2}(?::[0-9]{2})? ?(?:am|pm|o'clock)|(?:by |before )?(?:the )?(?:end of (?:the |this |next )?|next |this )(?:week|month)|overnight)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex When();
}
