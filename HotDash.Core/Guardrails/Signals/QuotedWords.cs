using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// What a page, a mail or somebody else said, between quotation marks: the customer tells it and asks for nothing by it.
/// </summary>
internal static partial class QuotedWords
{
    /// <summary>Between single marks, which are apostrophes too, nothing longer is taken for a quotation.</summary>
    private const int Longest = 200;

    /// <summary>The sentence with its quoted words blanked out; itself when it quotes nothing, or only the customer's own words.</summary>
    public static string Without(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny('\'', '"')) return sentence;
        char[]? blanked = null;
        for (var i = 1; i < sentence.Length; i++)
        {
            if (!Opens(sentence, i)) continue;
            var end = End(sentence, i);
            if (end < 0) continue;
            if (IsToldBefore(sentence, i, end) && !Own().IsMatch(sentence.AsSpan(0, i))) (blanked ??= sentence.ToCharArray()).AsSpan(i + 1, end - i - 1).Fill(' ');
            i = end;
        }

        return blanked is null ? sentence : new string(blanked);
    }

    private static bool Opens(string sentence, int i) =>
        sentence[i] is '\'' or '"' && sentence[i - 1] is ' ' or '(' or ':' && i + 1 < sentence.Length && char.IsLetter(sentence[i + 1]);

    /// <summary>Where the quotation ends; a double mark that is never closed lasts to the end of the sentence.</summary>
    private static int End(string sentence, int start)
    {
        var last = sentence[start] == '"' ? sentence.Length : Math.Min(sentence.Length, start + Longest);
        for (var i = start + 2; i < last; i++)
            if (sentence[i] == sentence[start] && (i + 1 == sentence.Length || !char.IsLetterOrDigit(sentence[i + 1]))) return i;
        return sentence[start] == '"' ? sentence.Length : -1;
    }

    /// <summary>Several words are quoted from somewhere; one alone may be emphasis, unless something says it.</summary>
    private static bool IsToldBefore(string sentence, int start, int end) =>
        sentence.AsSpan(start, end - start).Count(' ') >= 2 || Told().IsMatch(sentence.AsSpan(0, start));

    [GeneratedRegex(
        @"\b(?:say|says|said|saying|read|reads|written|wrote|states?|stated|tells?|told|mentions?|asks for|called|titled|named|signed|sign|label|mail|e-?mail|message|text|page|site|website|form|error|screen|app"
        + @"|poster|sticker|button|menu|option|status|mode|the|this|your)\b[^,;]{0,30}$", SupervisorPatterns.Safe)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:i|we)(?:'ve| have| already| just| clearly| specifically| only| keep| kept| am| was)* (?:said|say|saying|asked|asking|typed|typing|wrote|writing|repeat|repeated|repeating|told you|want|need|meant|mean)\b[^,;]{0,24}$", SupervisorPatterns.Safe)]
    private static partial Regex Own();
}
