using System.Globalization;
using System.Text;

namespace HotDash.Core.Guardrails;

/// <summary>
/// SUG-01: there is a text, and Chatwoot can store it. Agents do answer "Thanks!", so a short reply is only pointed out,
/// where suggestions.md 2.2 would block it below 15 letters.
/// </summary>
internal static class ReplyTextRule
{
    /// <summary>Fewer letters and digits than this are pointed out.</summary>
    private const int Short = 15;

    /// <summary>What a sign of a script without letters (Han, Kana, Hangul) counts for.</summary>
    private const int Ideograph = 3;

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var reply = r.Context.Reply;
        return Judge(reply, "reply", "Write an answer, or escalate.").Concat(Letters(reply) is > 0 and < Short
            ?
            [
                new Verdict("SUG-01", "G5", Severity.Info, "The reply is very short.", "See whether it says all the customer needs.")
                    .InReply(reply, 0, reply.Length),
            ]
            : []);
    }

    private static int Letters(string text)
    {
        var letters = 0;
        for (var i = 0; i < text.Length && letters < Short; i++)
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])) letters += text[i] >= '\u3000' ? Ideograph : 1;
        return letters;
    }

    public static IEnumerable<Verdict> Judge(string text, string what, string advice)
    {
        if (text.Length > ReplyJudge.MaxReplyLength)
        {
            yield return Block(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The {what} has {text.Length:N0} characters; Chatwoot stores at most {ReplyJudge.MaxReplyLength:N0}."),
                "Shorten it, or send it in parts.");
            yield break;
        }

        if (!text.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            yield return Block($"The {what} is empty: it holds no letter and no digit.", advice) with
            {
                Length = text.Length,
                Text = text,
            };
        var broken = BrokenAt(text);
        if (broken < 0) yield break;
        var name = text[broken] == '\0' ? "a NUL character" : "half of a character (a lone surrogate)";
        yield return Block($"The {what} holds {name}, which cannot be stored.", "Delete it, or type the text again.")
            with { Start = broken, Length = 1, Text = text.Substring(broken, 1) };
    }

    private static Verdict Block(string message, string advice) =>
        new("SUG-01", "G5", Severity.Block, message, advice);

    private static int BrokenAt(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }
}
