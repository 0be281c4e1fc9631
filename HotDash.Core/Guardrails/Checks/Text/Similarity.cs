namespace HotDash.Core.Guardrails;

/// <summary>How alike two texts are, by the fewest letters to change.</summary>
internal static class Similarity
{
    /// <summary>At most one letter in so many may differ.</summary>
    private const int OneIn = 10;

    /// <summary>
    /// True when at most a tenth of the longer text would have to be changed, and no digit. The texts hold letters and
    /// digits only. Costs a tenth of the square of the length, and only for texts that share their letters.
    /// </summary>
    public static bool IsNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var most = Math.Max(a.Length, b.Length) / OneIn;
        if (Holds(a, b) || Holds(b, a)) return true;
        return Math.Abs(a.Length - b.Length) <= most && ShareLetters(a, b, most) && Distance(a, b, most) <= most;
    }

    /// <summary>One is the other with at most a quarter of it added, no digit among it.</summary>
    private static bool Holds(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
    {
        if (longer.Length < shorter.Length || longer.Length > shorter.Length * 5 / 4) return false;
        var at = longer.IndexOf(shorter);
        return at >= 0 && !longer[..at].ContainsAnyInRange('0', '9') && !longer[(at + shorter.Length)..].ContainsAnyInRange('0', '9');
    }

    private static bool ShareLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var ch in a) counts[ch & 127]++;
        foreach (var ch in b) counts[ch & 127]--;
        if (counts[48..58].ContainsAnyExcept(0)) return false;
        var (more, fewer) = (0, 0);
        foreach (var count in counts)
            if (count > 0) more += count;
            else fewer -= count;
        return Math.Max(more, fewer) <= most;
    }

    /// <summary>Levenshtein's distance inside the band that matters; more than <paramref name="most"/> when it is left.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j <= most ? j : most + 1;
        for (var i = 1; i <= a.Length; i++)
        {
            var from = Math.Max(1, i - most);
            var to = Math.Min(b.Length, i + most);
            var diagonal = row[from - 1];
            row[from - 1] = from == 1 && i <= most ? i : most + 1;
            var least = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var above = j == i + most ? most + 1 : row[j];
                var cost = Math.Min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(above, row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most) return most + 1;
        }

        return row[b.Length];
    }
}
