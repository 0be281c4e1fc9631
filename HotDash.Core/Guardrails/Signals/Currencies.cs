using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>How currencies are written in folded text. Words that English has for itself (<c>try</c>) are no codes.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Codes = FrozenDictionary
        .ToFrozenDictionary(
            [
                "usd", "eur", "gbp", "inr", "cad", "aud", "nzd", "jpy", "chf", "sek", "nok", "dkk", "pln", "mxn", "brl", "cny", "rmb",
                "sgd", "hkd", "zar", "aed", "krw", "rub", "thb", "idr", "myr", "vnd", "ils", "czk", "huf", "sar", "ngn", "kes", "egp",
                "pkr", "bdt", "lkr", "twd", "ars", "clp", "qar", "kwd", "php",
            ],
            code => code,
            code => code == "rmb" ? "CNY" : code.ToUpperInvariant(),
            StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Redundant = ["usd", "us dollars", "dollars", "bucks", "/-"];

    /// <summary>The currency of a sign or code that ends here, with <paramref name="start"/>; null when there is none.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="from">Where it may start at the earliest.</param>
    /// <param name="end">Its end.</param>
    /// <param name="start">Its start.</param>
    public static string? Before(ReadOnlySpan<char> text, int from, int end, out int start)
    {
        start = end - 1;
        if (start < from) return null;
        var ch = text[start];
        if (ch == '$') return DollarOf(text[from..start], ref start);
        if (Sign(ch) is { } sign) return sign;
        if (ch != '.' && !char.IsAsciiLetterLower(ch)) return null;
        if (end - from >= 3 && text[(end - 3)..end] is "$us")
        {
            start = end - 3;
            return "USD";
        }

        var word = WordEdge.Before(text, ch == '.' ? start : end);
        start = (ch == '.' ? start : end) - word.Length;
        if (start < from) return null;
        return word is "rs" ? "INR" : ch == '.' ? null : word switch
        {
            "euro" => "EUR",
            "kr" => "KR",
            "r" => end < text.Length && Figures.IsGrouped(text, end) ? "ZAR" : null,
            _ => Code(word),
        };
    }

    /// <summary>The currency of a sign, code or name that starts here, with its <paramref name="end"/>; null when there is none.</summary>
    public static string? After(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start + 1;
        if (start >= text.Length) return null;
        if (text[start] == '$') return "USD";
        if (Sign(text[start]) is { } sign) return sign;
        if (text[start..].StartsWith("/-"))
        {
            end = start + 2;
            return "INR";
        }

        var word = WordEdge.From(text, start);
        end = start + word.Length;
        if (word is "rs") return "INR";
        if (word is "us" or "canadian" or "australian") return DollarsOf(word, text, ref end);
        return Code(word) ?? Name(word);
    }

    /// <summary>The currency that this word names, with <paramref name="start"/>, as that of <c>canadian dollars</c>; null for another word.</summary>
    public static string? Named(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word, out int start)
    {
        start = at;
        if (Name(word) is not { } name) return null;
        if (word is not ("dollar" or "dollars") || at == 0 || text[at - 1] != ' ') return name;
        var country = WordEdge.Before(text, at - 1);
        if (country is not ("canadian" or "australian")) return name;
        start = at - 1 - country.Length;
        return country is "canadian" ? "CAD" : "AUD";
    }

    /// <summary>The end of what repeats the currency of a figure that had its sign before it: <c>$5 usd</c>, <c>rs 500/-</c>.</summary>
    public static int RedundantEnd(ReadOnlySpan<char> text, int at)
    {
        var start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        if (start >= text.Length || text[start] is not ('u' or 'd' or 'b' or '/')) return at;
        foreach (var again in Redundant)
            if (text[start..].StartsWith(again)) return start + again.Length;
        return at;
    }

    private static string DollarOf(ReadOnlySpan<char> before, ref int start)
    {
        var two = before.Length < 2 ? null : before[^2..] switch
        {
            "us" => "USD",
            "ca" => "CAD",
            "au" => "AUD",
            "nz" => "NZD",
            "sg" => "SGD",
            "hk" => "HKD",
            "mx" => "MXN",
            _ => null,
        };
        var one = before is not [.., var letter] ? null : letter switch { 'c' => "CAD", 'a' => "AUD", 's' => "SGD", 'r' => "BRL", _ => null };
        start -= two is not null ? 2 : one is not null ? 1 : 0;
        return two ?? one ?? "USD";
    }

    private static string? DollarsOf(ReadOnlySpan<char> country, ReadOnlySpan<char> text, ref int end)
    {
        if (end >= text.Length || text[end] != ' ') return null;
        var word = WordEdge.From(text, end + 1);
        end += 1 + word.Length;
        return word is not ("dollar" or "dollars") ? null : country is "us" ? "USD" : country is "canadian" ? "CAD" : "AUD";
    }

    private static string? Sign(char ch) => ch switch
    {
        '€' => "EUR",
        '£' => "GBP",
        '₹' => "INR",
        '¥' => "JPY",
        '₩' => "KRW",
        '₽' => "RUB",
        '₺' => "TRY",
        '₪' => "ILS",
        '฿' => "THB",
        '₫' => "VND",
        '₱' => "PHP",
        _ => null,
    };

    private static string? Code(ReadOnlySpan<char> word) => word.Length == 3 && Codes.TryGetValue(word, out var code) ? code : null;

    /// <summary>Capitals of what is written when it stands for several currencies.</summary>
    private static string? Name(ReadOnlySpan<char> word) => word switch
    {
        "dollar" or "dollars" or "buck" or "bucks" => "USD",
        "euro" or "euros" => "EUR",
        "pound" or "pounds" or "quid" => "GBP",
        "rupee" or "rupees" => "INR",
        "yen" => "JPY",
        "yuan" => "CNY",
        "dirham" or "dirhams" => "AED",
        "rand" => "ZAR",
        "peso" => "PESO",
        "pesos" => "PESOS",
        "kronor" => "KRONOR",
        "kroner" => "KRONER",
        "kr" => "KR",
        "zloty" or "zlotych" => "PLN",
        "lira" => "TRY",
        "baht" => "THB",
        "ringgit" => "MYR",
        "reais" => "BRL",
        "franc" => "FRANC",
        "francs" => "FRANCS",
        _ => null,
    };
}
