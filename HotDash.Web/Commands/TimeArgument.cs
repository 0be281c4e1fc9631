using System.Globalization;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands;

/// <summary>A moment on the command line: ISO-8601 with its zone, or a date, which begins at midnight UTC.</summary>
internal static class TimeArgument
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static DateTimeOffset? Read(string option, string? text)
    {
        if (text is null) return null;
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var date))
            return new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var hasZone = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        return hasZone && DateTimeOffset.TryParseExact(text, Formats, culture, DateTimeStyles.None, out var time)
            ? time
            : throw new StartRefusedException(
                $"{option}: \"{text}\" is neither a date such as 2026-10-12 nor a time with its zone such as 2026-10-12T15:00:00Z.");
    }
}
