using System.Globalization;

namespace HotDash.Core.Sla;

/// <summary>
/// Reads opening hours as people write them: <c>Mon-Fri 09:00-12:30 13:30-17:00; Sat 10:00-14:00</c>. Days that are not
/// named are closed. <c>24:00</c> may end a stretch; one that passes midnight is written as two.
/// </summary>
public static class WeeklyHoursText
{
    private static readonly string[] Times = ["HH:mm", "H:mm"];

    /// <summary>The hours, or the first thing that is wrong, as one sentence.</summary>
    public static ReadHours Read(string text)
    {
        var week = Enumerable.Range(0, 7).Select(_ => new List<OpenHours>()).ToArray();
        var entries = text.Replace('–', '-').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length == 0) return new ReadHours.Wrong("It names no hours; write such as Mon-Fri 09:00-17:00.");
        var problem = entries.Select(entry => Add(entry, week)).FirstOrDefault(p => p is not null)
            ?? Enum.GetValues<DayOfWeek>().Select(day => Overlap(day, week[(int)day])).FirstOrDefault(p => p is not null);
        return problem is null ? new ReadHours.Ok(new WeeklyHours(week)) : new ReadHours.Wrong(problem);
    }

    private static string? Add(string entry, List<OpenHours>[] week)
    {
        var words = entry.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var named = words.TakeWhile(w => !char.IsAsciiDigit(w[0])).ToList();
        if (named.Count == 0) return $"\"{entry}\" names no weekday such as Mon or Mon-Fri.";
        if (named.Count == words.Length) return $"\"{entry}\" names no hours such as 09:00-17:00.";
        var days = new List<DayOfWeek>();
        foreach (var part in string.Concat(named).Split(','))
        {
            if (AddDays(part, days) is { } wrong) return wrong;
        }

        foreach (var word in words.Skip(named.Count))
        {
            if (Stretch(word, out var hours) is { } wrong) return wrong;
            foreach (var day in days.Distinct()) week[(int)day].Add(hours);
        }

        return null;
    }

    /// <summary>One weekday, or a stretch of them that may pass Sunday.</summary>
    private static string? AddDays(string text, List<DayOfWeek> days)
    {
        var ends = text.Split('-', 2);
        foreach (var end in ends)
        {
            if (Day(end) is null) return $"\"{end}\" is not a weekday such as Mon.";
        }

        var (day, last) = (Day(ends[0])!.Value, Day(ends[^1])!.Value);
        for (; day != last; day = (DayOfWeek)(((int)day + 1) % 7)) days.Add(day);
        days.Add(last);
        return null;
    }

    private static DayOfWeek? Day(string name) => name.Length < 3 ? null : Enum.GetValues<DayOfWeek>()
        .Where(d => d.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(d => (DayOfWeek?)d).FirstOrDefault();

    private static string? Stretch(string text, out OpenHours hours)
    {
        hours = default;
        var ends = text.Split('-');
        if (ends.Length != 2 || Time(ends[0]) is not { } from || Time(ends[1]) is not { } to)
            return $"\"{text}\" is not a stretch of hours such as 09:00-17:00.";
        if (to <= from) return $"\"{text}\" does not end after it begins; one that passes midnight is written as two.";
        hours = new OpenHours(from, to);
        return null;
    }

    private static TimeSpan? Time(string text) => text == "24:00"
        ? TimeSpan.FromHours(24)
        : TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;

    private static string? Overlap(DayOfWeek day, List<OpenHours> hours)
    {
        hours.Sort((a, b) => a.From.CompareTo(b.From));
        for (var i = 1; i < hours.Count; i++)
        {
            if (hours[i].From < hours[i - 1].To) return $"On {day}, {Words(hours[i - 1])} and {Words(hours[i])} overlap.";
        }

        return null;
    }

    private static string Words(OpenHours h) => $"{Words(h.From)}-{Words(h.To)}";

    private static string Words(TimeSpan t) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)t.TotalHours:00}:{t.Minutes:00}");
}

/// <summary>What came of reading opening hours.</summary>
public abstract record ReadHours
{
    private ReadHours() { }

    /// <summary>They can be used; at least one minute a week is open.</summary>
    public sealed record Ok(WeeklyHours Hours) : ReadHours;

    /// <summary>They cannot be used; the problem is one sentence for whoever wrote them.</summary>
    public sealed record Wrong(string Problem) : ReadHours;
}
