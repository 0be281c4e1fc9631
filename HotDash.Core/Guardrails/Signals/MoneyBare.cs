namespace HotDash.Core.Guardrails;

/// <summary>Sums without a currency after words of paying: <c>I paid about 70k</c>, <c>it cost me 45,000</c>.</summary>
internal static class MoneyBare
{
    /// <summary>How many words may stand between the paying and the sum.</summary>
    private const int MostBetween = 3;

    public static void Find(ReadOnlySpan<char> text, ref MoneyFound found)
    {
        found.BeginKind();
        var from = 0;
        while (text[from..].IndexOfAnyInRange('0', '9') is >= 0 and var ahead)
        {
            var digits = from + ahead;
            from = Figures.DigitsEnd(text, digits);
            if (digits == 0 || text[digits - 1] != ' ' || Paying(text, digits - 1) is not (>= 0 and var start)) continue;
            Read(text, start, digits, ref found);
        }
    }

    private static void Read(ReadOnlySpan<char> text, int start, int digits, ref MoneyFound found)
    {
        var figureEnd = ShortEnd(text, digits);
        var scale = figureEnd < 0 ? default : Scale.At(text, figureEnd);
        if (scale.Factor is not (100 or 1000))
        {
            figureEnd = IsEnough(WordEdge.From(text, start)) ? PlainEnd(text, digits) : -1;
            if (figureEnd < 0) return;
            scale = Scale.None(figureEnd);
        }

        if (found.IsFree(start, scale.End) && FigureValue.Of(text[digits..figureEnd], scale.IsThere) is { } number)
            found.Add(new Money(scale.By(number), "", digits, scale.End - digits));
    }

    /// <summary>Where the word of paying starts that goes with a figure after this space; -1 when there is none.</summary>
    private static int Paying(ReadOnlySpan<char> text, int space)
    {
        for (var between = 0; between <= MostBetween; between++)
        {
            var word = WordEdge.Before(text, space);
            if (IsPaying(word)) return space - word.Length;
            if (!IsBetween(word)) return -1;
            space -= word.Length + 1;
            if (space < 0 || text[space] != ' ') return -1;
        }

        return -1;
    }

    /// <summary>The end of a figure that is a sum by itself: grouped, or three to seven digits.</summary>
    private static int PlainEnd(ReadOnlySpan<char> text, int digits)
    {
        var lead = Figures.DigitsEnd(text, digits);
        var end = lead - digits is >= 3 and <= 7 && WordEdge.IsFreeAt(text, lead) ? lead : -1;
        if (lead - digits > 3) return end;
        for (var at = lead; at < text.Length && text[at] == ',' && Figures.DigitsEnd(text, at + 1) is var next && next - at is 3 or 4; at = next)
            if (WordEdge.IsFreeAt(text, next)) end = next;
        return end;
    }

    /// <summary>The end of a figure that is a sum only with a scale.</summary>
    private static int ShortEnd(ReadOnlySpan<char> text, int digits)
    {
        var end = Figures.DigitsEnd(text, digits);
        if (end - digits > 3) return -1;
        if (end >= text.Length || text[end] is not (',' or '.') || !Figures.IsDigitAt(text, end + 1)) return end;
        return Figures.DigitsEnd(text, end + 1) is var last && last - end <= 3 ? last : -1;
    }

    /// <summary>After these a figure is a sum without a scale.</summary>
    private static bool IsEnough(ReadOnlySpan<char> word) => word is "paid" or "spent" or "cost" or "costs" or "worth" or "charged";

    private static bool IsPaying(ReadOnlySpan<char> word) =>
        IsEnough(word) || word is "pay" or "lost" or "owe" or "refund" or "back";

    private static bool IsBetween(ReadOnlySpan<char> word) =>
        word is "me" or "us" or "my" or "like" or "around" or "about" or "over" or "nearly" or "almost" or "of" or "total" or "the" or "full"
            or "amount" or "approx" or "approximately" or "more" or "than" or "out" or "it" or "was" or "a" or "whole";
}
