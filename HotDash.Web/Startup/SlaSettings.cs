using HotDash.Core.Sla;

namespace HotDash.Web.Startup;

/// <summary>Reads <c>CHATWOOT_SLA_MINUTES</c> and <c>Sla:*</c>.</summary>
internal static class SlaSettings
{
    public static SlaPolicy Read(SettingReader read) => new()
    {
        Threshold = TimeSpan.FromMinutes((double)read.Number("CHATWOOT_SLA_MINUTES", 60, 1, 100_000)),
        PriorityThreshold = TimeSpan.FromMinutes((double)read.Number("Sla:PriorityMinutes", 30, 1, 100_000)),
        PriorityLabels = read.Text("Sla:PriorityLabels")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
    };
}
