using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Words by what they do in a request, each class a letter: so a sentence can be read as a row of letters whatever words
/// its writer chose. Words of a phrase are joined by an underscore.
/// </summary>
internal sealed class WordClasses
{
    /// <summary>A word that says nothing of who wants what.</summary>
    public const char Unknown = 'x';

    /// <summary>A word that is left out: an article, "please", "just".</summary>
    public const char Filler = '-';

    /// <summary>A word drawn out longer ("pleaseeee") is none that is known.</summary>
    private const int Longest = 24;

    private readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>How many words the longest phrase has that begins with this one.</summary>
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    public WordClasses(params IEnumerable<(char Letter, string Words)> classes)
    {
        var words = new Dictionary<string, char>(StringComparer.Ordinal);
        var phrases = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (letter, list) in classes)
        foreach (var entry in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var phrase = entry.Replace('_', ' ');
            words.TryAdd(phrase, letter);
            var parts = phrase.Split(' ');
            if (parts.Length > 1) phrases[parts[0]] = Math.Max(parts.Length, phrases.GetValueOrDefault(parts[0]));
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The class of a word or phrase.</summary>
    public char Of(ReadOnlySpan<char> word)
    {
        if (_words.TryGetValue(word, out var letter)) return letter;
        if (word.Length is > 3 and <= Longest && word[^1] == word[^2]) return Of(word[..^1]);
        var elided = word.IndexOf('\'') + 1;
        if (elided == 0 && word.IndexOf('-') is > 2 and var hyphen) return _words.TryGetValue(word[..hyphen], out letter) ? letter : Unknown;
        return elided > 0 && word.Length - elided > 2 && _words.TryGetValue(word[elided..], out letter) ? letter : Unknown;
    }

    /// <summary>How many words a phrase may have that begins with this one.</summary>
    public int LongestFrom(ReadOnlySpan<char> word) => _phrases.TryGetValue(word, out var most) ? most : 1;
}
