using System.Text.RegularExpressions;
using HotDash.Core.Sla;

namespace HotDash.Core.Guardrails;

/// <summary>
/// NXT-01: the customer waits, and the reply holds regret or thanks alone: no answer, nothing anybody will do, no question.
/// Whatever it does not know as a courtesy counts as an answer.
/// </summary>
internal static partial class NextStepRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        if (!Courtesies.AreSympathy(r.Reply) || Unanswered(r) is not { Count: > 0 } waiting) yield break;
        var asked = waiting.Exists(m => Asks().IsMatch(m.Text.Text));
        if (!asked && waiting.TrueForAll(m => IsContent().IsMatch(m.Text.Text))) yield break;
        var late = r.Context.Sla is { State: SlaState.Breached or SlaState.Overdue };
        yield return new Verdict(
            "NXT-01",
            "G5",
            late && asked && IsRegret().IsMatch(r.Reply.Text) ? Severity.Block : Severity.Warn,
            "The reply says neither what happens next nor what is needed.",
            "Answer, or say who does what by when.").InReply(r.Context.Reply, 0, r.Context.Reply.Length);
    }

    /// <summary>What the customer has written since our last word.</summary>
    private static List<ReadMessage> Unanswered(ReplyReading r) => [.. r.FromCustomer.Where(m => m.Message.Id > r.LastAnswerId)];

    [GeneratedRegex(
        @"\?|\b(?:where|when|why|how|what|which|can you|could you|please|pls|i want|i need|i'd like|i would like"
        + @"|refund|help|fix|send me|cancel|replace)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Asks();

    /// <summary>Thanks and goodbyes want no next step.</summary>
    [GeneratedRegex(
        @"\b(?:thanks|thank you|thx|ty|cheers|great|perfect|awesome|bye|that's all|all good|solved|sorted|works now"
        + @"|got it|no worries|love|appreciate|ok|okay|yes|no|hi|hello)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex IsContent();

    [GeneratedRegex(@"\b(?:sorry|apolog\w+|regret|understand|frustrat\w+)\b", SupervisorPatterns.Safe)]
    private static partial Regex IsRegret();
}
