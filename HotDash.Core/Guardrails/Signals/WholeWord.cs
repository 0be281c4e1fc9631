namespace HotDash.Core.Guardrails;

/// <summary>Looks for a word or number that stands by itself: 104 is not in 1042.</summary>
internal static class WholeWord
{
    /// <summary>True when the text holds the word, whatever its case, with no letter or digit next to it.</summary>
    public static bool IsIn(string text, ReadOnlySpan<char> word)
    {
        for (var at = Next(text, word, 0); at >= 0; at = Next(text, word, at + 1))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    private static int Next(string text, ReadOnlySpan<char> word, int from) =>
        text.AsSpan(from).IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? from + at : -1;
}
