namespace HotDash.Core.Guardrails;

/// <summary>Whether something was already said in the conversation, by whomever, notes and activity lines included.</summary>
internal static class ThreadWords
{
    /// <summary>True when a message holds these words, not as a part of longer ones.</summary>
    public static bool IsInThread(this ReplyReading r, string words)
    {
        foreach (var m in r.Context.Messages)
            if (WholeWord.IsIn(m.Text, words)) return true;
        return false;
    }

    /// <summary>True when a message holds these digits in this order, however they are grouped.</summary>
    public static bool DigitsAreInThread(this ReplyReading r, string digits)
    {
        foreach (var m in r.Context.Messages)
            if (HoldsDigits(m.Text, digits)) return true;
        return false;
    }

    /// <summary>The digits of a text, without what groups them.</summary>
    public static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>True when both numbers end alike: country codes and leading zeros aside.</summary>
    public static bool IsSameNumber(string digits, string? other) =>
        other is not null && DigitsOf(other) is { Length: >= 7 } known
        && Math.Min(9, Math.Min(known.Length, digits.Length)) is var tail && known[^tail..] == digits[^tail..];

    private static bool HoldsDigits(string text, string digits)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] != digits[0]) continue;
            var found = 0;
            for (var i = start; i < text.Length && found < digits.Length; i++)
            {
                if (text[i] == digits[found]) found++;
                else if (char.IsAsciiDigit(text[i]) || text[i] is not (' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0')) break;
            }

            if (found == digits.Length) return true;
        }

        return false;
    }
}
