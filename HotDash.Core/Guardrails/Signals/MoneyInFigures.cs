namespace HotDash.Core.Guardrails;

/// <summary>
/// Amounts in figures, read by hand: from the digits, which few texts have, to the currency before or after them. Each
/// character is passed a fixed number of times, whatever a customer writes.
/// </summary>
internal static class MoneyInFigures
{
    public static void Find(ReadOnlySpan<char> text, ref MoneyFound found)
    {
        found.BeginKind();
        var from = 0;
        while (text[from..].IndexOfAnyInRange('0', '9') is >= 0 and var ahead) from = Read(text, from, from + ahead, ref found);
    }

    /// <summary>Reads what stands at these digits.</summary>
    /// <returns>Where to go on.</returns>
    private static int Read(ReadOnlySpan<char> text, int from, int digits, ref MoneyFound found)
    {
        if (digits > 0 && char.IsAsciiDigit(text[digits - 1])) return Figures.DigitsEnd(text, digits);
        var sign = digits > from && text[digits - 1] == ' ' ? digits - 1 : digits;
        return Currencies.Before(text, from, sign, out var start) is { } currency
            ? ReadAfter(text, start, digits, currency, ref found)
            : ReadBefore(text, digits, ref found);
    }

    /// <summary>A figure after a sign: <c>$10k</c>; a second currency after it is part of it.</summary>
    private static int ReadAfter(ReadOnlySpan<char> text, int start, int digits, string currency, ref MoneyFound found)
    {
        var figureEnd = Figures.End(text, digits);
        var scale = Scale.At(text, figureEnd);
        var end = Currencies.RedundantEnd(text, scale.End);
        Add(text[digits..figureEnd], scale, currency, start, end, ref found);
        return end;
    }

    /// <summary>A figure before a sign or a name, or before a scale that is enough: <c>10k dollars</c>, <c>1.2 lakh</c>.</summary>
    private static int ReadBefore(ReadOnlySpan<char> text, int digits, ref MoneyFound found)
    {
        var end = Figures.RowEnd(text, digits);
        var scale = Scale.At(text, end);
        var sign = SkipSpace(text, scale.End);
        var currency = Currencies.After(text, sign, out var last);
        if ((currency ?? scale.Currency) is null) return end;
        var from = WordEdge.IsFreeBefore(text, digits) ? digits : Math.Min(Figures.DigitsEnd(text, digits) + 1, end);
        if (from == end || Figures.Start(text, from, end) is not (>= 0 and var start)) return end;
        if (BelongsToNext(text, sign, last)) return sign;
        if (currency is null) last = scale.End;
        Add(text[start..end], scale, currency ?? scale.Currency!, start, last, ref found);
        return last;
    }

    /// <summary>In "order 12345 $20" the sign belongs to the figure after it.</summary>
    private static bool BelongsToNext(ReadOnlySpan<char> text, int sign, int end) => end - sign == 1 && Figures.IsDigitAt(text, end);

    private static void Add(ReadOnlySpan<char> figure, Scale scale, string currency, int start, int end, ref MoneyFound found)
    {
        if (FigureValue.Of(figure, scale.IsThere) is { } number)
            found.Add(new Money(scale.By(number), currency, start, end - start));
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
