using System.Globalization;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>An amount of money found in a text.</summary>
/// <param name="Amount">In units of the currency.</param>
/// <param name="Currency">ISO code; <c>USD</c> also for a bare dollar sign.</param>
/// <param name="Start">In the folded text.</param>
/// <param name="Length">In the folded text.</param>
internal readonly partial record struct Money(decimal Amount, string Currency, int Start, int Length)
{
    /// <summary>True when it can be compared with the limit.</summary>
    public bool IsUsd => Currency == "USD";

    /// <summary>
    /// All amounts with a currency: <c>$1,200.50</c>, <c>1200 USD</c>, <c>1.200,50 €</c>, <c>$10K</c>, <c>1.2 lakh rupees</c>,
    /// <c>six hundred dollars</c>. A number without a currency is no money.
    /// </summary>
    public static IReadOnlyList<Money> In(string folded)
    {
        if (!Cue().IsMatch(folded)) return [];
        var found = new List<Money>();
        foreach (Match m in Figures().Matches(folded))
        {
            var currency = Code((m.Groups["before"].Success ? m.Groups["before"] : m.Groups["after"]).Value.Trim());
            if (Parse(m.Groups["figure"].Value) is { } number && Scale(m.Groups["scale"].Value.Trim()) is var scale
                && number < 1_000_000_000_000m)
                found.Add(new Money(number * scale, currency, m.Index, m.Length));
        }

        foreach (Match m in Words().Matches(folded))
        {
            var count = m.Groups["count"].Value is "a" or "" ? 1 : Array.IndexOf(Numbers, m.Groups["count"].Value);
            var unit = m.Groups["unit"].Value == "hundred" ? 100m : 1000m;
            found.Add(new Money(count * unit, Code(m.Groups["after"].Value), m.Index, m.Length));
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static readonly string[] Numbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static string Code(string sign) => sign switch
    {
        "$" or "us$" or "$us" or "usd" or "dollar" or "dollars" or "us dollars" or "us dollar" or "buck" or "bucks" => "USD",
        "€" or "eur" or "euro" or "euros" => "EUR",
        "£" or "gbp" or "pound" or "pounds" or "quid" => "GBP",
        "₹" or "inr" or "rs" or "rs." or "rupee" or "rupees" or "/-" => "INR",
        "c$" or "ca$" or "cad" => "CAD",
        "a$" or "au$" or "aud" => "AUD",
        "¥" or "jpy" or "yen" => "JPY",
        _ => sign.ToUpperInvariant(),
    };

    private static decimal Scale(string scale) => scale switch
    {
        "k" or "thousand" or "grand" => 1000m,
        "hundred" => 100m,
        "lakh" or "lakhs" or "lac" => 100_000m,
        "m" or "mil" or "million" => 1_000_000m,
        _ => 1m,
    };

    /// <summary>
    /// The last separator is the decimal one when one or two digits follow it; with exactly three it groups thousands.
    /// So <c>1.200</c> is twelve hundred: the larger reading is the safe one against a limit.
    /// </summary>
    private static decimal? Parse(string figure)
    {
        var last = figure.LastIndexOfAny([',', '.', '\'']);
        var digitsAfter = last < 0 ? 0 : figure.Length - last - 1;
        var isDecimal = last >= 0 && (digitsAfter is 1 or 2
            || (digitsAfter > 3 && figure.IndexOfAny([',', '.', '\'']) == last));
        var whole = isDecimal ? figure[..last] : figure;
        var plain = string.Concat(whole.Where(char.IsAsciiDigit)) + (isDecimal ? "." + figure[(last + 1)..] : "");
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    [GeneratedRegex(@"\$|€|£|₹|¥|usd|dollar|buck|eur|pound|quid|gbp|inr|rs|rupee|cad|aud|jpy|yen|/-|chf|sek", Options)]
    private static partial Regex Cue();

    private const RegexOptions Options = SupervisorPatterns.Safe;

    private const string Figure = @"(?<figure>[0-9]{1,3}(?:[, '][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?|[0-9]{1,13}(?:[.,][0-9]{1,6})?)";

    private const string Scaled = @"(?<scale> ?(?:k|m|mil|million|thousand|grand|hundred|lakhs?|lac)\b)?";

    [GeneratedRegex(
        @"(?<before>us\$|ca\$|c\$|au\$|a\$|\$|€|£|₹|¥|\b(?:usd|eur|euro|gbp|inr|rs\.?|cad|aud|jpy|chf|sek)) ?" + Figure + Scaled
        + @"(?: ?(?:usd|us dollars|dollars|bucks))?"
        + "|" + Figure + Scaled
        + @" ?(?<after>\$|€|£|₹|¥|/-|(?:usd|us dollars?|dollars?|bucks?|eur|euros?|gbp|pounds?|quid|inr|rupees?|rs|cad|aud|jpy|yen|chf|sek)\b)",
        Options)]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"\b(?<count>a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
        + @"|eighteen|nineteen|twenty) (?<unit>hundred|thousand|grand)(?: us)? (?<after>dollars?|bucks|euros?|pounds?|quid|rupees)\b",
        Options)]
    private static partial Regex Words();
}
