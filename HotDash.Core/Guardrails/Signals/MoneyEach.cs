using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Prices of several equal things: "three chairs at $200 each", "2 x $275", "$250 for each of the three".</summary>
internal static partial class MoneyEach
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>How far around a price its count is looked for, in characters.</summary>
    private const int Near = 60;

    /// <summary>The price, or that of all of them where their number is said.</summary>
    public static Money Of(string sentence, Money price)
    {
        var before = sentence.AsSpan(Math.Max(0, price.Start - Near)..price.Start);
        var after = sentence.AsSpan(price.End..Math.Min(sentence.Length, price.End + Near));
        if (Last(Times(), before) is { } times) return Several(price, times);
        if (!EachAfter().IsMatch(after) && !EachBefore().IsMatch(before)) return price;
        return (Last(Count(), before) ?? Last(Count(), after)) is { } count ? Several(price, count) : price;
    }

    private static Money Several(Money price, ReadOnlyMemory<char> count) =>
        price with { Amount = price.Amount * Value(count.Span) };

    private static int Value(ReadOnlySpan<char> word) => word switch
    {
        "two" or "both" or "pair" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" or "dozen" => 12,
        _ => int.TryParse(word, out var figure) ? figure : 1,
    };

    /// <summary>The last count in a stretch; null when there is none.</summary>
    private static ReadOnlyMemory<char>? Last(Regex words, ReadOnlySpan<char> stretch)
    {
        var text = stretch.ToString();
        ReadOnlyMemory<char>? last = null;
        foreach (Match m in words.Matches(text)) last = text.AsMemory(m.Groups["count"].Index, m.Groups["count"].Length);
        return last;
    }

    private const string Counts = "(?<count>[2-9]|1[0-9]|20|two|both|pair|three|four|five|six|seven|eight|nine|ten|twelve|dozen)";

    [GeneratedRegex("(?:^| )" + Counts + @"(?: [\p{L}-]+){0,3}? ?(?:x|×|\*|@| at) ?$", Safe)]
    private static partial Regex Times();

    [GeneratedRegex("(?:^| )" + Counts + @"\b", Safe)]
    private static partial Regex Count();

    [GeneratedRegex(@"^ ?(?:each\b|apiece\b|a piece\b|per (?:item|piece|unit|ticket|person|chair|seat)\b|for each\b)", Safe)]
    private static partial Regex EachAfter();

    [GeneratedRegex(@"\beach(?: at| for| was| were| costs?| costing| cost| priced at|,| one)? $", Safe)]
    private static partial Regex EachBefore();
}
