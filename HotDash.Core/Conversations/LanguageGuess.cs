using HotDash.Core.Guardrails;

namespace HotDash.Core.Conversations;

/// <summary>
/// Which language texts are written in: by their script, else by their commonest words (suggestions.md 2.2, LNG-01).
/// One pass over the text; it would rather say nothing than the wrong thing.
/// </summary>
public static class LanguageGuess
{
    /// <summary>What one word that no other language has is worth; words of several languages share it.</summary>
    private const int Word = 12;

    private const int FewestHits = 3;

    /// <summary>One in so many words must be a telling one.</summary>
    private const int Thinnest = 5;

    private const int FewestLetters = 4;

    private static readonly int Spanish = Array.IndexOf(LanguageWords.Codes, "es");

    private static readonly int Scripts = Enum.GetValues<Script>().Length;

    /// <summary>
    /// An IETF tag such as <c>en</c>, <c>de</c>, <c>ja</c>, or <c>hi-Latn</c> for Hindi in Latin letters; null when the
    /// text is too short, mixed, or in a language that is not known here. A script that several languages share stands
    /// for the most common of them (<c>ru</c>, <c>ar</c>, <c>hi</c>).
    /// </summary>
    public static string? In(string text) => Of(Count(FoldedText.Of(text).Text));

    /// <summary>The same, of texts that were counted; several are taken for one.</summary>
    internal static string? Of(params ReadOnlySpan<Tally> texts)
    {
        Span<int> scores = stackalloc int[LanguageWords.Codes.Length];
        Span<int> letters = stackalloc int[Scripts];
        scores.Clear();
        letters.Clear();
        var words = 0;
        foreach (var text in texts)
        {
            for (var i = 0; i < scores.Length; i++) scores[i] += text.Scores[i];
            for (var i = 0; i < letters.Length; i++) letters[i] += text.Letters[i];
            words += text.Words;
        }

        return ByScript(letters) ?? ByWords(scores, words);
    }

    /// <summary>Counts the telling words and the letters of a folded text.</summary>
    internal static Tally Count(string folded)
    {
        var tally = new Tally(new int[LanguageWords.Codes.Length], new int[Scripts]);
        tally.Scores[Spanish] += Word * folded.AsSpan().CountAny('¿', '¡'); // only Spanish opens a question
        foreach (var chunk in folded.AsSpan().SplitAny(' ', '\n', '\t'))
            if (!IsAddress(folded.AsSpan(chunk))) tally.Words += Read(folded.AsSpan(chunk), tally.Scores, tally.Letters);
        return tally;
    }

    /// <summary>What tells a text's language.</summary>
    /// <param name="Scores">What its words are worth for each of <see cref="LanguageWords.Codes"/>.</param>
    /// <param name="Letters">Its letters by script.</param>
    internal sealed record Tally(int[] Scores, int[] Letters)
    {
        /// <summary>How many words it has.</summary>
        public int Words { get; set; }
    }

    /// <summary>Addresses, handles and tags are written alike in every language.</summary>
    private static bool IsAddress(ReadOnlySpan<char> chunk) => chunk.ContainsAny('@', '/', '_') || chunk is ['#', ..];

    private static int Read(ReadOnlySpan<char> chunk, Span<int> scores, Span<int> letters)
    {
        var words = 0;
        for (var at = 0; at < chunk.Length; at++)
        {
            var start = at;
            while (at < chunk.Length && char.IsAsciiLetter(chunk[at])) at++;
            letters[(int)Script.Latin] += at - start;
            while (at < chunk.Length && char.IsLetter(chunk[at])) letters[(int)ScriptOf(chunk[at++])]++;
            if (at == start) continue;
            words++;
            if (LanguageWords.Of(chunk[start..at]) is not (> 0 and var languages)) continue;
            var worth = Word / int.PopCount(languages);
            for (; languages > 0; languages &= languages - 1) scores[int.TrailingZeroCount(languages)] += worth;
        }

        return words;
    }

    private static string? ByScript(ReadOnlySpan<int> letters)
    {
        var all = 0;
        foreach (var count in letters) all += count;
        var foreign = all - letters[(int)Script.Latin];
        if (foreign < FewestLetters || foreign * 2 <= all) return null;
        if (letters[(int)Script.Kana] * 10 >= foreign) return "ja";
        var most = 0;
        for (var i = 1; i < letters.Length; i++)
            if (letters[i] > letters[most] || most == (int)Script.Latin) most = i;
        return CodeOf((Script)most);
    }

    private static string? ByWords(Span<int> scores, int words)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) (second, best) = (best, i);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        return scores[best] >= FewestHits * Word && scores[best] * Thinnest >= words * Word
            && scores[best] >= 2 * scores[second]
            ? LanguageWords.Codes[best]
            : null;
    }

    private enum Script
    {
        Latin,
        Cyrillic,
        Greek,
        Arabic,
        Hebrew,
        Kana,
        Han,
        Hangul,
        Devanagari,
        Thai,
        Other,
    }

    private static string? CodeOf(Script script) => script switch
    {
        Script.Cyrillic => "ru",
        Script.Greek => "el",
        Script.Arabic => "ar",
        Script.Hebrew => "he",
        Script.Kana => "ja",
        Script.Han => "zh",
        Script.Hangul => "ko",
        Script.Devanagari => "hi",
        Script.Thai => "th",
        _ => null,
    };

    private static Script ScriptOf(char ch) => ch switch
    {
        < '\u0370' or (>= '\u1E00' and < '\u1F00') => Script.Latin,
        < '\u0400' or (>= '\u1F00' and < '\u2000') => Script.Greek,
        < '\u0530' => Script.Cyrillic,
        >= '\u0590' and < '\u0600' => Script.Hebrew,
        >= '\u0600' and < '\u0780' => Script.Arabic,
        >= '\u0900' and < '\u0980' => Script.Devanagari,
        >= '\u0E00' and < '\u0E80' => Script.Thai,
        >= '\u3040' and < '\u3100' => Script.Kana,
        >= '\u3400' and < '\uA000' => Script.Han,
        >= '\uAC00' and < '\uD7B0' => Script.Hangul,
        _ => Script.Other,
    };
}
