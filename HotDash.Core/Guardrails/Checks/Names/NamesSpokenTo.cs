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
            found.AddRange(Each(text, RangeOf(m.Groups["name"])).Where(name => IsName(text.AsSpan(name)) && !BeginsAnew(text, name)));
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

    /// <summary>
    /// "Take care, Luca" and "Have a lovely evening, Ade." at the end of a reply: who writes may sign so, and when nobody
    /// knows what the customer is called, that is more likely than that they are spoken to.
    /// </summary>
    public static bool MaySign(string text, int start, int end)
    {
        var after = text.AsSpan(end).TrimStart(" .!");
        if (!after.IsEmpty && after[0] is not ('(' or '\n')) return false;
        if (after.IndexOf('\n') is >= 0 and var line && after[line..].Trim().Length > 60) return false;
        var from = Math.Max(0, start - 60);
        return Farewell().IsMatch(text.AsSpan(from, start - from));
    }

    /// <summary>Both of "Sofia and Tobias"; of "@Tobias" what follows the sign when it is a name.</summary>
    private static IEnumerable<Range> Each(string text, Range name)
    {
        var (start, length) = name.GetOffsetAndLength(text.Length);
        if (text[start] == '@' && GivenNames.Contain(FoldedText.Word(text.Substring(start + 1, length - 1)))) return [(start + 1)..(start + length)];
        var words = text.AsSpan(start, length);
        foreach (var joint in Joints)
        {
            if (words.IndexOf(joint, StringComparison.Ordinal) is not (> 0 and var at)) continue;
            var second = start + at + joint.Length;
            if (char.IsUpper(text[start]) && second < start + length && GivenNames.Contain(FoldedText.Word(text[second..(start + length)].Split(' ')[0]))) return [start..(start + at), second..(start + length)];
        }

        return [name];
    }

    private static readonly string[] Joints = [" and ", " & "];

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
        if (first.Length == words.Length && char.IsUpper(words[0]) && folded is "april" or "may" or "june" or "august") return true;
        if (NameWords.NoNames.Contains(folded) && !isTitle) return false;
        return (char.IsLower(words[0]) && GivenNames.ContainOnly(folded))
            || (char.IsLetter(words[0]) && !char.IsLower(words[0]) && !HasSmallWord(words))
            || Handle().IsMatch(words);
    }

    [GeneratedRegex(
        @"(?:^|[\n.!?,] ?)(?i:take care|cheers|(?:many |kind |warm |best )(?:thanks|wishes|regards)|(?:please )?(?:have|enjoy) (?:a|the rest of your) (?:[a-z]+ ){0,3}(?:day|evening|night|weekend|week|one|afternoon|morning))[,!.]? ?\n?$",
        SupervisorPatterns.Safe)]
    private static partial Regex Farewell();

    /// <summary>"Hi! Main Event, channel 401": after the greeting's own end several words with capitals begin a sentence, unless they begin with a name.</summary>
    private static bool BeginsAnew(string text, Range name)
    {
        var (start, length) = name.GetOffsetAndLength(text.Length);
        if (start < 2 || text[start - 2] != '!') return false;
        var words = text.AsSpan(start, length);
        return words.IndexOf(' ') is > 0 and var end && !GivenNames.Contain(Fold(words[..end], stackalloc char[64]));
    }

    private static Range RangeOf(Group g) => g.Index..(g.Index + g.Length);

    [GeneratedRegex(
        @"(?:^|[\n.!?] ?|@\w{1,30} )[ \t>*_""¡]*(?i:hi|hiya|heya|hello|hey|yo|howdy|dear|greetings|morning|afternoon|evening|good (?:morning|afternoon|evening"
        + @"|day)|welcome back|hola|hallo|hoi|hei|hej|hejsan|heisann|ahoj|moin|servus|gruezi|grüezi|cześć|czesc|szia|merhaba|selam|salve|buongiorno|buonasera|bonsoir|goedemorgen|goedemiddag|goedendag|dzień dobry|dobrý den|bonjour|ciao"
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
