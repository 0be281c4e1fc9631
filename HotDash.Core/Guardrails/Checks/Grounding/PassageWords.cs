using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace HotDash.Core.Guardrails;

/// <summary>A sentence about the shop's rules, as words and figures that can be compared (GRD-01, GRD-02).</summary>
internal sealed class PassageWords
{
    private static readonly ConditionalWeakTable<Passage, PassageWords[]> Prepared = [];

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        StringComparer.Ordinal,
        "the", "a", "an", "of", "to", "in", "on", "for", "and", "or", "is", "are", "be", "was", "were", "you", "your", "we", "our", "us", "i",
        "it", "this", "that", "with", "at", "by", "from", "as", "if", "can", "will", "may", "must", "should", "would", "could", "have", "has",
        "do", "does", "not", "no", "any", "all", "within", "after", "before", "please", "also", "there", "which", "when", "their", "they",
        "so", "but", "then", "than", "into", "per", "up", "only", "been", "its", "these", "those", "just", "like", "get", "let", "make");

    private static readonly FrozenSet<string> Denials = FrozenSet.Create(
        StringComparer.Ordinal,
        "not", "no", "never", "cannot", "can't", "don't", "won't", "isn't", "aren't", "without", "non", "unable", "neither", "nor", "doesn't",
        "ineligible", "excluded", "except", "final");

    private PassageWords(IReadOnlySet<string> words, IReadOnlyList<Figure> figures, bool isDenied) =>
        (Words, Figures, IsDenied) = (words, figures, isDenied);

    /// <summary>A number and the word after it: 30 days, 15 percent.</summary>
    internal readonly record struct Figure(decimal Number, string Unit);

    public IReadOnlySet<string> Words { get; }

    public IReadOnlyList<Figure> Figures { get; }

    public bool IsDenied { get; }

    /// <summary>The sentences of a passage; read once for as long as the policy lives.</summary>
    public static PassageWords[] Of(Passage passage) =>
        Prepared.GetValue(passage, static p => [.. Sentence.Of(FoldedText.Of(p.Text)).Select(s => Of(s.Text))]);

    public static PassageWords Of(string sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var figures = new List<Figure>();
        var denied = false;
        decimal? number = null;
        foreach (var word in Split(sentence))
        {
            denied |= Denials.Contains(word);
            if (Number(word) is { } read)
            {
                if (number is { } before) figures.Add(new Figure(before, ""));
                number = read;
                continue;
            }

            if (word is "business" or "working" or "calendar" or "to" or "or") continue;
            if (number is { } counted) figures.Add(new Figure(counted, Stem(word)));
            number = null;
            if (!Empty.Contains(word)) words.Add(Stem(word));
        }

        if (number is { } last) figures.Add(new Figure(last, ""));
        return new PassageWords(words, figures, denied);
    }

    /// <summary>How much of these words the other sentence holds, 0 to 1.</summary>
    public double ShareIn(PassageWords other) => Words.Count == 0 ? 0 : (double)Words.Count(other.Words.Contains) / Words.Count;

    private static IEnumerable<string> Split(string sentence)
    {
        var start = -1;
        for (var i = 0; i <= sentence.Length; i++)
        {
            var isWord = i < sentence.Length && (char.IsLetterOrDigit(sentence[i]) || sentence[i] is '\'' or '$' or '€' or '£'
                || (sentence[i] is '.' or ',' && i + 1 < sentence.Length && char.IsAsciiDigit(sentence[i + 1])));
            if (isWord && start < 0) start = i;
            if (isWord || start < 0) continue;
            yield return sentence[start..i];
            start = -1;
            if (i < sentence.Length && sentence[i] == '%') yield return "percent";
        }
    }

    private static decimal? Number(string word) =>
        decimal.TryParse(
            word.Trim('$', '€', '£', '.', ','), System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowThousands,
            System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Enough to see that returns, returned and return are one word.</summary>
    private static string Stem(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        foreach (var end in (ReadOnlySpan<string>)["ing", "able", "ed", "es", "s"])
            if (word.Length > end.Length + 3 && word.EndsWith(end, StringComparison.Ordinal)) return word[..^end.Length];
        return word;
    }
}
