namespace HotDash.Core.Guardrails;

/// <summary>What multiplies the figure before it: the k of <c>10k</c>, the lakh of <c>1.2 lakh</c>.</summary>
/// <param name="Factor">1 for none.</param>
/// <param name="Currency">The currency that it tells by itself: lakhs and crores are rupees, a grand is money in one that it does not name (empty); null for the others.</param>
/// <param name="IsThere">False when none stands there.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Scale(decimal Factor, string? Currency, bool IsThere, int End)
{
    /// <summary>The scale at the end of a figure, after a space or none.</summary>
    public static Scale At(ReadOnlySpan<char> text, int at)
    {
        var start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var word = WordEdge.From(text, start);
        return NumberWords.Scale(word) is > 0 and var factor
            ? new Scale(factor, CurrencyOf(word, text[(start + word.Length)..]), true, start + word.Length)
            : None(at);
    }

    /// <summary>No scale after a figure that ends here.</summary>
    public static Scale None(int at) => new(1, null, false, at);

    /// <summary>The number times the scale.</summary>
    public decimal By(decimal number) => IsThere ? number * Factor : number;

    private static string? CurrencyOf(ReadOnlySpan<char> word, ReadOnlySpan<char> after) => word switch
    {
        ['l', 'a', ..] or ['c', 'r', 'o', ..] => "INR",
        "grand" => NamesAThing(after) ? null : "",
        _ => null,
    };

    /// <summary>"2 grand pianos", "5 grand slams": a grand of money ends its phrase.</summary>
    private static bool NamesAThing(ReadOnlySpan<char> after) =>
        after is [' ', >= 'a' and <= 'z', ..] && WordEdge.From(after, 1) is not ("for" or "on" or "in" or "of" or "to" or "and" or "back" or "but" or "so"
            or "now" or "is" or "was" or "from" or "with" or "worth" or "plus" or "or" or "that" or "which" or "at" or "by" or "i" or "it" or "because" or "total");
}
