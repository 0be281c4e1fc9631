using System.Buffers;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Amounts in words, such as <c>six hundred and fifty dollars</c>: from the name of the currency back over the words of
/// the number.
/// </summary>
internal static class MoneyInWords
{
    private const int MostWords = 8;

    /// <summary>How the names of <see cref="Currencies.Named"/> begin. The short one takes its space along: it stands in many words.</summary>
    private static readonly SearchValues<string> Names = SearchValues.Create(
        [
            "dollar", "buck", "euro", "pound", "quid", "rupee", "yen", "yuan", "dirham", "rand", "peso", " kr", "zlot", "lira", "baht",
            "ringgit", "reais", "franc",
        ],
        StringComparison.Ordinal);

    public static void Find(ReadOnlySpan<char> text, ref MoneyFound found)
    {
        found.BeginKind();
        for (var at = 0; text[at..].IndexOfAny(Names) is >= 0 and var ahead; at++)
        {
            at += ahead;
            if (text[at] == ' ') at++;
            Read(text, at, ref found);
        }
    }

    private static void Read(ReadOnlySpan<char> text, int at, ref MoneyFound found)
    {
        var name = WordEdge.From(text, at);
        if (Currencies.Named(text, at, name, out var start) is not { } currency || start < 2 || text[start - 1] != ' ') return;
        var count = text[..(start - 1)];
        if (count.EndsWith(" us")) count = count[..^3];
        if (NumberStart(count) is not (>= 0 and var first) || NumberWords.Value(count[first..]) is not { } number) return;
        if (found.IsFree(first, at + name.Length)) found.Add(new Money(number, currency, first, at + name.Length - first));
    }

    /// <summary>Where the number starts with which the text ends; -1 when it ends with none.</summary>
    private static int NumberStart(ReadOnlySpan<char> text)
    {
        var (start, end) = (-1, text.Length);
        for (var words = 0; words < MostWords; words++)
        {
            var word = WordEdge.Before(text, end);
            if (word is "and" && words > 0 && text[end] == ' ' && EndOfWordBefore(text, end - 3) is > 0 and var before)
                word = WordEdge.Before(text, end = before);
            if (!NumberWords.Is(word)) break;
            start = end - word.Length;
            end = EndOfWordBefore(text, start);
            if (end < 0) break;
        }

        return start;
    }

    private static int EndOfWordBefore(ReadOnlySpan<char> text, int start) =>
        start > 0 && text[start - 1] is ' ' or '-' ? start - 1 : -1;
}
