using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HotDash.Core.Conversations;

/// <summary>What to call a customer: on screen, and in a greeting (suggestions.md 2.2, NAM-01 to NAM-03).</summary>
public static partial class CustomerName
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private const int Longest = 60;

    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "visitor", "customer", "guest", "unknown", "anonymous", "null", "undefined", "none", "nan", "n/a", "user",
        "website visitor", "valued customer", "no name",
    };

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "madam", "rev", "herr", "frau", "sr", "sra",
        "señor", "señora", "mme", "mlle", "monsieur", "madame", "dra", "fr", "capt", "sgt", "lt", "hon", "pani", "signor", "signora", "sig", "dona", "fru", "hr",
    };

    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "mba", "cpa", "rn", "dds", "pe", "mph", "bsc", "msc",
    };

    private static readonly HashSet<string> Companies = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmbh", "llc", "inc", "ltd", "corp", "co", "ag", "plc", "bv", "oy", "ab", "sarl", "company", "team", "shop", "store",
    };

    /// <summary>
    /// The name for the screen: control, zero-width and bidirectional marks removed, white space folded, at most 60
    /// UTF-16 units with an ellipsis. <c>Visitor #id</c> when it is missing, an e-mail, a phone number, a generated
    /// handle, or a word such as <c>Customer</c>.
    /// </summary>
    public static string Display(Customer c, ConversationId id) =>
        Real(c.Name) is { } name && Cut(name) is { Length: > 0 } shown ? shown : $"Visitor #{id}";

    /// <summary>
    /// The name for a greeting, or null when there is no real one. The first name (<c>Dr. Dana Reyes</c> and
    /// <c>Reyes, Dana</c> give <c>Dana</c>); with a title and one name, both (<c>Ms Patel</c>); names in Han, Kana or
    /// Hangul whole. A name all in capitals or in small letters gets ordinary case. Handles give null.
    /// </summary>
    public static string? Given(Customer c)
    {
        if (Real(c.Name) is not { } name) return null;
        if (name.Any(IsCjk)) return name.Length <= Longest && name.All(IsNameCharacter) ? name : null;
        var parts = InNaturalOrder(Parenthesis().Replace(name, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts.Any(w => Companies.Contains(w.TrimEnd('.')))) return null;
        var names = parts.SkipWhile(IsTitle).ToArray();
        var chosen = names switch
        {
            [] => null,
            [var only] when parts.Length > 1 => $"{parts[0]} {Cased(only, name)}",
            [var initial, .. var rest] when initial.TrimEnd('.').Length == 1 && rest.Length > 0 =>
                $"{initial} {Cased(rest[^1], name)}",
            [var first, ..] => Cased(first, name),
        };
        return chosen is { Length: > 0 and <= 40 } && chosen.All(IsNameCharacter) && chosen.Any(char.IsLetter)
            ? chosen.TrimEnd(',', '-')
            : null;
    }

    /// <summary>True for a name of Chatwoot's generator (<c>delicate-rain-123</c>); false for null.</summary>
    public static bool IsGenerated(string? name) => name is not null && Haiku().IsMatch(Clean(name));

    /// <summary>True for a title such as <c>Dr.</c>, with or without its full stop.</summary>
    internal static bool IsTitle(string word) => Titles.Contains(word.TrimEnd('.'));

    /// <summary>The cleaned name when it is a person's or a handle, null when it stands for nobody.</summary>
    internal static string? Real(string? raw)
    {
        var name = Clean(raw ?? "");
        if (BehindName().Match(name) is { Success: true } both) name = both.Groups["name"].Value.Trim(' ', '"');
        return name.Length == 0 || Generic.Contains(name) || VisitorNumber().IsMatch(name) || Haiku().IsMatch(name)
            || Email().IsMatch(name) || !name.EnumerateRunes().Any(IsTelling) ? null : name;
    }

    private static bool IsTelling(Rune r) =>
        Rune.IsLetter(r) || Rune.GetUnicodeCategory(r) is UnicodeCategory.OtherSymbol;

    private static string Clean(string raw)
    {
        var clean = new StringBuilder(raw.Length);
        foreach (var rune in raw.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is 0x3164 or 0x115F or 0x1160 or 0xFFA0 or 0x2800)
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else if (rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse))
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static string Cut(string name)
    {
        if (name.Length <= Longest) return name;
        var kept = 0;
        for (var next = StringInfo.GetNextTextElementLength(name); kept + next < Longest;)
        {
            kept += next;
            next = StringInfo.GetNextTextElementLength(name.AsSpan(kept));
        }

        return kept == 0 ? "" : name[..kept].TrimEnd() + "…";
    }

    private static string InNaturalOrder(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) return name;
        var after = name[(comma + 1)..].Trim();
        var suffix = after.Length == 0
            || after.Split([' ', ','], 2)[0].Replace(".", "", StringComparison.Ordinal) is var word && Suffixes.Contains(word);
        return suffix ? name[..comma] : $"{after.Replace(',', ' ')} {name[..comma]}";
    }

    private static string Cased(string word, string whole)
    {
        var shouted = whole.Where(char.IsLetter).All(char.IsUpper) && word.Length > 3;
        var whispered = whole.Where(char.IsLetter).All(char.IsLower);
        return shouted || whispered
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())
            : word;
    }

    private static bool IsNameCharacter(char ch) =>
        char.IsLetter(ch) || char.IsSurrogate(ch) || ch is ' ' or '.' or '-' or '\'' or '’' or ',' or '・' or '·'
        || char.GetUnicodeCategory(ch) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsCjk(char ch) => ch is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF');

    [GeneratedRegex(@"^[a-z]+-[a-z]+-\d{1,5}$", RegexOptions.IgnoreCase | Linear)]
    private static partial Regex Haiku();

    [GeneratedRegex(@"^\S+@\S+$", Linear)]
    private static partial Regex Email();

    [GeneratedRegex(@"^(?:visitor|customer|guest|user) ?#? ?\d+$", RegexOptions.IgnoreCase | Linear)]
    private static partial Regex VisitorNumber();

    [GeneratedRegex(@"^(?<name>[^<>]+)<[^<>]*@[^<>]*>$", Linear)]
    private static partial Regex BehindName();

    [GeneratedRegex(@"\([^()]*\)|[""“”]", Linear)]
    private static partial Regex Parenthesis();
}
