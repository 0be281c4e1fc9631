using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Wordings to look for, one a line, in words: <c>a|b</c> one of them, <c>a?</c> perhaps, <c>a*</c> any number, <c>..</c> up to
/// five words, <c>ab~</c> whatever begins so, <c>^</c> and <c>$</c> where a sentence begins and ends, <c>&lt;set&gt;</c> a set of
/// <see cref="WordSets"/>. Commas do not count; no wording reaches past its sentence. One look-up a word, and
/// a bounded number of steps for each wording that begins with it.
/// </summary>
internal sealed class Phrases
{
    private const int LongestGap = 5;
    private const int LongestRun = 6;

    private readonly FrozenDictionary<string, Part[][]>.AlternateLookup<ReadOnlySpan<char>> _byFirst;

    /// <param name="lines">The wordings; blank lines are skipped.</param>
    public Phrases(string lines)
    {
        _byFirst = lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part.Read).ToArray())
            .SelectMany(FirstWords, (parts, first) => (first, parts))
            .GroupBy(p => p.first, p => p.parts, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The first wording at each place, none inside another: where it stands in the folded text.</summary>
    public IEnumerable<(int Start, int Length)> In(WordsRead text)
    {
        for (var at = 0; at < text.Count;)
        {
            var end = EndAt(text, at);
            if (end > at) yield return (text[at].Start, text[end - 1].Start + text[end - 1].Length - text[at].Start);
            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>The word after the longest wording that starts at this word; 0 when none does.</summary>
    public int EndAt(WordsRead text, int at)
    {
        if (!_byFirst.TryGetValue(text.Of(at), out var phrases)) return 0;
        var longest = 0;
        foreach (var parts in phrases)
        {
            if (parts[0].Kind == Kind.Start && !text.IsFirst(at)) continue;
            longest = Math.Max(longest, Match(text, at, at, parts.AsSpan(parts[0].Kind == Kind.Start ? 1 : 0)));
        }

        return longest;
    }

    /// <summary>Whatever it may begin with: the parts up to the first that must be there.</summary>
    private static IEnumerable<string> FirstWords(Part[] parts)
    {
        var must = Array.FindIndex(parts, p => p.Kind == Kind.Once);
        return parts[..(must + 1)].SelectMany(p => p.Words ?? []).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The word after these parts, read from <paramref name="at"/>; 0 when they do not stand there.</summary>
    private static int Match(WordsRead text, int first, int at, ReadOnlySpan<Part> parts)
    {
        if (parts.IsEmpty) return at;
        if (parts[0].Kind == Kind.End) return text.IsPastEnd(at) ? Match(text, first, at, parts[1..]) : 0;
        var (fewest, most) = parts[0].Kind switch
        {
            Kind.Once => (1, 1),
            Kind.Perhaps => (0, 1),
            Kind.Many => (0, LongestRun),
            _ => (0, LongestGap),
        };
        for (var taken = 0; ; taken++, at++)
        {
            if (taken >= fewest && Match(text, first, at, parts[1..]) is > 0 and var end) return end;
            if (taken == most || at == text.Count || (at > first && text.IsFirst(at)) || !parts[0].Takes(text.Of(at))) return 0;
        }
    }

    private enum Kind
    {
        Once,
        Perhaps,
        Many,
        Gap,
        Start,
        End,
    }

    private sealed record Part(Kind Kind, FrozenSet<string>? Words, string? Prefix)
    {
        public static Part Read(string token)
        {
            if (token is "^" or "$" or "..") return new Part(token == "^" ? Kind.Start : token == "$" ? Kind.End : Kind.Gap, null, null);
            var kind = token[^1] switch { '?' => Kind.Perhaps, '*' => Kind.Many, _ => Kind.Once };
            var word = kind == Kind.Once ? token : token[..^1];
            if (word[^1] == '~') return new Part(kind, null, word[..^1]);
            return new Part(kind, FrozenSet.ToFrozenSet(word.Split('|').SelectMany(WordSets.Expand), StringComparer.Ordinal), null);
        }

        public bool Takes(ReadOnlySpan<char> word) => Kind == Kind.Gap
            || (Prefix is null ? Words!.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) : word.StartsWith(Prefix));
    }
}
