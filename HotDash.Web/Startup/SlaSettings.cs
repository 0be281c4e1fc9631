using System.Globalization;
using HotDash.Core.Sla;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Startup;

/// <summary>Reads the promise: <c>CHATWOOT_SLA_MINUTES</c> and <c>Sla:*</c>.</summary>
internal static class SlaSettings
{
    private const int MostMinutes = 100_000;

    public static SlaPolicy Read(SettingReader read)
    {
        var policy = new SlaPolicy
        {
            Threshold = TimeSpan.FromMinutes((double)read.Number("CHATWOOT_SLA_MINUTES", 60, 1, MostMinutes)),
            PriorityThreshold = TimeSpan.FromMinutes((double)read.Number("Sla:PriorityMinutes", 30, 1, MostMinutes)),
            PriorityLabels = Words(read.Text("Sla:PriorityLabels")),
            AtRiskShare = (double)read.Number("Sla:AtRiskPercent", 75, 1, 100) / 100,
            UrgentShare = (double)read.Number("Sla:UrgentPercent", 90, 1, 100) / 100,
            Inboxes = ReadInboxes(read, ReadCalendars(read)),
        };
        return policy.UrgentShare >= policy.AtRiskShare ? policy : throw new StartRefusedException(string.Create(
            CultureInfo.InvariantCulture,
            $"Sla:UrgentPercent: {policy.UrgentShare * 100} is less than Sla:AtRiskPercent ({policy.AtRiskShare * 100})."));
    }

    private static Dictionary<string, BusinessCalendar> ReadCalendars(SettingReader read)
    {
        var calendars = new Dictionary<string, BusinessCalendar>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in read.Items("Sla:Calendars", "Name", "Zone", "Hours", "Holidays"))
        {
            var name = Needed(read, $"{key}:Name", "name the calendar");
            var calendar = new BusinessCalendar(name, ReadHours(read, $"{key}:Hours"), ReadZone(read, $"{key}:Zone"), ReadHolidays(read, $"{key}:Holidays"));
            if (!calendars.TryAdd(name, calendar))
                throw new StartRefusedException($"{key}:Name: \"{name}\" is the name of another calendar, too.");
        }

        return calendars;
    }

    private static WeeklyHours ReadHours(SettingReader read, string key) =>
        WeeklyHoursText.Read(Needed(read, key, "write opening hours such as Mon-Fri 09:00-17:00")) switch
        {
            ReadHours.Ok ok => ok.Hours,
            ReadHours.Wrong wrong => throw new StartRefusedException($"{key}: {wrong.Problem}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static TimeZoneInfo ReadZone(SettingReader read, string key)
    {
        var name = Needed(read, key, "name a time zone such as Europe/Berlin");
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId
            ? zone
            : throw new StartRefusedException($"{key}: \"{name}\" is not a time zone such as Europe/Berlin.");
    }

    private static List<DateOnly> ReadHolidays(SettingReader read, string key) => [.. Words(read.Text(key)).Select(text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new StartRefusedException($"{key}: \"{text}\" is not a day such as 2026-12-25."))];

    private static List<InboxPromise> ReadInboxes(SettingReader read, Dictionary<string, BusinessCalendar> calendars)
    {
        var promises = new List<InboxPromise>();
        foreach (var key in read.Items("Sla:Inboxes", "Inbox", "Calendar", "Minutes", "PriorityMinutes"))
        {
            var inbox = Needed(read, $"{key}:Inbox", "write the inbox's id or name");
            if (promises.Exists(p => string.Equals(p.Inbox, inbox, StringComparison.OrdinalIgnoreCase)))
                throw new StartRefusedException($"{key}:Inbox: \"{inbox}\" is named twice.");
            promises.Add(new InboxPromise
            {
                Inbox = inbox,
                Calendar = ReadCalendar(read, $"{key}:Calendar", calendars),
                Threshold = ReadMinutes(read, $"{key}:Minutes"),
                PriorityThreshold = ReadMinutes(read, $"{key}:PriorityMinutes"),
            });
        }

        return promises;
    }

    private static BusinessCalendar? ReadCalendar(SettingReader read, string key, Dictionary<string, BusinessCalendar> calendars)
    {
        if (read.Text(key) is not { } name) return null;
        if (calendars.TryGetValue(name, out var calendar)) return calendar;
        var known = calendars.Count == 0 ? "there is none" : $"there is {string.Join(", ", calendars.Keys)}";
        throw new StartRefusedException($"{key}: \"{name}\" is not a calendar of Sla:Calendars; {known}.");
    }

    private static TimeSpan? ReadMinutes(SettingReader read, string key) =>
        read.Text(key) is null ? null : TimeSpan.FromMinutes((double)read.Number(key, null, 1, MostMinutes));

    private static string Needed(SettingReader read, string key, string what) =>
        read.Text(key) ?? throw new StartRefusedException($"{key}: is missing; {what}.");

    private static string[] Words(string? text) =>
        text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
