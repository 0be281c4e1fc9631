namespace HotDash.Core.Guardrails;

/// <summary>A word with a digit in it, such as <c>w9300146</c> or <c>702-11-4</c>; maybe after a <c>#</c>.</summary>
/// <param name="Start">In the folded text, behind the <c>#</c>.</param>
/// <param name="Length">Without the <c>#</c>.</param>
/// <param name="IsMarked">True when a <c>#</c> stands right before it.</param>
internal readonly record struct NumberToken(int Start, int Length, bool IsMarked)
{
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
        var digit = word.IndexOfAnyInRange('0', '9');
        if (digit < 0 || !IsPlain(word) || word[..digit].ContainsAnyExceptInRange('a', 'z')) return null;
        while (end + 1 < text.Length && text[end] == '-' && IsWord(text[end + 1]))
        {
            var next = end + 1;
            while (next < text.Length && IsWord(text[next])) next++;
            if (!IsPlain(text.AsSpan(end + 1, next - end - 1))) break;
            end = next;
        }

        return end;
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var ch in word)
            if (!char.IsAsciiDigit(ch) && !char.IsAsciiLetterLower(ch)) return false;
        return true;
    }

    private static bool IsWord(char ch) => char.IsLetterOrDigit(ch) || ch == '_';
}
