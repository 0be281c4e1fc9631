namespace HotDash.Core.Guardrails;

/// <summary>An amount of money found in a text; exact, in decimal.</summary>
/// <param name="Amount">In units of the currency.</param>
/// <param name="Currency">ISO code; <c>USD</c> also for a bare dollar sign, empty when the text names none.</param>
/// <param name="Start">In the folded text.</param>
/// <param name="Length">In the folded text.</param>
internal readonly record struct Money(decimal Amount, string Currency, int Start, int Length)
{
    /// <summary>True for US dollars.</summary>
    public bool IsUsd => Currency == "USD";

    /// <summary>Where it ends in the folded text.</summary>
    public int End => Start + Length;

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
    public static IReadOnlyList<Money> In(ReadOnlySpan<char> folded) => In(folded, bare: false);

    /// <summary>The same, and with it sums without a currency after words of paying: <c>I paid 70k</c>.</summary>
    public static IReadOnlyList<Money> InclBare(ReadOnlySpan<char> folded) => In(folded, bare: true);

    private static IReadOnlyList<Money> In(ReadOnlySpan<char> folded, bool bare)
    {
        var found = new MoneyFound();
        var hasDigit = folded.ContainsAnyInRange('0', '9');
        if (hasDigit) MoneyInFigures.Find(folded, ref found);
        MoneyInWords.Find(folded, ref found);
        if (hasDigit && bare) MoneyBare.Find(folded, ref found);
        return found.InOrder();
    }
}
