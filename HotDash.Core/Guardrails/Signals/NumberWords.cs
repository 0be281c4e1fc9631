namespace HotDash.Core.Guardrails;

/// <summary>Numbers as people write them out, and what multiplies a figure.</summary>
internal static class NumberWords
{
    /// <summary>True for a word that numbers are made of, such as <c>one</c>, <c>hundred</c> or the a of <c>a hundred</c>.</summary>
    public static bool Is(ReadOnlySpan<char> word) =>
        word is "a" or "hundred" or "thousand" or "grand" or "lakh" or "lakhs" or "million" || UpToNinety(word) > 0;

    /// <summary>The value of words that are numbers or "and"; null when they do not make one.</summary>
    public static decimal? Value(ReadOnlySpan<char> words)
    {
        var (total, part) = (0m, 0m);
        foreach (var range in words.SplitAny(' ', '-'))
        {
            var word = words[range];
            if (word is "and" or "a") continue;
            if (UpToNinety(word) is > 0 and var number) part += number;
            else if (word is "hundred") part = Math.Max(part, 1) * 100;
            else (total, part) = (total + Math.Max(part, 1) * Scale(word), 0);
        }

        return total + part is > 0 and var value ? value : null;
    }

    /// <summary>What a scale multiplies by; 0 when the word is none.</summary>
    public static decimal Scale(ReadOnlySpan<char> word) => word switch
    {
        "k" or "thousand" or "grand" => 1000m,
        "hundred" => 100m,
        "m" or "mil" or "million" => 1_000_000m,
        "lakh" or "lakhs" or "lac" or "lacs" => 100_000m,
        "cr" or "crore" or "crores" => 10_000_000m,
        _ => 0m,
    };

    private static int UpToNinety(ReadOnlySpan<char> word) => word switch
    {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => 0,
    };
}
