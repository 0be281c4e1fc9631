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

    private static Money Several(Money price, string count) => price with { Amount = price.Amount * Value(count) };

    private static decimal Value(string count) => count switch
    {
        "both" or "pair" => 2,
        "dozen" => 12,
        _ => int.TryParse(count, out var figure) ? figure : NumberWords.Value(count) ?? 1,
    };

    /// <summary>The last count in a stretch; null when there is none.</summary>
    private static string? Last(Regex words, ReadOnlySpan<char> stretch)
    {
        string? last = null;
        foreach (Match m in words.Matches(stretch.ToString())) last = m.Groups["count"].Value;
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
