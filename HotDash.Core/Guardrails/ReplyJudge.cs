namespace HotDash.Core.Guardrails;

/// <summary>Judges the final text of a reply on the conversation as it stands (rulebook 4).</summary>
public static class ReplyJudge
{
    /// <summary>The longest reply Chatwoot stores, in UTF-16 units.</summary>
    public const int MaxReplyLength = 150_000;

    /// <summary>What judges the conversation, whatever the reply says.</summary>
    private static readonly Func<ReplyReading, IEnumerable<Verdict>>[] OnConversation =
    [
        EscalationRule.Judge,
        r => StaleViewRule.Judge(r.Context.Messages, r.Context.LastSeenMessageId),
        ChannelRule.Judge,
        ReplyTextRule.Judge,
        BreachRule.Judge,
        RepeatBreachRule.Judge,
        FollowUpRule.Judge,
        ColleagueRule.Judge,
        ProvenanceRule.Judge,
    ];

    /// <summary>What judges the words of the reply.</summary>
    private static readonly Func<ReplyReading, IEnumerable<Verdict>>[] OnWords =
    [
        RefundPromiseRule.Judge,
        PlaceholderRule.Judge,
        NameRule.Judge,
        MissingNameRule.Judge,
        NextStepRule.Judge,
        RequestRule.Judge,
        RudenessRule.Judge,
        EmpathyRule.Judge,
        LanguageRule.Judge,
        PromptEchoRule.Judge,
        RepeatRule.Judge,
        AmountRule.Judge,
        DateRule.Judge,
        OfferRule.Judge,
        AbsoluteRule.Judge,
        ClaimedActionRule.Judge,
        ForeignIdentityRule.Judge,
        OrderNumberRule.Judge,
        SensitiveNumberRule.Judge,
        LinkRule.Judge,
        GroundingRule.Judge,
    ];

    private static readonly Func<ReplyReading, IEnumerable<Verdict>>[] OnBoth = [.. OnConversation, .. OnWords];

    /// <summary>
    /// Every finding, in decision order: escalate, block, warn, info; within a severity in the order of the rules, then
    /// of the text. Pure, never throws. A reply that is too long to be sent is not read any further, and in a blank one
    /// there are no words to judge. Last of all, a lead's release is applied.
    /// </summary>
    public static Judgement Judge(ReplyContext x)
    {
        var reading = new ReplyReading(x);
        var hasWords = x.Reply.Length <= MaxReplyLength && !string.IsNullOrWhiteSpace(x.Reply);
        var rules = hasWords ? OnBoth : OnConversation;
        var ordered = rules.SelectMany(rule => rule(reading)).OrderByDescending(v => v.Severity).ToList();
        return ordered.Count == 0 ? Judgement.Clean : ReleaseRule.Apply(x, new Judgement(ordered));
    }
}
