using HotDash.Core.Sla;

namespace HotDash.Web.Features.EscalationModal.Clock;

/// <summary>The clock's explanation in words.</summary>
internal static class ClockWords
{
    public static string Kind(ClockSpanKind kind) => kind switch
    {
        ClockSpanKind.Counted => "Counted",
        ClockSpanKind.Closed => "Skipped: closed",
        ClockSpanKind.Holiday => "Skipped: holiday",
        ClockSpanKind.Snoozed => "Skipped: snoozed",
        _ => "Skipped: resolved",
    };

    /// <summary><c>8 h 0 min</c>; two units at most, and never a blank.</summary>
    public static string Length(TimeSpan t) => t switch
    {
        { TotalMinutes: < 1 } => Text($"{t.Seconds} s"),
        { TotalHours: < 1 } => t.Seconds == 0 ? Text($"{t.Minutes} min") : Text($"{t.Minutes} min {t.Seconds} s"),
        { TotalDays: < 2 } => Text($"{(int)t.TotalHours} h {t.Minutes} min"),
        _ => Text($"{(int)t.TotalDays} d {t.Hours} h"),
    };

    /// <summary>A stretch by the wall clock of the calendar's zone; the day again only when it is another.</summary>
    public static string Wall(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var (begins, ends) = (TimeZoneInfo.ConvertTime(from, zone), TimeZoneInfo.ConvertTime(to, zone));
        return begins.Date == ends.Date ? Text($"{begins:ddd d MMM HH:mm}–{ends:HH:mm}") : Text($"{begins:ddd d MMM HH:mm} – {ends:ddd d MMM HH:mm}");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
