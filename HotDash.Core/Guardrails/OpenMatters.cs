using System.Text.RegularExpressions;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// What a customer's messages still want of us, so that nobody closes over it: questions, requests, complaints, and all
/// that would have to be escalated. Beside a "thanks, bye" there is nothing of it.
/// </summary>
internal static partial class OpenMatters
{
    private const int Furious = 3;

    /// <summary>
    /// The findings in these messages: blocks, which are something to be done; where there are none warns, which are a
    /// displeasure that may be left.
    /// </summary>
    /// <param name="c">The conversation.</param>
    /// <param name="messages">Its messages, ascending by id.</param>
    /// <param name="policy">What the shop allows.</param>
    /// <param name="now">The instant of the judgement.</param>
    /// <param name="within">Those of the messages that are asked about, ascending.</param>
    public static IReadOnlyList<Verdict> In(
        Conversation c, IReadOnlyList<Message> messages, GuardrailPolicy policy, DateTimeOffset now, IReadOnlyList<Message> within)
    {
        var reading = new ReplyReading(new ReplyContext { Conversation = c, Messages = messages, Reply = "", Policy = policy, Now = now });
        List<Verdict> found = [.. Serious(reading), .. Said(reading.Signals), .. within.Reverse().Select(Asked).OfType<Verdict>().Take(1)];
        found = [.. found.Where(v => within.Any(m => m.Id == v.MessageId))];
        return found.Exists(v => v.Severity == Severity.Block) ? [.. found.Where(v => v.Severity == Severity.Block)] : found;
    }

    private static IEnumerable<Verdict> Serious(ReplyReading reading) => EscalationRule.Judge(reading)
        .Where(v => v.Severity >= Severity.Warn)
        .Select(v => v with { Severity = Severity.Block, Advice = "Answer it, or escalate it." });

    private static IEnumerable<Verdict> Said(IReadOnlyList<Signal> signals) => signals.Select(s => s switch
    {
        { Kind: SignalKind.RefundRequest } when !signals.Any(o => o.MessageId == s.MessageId && o.Kind is SignalKind.RefundOverLimit or SignalKind.RefundUnknownAmount)
            => Found(Severity.Block, "The customer asks for money back.").At(s),
        { Kind: SignalKind.Angry, Level: >= Furious } => Found(Severity.Block, "The customer is furious.").At(s),
        { Kind: SignalKind.Angry } => Found(Severity.Warn, "The customer is not content.").At(s),
        { Kind: SignalKind.ShippingDelay } => Found(Severity.Warn, "The customer says that something came late, or not at all.").At(s),
        _ => null,
    }).OfType<Verdict>();

    /// <summary>The first question or request of a message; null when it has none.</summary>
    private static Verdict? Asked(Message m)
    {
        var text = ReadMessage.Of(m).Text;
        if (Question(text) is { } question) return Found(Severity.Block, "The customer asks a question.").In(m, question);
        return Wanted(text) is { } wanted ? Found(Severity.Block, "The customer asks for something.").In(m, wanted) : null;
    }

    private static (int Start, int Length, string Text)? Wanted(FoldedText text)
    {
        foreach (var (from, length) in text.Sentences())
        {
            var sentence = text.Text.AsSpan(from, length);
            if (Wanting().IsMatch(sentence) && !Nothing().IsMatch(sentence)) return text.Quote(from, length);
        }

        return null;
    }

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

    private static Verdict Found(Severity severity, string message) => new(
        NoAnswerJudge.Rule, "G11", severity, message, severity == Severity.Block ? "Answer it first." : "Say why it may be left at that.");

    private static Verdict In(this Verdict v, Message m, (int Start, int Length, string Text) quote) => v with
    {
        Target = VerdictTarget.Message,
        MessageId = m.Id,
        Start = quote.Start,
        Length = quote.Length,
        Text = quote.Text,
    };

    /// <summary>Many customers leave the question mark out.</summary>
    [GeneratedRegex(
        "^(?:(?:and|so|but|ok|okay|hi|hello|hey|please|thanks|thank you),? )*"
        + "(?:(?:can|could|would|will|do|does|did|is|are|have|has|may) (?:you|i|we|it|my|the|there|this|that|they|somebody|someone|anyone)"
        + "|(?:when|where|why|how|who|what|which) (?:is|are|was|do|does|did|can|could|will|would|should|about|much|many|long|soon|happened|if))"
        + @"\b", SupervisorPatterns.Safe)]
    private static partial Regex Asking();

    /// <summary>What is wanted without being asked.</summary>
    [GeneratedRegex(
        @"\b(?:please (?:send|call|tell|help|check|fix|let|give|make|change|cancel|update|confirm|look|explain|reply|answer|get|stop|remove|add|ship|resend|replace|return|refund|contact|advise|arrange|do something)"
        + @"|i (?:still )?(?:want|need)|i(?:'d| would) (?:still )?like"
        + @"|(?:send|tell|help|call|give|email|show|answer) me|let me know|(?:still )?waiting for|fix (?:this|it))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Wanting();

    /// <summary>To want nothing more, or to thank, is no request.</summary>
    [GeneratedRegex(@"\b(?:want|need|like) (?:nothing|no|to (?:thank|say))\b", SupervisorPatterns.Safe)]
    private static partial Regex Nothing();
}
