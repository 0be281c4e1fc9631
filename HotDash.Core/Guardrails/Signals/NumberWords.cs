namespace HotDash.Core.Guardrails;

/// <summary>Numbers as people write them out, and what multiplies a figure.</summary>
internal static class NumberWords
{
    /// <summary>Scales of a figure that has a currency.</summary>
    public const string Scales = "(?:k|m|mil|million|thousand|grand|hundred|lakhs?|lacs?|crores?|cr)";

    /// <summary>Scales that are enough to make a figure money: nobody else counts in them.</summary>
    public const string Indian = "(?:lakhs?|lacs?|crores?)";

    private const string Small =
        "(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
        + "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand|lakhs?|million)";

    /// <summary>A written number of up to eight words, such as <c>one thousand two hundred and fifty</c>.</summary>
    public const string Number = Small + "(?:[ -](?:and )?" + Small + "){0,7}";

    /// <summary>Where <see cref="Indian"/> may stand.</summary>
    public static readonly string[] IndianCues = ["lakh", "lac", "crore"];

    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The value of a written number; null when its words do not make one.</summary>
    public static decimal? Value(string words)
    {
        var (total, part) = (0m, 0m);
        foreach (var word in words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "and" or "a") continue;
            if (Array.IndexOf(Ones, word) is >= 0 and var one) part += one;
            else if (Array.IndexOf(Tens, word) is >= 0 and var ten) part += 20 + 10 * ten;
            else if (word == "hundred") part = Math.Max(part, 1) * 100;
            else (total, part) = (total + Math.Max(part, 1) * Scale(word), 0);
        }

        return total + part is > 0 and var value ? value : null;
    }

    /// <summary>What a scale multiplies by; 1 for none.</summary>
    public static decimal Scale(string scale) => scale switch
    {
        "k" or "thousand" or "grand" => 1000m,
        "hundred" => 100m,
        "m" or "mil" or "million" => 1_000_000m,
        _ when scale.StartsWith("la", StringComparison.Ordinal) => 100_000m,
        _ when scale.StartsWith("cr", StringComparison.Ordinal) => 10_000_000m,
        _ => 1m,
    };

    /// <summary>True for a scale of <see cref="Indian"/>.</summary>
    public static bool IsIndian(string scale) => scale is ['l', 'a', ..] or ['c', 'r', 'o', ..];
}
