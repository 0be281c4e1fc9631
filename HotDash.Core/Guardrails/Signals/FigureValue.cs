namespace HotDash.Core.Guardrails;

/// <summary>What a grouped figure says.</summary>
internal static class FigureValue
{
    /// <summary>From here on it is no sum that anybody paid.</summary>
    private const long TooMuch = 1_000_000_000_000;

    /// <summary>
    /// The last separator is the decimal one when one or two digits follow it, or when a scale does (<c>1.250 lakh</c>); with
    /// exactly three it groups thousands. So <c>1.200</c> is twelve hundred: the larger reading is the safe one against a limit.
    /// </summary>
    /// <returns>The value; null when it is absurdly large.</returns>
    public static decimal? Of(ReadOnlySpan<char> figure, bool scaled)
    {
        var last = figure.LastIndexOfAny(',', '.', '\'');
        var point = IsDecimal(figure, last, scaled) ? last : figure.Length;
        var whole = 0L;
        foreach (var ch in figure[..point])
        {
            if (!char.IsAsciiDigit(ch)) continue;
            whole = whole * 10 + (ch - '0');
            if (whole >= TooMuch) return null;
        }

        return point == figure.Length ? whole : whole + Decimals(figure[(point + 1)..]);
    }

    private static bool IsDecimal(ReadOnlySpan<char> figure, int last, bool scaled)
    {
        if (last < 0) return false;
        var digitsAfter = figure.Length - last - 1;
        if (digitsAfter is 1 or 2) return true;
        var isAlone = figure.IndexOfAny(",.'") == last && !figure.Contains(' ');
        return isAlone && (digitsAfter > 3 || figure[0] == '0' || (scaled && figure[last] == '.'));
    }

    private static decimal Decimals(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var ch in digits) value = value * 10 + (ch - '0');
        return new decimal(value, 0, 0, false, (byte)digits.Length);
    }
}
