using HotDash.Core.Guardrails;
using HotDash.Web.Commands.Judging;

namespace HotDash.Bench.Quality;

/// <summary>What real agents sent, judged on what stood before it: a block here is a false one until somebody reads it.</summary>
internal static class OwnReplies
{
    public static IReadOnlyList<ReplyContext> Of(LabelledFile file, TrialPolicy policy) =>
        [.. file.Conversations.SelectMany(line => Of(line, policy))];

    public static void Write(IReadOnlyList<ReplyContext> replies, string? show, TextWriter output)
    {
        var blocks = replies.Select(r => (Reply: r, Verdicts: ReplyJudge.Judge(r).Verdicts.Where(IsBlockOfTheReply).ToList()))
            .Where(r => r.Verdicts.Count > 0).ToList();
        output.WriteLine($"agents' own replies: {replies.Count}, blocked {blocks.Count} = {LabelScores.Share(blocks.Count, replies.Count)}");
        foreach (var rule in blocks.SelectMany(b => b.Verdicts.Select(v => v.Rule).Distinct()).CountBy(r => r).OrderByDescending(r => r.Value))
            output.WriteLine(FormattableString.Invariant($"  {rule.Key,-8} {rule.Value,6}"));
        foreach (var (reply, verdict) in blocks.SelectMany(b => b.Verdicts.Where(v => v.Rule == show).Select(v => (b.Reply, v))))
            output.WriteLine($"    in {reply.Conversation.Id}: [{verdict.Text.ReplaceLineEndings(" ")}] {verdict.Message} <- {reply.Reply.ReplaceLineEndings(" ")}");
    }

    private static bool IsBlockOfTheReply(Verdict v) => v is { Severity: Severity.Block, Target: VerdictTarget.Reply };

    private static IEnumerable<ReplyContext> Of(JudgeLine line, TrialPolicy policy)
    {
        for (var i = 0; i < line.Messages.Count; i++)
        {
            if (!line.Messages[i].IsPublicReply || !line.Messages.Take(i).Any(m => m.IsFromCustomer)) continue;
            yield return new ReplyContext
            {
                Conversation = line.Conversation,
                Messages = [.. line.Messages.Take(i)],
                Reply = line.Messages[i].Text,
                LastSeenMessageId = line.Messages[i - 1].Id,
                Policy = policy.Guardrails,
                Now = line.Messages[i].CreatedAt,
            };
        }
    }
}
