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
        var verb = WordEdge.From(text, start);
        var (figure, scale) = (IsEnough(verb) ? PlainEnd(text, digits) : -1, 1m);
        var end = figure;
        if (figure < 0)
        {
            figure = ShortEnd(text, digits);
            var word = figure < 0 ? [] : WordEdge.From(text, IsSpaceAt(text, figure) ? figure + 1 : figure);
            if (word is not ("k" or "thousand" or "grand" or "hundred")) return;
            scale = NumberWords.Scale(word);
            end = figure + word.Length + (IsSpaceAt(text, figure) ? 1 : 0);
        }

        if (found.IsFree(start, end) && FigureValue.Of(text[digits..figure], scale > 1) is { } number)
            found.Add(new Money(number * scale, "", digits, end - digits));
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

    /// <summary>The end of a figure that is a sum by itself: three to seven digits, or grouped.</summary>
    private static int PlainEnd(ReadOnlySpan<char> text, int digits)
    {
        var end = Figures.DigitsEnd(text, digits);
        if (end - digits is >= 3 and <= 7 && WordEdge.IsFreeAt(text, end)) return end;
        if (end - digits > 3) return -1;
        var last = -1;
        while (end < text.Length && text[end] == ',' && Figures.DigitsEnd(text, end + 1) - end is 3 or 4)
        {
            end = Figures.DigitsEnd(text, end + 1);
            if (WordEdge.IsFreeAt(text, end)) last = end;
        }

        return last;
    }

    /// <summary>The end of a figure that is a sum only with a scale.</summary>
    private static int ShortEnd(ReadOnlySpan<char> text, int digits)
    {
        var end = Figures.DigitsEnd(text, digits);
        if (end - digits > 3) return -1;
        if (end >= text.Length || text[end] is not (',' or '.') || !Figures.IsDigitAt(text, end + 1)) return end;
        return Figures.DigitsEnd(text, end + 1) is var last && last - end <= 3 ? last : -1;
    }

    private static bool IsSpaceAt(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ' ';

    /// <summary>After these a figure is a sum without a scale.</summary>
    private static bool IsEnough(ReadOnlySpan<char> word) => word is "paid" or "spent" or "cost" or "costs" or "worth" or "charged";

    private static bool IsPaying(ReadOnlySpan<char> word) =>
        IsEnough(word) || word is "pay" or "lost" or "owe" or "refund" or "back";

    private static bool IsBetween(ReadOnlySpan<char> word) =>
        word is "me" or "us" or "my" or "like" or "around" or "about" or "over" or "nearly" or "almost" or "of" or "total" or "the" or "full"
            or "amount" or "approx" or "approximately" or "more" or "than" or "out" or "it" or "was" or "a" or "whole";
}
