using System.Globalization;

namespace HotDash.Web.Gateways.Store;

/// <summary>Times as the store's text columns hold them: ISO-8601, UTC, milliseconds; they sort as text.</summary>
internal static class Iso
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset time) =>
        time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
