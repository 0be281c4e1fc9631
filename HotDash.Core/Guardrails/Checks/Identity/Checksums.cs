namespace HotDash.Core.Guardrails;

/// <summary>Tells card and bank account numbers from other long numbers by their check digits (PII-02).</summary>
internal static class Checksums
{
    /// <summary>Luhn's check over the digits of a text, at least one.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> text)
    {
        var (sum, isSecond) = (0, false);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var digit = text[i] - '0';
            if (isSecond) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
            isSecond = !isSecond;
        }

        return sum > 0 && sum % 10 == 0;
    }

    /// <summary>ISO 13616: country, two check digits, account; spaces are left out by the caller.</summary>
    public static bool IsIban(string iban)
    {
        if (iban.Length is < 15 or > 34) return false;
        var remainder = 0;
        foreach (var ch in iban.AsSpan(4)) remainder = Add(remainder, ch);
        foreach (var ch in iban.AsSpan(0, 4)) remainder = Add(remainder, ch);
        return remainder == 1;
    }

    private static int Add(int remainder, char ch) => char.IsAsciiDigit(ch)
        ? ((remainder * 10) + (ch - '0')) % 97
        : ((remainder * 100) + (char.ToUpperInvariant(ch) - 'A' + 10)) % 97;
}
