using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Whether words in brackets stand for a value ("[Date]", "&lt;order id&gt;") or are an aside ("[sic]"), a link's label or a
/// signature ("[JK]").
/// </summary>
internal static partial class SlotWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private static readonly SearchValues<char> TokenEnds = SearchValues.Create(" \n\"'`(");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Asides = FrozenSet.ToFrozenSet(
        [
            "SIC", "NOTE", "EDIT", "EDITED", "UPDATE", "UPDATED", "RESOLVED", "SOLVED", "CLOSED", "EXTERNAL", "IMPORTANT", "URGENT",
            "WARNING", "INFO", "ATTACHMENT", "ATTACHED", "IMAGE", "VIDEO", "PHOTO", "GIF", "REF", "REMINDER", "OPTIONAL", "REQUIRED",
            "FINAL", "DRAFT", "NEW", "FIXED", "SPOILER", "ENGLISH", "DEUTSCH", "FRANCAIS", "ESPANOL", "EXTERNAL EMAIL",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the brackets at this stretch of the text hold a slot.</summary>
    public static bool AreIn(string text, int start, int length)
    {
        var whole = text.AsSpan(start, length);
        var inside = whole.Trim("[]<>() ");
        return whole[0] switch
        {
            '[' => !IsLink(text.AsSpan(start + length)) && (IsNoun(inside) || IsTitle(inside) || IsCrosses(inside) || IsBlank(inside)),
            '<' => (IsNoun(inside) || Shouted().IsMatch(inside) || Words().IsMatch(inside)) && !Tag().IsMatch(inside),
            '(' => Parenthesised().IsMatch(inside),
            _ => true,
        };
    }

    /// <summary>
    /// A slot that is shown instead of left: in quotes after "if you see", or in the path of an interface such as
    /// <c>/v1/orders/{id}</c>, which has no host. These are looked at again, but may be meant.
    /// </summary>
    public static bool AreShown(string text, int start, int length)
    {
        var end = start + length;
        if (start > 0 && end < text.Length && IsQuote(text[start - 1]) && IsQuote(text[end]))
            return Shows().IsMatch(text.AsSpan(Math.Max(0, start - 60)..start));
        var from = text.AsSpan(0, start).LastIndexOfAny(TokenEnds) + 1;
        return from < start && text[from] == '/';
    }

    private static bool IsQuote(char ch) => ch is '"' or '\'' or '`' or '“' or '”' or '„' or '‘' or '’' or '«' or '»';

    [GeneratedRegex(
        @"\b(?i:see|sees|saw|says?|said|shows?|showed|reads?|displays?|looks? like|named|called|labell?ed|marked|field|type|enter|replace|placeholder|tag|variable|column|button|tab)\b[^.!?\n]{0,30}$",
        Safe)]
    private static partial Regex Shows();

    /// <summary>True for words such as "IMPORTANT", which are set off and not left out.</summary>
    public static bool IsAside(ReadOnlySpan<char> words) => Asides.Contains(words);

    /// <summary>"[Pharmacy Name]", "[Some description]"; not "[JK]", "[Updated]", "[Case 4711]".</summary>
    private static bool IsTitle(ReadOnlySpan<char> inside) =>
        Title().IsMatch(inside) && !Asides.Contains(inside) && !Initials().IsMatch(inside) && !ThreeDigits().IsMatch(inside);

    /// <summary>"[XX]"; "[x]" ticks a box, and "[...]" leaves something out.</summary>
    private static bool IsCrosses(ReadOnlySpan<char> inside) => inside is not "x" && inside.ContainsAny('X', 'x') && inside.Trim("Xx./-").IsEmpty;

    /// <summary>"[____]": a line to write on.</summary>
    private static bool IsBlank(ReadOnlySpan<char> inside) => inside.Length > 1 && inside.Trim('_').IsEmpty;

    private static bool IsNoun(ReadOnlySpan<char> inside) => Noun().IsMatch(inside) && !ThreeDigits().IsMatch(inside) && !Aside().IsMatch(inside);

    private static bool IsLink(ReadOnlySpan<char> after) =>
        after is ['(', ..] or ['[', ..] or [':', ' ', 'h', ..] or [' ', '(', 'h', ..] or [' ', 'h', 't', 't', 'p', ..];

    [GeneratedRegex(
        @"^(?i:(?:[a-z'’,.&-]+[ _/-]+){0,6}(?:name|date|time|day|id|number|amount|price|cost|total|link|url|e-?mail"
        + @"|phone|address|city|reason|item|product"
        + @"|company|brand|store|order|tracking|customer|client|agent|signature|department|issue|details|description"
        + @"|solution|percentage|currency|timeframe|duration|title|quantity|carrier|code|reference|insert|placeholder"
        + @"|here)s?(?:[ _,/-].*)?)$"
        + @"|^(?i:insert|enter|your|customer|client|agent|specific|relevant|mention|specify|fill)[ _-]",
        Safe)]
    private static partial Regex Noun();

    /// <summary>"[see order page]", "[e.g. a phone]".</summary>
    [GeneratedRegex(@"^(?i:see|per|e\.g|i\.e|at|in|on|all|no|same|as|not|with|without|from)\b", Safe)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9_'’/&,. #-]{1,50}$", Safe)]
    private static partial Regex Title();

    /// <summary>Two letters sign a reply or name a language; an id and a row of crosses do neither.</summary>
    [GeneratedRegex(@"^(?:[A-HJ-WYZ][A-Z]|I[A-CE-Z]|X[A-WYZ]|\^.*)$", Safe)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^[A-Z][A-Z0-9_ ]{0,30}$", Safe)]
    private static partial Regex Shouted();

    /// <summary>"&lt;warehouse contact&gt;": no tag has two plain words.</summary>
    [GeneratedRegex("^[a-z]{3,20}(?: [a-z]{2,20}){1,3}$", Safe)]
    private static partial Regex Words();

    [GeneratedRegex(@"\d{3}", Safe)]
    private static partial Regex ThreeDigits();

    [GeneratedRegex(
        @"^/?(?i:b|i|u|s|p|br|hr|ul|ol|li|div|span|strong|em|small|table|tr|td|th|tbody|thead|a|h[1-6]|img|pre|code"
        + @"|html|head|body|font|center|title|blockquote|sup|sub|section)(?: .*|/)?$|[@=]|^/|://",
        Safe)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"^(?i:(?:the )?agent(?:'s)? name|customer(?:'s)? name|client(?:'s)? name|company name|(?:insert|fill in) (?:[a-z'’]+ ){0,3}(?:name|date|day|number|amount"
        + @"|link|reason|details|time|address|price|order|tracking|item|product)(?: .*)?|add (?:the )?(?:name|date|link|amount|reason|number).*|enter (?:the )?(?:name|date|link|amount|reason"
        + @"|number).*|(?:name|date|link|amount|reason|number) here|(?:add|insert|put|write|mention|include|describe|explain) [^()]{2,60} here)$|^Your (?:Full )?Name$",
        Safe)]
    private static partial Regex Parenthesised();
}
