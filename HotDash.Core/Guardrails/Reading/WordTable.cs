namespace HotDash.Core.Guardrails;

/// <summary>
/// What belongs to a word, looked up by a hash that was made when the word was read: each word of a reply is asked for
/// in many tables.
/// </summary>
internal sealed class WordTable<T>
{
    private readonly (uint Hash, string Word, T Value)[] _slots;

    /// <param name="entries">Folded words, each once.</param>
    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> entries)
    {
        _slots = new (uint, string, T)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * entries.Count) + 1)];
        foreach (var (word, value) in entries)
        {
            var hash = WordHash.Of(word);
            var at = (int)hash & (_slots.Length - 1);
            while (_slots[at].Word is not null) at = (at + 1) & (_slots.Length - 1);
            _slots[at] = (hash, word, value);
        }
    }

    /// <param name="hash">The word's <see cref="WordHash"/>.</param>
    public bool TryGet(ReadOnlySpan<char> word, uint hash, out T value)
    {
        for (var at = (int)hash & (_slots.Length - 1); _slots[at].Word is { } known; at = (at + 1) & (_slots.Length - 1))
        {
            if (_slots[at].Hash != hash || !word.SequenceEqual(known)) continue;
            value = _slots[at].Value;
            return true;
        }

        value = default!;
        return false;
    }
}

/// <summary>A hash of a short word; the same in every process.</summary>
internal static class WordHash
{
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2_166_136_261u;
        foreach (var ch in word) hash = (hash ^ ch) * 16_777_619u;
        return hash ^ (hash >> 15);
    }
}
