namespace HotDash.Core.Guardrails;

/// <summary>Judges the final text of a reply on the conversation as it stands (rulebook 4).</summary>
public static class ReplyJudge
{
    /// <summary>The longest reply Chatwoot stores, in UTF-16 units.</summary>
    public const int MaxReplyLength = 150_000;

    /// <summary>
    /// Every finding, in decision order: escalate, block, warn, info; within a severity in the order of the rules, then
    /// of the text. Pure, never throws. A reply that is too long to be sent is not read any further.
    /// </summary>
    public static Judgement Judge(ReplyContext x)
    {
        IEnumerable<Verdict> verdicts =
        [
            .. EscalationRule.Judge(x),
            .. StaleViewRule.Judge(x.Messages, x.LastSeenMessageId),
            .. ChannelRule.Judge(x),
            .. ReplyTextRule.Judge(x.Reply),
            .. x.Reply.Length > MaxReplyLength ? [] : JudgeWords(x),
            .. BreachRule.Judge(x),
        ];
        var ordered = verdicts.OrderByDescending(v => v.Severity).ToList();
        return ordered.Count == 0 ? Judgement.Clean : new Judgement(ordered);
    }

    private static IEnumerable<Verdict> JudgeWords(ReplyContext x)
    {
        var reply = FoldedText.Of(x.Reply);
        return [.. RefundPromiseRule.Judge(x, reply), .. PlaceholderRule.Judge(x.Reply), .. GreetingRule.Judge(x)];
    }
}
