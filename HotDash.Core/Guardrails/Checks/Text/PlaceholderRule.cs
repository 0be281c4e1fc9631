using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>SUG-02: a slot that nobody filled; SUG-03: a greeting of nobody (G5).</summary>
internal static partial class PlaceholderRule
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>One is enough to block; more than these help nobody.</summary>
    private const int MostShown = 50;

    /// <summary>Every mark of <see cref="Marks"/> has one of these, or of <see cref="MarkWords"/>.</summary>
    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("%$#_|");

    private static readonly SearchValues<string> MarkWords =
        SearchValues.Create(["@@", "XX", " X", "xx", "TODO", "FIXME", "ipsum", "[object", "nsert ", "ill in", " HERE"], StringComparison.Ordinal);

    /// <summary>The same for <see cref="NoValue"/>, in the folded text.</summary>
    private static readonly SearchValues<string> InNoValue =
        SearchValues.Create(["undefined", "null", "none", "n/a", "nan", "invalid date"], StringComparison.Ordinal);

    /// <summary>The same for <see cref="EmptySalutation"/>, in the folded text.</summary>
    private static readonly SearchValues<string> InEmptySalutation =
        SearchValues.Create([" ,", "dear,", "..,", "…,", "_,", "-,", "mr,", "mr.,", "ms,", "ms.,", "mrs"], StringComparison.Ordinal);

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var reply = r.Plain;
        var upTo = 0;
        var shown = 0;
        foreach (var (start, length) in Slots(reply.Text, r.Reply.Text))
        {
            if (start < upTo) continue;
            if (++shown > MostShown) break;
            upTo = start + length;
            yield return new Verdict(
                "SUG-02",
                "G5",
                Severity.Block,
                "A placeholder was left unfilled.",
                "Replace it with the real value, or take it out.").InReply(reply, start, length);
        }

        if (r.Reply.Text.AsSpan().ContainsAny(InEmptySalutation) && EmptySalutation().Match(reply.Text) is { Success: true } empty)
            yield return new Verdict(
                "SUG-03",
                "G5",
                Severity.Block,
                "The greeting has no name between the word and the comma.",
                "Write the name, or close the gap.").InReply(reply, empty.Index, empty.Length);
    }

    /// <summary>In order of the text, of two that start together the longer first.</summary>
    private static IEnumerable<(int Start, int Length)> Slots(string text, string folded)
    {
        List<(int Start, int Length)> slots = [];
        if (text.AsSpan().ContainsAny("{}[<("))
        {
            Add(Braces(), _ => true);
            Add(Enclosed(), m => SlotWords.AreIn(text, m.Index, m.Length));
        }

        if (text.AsSpan().ContainsAny(MarkSigns) || text.AsSpan().ContainsAny(MarkWords))
            Add(Marks(), m => !SlotWords.IsAside(text.AsSpan(m.Index, m.Length).Trim('_')));
        if (folded.AsSpan().ContainsAny(InNoValue)) Add(NoValue(), m => !IsMeant().IsMatch(text.AsSpan(m.Index + m.Length)));
        return slots.OrderBy(s => s.Start).ThenByDescending(s => s.Length);

        void Add(Regex pattern, Predicate<ValueMatch> isSlot)
        {
            var most = slots.Count + MostShown;
            foreach (var m in pattern.EnumerateMatches(text))
            {
                if (isSlot(m)) slots.Add((m.Index, m.Length));
                if (slots.Count == most) return;
            }
        }
    }

    [GeneratedRegex(
        @"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|[$#]?\{[A-Za-z_][A-Za-z0-9_ .|'’#/-]{0,40}\}|\{\d{1,2}\}|\{\{|\{%|\}\}|%\}"
        + @"|<<[^<>\n]{1,40}>>|<%[^<>\n]{1,40}%>",
        Safe)]
    private static partial Regex Braces();

    /// <summary>What stands in brackets of any kind; <see cref="SlotWords"/> says whether it is a slot.</summary>
    [GeneratedRegex(
        @"\[\[?[^\[\]\n]{1,60}\]\]?|<[^<>\n]{1,40}>|\([^()\n]{1,40}\)|(?:^|\n) ?(?i:hi|hello|hey|dear) \([^()\n]{1,30}\)",
        Safe)]
    private static partial Regex Enclosed();

    [GeneratedRegex(
        @"%[A-Z][A-Z0-9_]{2,30}%|%(?:(?:first|last|full|customer|user|order)[_. -]?)?(?:name|id|number|email|date"
        + @"|amount)%|%\([a-z_]{2,30}\)s"
        + @"|%[sd]\b|__[A-Z][A-Z0-9_]{0,30}__|__(?:(?:first|last|customer|agent|order)_)?(?:name|id|number|date|amount|link)__"
        + @"|\*\|[A-Za-z0-9_: ]{1,40}\|\*|(?:@@|\|\||\$\$)[A-Z][A-Z0-9_ ]{1,30}(?:@@|\|\||\$\$)|#{1,2}[A-Z]{2,20}_[A-Z_]{2,20}#{1,2}"
        + @"|\$(?:first_?name|last_?name|name|customer_?name|amount|order_?id|date)\b|\$ ?X+(?:[.,]X+)*\b|#X{2,}\b"
        + @"|\b(?:XX|xx)(?:[./-](?:XX|xx)){1,2}(?:XX|xx)?\b|\b(?i:order|tracking|case|ticket|reference|invoice"
        + @"|confirmation)(?: (?i:number|no\.?|id|#))?:? ?#?X{3,}\b"
        + @"|\b(?i:in|within|of|takes|about|approximately|next|to) X{1,3}(?: ?[-–] ?[XY]{1,3})? (?i:(?:business "
        + @"|working )?(?:days?|hours?|weeks?|minutes?|%))"
        + @"|(?:^|\n) ?(?i:hi|hello|dear)(?: (?i:mr|mrs|ms)\.?)? (?:[Xx]{2,}|XYZ)\b|[A-Za-z:#$] ?_{3,}"
        + @"|\b(?:CUSTOMER|ORDER|FIRST|LAST|AGENT|YOUR|INSERT|PRODUCT|COMPANY|TRACKING|REFUND|CONTACT|USER|DELIVERY"
        + @"|SHIPPING|TICKET|CASE)_[A-Z_]{2,30}\b"
        + @"|\bTODO(?::| ?[-–(] ?| (?:add|insert|fill|replace|check|say|write|update|ask|put|confirm|get|find|link"
        + @"|verify|include)\b)|[:=(] ?TODO\b|\bFIXME\b|\b[Ll]orem ipsum\b|\[object Object\]"
        + @"|\b(?i:insert|fill in) (?i:the |your |customer'?s? |agent'?s? |order |product |tracking ){0,2}(?i:name|date"
        + @"|number|amount|link|reason|details|price|address|time|id)(?i: here)?\b(?:[)\]]|$|[.,])"
        + @"|\b(?:YOUR |CUSTOMER |AGENT |COMPANY )?(?:NAME|DATE|AMOUNT|LINK|NUMBER|TEXT) (?:GOES )?HERE\b",
        Safe)]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"(?i:\b(?:hi|hello|hey|dear|thanks|thank you)[, ]+(?:undefined|null|none|n/a)\b|\b(?:order|#|\$|total|number"
        + @"|on|by|to|of|for|at|is) ?(?:undefined|null)\b|\binvalid date\b)"
        + @"|(?:\$ ?|#|[Hh]i |[Hh]ello |[Dd]ear |\b)NaN\b|\bundefined undefined\b",
        Safe)]
    private static partial Regex NoValue();

    /// <summary>"The order is null and void", "the variable is undefined behaviour".</summary>
    [GeneratedRegex(@"^[""']? (?i:and void|value|behaviou?r|variable|error|pointer|reference|function|index|byte|field)", Safe)]
    private static partial Regex IsMeant();

    [GeneratedRegex(
        @"(?:^|\n)[ \t]*(?i:(?:hi|hello|hey|hola|hallo|bonjour)(?: there)?[ ]+,|dear[ ]*,|good (?:morning|afternoon"
        + @"|evening)[ ]+,|(?:hi|hello|hey|dear) ?(?:\.{2,}|…|_+|-{2,})[ ]?,|dear (?:mr|mrs|ms|mr\./ms)\.? ?,)",
        Safe)]
    private static partial Regex EmptySalutation();
}
