using System.Buffers;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>Up to three words with capitals, and what stands around them.</summary>
internal readonly ref struct NameInText
{
    private const int MostWords = 3;
    private const int LongestWord = 40;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");

    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private readonly bool _hasTitle;
    private readonly bool _isGiven;
    private readonly bool _isOnlyGiven;
    private readonly bool _isNoName;

    private NameInText(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        _start = start;
        Span<char> buffer = stackalloc char[LongestWord];
        var first = WordAt(text, start);
        End = start + first.Length;
        _hasTitle = first.Length <= 5 && NextCapital(text, End) is > 0 and var named && CustomerName.IsTitle(first.ToString())
            && !NameWords.NoNames.Contains(NamesSpokenTo.Fold(WordAt(text, named), buffer));
        var folded = NamesSpokenTo.Fold(first, buffer);
        _isGiven = GivenNames.Contain(folded);
        _isOnlyGiven = _isGiven && GivenNames.ContainOnly(folded);
        _isNoName = folded.Length < 2 || (NameWords.NoNames.Contains(folded) && !_hasTitle);
        for (var words = 1; words < MostWords && !_isNoName && NextCapital(text, End) is > 0 and var next; words++)
        {
            var word = WordAt(text, next);
            if (NameWords.NoNames.Contains(NamesSpokenTo.Fold(word, buffer))) break;
            End = next + word.Length;
        }
    }

    /// <summary>Where the name ends.</summary>
    public int End { get; }

    /// <summary>Reads the name that starts with this capital.</summary>
    public static NameInText At(ReadOnlySpan<char> text, int start) => new(text, start);

    /// <summary>True when the reply speaks to this person.</summary>
    public bool IsSpokenTo()
    {
        if (_isNoName) return false;
        var before = _start;
        while (before > 0 && _text[before - 1] == ' ') before--;
        if (before == 0 || _text[before - 1] is '.' or '!' or '?' or '\n' or ':') return IsFirst() || (before == 0 && Opens());
        var comma = _text[before - 1] == ',';
        if (comma) before--;
        Span<char> buffer = stackalloc char[LongestWord];
        var last = WordBefore(before);
        if (last is ['@', ..]) return !comma && IsFirst();
        var word = NamesSpokenTo.Fold(last, buffer);
        if (Ends() && IsSignature(before - last.Length)) return false;
        if (NameWords.Courtesies.Contains(word) || (word is "you" && IsThank(before - 4)))
            return IsTerminated() || (_isGiven && NameWords.GoesOn.Contains(NamesSpokenTo.Fold(WordAfter(End), stackalloc char[LongestWord])));
        if (!IsTerminated()) return false;
        if (_isOnlyGiven || _hasTitle) return NameWords.Fillers.Contains(word) || (comma && IsAfterComma(last, word));
        return comma ? NameWords.Endings.Contains(word) && !GoesOnWithNames() : NameWords.Openings.Contains(word) && _text[End..] is [',', ..];
    }

    /// <summary>"..., Maria!": not after "our manager", "Best" or another name, nor before a further name.</summary>
    private bool IsAfterComma(ReadOnlySpan<char> last, ReadOnlySpan<char> folded) =>
        last.Length > 0 && !char.IsUpper(last[0]) && !NameWords.Apposed.Contains(folded) && !NameWords.Closings.Contains(folded)
        && !GoesOnWithNames() && !Tells();

    /// <summary>"Tobias, we have your order."; a name that is not listed must be thanked: "Xolani, thank you."</summary>
    private bool IsFirst() =>
        _text[End..] is [',', ..] && (_isOnlyGiven || _hasTitle || (!_isGiven && WordAfter(End + 1) is "thank" or "thanks"))
        && !GoesOnWithNames() && !Tells() && !IsApposed();

    /// <summary>"Tobias - sorry about that", "Tobias! Sorry": at the very beginning, where nobody signs.</summary>
    private bool Opens() => _isOnlyGiven && WordAfter(Math.Min(_text.Length, End + 2)) is not ("our" or "the" or "a" or "an" or "my") && _text[End..] is ['!', ' ' or '\n', ..] or [' ', '-' or '–' or '—', ' ', ..] or ['–' or '—', ' ', ..];

    private bool Tells() => _text[End..] is [',', ..]
        && NameWords.Tells.Contains(NamesSpokenTo.Fold(WordAfter(End + 1), stackalloc char[LongestWord]));

    /// <summary>"Maria, our lead, will call": a second comma soon after an article.</summary>
    private bool IsApposed()
    {
        var next = WordAfter(End + 1);
        if (next is not ("our" or "the" or "my" or "a" or "an" or "your")) return false;
        var rest = _text[(End + 1)..Math.Min(_text.Length, End + 40)];
        return rest.IndexOfAny(',', '.', '!') is >= 0 and var at && rest[at] == ',';
    }

    /// <summary>"Anna, Tom and", "Anna, and Tom", "Anna, Customer Care".</summary>
    private bool GoesOnWithNames()
    {
        if (End >= _text.Length || _text[End] != ',') return false;
        var next = WordAfter(End + 1);
        var at = End + 1;
        if (next is "and" or "or" && IsInList()) return true;
        if (next is "and" or "or" or "&") at = _text[at..].IndexOf(next) + at + next.Length;
        return WordAfter(at) is [var capital, _, ..] word && char.IsUpper(capital)
            && !NameWords.NoNames.Contains(NamesSpokenTo.Fold(word, stackalloc char[LongestWord]));
    }

    /// <summary>"black, blue, Rose, and": another comma a few words before.</summary>
    private bool IsInList() => _text[Math.Max(0, _start - 15)..Math.Max(0, _start - 2)].Contains(',');

    private bool IsThank(int end) => WordBefore(Math.Max(0, end)) is [_, 'h', 'a', 'n', 'k'];

    /// <summary>True when nothing but the end of the line follows: no comma, no full stop.</summary>
    private bool Ends() => _text[End..].TrimStart(' ') is [] or ['\n', ..] or ['(', .., ')'];

    /// <summary>"Thanks, Riley" signs the letter when it is the last thing on a line, after others.</summary>
    private bool IsSignature(int opener)
    {
        var sentence = _text[..Math.Max(0, opener)];
        var from = sentence.LastIndexOfAny(SentenceEnds) + 1;
        var isLast = _text[End..].Trim(" \n").IsEmpty;
        var startsLine = from > 0 && sentence[from - 1] == '\n';
        return (isLast ? !sentence[..from].Trim(" \n").IsEmpty : startsLine) && _text[from.._start].Count(' ') <= 5;
    }

    private bool IsTerminated()
    {
        var after = _text[End..];
        return after switch
        {
            [] => true,
            ['.'] => true,
            ['.', var next, ..] => !char.IsLetterOrDigit(next),
            [',' or '!' or '?' or ':' or ';' or '\n' or ')' or '–' or '—', ..] => true,
            [' ', '^' or '*' or '~' or '-' or '–' or '—' or '(' or '\n', ..] => true,
            [' ', var next, ..] => char.IsSurrogate(next) || next > '\u2100',
            _ => false,
        };
    }

    private ReadOnlySpan<char> WordBefore(int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestWord && NamesSpokenTo.IsInWord(_text[start - 1])) start--;
        return _text[start..end];
    }

    private ReadOnlySpan<char> WordAfter(int at)
    {
        while (at < _text.Length && _text[at] == ' ') at++;
        return at < _text.Length ? WordAt(_text, at) : [];
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestWord && (char.IsLetter(text[end]) || text[end] is '\'' or '’' or '-' || IsMark(text[end]))) end++;
        var word = text[start..end].TrimEnd("'’-");
        return word.EndsWith("'s") || word.EndsWith("’s") ? text[start..end] : word.Length == 0 ? text[start..Math.Min(text.Length, start + 1)] : word;
    }

    private static bool IsMark(char ch) => ch > '\u02FF' && char.GetUnicodeCategory(ch) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Where the next word starts if it has a capital and only a blank, or a title's full stop, lies between; else 0.</summary>
    private static int NextCapital(ReadOnlySpan<char> text, int end)
    {
        if (end < text.Length && text[end] == '.' && end + 1 < text.Length && text[end + 1] == ' ' && IsShort(text, end)) end++;
        return end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) ? end + 1 : 0;
    }

    private static bool IsShort(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..end] is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "Mx";
    }
}
