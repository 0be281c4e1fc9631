namespace HotDash.Web.Features.Audit;

/// <summary>The stretch of time that is looked at.</summary>
public enum AuditPeriod
{
    Today,
    Day,
    Week,
    Month,
    All,
    Custom,
}

/// <summary>The periods' values in an address, their words and their bounds.</summary>
internal static class AuditPeriods
{
    public static readonly (AuditPeriod Period, string Value, string Words)[] All =
    [
        (AuditPeriod.Today, "today", "Today"), (AuditPeriod.Day, "24h", "Last 24 hours"), (AuditPeriod.Week, "7d", "Last 7 days"),
        (AuditPeriod.Month, "30d", "Last 30 days"), (AuditPeriod.All, "all", "All time"), (AuditPeriod.Custom, "custom", "From … until …"),
    ];

    public static string Value(AuditPeriod period) => All.First(p => p.Period == period).Value;

    public static AuditPeriod? Find(string value) => All.Where(p => p.Value == value).Select(p => (AuditPeriod?)p.Period).FirstOrDefault();

    /// <summary>When it begins; a day begins at midnight where the reader is.</summary>
    public static DateTimeOffset? Since(AuditPeriod period, DateTimeOffset now, TimeZoneInfo zone) => period switch
    {
        AuditPeriod.Today => ToInstant(TimeZoneInfo.ConvertTime(now, zone).Date, zone),
        AuditPeriod.Day => now.AddDays(-1),
        AuditPeriod.Week => now.AddDays(-7),
        AuditPeriod.Month => now.AddDays(-30),
        _ => null,
    };

    /// <summary>A wall-clock time as an instant; one that the clocks skip counts from the moment they jump.</summary>
    public static DateTimeOffset ToInstant(DateTime wall, TimeZoneInfo zone)
    {
        var time = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(time)) time = time.AddHours(1);
        return new DateTimeOffset(time, zone.GetUtcOffset(time));
    }
}
