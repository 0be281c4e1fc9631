namespace HotDash.Core.Guardrails;

/// <summary>Long words that angry people misspell, by how many letters differ.</summary>
internal static class Misspelt
{
    /// <summary>No word that is held against another is longer.</summary>
    private const int Longest = 14;

    /// <summary>True for "supervisor" and "manager" written wrong, and for no other English word.</summary>
    public static bool IsChief(ReadOnlySpan<char> word)
    {
        if (word.Length is < 6 or > Longest || IsOther(word)) return false;
        if (word[^1] == 's' && word is not "boss") word = word[..^1];
        return word[0] switch
        {
            's' => word.Length >= 8 && IsNear(word, "supervisor", 2),
            'm' => IsNear(word, "manager", 1),
            _ => false,
        };
    }

    private static bool IsOther(ReadOnlySpan<char> word) =>
        word.StartsWith("manage") && word is not ("manageer" or "manageers") || word.StartsWith("supervise") && word is not ("superviser" or "supervisers" or "superviseur")
            || word.StartsWith("supervisi") || word.StartsWith("supervisor") || word is "manner" or "manners" or "mangers" or "mangle" or "mangled" or "mangler" or "danger";

    /// <summary>At most so many letters left out, added, wrong or swapped.</summary>
    private static bool IsNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return false;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        for (var j = 0; j <= b.Length; j++) rows[j] = j;
        var (now, last, before) = (1, 0, 2);
        for (var i = 1; i <= a.Length; i++)
        {
            var row = rows.Slice(now * (Longest + 1), Longest + 1);
            var above = rows.Slice(last * (Longest + 1), Longest + 1);
            var two = rows.Slice(before * (Longest + 1), Longest + 1);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], two[j - 2] + 1);
            }

            (now, last, before) = (before, now, last);
        }

        return rows[(last * (Longest + 1)) + b.Length] <= most;
    }
}
