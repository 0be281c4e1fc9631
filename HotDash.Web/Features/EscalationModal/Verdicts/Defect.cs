using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal.Verdicts;

/// <summary>One stretch of text and all that is found about it: one card, the gravest finding first.</summary>
internal sealed record Defect(Verdict First, IReadOnlyList<Verdict> Also)
{
    /// <summary>The findings by the words they are about, strongest first; one without words stands for itself.</summary>
    public static IReadOnlyList<Defect> Of(Judgement judgement) =>
    [
        .. judgement.Verdicts.Distinct().Select((verdict, at) => (verdict, at)).GroupBy(f => Place(f.verdict, f.at)).Select(Together),
    ];

    private static (VerdictTarget Target, long MessageId, int Start, int Length) Place(Verdict v, int at) =>
        v.Length > 0 ? (v.Target, v.MessageId ?? 0, v.Start, v.Length) : (v.Target, 0, -1 - at, 0);

    private static Defect Together(IEnumerable<(Verdict Verdict, int At)> findings)
    {
        var all = findings.Select(f => f.Verdict).OrderByDescending(v => v.Severity).ToList();
        return new Defect(all[0], all[1..]);
    }
}
