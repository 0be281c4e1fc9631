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
    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("%$€£#_|");

    private static readonly SearchValues<string> MarkWords =
        SearchValues.Create(["@@", "XX", " X", "xx", "DD", "MM", " NAME", "RNUMBER", "GNUMBER", "ENUMBER", "TNUMBER", "RID", "EID", "TID", "RNAME", "TNAME", "TODO", "FIXME", "ipsum", "[object", "nsert ", "ill in", " HERE", "INSERT "], StringComparison.Ordinal);

    private static readonly SearchValues<char> Brackets = SearchValues.Create("{}[<(«");

    /// <summary>The same for <see cref="NoValue"/>, in the folded text.</summary>
    private static readonly SearchValues<string> InNoValue =
        SearchValues.Create(["undefined", "null", "none", "n/a", "nan", "invalid date"], StringComparison.Ordinal);

    /// <summary>The same for <see cref="Labels"/>, in the folded text.</summary>
    private static readonly SearchValues<string> InLabels = SearchValues.Create(["name", "@c", ":c", "@r", ":r"], StringComparison.Ordinal);

    private static readonly SearchValues<string> InPending = SearchValues.Create(["TBD", "TBC", "TBA"], StringComparison.Ordinal);

    /// <summary>The same for <see cref="EmptySalutation"/>, in the folded text.</summary>
    private static readonly SearchValues<string> InEmptySalutation =
        SearchValues.Create([" ,", "dear,", "..,", "…,", "_,", "-,", "mr,", "mr.,", "ms,", "ms.,", "mrs"], StringComparison.Ordinal);

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var reply = r.Plain;
        var upTo = 0;
        var shown = 0;
        foreach (var (start, length, isCertain) in Slots(reply.Text, r.Reply.Text))
        {
            if (start < upTo) continue;
            if (++shown > MostShown) break;
            upTo = start + length;
            yield return new Verdict(
                "SUG-02",
                "G5",
                isCertain && !SlotWords.AreShown(reply.Text, start, length) && !IsQuoted(r, reply.Text.Substring(start, length)) ? Severity.Block : Severity.Warn,
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

    /// <summary>"What does {{order.eta}} mean on my page?": an answer may name what the customer saw.</summary>
    private static bool IsQuoted(ReplyReading r, string slot)
    {
        foreach (var m in r.FromCustomer)
            if (m.Message.Text.Contains(slot, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>In order of the text, of two that start together the longer first.</summary>
    private static IEnumerable<(int Start, int Length, bool IsCertain)> Slots(string text, string folded)
    {
        List<(int Start, int Length, bool IsCertain)> slots = [];
        if (text.AsSpan().ContainsAny(Brackets))
        {
            Add(Braces(), _ => true);
            Add(Enclosed(), m => SlotWords.AreIn(text, m.Index, m.Length));
        }

        if (text.AsSpan().ContainsAny(MarkSigns) || text.AsSpan().ContainsAny(MarkWords))
            Add(Marks(), m => !SlotWords.IsAside(text.AsSpan(m.Index, m.Length).Trim('_')) && !IsMask(text, m));
        if (folded.AsSpan().ContainsAny(InLabels)) Add(Labels(), _ => true);
        if (text.AsSpan().ContainsAny(InPending))
        {
            Add(Pending(), _ => true);
            Add(PendingDay(), _ => true, isCertain: false);
        }

        if (folded.AsSpan().ContainsAny(InNoValue)) Add(NoValue(), m => !IsMeant().IsMatch(text.AsSpan(m.Index + m.Length)));
        return slots.OrderBy(s => s.Start).ThenByDescending(s => s.Length);

        void Add(Regex pattern, Predicate<ValueMatch> isSlot, bool isCertain = true)
        {
            var most = slots.Count + MostShown;
            foreach (var m in pattern.EnumerateMatches(text))
            {
                if (isSlot(m)) slots.Add((m.Index, m.Length, isCertain));
                if (slots.Count == most) return;
            }
        }
    }

    /// <summary>"XXXX-XXXX-XXXX-1234": crosses before the last digits of a card hide the others.</summary>
    private static bool IsMask(string text, ValueMatch m)
    {
        var after = text.AsSpan(m.Index + m.Length).TrimStart("- ");
        return after is [>= '0' and <= '9', >= '0' and <= '9', ..] && text[m.Index + m.Length - 1] is 'X' or 'x' or '#';
    }

    [GeneratedRegex(
        @"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|[$#]?\{!?[A-Za-z_][A-Za-z0-9_ .|'’#/-]{0,40}\}|\{\d{1,2}\}|\{\{|\{%|\}\}|%\}"
        + @"|<<[^<>\n]{1,40}>>|<%[^<>\n]{1,40}%>|«[A-Za-z]+_[A-Za-z_]{1,30}»"
        + "|«(?i:(?:(?:first|last|full|customer|order|case|ticket|tracking|booking|delivery|agent|invoice) ?)?(?:name|number|no|id|date|amount|link|ref|reference|code|total|time|address|email|price))»",
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
        + @"|##[A-Za-z][A-Za-z_ ]{1,30}##|%%[A-Za-z][A-Za-z_ ]{1,30}%%|\|[A-Z][A-Z_]{3,30}\||[A-Za-z:(] ?#{4,}(?:$|[ .,!?;)\n])"
        + @"|\b(?i:your|the|of|for|order|hi|hello|hey|dear) \$[a-z][A-Za-z_]{2,30}\b"
        + @"|\$(?:first_?name|last_?name|name|customer_?name|amount|order_?id|date)\b|[$€£] ?X+(?:[.,]X+)*\b|[$€£] ?_{2,}|_{2}:_{2}|%(?:[A-Z][a-z]{2,12}){1,3}%|\b[A-WYZ][A-Z]{1,4}-X{4,}\b|\b(?:ORDER|CUSTOMER|TRACKING|CASE|TICKET|INVOICE|AGENT)(?:NUMBER|NAME|ID)\b|#X{2,}\b"
        + @"|\b(?:XX|xx)(?:[./:-](?:XX|xx)){1,2}(?:XX|xx)?\b|\b(?:XX|xx) ?(?:am|pm|AM|PM)\b|\b(?i:order|tracking|case|ticket|reference|invoice"
        + @"|booking|reservation|claim|account|rma|parcel|confirmation)(?: (?i:number|no\.?|id|code|#))?(?: (?i:is|was))?:? ?#?X{3,}\b"
        + @"|\bX{3,}(?:[-/]X{2,})+\b|\bx{3,}(?:[-./ ]x{3,})+\b|\((?:XXX|xxx)\) ?(?:XXX|xxx)[ -](?:XXXX|xxxx)\b"
        + @"|\b(?i:on|by|before|until|dated|since|date is) (?:(?:DD|MM)[/.-](?:DD|MMM?)|YYYY[/.-]MM)[/.-](?:YYYY|YY|DD)\b"
        + @"|\b(?i:in|within|of|takes|about|approximately|next|to) X{1,3}(?: ?[-–] ?[XY]{1,3})? (?i:(?:business "
        + @"|working )?(?:days?|hours?|weeks?|minutes?|%))"
        + @"|(?:^|\n) ?(?i:hi|hello|dear)(?: (?i:mr|mrs|ms)\.?)? (?:[Xx]{2,}|XYZ)\b|[A-Za-z:#$] ?_{3,}|,\n? ?_{3,}"
        + @"|\b(?:CUSTOMER|ORDER|FIRST|LAST|AGENT|YOUR|INSERT|PRODUCT|COMPANY|TRACKING|REFUND|CONTACT|USER|DELIVERY"
        + @"|SHIPPING|TICKET|CASE)_[A-Z_]{2,30}\b"
        + @"|\b(?:ITEM|STORE|SHOP|BRAND|SENDER|CLIENT|INVOICE|BOOKING|CARRIER|FULL|MERCHANT|COUPON|DISCOUNT|REP|MANAGER|RETURN|SUPPORT|TEAM|RECIPIENT|PARCEL)_"
        + @"(?:NAME|NUMBER|ID|DATE|AMOUNT|LINK|URL|EMAIL|PHONE|ADDRESS|CODE|TIME|PRICE|TOTAL|STATUS)\b"
        + @"|\bINSERT(?: [A-Z]{2,20}){1,4}\b|\$[A-Z]{2,20}_[A-Z_]{2,20}\b"
        + @"|\b(?:AGENT|CUSTOMER|COMPANY|CLIENT|REP) NAME\b|[–~^*-] ?(?:YOUR|FIRST|FULL) NAME\b"
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

    /// <summary>The name of a field where a name belongs: "Hi First Name,", "Dear :name", "Regards,\nYour Name".</summary>
    [GeneratedRegex(
        @"(?:^|\n) ?(?i:hi|hello|hey|dear) (?:[@:]{1,2}(?i:(?:(?:first|last|customer|user|client|contact)[_.]?)?name|customer|client|recipient)\b"
        + @"|(?i:(?:(?:customer|client|user)(?:'s)? )?(?:first|last|full|customer|client|user|recipient) ?name|name)(?:[,!.:\n]|$))"
        + @"|(?i:regards|sincerely|best|thanks|thank you|wishes|cheers),?[ \n]{1,3}(?:Your|Agent|My|Support Agent) (?:Full )?[Nn]ame\b",
        Safe)]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"\b(?i:(?:(?:tracking|order|case|ticket|reference|invoice|booking|claim|account|phone|serial|rma|confirmation) )?(?:number|no\.|id|code|amount|total|link|address|reference|ref))"
        + @"(?i: (?:is|was|will be|of))?:? ?[\[(]?(?:TBD|TBC|TBA)\b[\])]?",
        Safe)]
    private static partial Regex Pending();

    /// <summary>A day that is not known yet may be meant: "the restock date is TBC".</summary>
    [GeneratedRegex(
        @"\b(?i:date|day|time|price|eta|arrival|delivery|pick-?up|appointment)(?i: (?:is|was|will be|on|at|by|for))?:? ?[\[(]?(?:TBD|TBC|TBA)\b[\])]?|\b(?i:on|at|by|in|from|until|till|around) \(?(?:TBD|TBC|TBA)\b\)?",
        Safe)]
    private static partial Regex PendingDay();

    /// <summary>"The order is null and void", "the variable is undefined behaviour".</summary>
    [GeneratedRegex(@"^[""']? (?i:and void|value|behaviou?r|variable|error|pointer|reference|function|index|byte|field)", Safe)]
    private static partial Regex IsMeant();

    [GeneratedRegex(
        @"(?:^|\n)[ \t]*(?i:(?:hi|hello|hey|hola|hallo|bonjour)(?: there)?[ ]+,|dear[ ]*,|good (?:morning|afternoon"
        + @"|evening)[ ]+,|(?:hi|hello|hey|dear) ?(?:\.{2,}|…|_+|-{2,})[ ]?,|dear (?:mr|mrs|ms|mr\./ms)\.? ?,)",
        Safe)]
    private static partial Regex EmptySalutation();
}
