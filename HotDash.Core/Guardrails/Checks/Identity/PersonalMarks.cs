using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Finds what points to one person: e-mail addresses, phone numbers, card ends and street addresses (PII-01).</summary>
internal static partial class PersonalMarks
{
    private const int MostRead = 30;

    private static readonly SearchValues<string> HiddenAt = SearchValues.Create(["[at]", "(at)", "{at}", "[@]", "(@)"], StringComparison.Ordinal);

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

    /// <summary>House number and street.</summary>
    public static IEnumerable<(int Start, string Value)> Streets(string text) =>
        text.AsSpan().IndexOfAny(Digits) < 0
            ? []
            : Street().First(text, MostRead).Select(m => (m.Groups["street"].Index, m.Groups["street"].Value));

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
        + @"|\+ ?[0-9](?:[ .-]?\(?[0-9]\)?){7,14}|(?:1[ .-])?[0-9]{3}[ .-][0-9]{3}[ .-][0-9]{4}|0[0-9]{2,4}(?:[ .-][0-9]{3,4}){2}|0[0-9]{4}[ .-]?[0-9]{6}"
        + @"|[0-9]{5}[ -][0-9]{5,6})"
        + @"|\b(?:phone|cell|mobile|tel|telephone|whatsapp|called|call|ring|text(?:ed)?|sms|dial(?:led|ed)?|(?:your|his|her|their|our|contact|the customer's) number|(?:reach|contact)(?:ed)? (?:you|them|him|her))(?: number)?(?: (?:is|was|at|on|to|me|directly|you|us|them|him|her|back|file|record|still))*[ :]{1,3}(?<number>[0-9]{9,12})",
        SupervisorPatterns.Safe)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b(?:ending|ends|ended)(?: in| with| on)?:? (?:[*x•]+ ?)?(?<end>[0-9]{4})\b|\blast (?:4|four)(?: digits?)?(?: of [a-z ]{1,20})?(?: (?:is|are|being|were))?:? (?<end>[0-9]{4})\b"
        + @"|(?:[*•x]{4}[ -]?){1,3}(?<end>[0-9]{4})\b",
        SupervisorPatterns.Safe)]
    private static partial Regex CardEnd();

    [GeneratedRegex(
        @"\b(?<street>[0-9]{1,5}[a-z]? (?:[nsew]\.? )?[\p{L}'.-]{2,20}(?: [\p{L}'.-]{2,20}){0,2}? (?:streets?|st|avenue|ave|roads?|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|terrace|circle|parkway|pkwy|crescent|square))\b"
        + @"|\b(?<street>[\p{L}-]{3,20}(?:strasse|straße|weg|gasse|platz|allee) [0-9]{1,4}[a-z]?)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Street();
}
