using System.Text;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A sentence as a row of letters, one for each word that matters (<see cref="WordClasses"/>), the signs of people and a
/// comma for every break: "could you, please, put me through to your boss" is <c>MY,,FOE§</c>. What is asked shows in the
/// order of the classes, so that one short pattern stands for thousands of wordings.
/// </summary>
internal sealed class Skeleton
{
    private readonly List<(int Start, int End)> _at;

    private Skeleton(string letters, List<(int Start, int End)> at) => (Letters, _at) = (letters, at);

    /// <summary>The row.</summary>
    public string Letters { get; }

    /// <summary>Where a stretch of the row stands in the sentence.</summary>
    public (int Start, int Length) Place(int from, int length)
    {
        var start = _at[from].Start;
        return (start, _at[from + length - 1].End - start);
    }

    /// <summary>Reads a folded sentence.</summary>
    public static Skeleton Of(string sentence, WordClasses words)
    {
        var letters = new StringBuilder(sentence.Length / 4);
        var at = new List<(int Start, int End)>(sentence.Length / 4);
        for (var i = 0; i < sentence.Length;)
        {
            var (letter, end) = Next(sentence, i, words);
            if (letter != WordClasses.Filler && !(letter == ',' && letters.Length > 0 && letters[^1] == ','))
            {
                letters.Append(letter);
                at.Add((i, end));
            }

            i = end;
        }

        return new Skeleton(letters.ToString(), at);
    }

    private static (char Letter, int End) Next(string sentence, int i, WordClasses words)
    {
        var ch = sentence[i];
        if (ch == PeopleByWord.Desks) return ('¶', i + 1);
        if (ch is '§' or '¤' or '¶' or '¦') return (ch, i + 1);
        if (IsOfWord(ch)) return Word(sentence, i, words);
        var breaks = ch is ',' or ':' or '(' or ')' or '…' || (ch is '-' or '–' or '—' && (i == 0 || !IsOfWord(sentence[i - 1])))
            || (ch == '.' && (i + 1 == sentence.Length || !IsOfWord(sentence[i + 1])));
        return (breaks ? ',' : WordClasses.Filler, i + 1);
    }

    private static (char Letter, int End) Word(string sentence, int i, WordClasses words)
    {
        var end = EndOf(sentence, i);
        var word = sentence.AsSpan(i, end - i);
        var (letter, best) = (words.Of(word.TrimEnd('\'')), end);
        var most = words.LongestFrom(word);
        for (var (count, to) = (1, end); count < most && to + 1 < sentence.Length && sentence[to] == ' ' && IsOfWord(sentence[to + 1]); count++)
        {
            to = EndOf(sentence, to + 1);
            if (words.Of(sentence.AsSpan(i, to - i)) is not WordClasses.Unknown and var phrase) (letter, best) = (phrase, to);
        }

        return (letter, best);
    }

    private static int EndOf(string sentence, int i)
    {
        while (i < sentence.Length && (IsOfWord(sentence[i]) || (sentence[i] is '\'' or '-' or '/' && i + 1 < sentence.Length && IsOfWord(sentence[i + 1])))) i++;
        return i;
    }

    private static bool IsOfWord(char ch) => char.IsAsciiLetterOrDigit(ch) || (ch > '\u007F' && ch is not ('§' or '¤' or '¶' or '¦' or PeopleByWord.Desks) && char.IsLetter(ch));
}
