using System.Buffers;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A password told in clear, known by its shape (PII-02): after "password", letters with a figure; after "with", "type" and
/// the like, letters, a figure and a sign within one word.
/// </summary>
internal static class PasswordsTold
{
    private const int ShortestNamed = 6;
    private const int ShortestUnnamed = 8;
    private const int WordsBefore = 3;

    private static readonly SearchValues<char> Signs = SearchValues.Create("!#*^~$@%?&");

    private static readonly SearchValues<char> Edges = SearchValues.Create(".,;:!?()[]\"'<>«»„“”’*_~`");

    private static readonly string[] Names = ["password", "passphrase", "passcode", "pass", "pw", "pwd", "passwd"];

    private static readonly string[] Uses = ["with", "using", "type", "enter", "use", "try", "key", "login", "credentials", "via"];

    private static readonly string[] References = ["id", "order", "reservation", "number", "reference", "ref", "booking", "ticket", "case", "model", "version"];

    /// <summary>Where such words stand in the folded text.</summary>
    public static IEnumerable<(int Start, int Length, string What)> In(FoldedText reply)
    {
        var text = reply.Text;
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || !(text.AsSpan().ContainsAny(Signs) || text.Contains("pass", StringComparison.Ordinal))) return [];
        List<(int, int, string)> found = [];
        Span<Range> before = stackalloc Range[WordsBefore];
        var seen = 0;
        foreach (var range in text.AsSpan().SplitAny(' ', '\n', '\t'))
        {
            var (start, length) = Trim(text, range.Start.Value, range.End.Value);
            if (length == 0) continue;
            if (MayBe(text.AsSpan(start, length)) && IsSecret(text.Substring(start, length), Words(text, before, seen))) found.Add((start, length, "a password"));
            before[seen++ % WordsBefore] = start..(start + length);
        }

        return found;
    }

    private static bool MayBe(ReadOnlySpan<char> word) =>
        word.Length >= ShortestNamed && word.ContainsAnyInRange('0', '9') && word.ContainsAnyInRange('a', 'z');

    /// <summary>The words before, the nearest last.</summary>
    private static string[] Words(string text, ReadOnlySpan<Range> before, int seen)
    {
        var words = new string[Math.Min(seen, WordsBefore)];
        for (var i = 0; i < words.Length; i++) words[i] = text[before[(seen - words.Length + i) % WordsBefore]];
        return words;
    }

    private static (int Start, int Length) Trim(string text, int start, int end)
    {
        while (start < end && Edges.Contains(text[start])) start++;
        while (end > start && Edges.Contains(text[end - 1])) end--;
        return (start, end - start);
    }

    private static bool IsSecret(string word, string[] before)
    {
        if (IsReference(word)) return false;
        var last = before.LastOrDefault();
        var named = Array.IndexOf(Names, last) >= 0 || (last is "is" or "to" or "was" && before.Any(w => Array.IndexOf(Names, w) >= 0));
        if (named) return char.IsAsciiLetter(word[0]) || !word.Contains('-', StringComparison.Ordinal);
        return word.Length >= ShortestUnnamed && !before.Any(w => Array.IndexOf(References, w) >= 0) && word.AsSpan(1).ContainsAny(Signs) && before.Any(w => Array.IndexOf(Uses, w) >= 0 || Array.IndexOf(Names, w) >= 0);
    }

    /// <summary>An address, a page, a handle, an amount, "order#1234", "8-digit".</summary>
    private static bool IsReference(string word)
    {
        if (word[0] is '@' or '#' or '^' or '$' or '€' or '£' || word.Contains('/', StringComparison.Ordinal) || word.Contains("www.", StringComparison.Ordinal)) return true;
        if (word.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && word.IndexOf('.', at) > 0) return true;
        if (word.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash && !word.AsSpan(hash + 1).ContainsAnyExceptInRange('0', '9') && !word.AsSpan(0, hash).ContainsAnyInRange('0', '9')) return true;
        return word.Contains('%', StringComparison.Ordinal) || word.Contains('=', StringComparison.Ordinal);
    }
}
