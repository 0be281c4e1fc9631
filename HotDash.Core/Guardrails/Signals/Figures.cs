namespace HotDash.Core.Guardrails;

/// <summary>
/// Figures as people group them: <c>1,200.50</c>, <c>1 500</c>, <c>1'500</c>, <c>1.200,50</c>, <c>1,20,000</c>,
/// <c>1200.5</c>. Read from the front after a sign, and from the end before one.
/// </summary>
internal static class Figures
{
    /// <summary>More digits in a row are a number of something else.</summary>
    private const int MostDigits = 13;

    private const int MostDecimals = 6;

    /// <summary>What may stand between the digits of one figure.</summary>
    public static bool IsMark(char ch) => ch is ',' or '.' or '\'' or ' ';

    public static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    /// <summary>The end of the digits in a row from this place on.</summary>
    public static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (IsDigitAt(text, at)) at++;
        return at;
    }

    /// <summary>The end of all digits that single marks join to the one at this place, whether they make a figure or not.</summary>
    public static int RowEnd(ReadOnlySpan<char> text, int at)
    {
        var end = DigitsEnd(text, at);
        while (end < text.Length && IsMark(text[end]) && IsDigitAt(text, end + 1)) end = DigitsEnd(text, end + 1);
        return end;
    }

    /// <summary>The end of the figure that starts at this digit; it may leave digits over.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var lead = DigitsEnd(text, start);
        var end = lead - start > 3 ? -1 : ThreesEnd(text, lead, ", '", ".,");
        if (end < 0 && lead - start <= 2) end = PairsEnd(text, lead);
        if (end < 0 && lead - start <= 3) end = ThreesEnd(text, lead, ".", ",");
        return end >= 0 ? end : DecimalsEnd(text, Math.Min(lead, start + MostDigits), ".,", MostDecimals);
    }

    /// <summary>True when the figure that starts at this digit has marks between its thousands, or cents: <c>1,299</c>, <c>75.00</c>.</summary>
    public static bool IsGrouped(ReadOnlySpan<char> text, int start) =>
        IsDigitAt(text, start) && ThreesEnd(text, DigitsEnd(text, start), ", ", ".") > 0
        || DigitsEnd(text, start) is var lead && lead > start && lead < text.Length && text[lead] == '.' && DigitsEnd(text, lead + 1) == lead + 3;

    /// <summary>
    /// Where the longest figure starts that ends with this row; -1 when none does. A row may hold more than a figure does:
    /// of <c>in 2024, 1,200</c> the last four digits are one.
    /// </summary>
    /// <param name="text">The folded text.</param>
    /// <param name="from">The first digits that may belong to it.</param>
    /// <param name="end">The end of the row.</param>
    public static int Start(ReadOnlySpan<char> text, int from, int end)
    {
        var row = text[from..end];
        var start = PlainStart(row);
        foreach (var other in (ReadOnlySpan<int>)[ThreesStart(row, ", '", ".,"), PairsStart(row), ThreesStart(row, ".", ",")])
            if (other >= 0 && (start < 0 || other < start)) start = other;
        return start < 0 ? -1 : from + start;
    }

    private static int ThreesEnd(ReadOnlySpan<char> text, int at, string marks, string points)
    {
        var end = at;
        while (end < text.Length && marks.Contains(text[end]) && AreDigits(text, end + 1, 3)) end += 4;
        return end == at ? -1 : DecimalsEnd(text, end, points, 2);
    }

    private static int PairsEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (IsCommaAt(text, end) && AreDigits(text, end + 1, 2) && IsCommaAt(text, end + 3)) end += 3;
        return end > at && AreDigits(text, end + 1, 3) ? DecimalsEnd(text, end + 4, ".", 2) : -1;
    }

    private static int DecimalsEnd(ReadOnlySpan<char> text, int at, string points, int most)
    {
        if (at >= text.Length || !points.Contains(text[at]) || !IsDigitAt(text, at + 1)) return at;
        var end = at + 1;
        while (end - at <= most && IsDigitAt(text, end)) end++;
        return end;
    }

    private static int PlainStart(ReadOnlySpan<char> row)
    {
        var last = DigitsStart(row, row.Length);
        if (last > 0 && row.Length - last <= MostDecimals && row[last - 1] is ',' or '.'
            && DigitsStart(row, last - 1) is var whole && last - 1 - whole <= MostDigits) return whole;
        return row.Length - last <= MostDigits ? last : -1;
    }

    private static int ThreesStart(ReadOnlySpan<char> row, string marks, string points)
    {
        var (start, end) = (-1, WithoutDecimals(row, points));
        var at = DigitsStart(row, end);
        while (end - at == 3 && at > 0 && marks.Contains(row[at - 1]))
        {
            end = at - 1;
            at = DigitsStart(row, end);
            if (end - at <= 3) start = at;
        }

        return start;
    }

    private static int PairsStart(ReadOnlySpan<char> row)
    {
        var (start, end) = (-1, WithoutDecimals(row, "."));
        var at = DigitsStart(row, end);
        for (var digits = 3; end - at == digits && at > 0 && row[at - 1] == ','; digits = 2)
        {
            end = at - 1;
            at = DigitsStart(row, end);
            if (digits == 2 && end - at <= 2) start = at;
        }

        return start;
    }

    /// <summary>The end of the row without one or two digits after a decimal point.</summary>
    private static int WithoutDecimals(ReadOnlySpan<char> row, string points)
    {
        var last = DigitsStart(row, row.Length);
        return last > 0 && row.Length - last <= 2 && points.Contains(row[last - 1]) ? last - 1 : row.Length;
    }

    private static int DigitsStart(ReadOnlySpan<char> row, int end)
    {
        while (end > 0 && char.IsAsciiDigit(row[end - 1])) end--;
        return end;
    }

    private static bool IsCommaAt(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ',';

    private static bool AreDigits(ReadOnlySpan<char> text, int at, int count)
    {
        for (var i = at; i < at + count; i++)
            if (!IsDigitAt(text, i)) return false;
        return true;
    }
}
