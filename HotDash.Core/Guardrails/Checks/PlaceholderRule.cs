using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>SUG-02: a slot that nobody filled; SUG-03: a greeting of nobody (G5).</summary>
internal static partial class PlaceholderRule
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>One is enough to block; more than these help nobody.</summary>
    private const int MostShown = 50;

    private static readonly HashSet<string> HtmlTags = new(StringComparer.Ordinal)
    {
        "B", "I", "U", "P", "BR", "HR", "UL", "OL", "LI", "DIV", "SPAN", "STRONG", "EM", "TABLE", "TR", "TD", "TH", "A",
        "H1", "H2", "H3", "H4", "IMG", "PRE", "CODE", "HTML", "BODY",
    };

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var reply = r.Context.Reply;
        var upTo = 0;
        var shown = 0;
        foreach (var m in Slots(reply).OrderBy(m => m.Index).ThenByDescending(m => m.Length))
        {
            if (m.Index < upTo) continue;
            if (++shown > MostShown) break;
            upTo = m.Index + m.Length;
            yield return new Verdict(
                "SUG-02",
                "G5",
                Severity.Block,
                "A placeholder was left unfilled.",
                "Replace it with the real value, or take it out.").InReply(reply, m.Index, m.Length);
        }

        if (EmptySalutation().Match(reply) is { Success: true } empty)
            yield return new Verdict(
                "SUG-03",
                "G5",
                Severity.Block,
                "The greeting has no name between the word and the comma.",
                "Write the name, or close the gap.").InReply(reply, empty.Index, empty.Length);
    }

    private static IEnumerable<Match> Slots(string reply) =>
    [
        .. (IEnumerable<Match>)Braces().Matches(reply),
        .. (IEnumerable<Match>)Marks().Matches(reply),
        .. (IEnumerable<Match>)Words().Matches(reply),
        .. Brackets().Matches(reply).Where(m => !IsLink(reply, m)),
        .. Angles().Matches(reply).Where(m => !HtmlTags.Contains(m.Value.Trim('<', '>', '/'))),
        .. (IEnumerable<Match>)NoValue().Matches(reply),
    ];

    private static bool IsLink(string reply, Match m) =>
        m.Index + m.Length is var end && end < reply.Length && reply[end] is '(' or '[';

    [GeneratedRegex(
        @"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|[$#]?\{[A-Za-z_][A-Za-z0-9_ .|-]{0,40}\}|\{\{|\{%|\}\}|%\}|<<[^<>\n]{1,40}>>|\*\|[A-Za-z0-9_: ]{1,40}\|\*",
        Safe)]
    private static partial Regex Braces();

    [GeneratedRegex(
        @"%[A-Z][A-Z0-9_]{2,30}%|%(?:first_?name|last_?name|name|order_?id|email|date|amount)%|%[sd]\b|__[A-Z][A-Z0-9_]{0,30}__"
        + @"|\$ ?X+(?:[.,]X+)*\b|#X{2,}\b|\bXX(?:[./-]XX){1,2}(?:XX)?\b|[A-Za-z:#$] ?_{3,}",
        Safe)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\b[Ll]orem ipsum\b|\[object Object\]|\((?:insert|add|enter|fill in) [^()\n]{1,40}\)", Safe)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\[\[?(?:[A-Z][A-Za-z0-9_'’/&,. #-]{1,40}|(?i:(?:your|the|customer|client|agent|insert|enter|add|order|first|last|full|company|product|tracking|support|date|time|name|amount|link|url|email|phone|number|price|address|city|reason|item|day|x+)(?:[ _'’/-][^\]\[\n]{0,40})?))\]\]?",
        Safe)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"</?[A-Z][A-Z0-9_ ]{0,30}>|<(?i:(?:(?:first|last|full|customer|agent|your|the|order|product|insert|tracking|refund)[ _-]?)?(?:name|date|id|number|amount|link|url|email|phone|here|address|[a-z]+ here))>"
        + @"|<(?i:insert|your|customer)[ _-][^<>\n]{1,30}>",
        Safe)]
    private static partial Regex Angles();

    [GeneratedRegex(
        @"(?i:(?:hi|hello|hey|dear|thanks|thank you)[, ]+(?:undefined|null|nan|none|n/a)\b|(?:order|#|\$|total|number|on|by) ?(?:undefined|null|nan)\b)",
        Safe)]
    private static partial Regex NoValue();

    [GeneratedRegex(@"(?i:(?:^|\n)[ \t]*(?:(?:hi|hello|hey)(?: there)?[ \u00A0]+,|dear[ \u00A0]*,|good (?:morning|afternoon|evening)[ \u00A0]+,))", Safe)]
    private static partial Regex EmptySalutation();
}
