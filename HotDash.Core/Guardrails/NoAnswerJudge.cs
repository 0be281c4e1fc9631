using System.Text.RegularExpressions;
using HotDash.Core.Conversations;
using HotDash.Core.Sla;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Judges "needs no answer" (rulebook 2): it is meant for a "thanks, bye". What asks for something may be set aside, too,
/// but only with a reason that is kept.
/// </summary>
public static partial class NoAnswerJudge
{
    /// <summary>The rule's id as shown.</summary>
    public const string Rule = "NOA-01";

    /// <summary>
    /// Every finding, strongest first. Blocks: something was not seen (G9), or nobody waits. Warns: an unanswered message
    /// asks a question, or would have to be escalated.
    /// </summary>
    public static Judgement Judge(NoAnswerContext x)
    {
        var unanswered = Unanswered(x.Conversation, x.Messages);
        List<Verdict> verdicts = [.. StaleViewRule.Judge(x.Messages, x.LastSeenMessageId)];
        if (unanswered.Count == 0)
            verdicts.Add(Found(Severity.Block, "Nobody waits for an answer here.", "There is nothing to set aside."));
        else
            verdicts.AddRange([.. Serious(x, unanswered), .. Asked(unanswered)]);
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

    private static IEnumerable<Verdict> Serious(NoAnswerContext x, IReadOnlyList<Message> unanswered)
    {
        var reading = new ReplyReading(new ReplyContext
        {
            Conversation = x.Conversation,
            Messages = x.Messages,
            Reply = "",
            LastSeenMessageId = x.LastSeenMessageId,
            Policy = x.Policy,
            Now = x.Now,
        });
        return EscalationRule.Judge(reading)
            .Where(v => v.Severity == Severity.Escalate && unanswered.Any(m => m.Id == v.MessageId))
            .Select(v => v with { Severity = Severity.Warn, Advice = "Escalate it, or say why nobody needs to answer." });
    }

    /// <summary>The newest question, if there is one.</summary>
    private static IEnumerable<Verdict> Asked(IReadOnlyList<Message> unanswered) => unanswered.Reverse()
        .Select(m => (Message: m, Quote: Question(ReadMessage.Of(m).Text)))
        .Where(f => f.Quote is not null).Take(1)
        .Select(f => Found(Severity.Warn, "The customer asks a question.", "Answer it, or say why nobody needs to.") with
        {
            Target = VerdictTarget.Message,
            MessageId = f.Message.Id,
            Start = f.Quote!.Value.Start,
            Length = f.Quote.Value.Length,
            Text = f.Quote.Value.Text,
        });

    private static (int Start, int Length, string Text)? Question(FoldedText text)
    {
        foreach (var (from, whole) in text.Sentences())
        {
            var sentence = text.Text.AsSpan(from, whole).TrimStart();
            var (start, length) = (from + whole - sentence.Length, sentence.Length);
            if (IsMarked(text.Text, start + length)) return text.Quote(start, length + 1);
            if (sentence.Contains('؟') || Asking().IsMatch(sentence)) return text.Quote(start, length);
        }

        return null;
    }

    /// <summary>A question mark that ends something; one inside a web address does not.</summary>
    private static bool IsMarked(string text, int at) =>
        at < text.Length && text[at] == '?' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static Verdict Found(Severity severity, string message, string advice) => new(Rule, "G11", severity, message, advice);

    /// <summary>Many customers leave the question mark out.</summary>
    [GeneratedRegex(
        "^(?:(?:and|so|but|ok|okay|hi|hello|hey|please|thanks|thank you),? )*"
        + "(?:(?:can|could|would|will|do|does|did|is|are|have|has|may) (?:you|i|we|it|my|the|there|this|that|they|somebody|someone|anyone)"
        + "|(?:when|where|why|how|who|what|which) (?:is|are|was|do|does|did|can|could|will|would|should|about|much|many|long|soon|happened|if))"
        + @"\b", SupervisorPatterns.Safe)]
    private static partial Regex Asking();
}
