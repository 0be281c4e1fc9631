using System.Globalization;
using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal.Verdicts;

/// <summary>All findings in one sentence, for those who hear the page.</summary>
internal static class VerdictWords
{
    public static string Summary(Judgement judgement)
    {
        if (judgement.Verdicts.Count == 0) return "No findings.";
        var kinds = judgement.Verdicts.GroupBy(v => v.Severity).OrderByDescending(g => g.Key).Select(g => Count(g.Key, g.Count()));
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{judgement.Verdicts.Count} {(judgement.Verdicts.Count == 1 ? "finding" : "findings")}: {string.Join(", ", kinds)}.");
        return judgement.Release is { } release ? $"{summary} Released by {release.LeadName}." : summary;
    }

    private static string Count(Severity severity, int count) => string.Create(CultureInfo.InvariantCulture, $"{count} ") + severity switch
    {
        Severity.Escalate => "must be escalated",
        Severity.Block => "blocked",
        Severity.Warn => count == 1 ? "needs a reason" : "need a reason",
        _ => "good to know",
    };
}
