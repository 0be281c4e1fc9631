namespace HotDash.Core.Guardrails;

/// <summary>
/// The words of a folded text, for <see cref="Phrases"/>. A contraction is two words ("you", "'re"; "youre" as well), but
/// "don't" is one.
/// </summary>
internal sealed class WordsRead
{
    private readonly List<Word> _words;

    private WordsRead(FoldedText text, List<Word> words)
    {
        Text = text;
        _words = words;
    }

    /// <summary>What was read.</summary>
    public FoldedText Text { get; }

    /// <summary>How many words it has.</summary>
    public int Count => _words.Count;

    /// <summary>Where a word stands.</summary>
    public Word this[int i] => _words[i];

    /// <summary>The word's letters.</summary>
    public ReadOnlySpan<char> Of(int i) => Text.Text.AsSpan(_words[i].Start, _words[i].Length);

    /// <summary>True when the word begins a sentence.</summary>
    public bool IsFirst(int i) => i == 0 || _words[i - 1].Sentence != _words[i].Sentence;

    /// <summary>True when no word of the sentence follows the one before <paramref name="i"/>.</summary>
    public bool IsPastEnd(int i) => i == _words.Count || IsFirst(i);

    /// <summary>Reads a text.</summary>
    public static WordsRead In(FoldedText folded)
    {
        var text = folded.Text;
        var words = new List<Word>(text.Length / 5 + 1);
        var sentence = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is '.' or '!' or '?' or '\n' or ';' or ':') sentence++;
            if (!IsWord(text[i]) && !IsContraction(text, i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && (IsWord(text[end]) || IsNot(text, end))) end++;
            var cut = Cut(text.AsSpan(i, end - i));
            if (cut > 0) words.Add(Make(text, i, cut, sentence));
            words.Add(Make(text, i + cut, end - i - cut, sentence));
            i = end;
        }

        return new WordsRead(folded, words);
    }

    private static Word Make(string text, int start, int length, int sentence) =>
        new(start, length, sentence, WordHash.Of(text.AsSpan(start, length)));

    private static bool IsWord(char ch) => char.IsLetterOrDigit(ch);

    private static bool IsContraction(string text, int i) =>
        text[i] == '\'' && i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    private static bool IsNot(string text, int i) =>
        IsContraction(text, i) && text[i + 1] == 't' && (i + 2 == text.Length || !char.IsLetter(text[i + 2]));

    /// <summary>Where "youre" is two words; 0 when it is one.</summary>
    private static int Cut(ReadOnlySpan<char> word) => word switch
    {
        "youre" or "youve" => 3,
        "thats" or "whats" => 4,
        "im" or "ive" => 1,
        _ => 0,
    };

    /// <summary>One word: where it stands in the folded text, in which sentence, and its <see cref="WordHash"/>.</summary>
    internal readonly record struct Word(int Start, int Length, int Sentence, uint Hash);
}
