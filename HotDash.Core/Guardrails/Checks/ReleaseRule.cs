using HotDash.Core.Decisions;

namespace HotDash.Core.Guardrails;

/// <summary>What a lead's release changes: must-escalates of G2 and G3 are shown and withhold nothing (rulebook 4).</summary>
internal static class ReleaseRule
{
    /// <summary>The last step of a judgement. Blocks, G4 and everybody else's texts stay as they are.</summary>
    public static Judgement Apply(ReplyContext x, Judgement judged)
    {
        if (!judged.Verdicts.Any(v => v.IsReleasable) || Holding(x) is not { } release) return judged;
        var verdicts = judged.Verdicts.Select(v => v.IsReleasable ? Released(v, release) : v);
        return new Judgement([.. verdicts.OrderByDescending(v => v.Severity)]) { Release = release };
    }

    private static Release? Holding(ReplyContext x)
    {
        if (x.Author is not { } author || x.Releases.Count == 0) return null;
        var sha = DecisionPlan.Sha256(x.Reply);
        return x.Releases.LastOrDefault(r =>
            r.AuthorEmail == author.Email && r.LeadEmail != author.Email && r.TextSha256 == sha
            && !Release.IsOvertaken(x.Messages, r.SeenMessageId));
    }

    private static Verdict Released(Verdict v, Release release) => v with
    {
        Severity = Severity.Info,
        Message = $"{v.Message} {release.LeadName} released this reply.",
        Advice = "Send exactly this text; another one must be released anew.",
    };
}
