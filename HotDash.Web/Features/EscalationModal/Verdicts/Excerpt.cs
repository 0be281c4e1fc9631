using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal.Verdicts;

/// <summary>The words of a finding with a few words around them.</summary>
internal sealed record Excerpt(string Before, string Words, string After)
{
    private const int Width = 36;
    private const int Longest = 240;

    /// <summary>Null when the finding has no words in this text, or when the text has changed since it was judged.</summary>
    public static Excerpt? Around(string reply, Verdict v)
    {
        var end = v.Start + v.Length;
        if (v.Target != VerdictTarget.Reply || v.Length == 0 || end > reply.Length) return null;
        if (v.Text.Trim().Length == 0 || !reply.AsSpan(v.Start, v.Length).SequenceEqual(v.Text)) return null;
        return new Excerpt(Left(reply, v.Start), Short(v.Text), Right(reply, end));
    }

    /// <summary>Cut to what a card can show; never through a character.</summary>
    public static string Short(string text)
    {
        if (text.Length <= Longest) return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    private static string Left(string reply, int start)
    {
        if (start <= Width) return reply[..start];
        var words = reply[(start - Width)..start];
        var cut = words.IndexOf(' ', StringComparison.Ordinal) + 1;
        return "…" + words[(cut == 0 && char.IsLowSurrogate(words[0]) ? 1 : cut)..];
    }

    private static string Right(string reply, int end)
    {
        if (reply.Length - end <= Width) return reply[end..];
        var words = reply[end..(end + Width)];
        var cut = words.LastIndexOf(' ');
        if (cut < 0) cut = char.IsHighSurrogate(words[^1]) ? Width - 1 : Width;
        return words[..cut] + "…";
    }
}
