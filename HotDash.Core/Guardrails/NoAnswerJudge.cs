using HotDash.Core.Conversations;
using HotDash.Core.Sla;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Judges "needs no answer" (rulebook 2): it is meant for a "thanks, bye". What asks for something or would have to be
/// escalated cannot be set aside; a displeasure can, with a reason that is kept.
/// </summary>
public static class NoAnswerJudge
{
    /// <summary>The rule's id as shown.</summary>
    public const string Rule = "NOA-01";

    /// <summary>
    /// Every finding, strongest first. Blocks: something was not seen (G9), nobody waits, or an unanswered message asks for
    /// something or must be escalated. Warns: one complains.
    /// </summary>
    public static Judgement Judge(NoAnswerContext x)
    {
        var unanswered = Unanswered(x.Conversation, x.Messages);
        List<Verdict> verdicts = [.. StaleViewRule.Judge(x.Messages, x.LastSeenMessageId)];
        if (unanswered.Count == 0)
            verdicts.Add(Found(Severity.Block, "Nobody waits for an answer here.", "There is nothing to set aside."));
        else
            verdicts.AddRange(OpenMatters.In(x.Conversation, x.Messages, x.Policy, x.Now, unanswered));
        return verdicts.Count == 0 ? Judgement.Clean : new Judgement(verdicts);
    }

    /// <summary>What the customer wrote and nobody has answered or set aside, ascending; empty when nobody waits.</summary>
    /// <param name="c">The conversation.</param>
    /// <param name="messages">Its newest messages, ascending by id.</param>
    public static IReadOnlyList<Message> Unanswered(Conversation c, IReadOnlyList<Message> messages)
    {
        if (WaitingStart.Of(c, messages) is not { } start) return [];
        var answered = messages.LastOrDefault(m => m.IsPublicReply)?.Id ?? 0;
        return [.. messages.Where(m => m.IsFromCustomer && m.Id > c.NoAnswerNeededThrough && (m.Id > answered || m.CreatedAt >= start))];
    }

    private static Verdict Found(Severity severity, string message, string advice) => new(Rule, "G11", severity, message, advice);
}
