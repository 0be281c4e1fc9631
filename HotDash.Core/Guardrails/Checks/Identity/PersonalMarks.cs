using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Finds what points to one person: e-mail addresses, phone numbers, card ends and street addresses (PII-01).</summary>
internal static partial class PersonalMarks
{
    private const int MostRead = 30;

    private static readonly SearchValues<string> HiddenAt = SearchValues.Create(["[at]", "(at)", "{at}", "[@]", "(@)"], StringComparison.Ordinal);

    private static readonly CueWords AbroadCues = new(
        "rue", "chemin", "quai", "impasse", "allee", "calle", "avenida", "rua", "ulica", "ul.", "gatan", "vagen", "gade", "vej", "veien", "katu", "straat", "laan",
        "plein", "gracht", "utca");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The e-mail addresses of a folded text, also those that hide their @ from programs.</summary>
    public static IEnumerable<(int Start, int Length, string Value)> Emails(string text)
    {
        var plain = text.Contains('@', StringComparison.Ordinal)
            ? Email().First(text, MostRead).Select(m => (m.Index, m.Length, m.Value))
            : [];
        return text.AsSpan().ContainsAny(HiddenAt) ? plain.Concat(Hidden(text)) : plain;
    }

    private static IEnumerable<(int Start, int Length, string Value)> Hidden(string text) =>
        HiddenEmail().First(text, MostRead).Select(m => (m.Index, m.Length, $"{m.Groups["local"].Value}@{Dots().Replace(m.Groups["host"].Value, ".")}"));

    /// <summary>What is written like a phone number; 8 to 15 digits.</summary>
    public static IEnumerable<(int Start, string Value)> Phones(string text)
    {
        if (text.AsSpan().IndexOfAny(Digits) < 0) yield break;
        foreach (var m in Phone().First(text, MostRead))
        {
            var number = m.Groups["number"];
            var count = number.Value.Count(char.IsAsciiDigit);
            var end = number.Index + number.Length;
            if (count is >= 8 and <= 15 && !IsPartOfMore(text, number.Index, end)) yield return (number.Index, number.Value);
        }
    }

    /// <summary>The last four digits of cards that are spoken of.</summary>
    public static IEnumerable<(int Start, string Value)> CardEnds(string text) =>
        text.AsSpan().IndexOfAny(Digits) < 0
            ? []
            : CardEnd().First(text, MostRead).Select(m => (m.Groups["end"].Index, m.Groups["end"].Value));

    /// <summary>House number and street; words that name other things as well ("gate", "via") count with capitals only.</summary>
    public static IEnumerable<(int Start, string Value)> Streets(FoldedText reply)
    {
        var text = reply.Text;
        if (text.AsSpan().IndexOfAny(Digits) < 0) return [];
        return Street().First(text, MostRead).Concat(AbroadCues.StandIn(text) ? StreetAbroad().First(text, MostRead) : [])
            .Concat(StreetByName().First(text, MostRead).Where(m => IsWrittenAsName(reply, m.Groups["name"])))
            .Select(m => (m.Groups["street"].Index, m.Groups["street"].Value)).DistinctBy(s => s.Index);
    }

    private static bool IsWrittenAsName(FoldedText reply, Group name) =>
        reply.Quote(name.Index, name.Length).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => char.IsUpper(word[0]) || word is "de" or "des" or "du" or "la" or "le" or "del" or "della" or "da" or "do" or "dos" or "of" or "the");

    private static bool IsPartOfMore(string text, int start, int end) =>
        (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '/' or '#' or '.' or '$' or '_'))
        || (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '/' or '_' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))));

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}\p{L}+", SupervisorPatterns.Safe)]
    private static partial Regex Email();

    /// <summary>"amelia [at] mail.example", "amelia (at) mail [dot] example".</summary>
    [GeneratedRegex(
        @"\b(?<local>[\p{L}\p{N}._%+-]+) ?[\[({](?:at|@)[\])}] ?(?<host>(?:[\p{L}\p{N}-]+(?:\.| ?[\[({](?:dot|\.)[\])}] ?| dot ))+\p{L}\p{L}+)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex HiddenEmail();

    [GeneratedRegex(@" ?[\[({](?:dot|\.)[\])}] ?| dot ", SupervisorPatterns.Safe)]
    private static partial Regex Dots();

    [GeneratedRegex(
        @"(?<number>(?:\+ ?[0-9]{1,3}[ .-]?)?\([0-9]{2,5}\)[ .-]?[0-9]{2,4}[ .-]?[0-9]{2,4}(?:[ .-][0-9]{1,4})?"
        + @"|\+ ?[0-9](?:[ .-]?\(?[0-9]\)?){7,14}|(?:1[ .-])?[0-9]{3}[ .-][0-9]{3}[ .-][0-9]{4}|0[0-9]{2,4}(?:[ .-][0-9]{3,4}){2}|0[0-9](?:[ .-][0-9]{2}){4}|0[0-9]{4}[ .-]?[0-9]{6}"
        + @"|[0-9]{5}[ -][0-9]{5,6})"
        + @"|\b(?:phone|tel|telefon\w*|telefono|call|ring|ringa|ringe|text|sms|whatsapp|dial|llam\w+|appel\w+|anruf\w*|rufen sie|atiende|atendemos)\b[^0-9.!?\n]{0,40} (?<number>[0-9]{2,5}(?:[ .-][0-9]{2,4}){2,4})"
        + @"|\b(?:phone|cell|mobile|tel|telephone|whatsapp|called|call|ring|text(?:ed)?|sms|dial(?:led|ed)?|(?:your|his|her|their|our|contact|the customer's) number|(?:reach|contact)(?:ed)? (?:you|them|him|her))(?: number)?(?: (?:is|was|at|on|to|me|directly|you|us|them|him|her|back|file|record|still))*[ :]{1,3}(?<number>[0-9]{9,12})",
        SupervisorPatterns.Safe)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b(?:ending|ends|ended|finish(?:es|ing|ed))(?: in| with| on)?:? (?:the (?:digits|numbers) )?(?:[*x•·.]+ ?)?(?<end>[0-9]{4})\b|\b(?:qui (?:finit|se termine)|finissant|terminant|terminad[oa]|que termina|che (?:finisce|termina)|endend|endet|die endet) (?:par|en|em|con|in|auf)(?: le| la| the)? (?<end>[0-9]{4})\b|\b(?:last|final) (?:4|four|digits)(?: digits?)?(?: of [a-z ]{1,20})?(?: (?:is|are|being|were))?:? (?<end>[0-9]{4})\b"
        + @"|(?:[*•·x.]{4}[ -]?){1,3}(?<end>[0-9]{4})\b",
        SupervisorPatterns.Safe)]
    private static partial Regex CardEnd();

    [GeneratedRegex(
        @"\b(?<street>[0-9]{1,5}[a-z]? (?:[nsew]\.? )?[\p{L}'.-]{2,20}(?: [\p{L}'.-]{2,20}){0,2}? (?:streets?|st|avenue|ave|roads?|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|terrace|circle|parkway|pkwy|crescent|square))\b"
        + @"|\b(?<street>[\p{L}-]{3,20}(?:strasse|straße|weg|gasse|platz|allee) [0-9]{1,4}[a-z]?)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Street();

    /// <summary>"12 Harrow Gate", "Rua das Flores 9", "Via Roma 4".</summary>
    [GeneratedRegex(
        @"\b(?<street>[0-9]{1,4}[a-z]? (?<name>[\p{L}'-]{3,20}(?: [\p{L}'-]{3,20})? (?:mews|gate|gardens|grove|close|hill|row|walk|way|quay|green|rise|heights|place|pl|parade|wharf|yard|alley|park|trail|highway)))\b"
        + @"|\b(?<street>(?<name>(?:via|viale|piazza|corso|place|plaza|rua|travessa|paseo|carrera|largo) (?:(?:de|des|du|la|le|del|della|da|do|dos) ){0,2}[\p{L}'-]{3,20}(?: [\p{L}'-]{3,20})?),? [0-9]{1,4})\b",
        SupervisorPatterns.Safe)]
    private static partial Regex StreetByName();

    [GeneratedRegex(
        @"\b(?<street>(?:[0-9]{1,4},? )?(?:rue|chemin|quai|impasse|allee|calle|avenida|rua|ulica|ul\.) (?:(?:de|des|du|la|le|les|del|da|do|dos|el|l') ?){0,2}[\p{L}'-]{3,20}(?: [\p{L}'-]{3,20})?,? [0-9]{1,4})\b"
        + @"|\b(?<street>[0-9]{1,4},? (?:bis |ter )?(?:rue|chemin|quai|impasse|allee) (?:(?:de|des|du|la|le|les|l') ?){0,2}[\p{L}'-]{3,20}(?: [\p{L}'-]{3,20})?)\b"
        + @"|\b(?<street>[\p{L}-]{2,20}(?:gatan|vagen|gade|vej|veien|katu|straat|laan|plein|gracht|utca|ulica) [0-9]{1,4}[a-z]?)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex StreetAbroad();
}
