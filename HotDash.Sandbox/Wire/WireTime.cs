using System.Globalization;

namespace HotDash.Sandbox.Wire;

/// <summary>The four ways in which Chatwoot writes a moment.</summary>
internal static class WireTime
{
    /// <summary>Whole seconds; 0 where nothing is set.</summary>
    public static long Unix(DateTimeOffset? at) => at?.ToUnixTimeSeconds() ?? 0;

    /// <summary>Seconds with microseconds, as updated_at of a conversation.</summary>
    public static double Float(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).Ticks / 10 / 1e6;

    public static string? Iso(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset FromUnix(double seconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * 1e6) * 10);
}
