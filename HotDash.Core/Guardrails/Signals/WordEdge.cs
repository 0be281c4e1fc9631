using System.Globalization;

namespace HotDash.Core.Guardrails;

/// <summary>Where words begin and end in a folded text: what <c>\b</c> says in a pattern, for those that read by hand.</summary>
internal static class WordEdge
{
    /// <summary>No word that is looked for is longer; a run of letters that is goes unread, so that the work stays linear.</summary>
    private const int Longest = 16;

    /// <summary>True when no letter, digit or underscore stands right before this place.</summary>
    public static bool IsFreeBefore(ReadOnlySpan<char> text, int at) => at == 0 || !IsOfWord(text[at - 1]);

    /// <summary>True when none stands at this place.</summary>
    public static bool IsFreeAt(ReadOnlySpan<char> text, int at) => at >= text.Length || !IsOfWord(text[at]);

    /// <summary>The word of plain letters from this place on; empty when there is none, or when it goes on in other signs.</summary>
    public static ReadOnlySpan<char> From(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= Longest && char.IsAsciiLetterLower(text[end])) end++;
        return IsFreeAt(text, end) ? text[at..end] : [];
    }

    /// <summary>The word of plain letters right before this place; empty when there is none, or when it began in other signs.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= Longest && char.IsAsciiLetterLower(text[start - 1])) start--;
        return IsFreeBefore(text, start) ? text[start..end] : [];
    }

    private static bool IsOfWord(char ch) => ch < '\u0080'
        ? char.IsAsciiLetterOrDigit(ch) || ch == '_'
        : ch is '\u200C' or '\u200D' || char.IsLetter(ch) || char.GetUnicodeCategory(ch)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
