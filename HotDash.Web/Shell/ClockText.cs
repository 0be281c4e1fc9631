using System.Globalization;

namespace HotDash.Web.Shell;

/// <summary>Instants as the page's clocks (<c>hd-clock</c>) and <c>datetime</c> attributes take them.</summary>
public static class ClockText
{
    public static string Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public static string Iso(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
