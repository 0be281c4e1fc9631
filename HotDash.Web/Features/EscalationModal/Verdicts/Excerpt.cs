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
        var from = Math.Max(0, v.Start - Width);
        if (from > 0 && char.IsLowSurrogate(reply[from])) from++;
        var to = Math.Min(reply.Length, end + Width);
        if (to < reply.Length && char.IsLowSurrogate(reply[to])) to--;
        return new Excerpt(
            (from > 0 ? "…" : "") + reply[from..v.Start], Short(v.Text), reply[end..to] + (to < reply.Length ? "…" : ""));
    }

    /// <summary>Cut to what a card can show; never through a character.</summary>
    public static string Short(string text)
    {
        if (text.Length <= Longest) return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
