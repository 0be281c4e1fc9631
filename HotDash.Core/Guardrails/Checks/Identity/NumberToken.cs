namespace HotDash.Core.Guardrails;

/// <summary>A word with a digit in it, such as <c>w9300146</c>, <c>702-11-4</c> or <c>inv-2024-0391</c>; maybe after a <c>#</c>.</summary>
/// <param name="Start">In the folded text, behind the <c>#</c>.</param>
/// <param name="Length">Without the <c>#</c>.</param>
/// <param name="IsMarked">True when a <c>#</c> stands right before it.</param>
internal readonly record struct NumberToken(int Start, int Length, bool IsMarked)
{
    /// <summary>A longer word before a hyphen is no part of a number: <c>wednesday-3</c>.</summary>
    private const int LongestLead = 4;

    /// <summary>Where it begins with its <c>#</c>.</summary>
    public int From => IsMarked ? Start - 1 : Start;

    /// <summary>The first such words of a folded text, in order.</summary>
    public static IEnumerable<NumberToken> In(string text, int most)
    {
        for (var at = 0; at < text.Length && most > 0;)
        {
            var start = at;
            while (at < text.Length && IsWord(text[at])) at++;
            if (at == start)
            {
                at++;
                continue;
            }

            if (End(text, start, at) is not { } end) continue;
            yield return new NumberToken(start, end - start, start > 0 && text[start - 1] == '#');
            (at, most) = (end, most - 1);
        }
    }

    /// <summary>Where the token ends that begins with this word; null when the word is none.</summary>
    private static int? End(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (!IsPlain(word)) return null;
        var digit = word.IndexOfAnyInRange('0', '9');
        if (digit < 0 && word.Length > LongestLead) return null;
        var (isLed, hasDigit) = (digit < 0, digit >= 0);
        while (end + 1 < text.Length && (text[end] == '-' || (text[end] == '/' && isLed)) && IsWord(text[end + 1]))
        {
            var next = end + 1;
            while (next < text.Length && IsWord(text[next])) next++;
            var group = text.AsSpan(end + 1, next - end - 1);
            if (!IsPlain(group) || (isLed && !hasDigit && !char.IsAsciiDigit(group[0]))) break;
            hasDigit = true;
            end = next;
        }

        return hasDigit ? end : null;
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var ch in word)
            if (!char.IsAsciiDigit(ch) && !char.IsAsciiLetterLower(ch)) return false;
        return true;
    }

    private static bool IsWord(char ch) => char.IsLetterOrDigit(ch) || ch == '_';
}
