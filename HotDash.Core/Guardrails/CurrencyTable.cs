using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>The pinned rates by which an amount is held against the limit. They need to be roughly right, not of today. A currency whose rate moves by a tenth in months has none here: it warns.</summary>
public static class CurrencyTable
{
    /// <summary>US dollars a unit of the currency, as pinned on 2026-11-01; a setting replaces single entries.</summary>
    public static IReadOnlyDictionary<string, decimal> Pinned { get; } = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["USD"] = 1m,
        ["EUR"] = 1.08m,
        ["GBP"] = 1.27m,
        ["INR"] = 0.012m,
        ["CAD"] = 0.73m,
        ["AUD"] = 0.66m,
        ["NZD"] = 0.60m,
        ["JPY"] = 0.0067m,
        ["CHF"] = 1.12m,
        ["SEK"] = 0.095m,
        ["NOK"] = 0.093m,
        ["DKK"] = 0.145m,
        ["PLN"] = 0.25m,
        ["MXN"] = 0.055m,
        ["BRL"] = 0.18m,
        ["CNY"] = 0.14m,
        ["SGD"] = 0.75m,
        ["HKD"] = 0.128m,
        ["ZAR"] = 0.055m,
        ["AED"] = 0.272m,
        ["SAR"] = 0.267m,
        ["QAR"] = 0.275m,
        ["KWD"] = 3.25m,
        ["KRW"] = 0.0007m,
        ["TWD"] = 0.031m,
        ["THB"] = 0.03m,
        ["MYR"] = 0.23m,
        ["IDR"] = 0.000062m,
        ["VND"] = 0.000039m,
        ["PHP"] = 0.0172m,
        ["ILS"] = 0.27m,
        ["CZK"] = 0.044m,
        ["HUF"] = 0.0027m,
        ["PKR"] = 0.0036m,
        ["BDT"] = 0.0083m,
        ["LKR"] = 0.0033m,
        ["KES"] = 0.0077m,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
