using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Bench.Quality;

/// <summary>Something that must not be sent, and how it gets into a reply.</summary>
/// <param name="Name">Such as <c>bad link</c>.</param>
/// <param name="Rules">Those that must find it.</param>
/// <param name="Into">The reply with the defect and the words that a finding must show; null when this reply is no place for it.</param>
internal sealed record Defect(string Name, string[] Rules, Func<ReplyContext, SplitMix, (string Reply, string Words)?> Into);

/// <summary>Injects and judges.</summary>
internal static class Injection
{
    private const int Wanted = 80;
    private const int Tries = 4000;

    public static void Write(IReadOnlyList<ReplyContext> replies, string? show, TextWriter output)
    {
        output.WriteLine($"{"injected defect",-16} {"made",6} {"found",6} {"recall",7} {"blocked",8}   (found: a finding of the rule that shows the words)");
        foreach (var defect in Defects.All)
        {
            var seeded = new SplitMix(2026);
            var made = Make(defect, replies, seeded).ToList();
            var missed = made.Where(m => !Findings(defect, m).Any(v => Shows(v, m.Words))).ToList();
            var blocked = made.Count(m => Findings(defect, m).Any(v => v.Severity >= Severity.Block));
            output.WriteLine(FormattableString.Invariant(
                $"{defect.Name,-16} {made.Count,6} {made.Count - missed.Count,6} {LabelScores.Share(made.Count - missed.Count, made.Count),7} {LabelScores.Share(blocked, made.Count),8}"));
            if (show != defect.Name) continue;
            foreach (var (x, words) in missed) output.WriteLine($"    missed in {x.Conversation.Id}: [{words}] in {x.Reply.ReplaceLineEndings(" ")}");
        }
    }

    private static IEnumerable<(ReplyContext Context, string Words)> Make(Defect defect, IReadOnlyList<ReplyContext> replies, SplitMix seeded)
    {
        var made = 0;
        for (var i = 0; i < Tries && made < Wanted && replies.Count > 0; i++)
        {
            var x = replies[(int)seeded.Below(replies.Count)];
            if (defect.Into(x, seeded) is not var (reply, words)) continue;
            made++;
            yield return (x with { Reply = reply }, words);
        }
    }

    private static IEnumerable<Verdict> Findings(Defect defect, (ReplyContext Context, string Words) made) =>
        ReplyJudge.Judge(made.Context).Verdicts.Where(v => v.Target == VerdictTarget.Reply && defect.Rules.Contains(v.Rule));

    private static bool Shows(Verdict v, string words) => v.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
