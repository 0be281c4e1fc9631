using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>TON-02: the customer is angry, and the reply neither acknowledges it at its beginning nor holds back its cheer.</summary>
internal static partial class EmpathyRule
{
    /// <summary>From the second of three levels on; grumbling needs no apology.</summary>
    private const int Angry = 2;

    private const int Beginning = 2;

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        if (!r.Signals.Any(s => s.Kind == SignalKind.Angry && s.Level >= Angry && s.MessageId > r.LastAnswerId)) yield break;
        var sentences = r.Reply.Sentences().Where(s => HasLetters(r.Reply.Text.AsSpan(s.Start, s.Length))).Take(Beginning + 1).ToList();
        if (sentences.Count == 0) yield break;
        // "Hi Dana," is a sentence of its own only on its own line; then it is not counted.
        var (last, length) = sentences[Math.Min(sentences.Count, Beginning + (sentences[0].Length < 30 ? 1 : 0)) - 1];
        var beginning = r.Reply.Text[..(last + length)];
        var cheers = Cheer().IsMatch(r.Reply.Text[..Math.Min(r.Reply.Text.Length, last + length + 1)]);
        if (!cheers && Acknowledges().IsMatch(beginning)) yield break;
        yield return new Verdict(
            "TON-02",
            "G5",
            Severity.Warn,
            cheers ? "The customer is angry, and the reply starts cheerfully." : "The customer is angry, and the reply does not acknowledge it.",
            "Say first that you are sorry for what went wrong, in plain words.").InReply(r.Reply, sentences[0].Start, sentences[0].Length);
    }

    private static bool HasLetters(ReadOnlySpan<char> sentence) => sentence.ContainsAnyInRange('a', 'z') || sentence.ContainsAnyExceptInRange('\0', '\u007F');

    [GeneratedRegex(
        @"sorry|apolog|understand|frustrat|regret|unacceptable|hear you|right to be|disappoint|inconvenien|upset"
        + @"|shouldn't|should not|not the experience"
        + @"|your patience|for waiting|can see why|see how|(?:my|our) (?:fault|mistake|error)|let you down"
        + @"|not good enough|siento|sentimos|lamento|lamentamos|disculp"
        + @"|leid|entschuldig|bedau|desol|excus|regrett|scus|dispiac|spiacent|desculp|spijt|excuses|beklag|przepr|ozur"
        + @"|извин|申し訳|抱歉|죄송",
        SupervisorPatterns.Safe)]
    private static partial Regex Acknowledges();

    [GeneratedRegex(@"(?:great|good|fantastic|exciting|awesome|wonderful) news|woo ?hoo|yay\b|yippee|hooray|![^!]*!!|!!|🎉|🥳|😃|😄|😁|😊|🤩", SupervisorPatterns.Safe)]
    private static partial Regex Cheer();
}
