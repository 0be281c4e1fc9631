using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Wordings to look for, one a line, in words: <c>a|b</c> one of them, <c>a?</c> perhaps, <c>a*</c> any number, <c>..</c> up to
/// five words, <c>ab~</c> whatever begins so, <c>^</c> and <c>$</c> where a sentence begins and ends, <c>&lt;set&gt;</c> a set of
/// <see cref="WordSets"/>. Commas do not count; no wording reaches past its sentence. One look-up a word: a wording is tried
/// only where its rarest word stands, in a bounded number of steps.
/// </summary>
internal sealed class Phrases
{
    private const int LongestGap = 5;
    private const int LongestRun = 6;

    private readonly WordTable<Phrase[]> _byAnchor;

    /// <param name="lines">The wordings; blank lines are skipped.</param>
    public Phrases(string lines)
    {
        _byAnchor = new WordTable<Phrase[]>(lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new Phrase([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part.Read)]))
            .SelectMany(phrase => phrase.Anchor.Words!, (phrase, word) => (phrase, word))
            .GroupBy(p => p.word, p => p.phrase, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Where wordings stand in the folded text, in order, none overlapping another.</summary>
    public IReadOnlyList<(int Start, int Length)> In(WordsRead text)
    {
        List<(int First, int End)> found = [];
        for (var at = 0; at < text.Count; at++)
            if (_byAnchor.TryGet(text.Of(at), text[at].Hash, out var phrases))
                foreach (var phrase in phrases)
                    if (phrase.Around(text, at) is { } words) found.Add(words);
        if (found.Count == 0) return [];
        List<(int Start, int Length)> spans = [];
        var upTo = 0;
        foreach (var (first, end) in found.OrderBy(f => f.First).ThenByDescending(f => f.End))
        {
            if (first < upTo) continue;
            upTo = end;
            spans.Add((text[first].Start, text[end - 1].Start + text[end - 1].Length - text[first].Start));
        }

        return spans;
    }

    /// <summary>The word after these parts, read from <paramref name="at"/>; 0 when they do not stand there.</summary>
    private static int Match(WordsRead text, int first, int at, ReadOnlySpan<Part> parts)
    {
        if (parts.IsEmpty) return at;
        if (parts[0].Kind == Kind.End) return text.IsPastEnd(at) ? Match(text, first, at, parts[1..]) : 0;
        var (fewest, most) = Times(parts[0].Kind);
        for (var taken = 0; ; taken++, at++)
        {
            if (taken >= fewest && Match(text, first, at, parts[1..]) is > 0 and var end) return end;
            if (taken == most || at == text.Count || (at > first && text.IsFirst(at)) || !parts[0].Takes(text, at)) return 0;
        }
    }

    private static (int Fewest, int Most) Times(Kind kind) => kind switch
    {
        Kind.Once => (1, 1),
        Kind.Perhaps => (0, 1),
        Kind.Many => (0, LongestRun),
        Kind.Gap => (0, LongestGap),
        _ => (0, 0),
    };

    private enum Kind
    {
        Once,
        Perhaps,
        Many,
        Gap,
        Start,
        End,
    }

    /// <summary>One wording. Its anchor is the first part that must be there and has no everyday word.</summary>
    private sealed class Phrase
    {
        private readonly Part[] _parts;
        private readonly bool _startsSentence;
        private readonly int _before;

        public Phrase(Part[] parts)
        {
            _startsSentence = parts[0].Kind == Kind.Start;
            _parts = _startsSentence ? parts[1..] : parts;
            var anchor = Array.FindIndex(_parts, p => p.IsRare);
            if (anchor < 0) anchor = Array.FindIndex(_parts, p => p is { Kind: Kind.Once, Words: not null });
            Anchor = _parts[anchor];
            _before = _parts[..anchor].Sum(p => Times(p.Kind).Most);
        }

        public Part Anchor { get; }

        /// <summary>The words of the wording around its anchor, from the nearest place it can start at.</summary>
        public (int First, int End)? Around(WordsRead text, int anchor)
        {
            for (var first = anchor; first >= Math.Max(0, anchor - _before); first--)
            {
                if ((!_startsSentence || text.IsFirst(first)) && Match(text, first, first, _parts) is var end && end > anchor)
                    return (first, end);
                if (text.IsFirst(first)) break;
            }

            return null;
        }
    }

    private sealed record Part(Kind Kind, FrozenSet<string>? Words, string? Prefix)
    {
        private readonly WordTable<bool>? _words = Words is null ? null : new(Words.ToDictionary(w => w, _ => true, StringComparer.Ordinal));

        public static Part Read(string token)
        {
            if (token is "^" or "$" or "..") return new Part(token == "^" ? Kind.Start : token == "$" ? Kind.End : Kind.Gap, null, null);
            var kind = token[^1] switch { '?' => Kind.Perhaps, '*' => Kind.Many, _ => Kind.Once };
            var word = kind == Kind.Once ? token : token[..^1];
            if (word[^1] == '~') return new Part(kind, null, word[..^1]);
            return new Part(kind, FrozenSet.ToFrozenSet(word.Split('|').SelectMany(WordSets.Expand), StringComparer.Ordinal), null);
        }

        /// <summary>True for a word that must be there and is not an everyday one.</summary>
        public bool IsRare => Kind == Kind.Once && Words is not null && !Words.Overlaps(WordSets.Everyday);

        public bool Takes(WordsRead text, int at) => Kind == Kind.Gap
            || (Prefix is null ? _words!.TryGet(text.Of(at), text[at].Hash, out _) : text.Of(at).StartsWith(Prefix));
    }
}
