using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>How many common words of each language texts hold, for texts too short for <see cref="LanguageGuess"/>.</summary>
internal sealed class LanguageHits
{
    private readonly int[] _hits = new int[LanguageWords.Codes.Length];

    /// <param name="folded">Folded texts, read as one.</param>
    public LanguageHits(IEnumerable<string> folded)
    {
        foreach (var text in folded)
            foreach (var chunk in text.AsSpan().SplitAny(" \n\t.,!?:;()'\""))
            {
                var languages = LanguageWords.Of(text.AsSpan(chunk));
                for (var i = 0; i < _hits.Length; i++) _hits[i] += languages >> i & 1;
            }
    }

    /// <summary>The language with the most; null when there is none, or two have as many.</summary>
    public string? Most
    {
        get
        {
            var most = _hits.Max();
            return most > 0 && _hits.Count(h => h == most) == 1 ? LanguageWords.Codes[Array.IndexOf(_hits, most)] : null;
        }
    }

    /// <summary>How many of this language; 0 for one whose words are not known.</summary>
    public int Of(string? language) => Array.IndexOf(LanguageWords.Codes, language) is >= 0 and var i ? _hits[i] : 0;

    /// <summary>True when this language is told by its words.</summary>
    public bool Knows(string language) => Array.IndexOf(LanguageWords.Codes, language) >= 0;
}
