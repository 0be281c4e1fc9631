namespace HotDash.Core.Guardrails;

/// <summary>How currencies are written, in patterns for folded text. Words that English has for itself (<c>try</c>) are no codes.</summary>
internal static class Currencies
{
    private const string Codes =
        "(?:usd|eur|gbp|inr|cad|aud|nzd|jpy|chf|sek|nok|dkk|pln|mxn|brl|cny|rmb|sgd|hkd|zar|aed|krw|rub|thb|idr|myr|vnd|ils|czk|huf"
        + "|sar|ngn|kes|egp|pkr|bdt|lkr|twd|ars|clp|qar|kwd)";

    /// <summary>The written names that may follow a number.</summary>
    public const string Named =
        "(?:dollars?|bucks?|canadian dollars?|australian dollars?|euros?|pounds?|quid|rupees?|yen|yuan|dirhams?|rand|pesos?|kronor|kroner"
        + "|kr|zloty|zlotych|lira|baht|ringgit|reais|francs?)";

    /// <summary>What stands before a figure.</summary>
    public const string Before =
        @"us\$|\$us|ca\$|c\$|au\$|a\$|nz\$|sg\$|s\$|hk\$|r\$|mx\$|\$|€|£|₹|¥|₩|₽|₺|₪|฿|₫|₱|\b(?:" + Codes + @"|euro|rs\.?)";

    /// <summary>What stands after one.</summary>
    public const string After = @"\$|€|£|₹|¥|₩|₽|₺|₪|฿|₫|₱|/-|(?:us dollars?|" + Codes + "|" + Named + @"|rs)\b";

    /// <summary>What may follow a figure that had a sign before it.</summary>
    public const string Redundant = "(?:usd|us dollars|dollars|bucks|/-)";

    /// <summary>A text with none of these names no currency.</summary>
    public static readonly string[] Cues =
    [
        "$", "€", "£", "₹", "¥", "₩", "₽", "₺", "₪", "฿", "₫", "₱", "/-", "usd", "dollar", "buck", "eur", "pound", "quid", "gbp",
        "inr", " rs", "0rs", "rs.", "rs ", "rupee", "cad", "aud", "nzd", "jpy", "yen", "chf", "sek", "nok", "dkk", "pln", "mxn", "brl",
        "cny", "rmb", "yuan", "sgd", "hkd", "zar", "aed", "krw", "rub", "thb", "idr", "myr", "vnd", "ils", "czk", "huf", "sar", "ngn", "kes",
        "egp", "pkr", "bdt", "lkr", "twd", "ars", "clp", "qar", "kwd", "dirham", "rand", "peso", "kron", " kr", "zlot", "lira", "baht",
        "ringgit", "reais", "franc",
    ];

    /// <summary>The ISO code of a sign or name; capitals of what is written when it stands for several currencies.</summary>
    public static string Code(string sign) => sign switch
    {
        "$" or "us$" or "$us" or "dollar" or "dollars" or "us dollars" or "us dollar" or "buck" or "bucks" => "USD",
        "€" or "euro" or "euros" => "EUR",
        "£" or "pound" or "pounds" or "quid" => "GBP",
        "₹" or "rs" or "rs." or "rupee" or "rupees" or "/-" => "INR",
        "c$" or "ca$" or "canadian dollar" or "canadian dollars" => "CAD",
        "a$" or "au$" or "australian dollar" or "australian dollars" => "AUD",
        "nz$" => "NZD",
        "s$" or "sg$" => "SGD",
        "hk$" => "HKD",
        "r$" or "reais" => "BRL",
        "mx$" => "MXN",
        "¥" or "yen" => "JPY",
        "rmb" or "yuan" => "CNY",
        "dirham" or "dirhams" => "AED",
        "rand" => "ZAR",
        "zloty" or "zlotych" => "PLN",
        "₩" => "KRW",
        "₽" => "RUB",
        "₺" or "lira" => "TRY",
        "₪" => "ILS",
        "฿" or "baht" => "THB",
        "₫" => "VND",
        "₱" => "PHP",
        "ringgit" => "MYR",
        _ => sign.ToUpperInvariant(),
    };
}
