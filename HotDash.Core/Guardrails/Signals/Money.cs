using System.Globalization;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>An amount of money found in a text; exact, in decimal.</summary>
/// <param name="Amount">In units of the currency.</param>
/// <param name="Currency">ISO code; <c>USD</c> also for a bare dollar sign, empty when the text names none.</param>
/// <param name="Start">In the folded text.</param>
/// <param name="Length">In the folded text.</param>
internal readonly partial record struct Money(decimal Amount, string Currency, int Start, int Length)
{
    /// <summary>True for US dollars.</summary>
    public bool IsUsd => Currency == "USD";

    /// <summary>The value in US dollars, rounded to the cent; null in a currency that has no rate in the policy.</summary>
    public decimal? InUsd(GuardrailPolicy policy) =>
        IsUsd ? Amount
        : policy.UsdPerUnit.TryGetValue(Currency, out var rate) ? Math.Round(Amount * rate, 2, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>
    /// All amounts with a currency: <c>$1,200.50</c>, <c>1200 USD</c>, <c>1.200,50 €</c>, <c>1 500 EUR</c>, <c>$10K</c>,
    /// <c>Rs. 1,20,000</c>, <c>45,000/-</c>, <c>1.2 lakh</c>, <c>six hundred and fifty dollars</c>. A number without a
    /// currency is no money.
    /// </summary>
    public static IReadOnlyList<Money> In(string folded) => In(folded, bare: false);

    /// <summary>The same, and with it sums without a currency after words of paying: <c>I paid 70k</c>.</summary>
    public static IReadOnlyList<Money> InclBare(string folded) => In(folded, bare: true);

    private static List<Money> In(string folded, bool bare)
    {
        var hasDigit = folded.AsSpan().ContainsAnyInRange('0', '9');
        if (!(hasDigit && bare) && !Cues.StandIn(folded)) return [];
        var found = new List<Money>();
        if (hasDigit) AddFigures(found, folded);
        foreach (Match m in Words().Matches(folded))
            if (NumberWords.Value(m.Groups["count"].Value) is { } number && IsFree(found, m.Index, m.Length))
                found.Add(new Money(number, Currencies.Code(m.Groups["after"].Value), m.Index, m.Length));
        if (hasDigit && bare)
            foreach (Match m in Bare().Matches(folded))
                if (IsFree(found, m.Index, m.Length))
                    Add(found, m, m.Groups["figure"].Index, m.Index + m.Length - m.Groups["figure"].Index);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static bool IsFree(List<Money> found, int start, int length) =>
        !found.Exists(f => f.Start < start + length && start < f.Start + f.Length);

    /// <summary>In "order 12345 $20" the sign belongs to the figure after it.</summary>
    private static void AddFigures(List<Money> found, string folded)
    {
        for (var m = Figures().Match(folded); m.Success;)
        {
            var (after, end) = (m.Groups["after"], m.Index + m.Length);
            if (after.Length == 1 && end < folded.Length && char.IsAsciiDigit(folded[end]))
            {
                m = Figures().Match(folded, after.Index);
                continue;
            }

            Add(found, m, m.Index, m.Length);
            m = m.NextMatch();
        }
    }

    private static void Add(List<Money> found, Match m, int start, int length)
    {
        var scale = m.Groups["scale"].Value.Trim();
        if (Parse(m.Groups["figure"].Value, scale.Length > 0) is not { } number || number >= 1_000_000_000_000m) return;
        var currency = Currencies.Code((m.Groups["before"].Success ? m.Groups["before"] : m.Groups["after"]).Value.Trim());
        if (currency.Length == 0 && NumberWords.IsIndian(scale)) currency = "INR";
        found.Add(new Money(number * NumberWords.Scale(scale), currency, start, length));
    }

    /// <summary>
    /// The last separator is the decimal one when one or two digits follow it, or when a scale does (<c>1.250 lakh</c>); with
    /// exactly three it groups thousands. So <c>1.200</c> is twelve hundred: the larger reading is the safe one against a limit.
    /// </summary>
    private static decimal? Parse(string figure, bool scaled)
    {
        var last = figure.LastIndexOfAny([',', '.', '\'']);
        var digitsAfter = last < 0 ? 0 : figure.Length - last - 1;
        var alone = last >= 0 && figure.IndexOfAny([',', '.', '\'', ' ']) == last;
        var isDecimal = last >= 0 && (digitsAfter is 1 or 2
            || (alone && (digitsAfter > 3 || figure[0] == '0' || (scaled && figure[last] == '.'))));
        var whole = isDecimal ? figure[..last] : figure;
        var plain = string.Concat(whole.Where(char.IsAsciiDigit)) + (isDecimal ? "." + figure[(last + 1)..] : "");
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    private static readonly CueWords Cues = new([.. Currencies.Cues, .. NumberWords.IndianCues]);

    private const RegexOptions Options = SupervisorPatterns.Safe;

    private const string Figure =
        @"(?<figure>[0-9]{1,3}(?:[, '][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]{1,2})?"
        + @"|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?|[0-9]{1,13}(?:[.,][0-9]{1,6})?)";

    private const string Scaled = "(?<scale> ?" + NumberWords.Scales + @"\b)?";

    [GeneratedRegex(
        "(?<before>" + Currencies.Before + ") ?" + Figure + Scaled + "(?: ?" + Currencies.Redundant + ")?"
        + @"|\b" + Figure + Scaled + " ?(?<after>" + Currencies.After + ")"
        + @"|\b" + Figure + "(?<scale> ?" + NumberWords.Indian + @")\b",
        Options)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?<count>" + NumberWords.Number + ") (?:us )?(?<after>" + Currencies.Named + @")\b", Options)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:(?:paid|spent|costs?|worth|charged)" + Fill + "(?<figure>[0-9]{3,7}|[0-9]{1,3}(?:,[0-9]{2,3})+)"
        + "|(?:paid|pay|spent|costs?|worth|charged|lost|owe|refund|back)" + Fill + "(?<figure>[0-9]{1,3}(?:[.,][0-9]{1,2})?)"
        + @"(?<scale> ?(?:k|thousand|grand|hundred)))\b",
        Options)]
    private static partial Regex Bare();

    private const string Fill =
        "(?: (?:me|us|my|like|around|about|over|nearly|almost|of|total|the|full|amount|approx|approximately|more|than|out|it|was|a|whole)){0,3} ";
}
