using System.Text.RegularExpressions;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// The people a reply speaks to: in a greeting ("Hi Maria,") and anywhere else ("Thank you, Tobias.", "Okay Peter, ...",
/// "..., Ms. Lopez, ..."). People it speaks of, places, makes and those who sign it are not among them.
/// </summary>
internal static partial class NamesSpokenTo
{
    /// <summary>More names than this in one reply are not looked up: each costs a reading of the messages.</summary>
    private const int Most = 10;

    /// <summary>Greetings are looked for in so many first UTF-16 units; further down a capital is needed.</summary>
    private const int Beginning = 120;

    /// <summary>Where the names stand in the text, in its order.</summary>
    public static IReadOnlyList<Range> In(string text)
    {
        List<Range> found = [];
        foreach (var m in Greeting().Matches(text.Length > Beginning ? text[..Beginning] : text).Take(Most))
            if (IsName(m.Groups["name"].ValueSpan)) found.Add(RangeOf(m.Groups["name"]));
        for (var at = 0; at < text.Length && found.Count < 2 * Most; at++)
        {
            if (!char.IsUpper(text[at]) || (at > 0 && IsInWord(text[at - 1]))) continue;
            var name = NameInText.At(text, at);
            if (name.IsSpokenTo() && !found.Exists(f => f.Start.Value <= at && at < f.End.Value)) found.Add(at..name.End);
            at = name.End - 1;
        }

        found.Sort((a, b) => a.Start.Value.CompareTo(b.Start.Value));
        return found.Count > Most ? found[..Most] : found;
    }

    /// <summary>True for words that look like an account's name, a number or an address.</summary>
    public static bool IsHandle(string words) => Handle().IsMatch(words) || Label().IsMatch(words);

    internal static bool IsInWord(char ch) => char.IsLetterOrDigit(ch) || ch is '\'' or '’' or '@' or '#' or '_' or '/';

    /// <summary>The word in small letters without accents, in the buffer; empty when it does not fit.</summary>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > buffer.Length) return [];
        for (var i = 0; i < word.Length; i++) buffer[i] = FoldedText.Fold(word[i]);
        return buffer[..word.Length];
    }

    /// <summary>After a greeting a capital is enough; in small letters it must be a name that is hardly anything else.</summary>
    private static bool IsName(ReadOnlySpan<char> words)
    {
        var first = words[..(words.IndexOfAny(' ', '/') is > 0 and var end ? end : words.Length)];
        Span<char> buffer = stackalloc char[64];
        var folded = Fold(first.TrimEnd("."), buffer);
        var isTitle = first.Length < words.Length && words[first.Length] == ' ' && CustomerName.IsTitle(first.ToString());
        if (Label().IsMatch(words)) return true;
        if (NameWords.NoNames.Contains(folded) && !isTitle) return false;
        return (char.IsLower(words[0]) && GivenNames.ContainOnly(folded))
            || (char.IsLetter(words[0]) && !char.IsLower(words[0]) && !HasSmallWord(words))
            || Handle().IsMatch(words);
    }

    private static Range RangeOf(Group g) => g.Index..(g.Index + g.Length);

    [GeneratedRegex(
        @"(?:^|[\n.!?] ?|@\w{1,30} )[ \t>*_""¡]*(?i:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening"
        + @"|day)|welcome back|hola|hallo|bonjour|ciao"
        + "|ola|olá|salut|liebe[r]?|estimad[oa]|querid[oa]|prezad[oa]|car[oa]|beste|cher|chère|buen(?:o|a)s (?:d[ií]as"
        + "|tardes|noches)|guten (?:tag|morgen|abend)|bom dia|boa (?:tarde|noite))"
        + @"(?: (?i:there|again"
        + @"|dear))?[,!]? (?<name>[\p{L}@#+\d][\p{L}\p{M}\p{N}.'’@_#/-]{0,60}(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_-]{0,40}){0,3}?) ?(?:[,!:;–—?]"
        + @"|\.(?: |$|\n)| - |\n|$)",
        SupervisorPatterns.Safe)]
    private static partial Regex Greeting();

    /// <summary>A word in small letters among the others, particles and "and" aside: "Sarah here", "Prime members".</summary>
    [GeneratedRegex(@" (?:[\p{Ll}][\p{L}'’-]*)(?: |$)", SupervisorPatterns.Safe)]
    private static partial Regex SmallWords();

    private static bool HasSmallWord(ReadOnlySpan<char> words) => SmallWords().IsMatch(words) && !Particles().IsMatch(words);

    [GeneratedRegex(@" (?:de|da|do|dos|del|della|di|la|le|van|von|der|den|zu|bin|ibn|al|el|y|e|and|&|abu|ten|ter|st) ", SupervisorPatterns.Safe)]
    private static partial Regex Particles();

    [GeneratedRegex("^(?i:(?:dear |valued |our )*(?:customer|visitor|user|guest|client|contact|website visitor|buyer|shopper|subscriber))$", SupervisorPatterns.Safe)]
    private static partial Regex Label();

    /// <summary>"john84", "j_doe", "delicate-rain-123", "jdoe@example.com", "+1 555 0100 200"; not "3 days" or "2nd".</summary>
    [GeneratedRegex(@"^(?:#?[a-z][\p{L}.-]*[\d_][\w.-]*|\d{1,4}[a-z]{3,}\w*|#\d{3,}|[\w.+-]+@[\w.-]+|\+?[\d -]{7,})$", SupervisorPatterns.Safe | RegexOptions.IgnoreCase)]
    private static partial Regex Handle();
}
