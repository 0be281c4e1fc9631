using System.Text;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A sentence in which the people it names stand as signs, so that the patterns of requests stay small: <c>§</c> for a
/// supervisor ("your damn shift manager"), <c>¤</c> for another or a real person, <c>¶</c> for anybody who answers ("an
/// agent"), <c>¦</c> for a machine. Look-alikes ("manager role") stay words.
/// </summary>
internal sealed class PeopleNamed
{
    private readonly int[] _origin;

    private PeopleNamed(string text, int[] origin, int? mentioned)
    {
        Text = text;
        _origin = origin;
        Mentioned = mentioned;
    }

    /// <summary>The sentence with its signs.</summary>
    public string Text { get; }

    /// <summary>Where the first supervisor with an article stands in <see cref="Text"/>: "your manager".</summary>
    public int? Mentioned { get; }

    /// <summary>True when a sentence with signs names somebody who is no supervisor: another person, an agent, a desk.</summary>
    public static bool NamesOther(ReadOnlySpan<char> signs) => signs.ContainsAny('¤', '¶', PeopleByWord.Desks);

    /// <summary>Where a stretch of <see cref="Text"/> stands in the sentence.</summary>
    public (int Start, int Length) Origin(int start, int length) =>
        (_origin[start], _origin[start + length] - _origin[start]);

    /// <summary>Reads one folded sentence.</summary>
    public static PeopleNamed In(string sentence)
    {
        var text = new StringBuilder(sentence.Length);
        var origin = new int[sentence.Length + 1];
        int? mentioned = null;
        var at = 0;
        foreach (var (start, length, sign) in Signs(sentence))
        {
            for (; at < start; at++) Add(Plain(sentence[at]), at);
            if (sign == '§' && PeoplePatterns.Article().IsMatch(sentence.AsSpan(start, length))) mentioned ??= text.Length;
            Add(sign, start);
            at = start + length;
        }

        for (; at < sentence.Length; at++) Add(Plain(sentence[at]), at);
        origin[text.Length] = sentence.Length;
        return new PeopleNamed(text.ToString(), origin, mentioned);

        void Add(char ch, int from)
        {
            origin[text.Length] = from;
            text.Append(ch);
        }
    }

    private static char Plain(char ch) => ch is '§' or '¤' or '¶' or '¦' or PeopleByWord.Desks ? ' ' : ch;

    /// <summary>The people in order of the text; of two that overlap the one of the earlier kind.</summary>
    private static List<(int Start, int Length, char Sign)> Signs(string sentence)
    {
        var signs = new List<(int Start, int Length, char Sign)>();
        AddBetween(signs, PeoplePatterns.Described(), '§', sentence);
        AddBetween(signs, PeoplePatterns.Chief(), '§', sentence);
        AddBetween(signs, PeoplePatterns.Other(), '¤', sentence);
        AddBetween(signs, PeoplePatterns.Anybody(), '¶', sentence);
        AddBetween(signs, PeoplePatterns.Machine(), '¦', sentence);
        PeopleByWord.AddTo(signs, sentence);
        return signs;
    }

    /// <summary>A word for a person that is part of a thing's name here.</summary>
    private static bool IsThing(char sign, ReadOnlySpan<char> person, ReadOnlySpan<char> after) => sign switch
    {
        '§' => IsChiefsThing(person, after),
        '¤' => IsOtherThing(person, after),
        '¶' => IsOwner(after),
        _ => false,
    };

    private static bool IsChiefsThing(ReadOnlySpan<char> chief, ReadOnlySpan<char> after) =>
        PeoplePatterns.ThingAfter().IsMatch(after)
        || (PeoplePatterns.Possession().IsMatch(after) && !PeoplePatterns.LeadsToOne().IsMatch(after))
        || (chief.EndsWith("boss", StringComparison.Ordinal) && !PeoplePatterns.PersonGoesOn().IsMatch(after));

    /// <summary>"Human League", "another agent code".</summary>
    private static bool IsOtherThing(ReadOnlySpan<char> other, ReadOnlySpan<char> after) =>
        PeoplePatterns.OtherThingAfter().IsMatch(after) || IsOwner(after)
        || (other.EndsWith("human", StringComparison.Ordinal) && !PeoplePatterns.PersonGoesOn().IsMatch(after));

    /// <summary>What is somebody's is a thing: "a person's wifi".</summary>
    private static bool IsOwner(ReadOnlySpan<char> after) => PeoplePatterns.Possession().IsMatch(after) && !PeoplePatterns.LeadsToOne().IsMatch(after);

    private static void AddBetween(List<(int Start, int Length, char Sign)> signs, Regex words, char sign, string sentence)
    {
        var before = signs.Count;
        var next = 0;
        foreach (var m in words.EnumerateMatches(sentence))
        {
            if (IsThing(sign, sentence.AsSpan(m.Index, m.Length), sentence.AsSpan(m.Index + m.Length))) continue;
            while (next < before && signs[next].Start + signs[next].Length <= m.Index) next++;
            if (next == before || signs[next].Start >= m.Index + m.Length) signs.Add((m.Index, m.Length, sign));
        }

        if (before > 0 && signs.Count > before) signs.Sort((a, b) => a.Start.CompareTo(b.Start));
    }
}
