using System.Globalization;
using System.Text;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A text as the rules read it: small letters, no accents, plain apostrophes and spaces, no invisible characters.
/// It remembers where each character came from, so that findings quote the original.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Where each character came from; null when every one stands where it stood.</summary>
    private readonly int[]? _origin;

    private FoldedText(string original, string text, int[]? origin)
    {
        Original = original;
        Text = text;
        _origin = origin;
    }

    /// <summary>The text as written.</summary>
    public string Original { get; }

    /// <summary>The folded text; never longer than <see cref="Original"/>.</summary>
    public string Text { get; }

    /// <summary>Folds a text; each UTF-16 unit gives one or none.</summary>
    public static FoldedText Of(string original)
    {
        if (Ascii.IsValid(original))
            return new FoldedText(original, original.ToLowerInvariant().Replace('`', '\'').Replace('\r', '\n'), null);
        var folded = new char[original.Length];
        var origin = new int[original.Length + 1];
        var length = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var ch = original[i];
            if (IsInvisible(ch)) continue;
            origin[length] = i;
            folded[length++] = Fold(ch);
        }

        origin[length] = original.Length;
        return new FoldedText(original, new string(folded, 0, length), origin);
    }

    /// <summary>A word folded for comparison; one with surrogates, which may be broken, as it is.</summary>
    public static string Word(string word) =>
        Of(word.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? word : word.Normalize(NormalizationForm.FormC)).Text;

    /// <summary>The original words behind a stretch of the folded text.</summary>
    public (int Start, int Length, string Text) Quote(int start, int length)
    {
        var from = Origin(start);
        var to = length == 0 ? from : Origin(start + length - 1) + 1;
        return (from, to - from, Original[from..to]);
    }

    private int Origin(int at) => _origin is null ? at : _origin[at];

    /// <summary>The stretches between full stops, question and exclamation marks, and line ends.</summary>
    public IEnumerable<(int Start, int Length)> Sentences()
    {
        var start = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (!EndsSentence(i)) continue;
            if (i > start) yield return (start, i - start);
            start = i + 1;
        }

        if (start < Text.Length) yield return (start, Text.Length - start);
    }

    private bool EndsSentence(int i) => Text[i] switch
    {
        '\n' or '!' or '?' or ';' => true,
        '.' => (i + 1 == Text.Length || Text[i + 1] is ' ' or '\n' or '"' or '\'' or ')') && !AfterTitle(i),
        _ => false,
    };

    private bool AfterTitle(int i)
    {
        var word = i;
        while (word > 0 && char.IsLetter(Text[word - 1])) word--;
        return Text[word..i] is "mr" or "mrs" or "ms" or "dr" or "prof" or "vs" or "rs"
            || (Text[word..i] is "no" && i + 2 < Text.Length && (char.IsAsciiDigit(Text[i + 2]) || Text[i + 2] == '#'));
    }

    private static bool IsInvisible(char ch) => ch is '\u00AD' or '\uFEFF' or '\u180E'
        || (ch > '\u007F' && char.GetUnicodeCategory(ch) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark);

    /// <summary>One character as the rules read it.</summary>
    public static char Fold(char ch) => ch switch
    {
        '’' or '‘' or '´' or '`' or 'ʼ' => '\'',
        '“' or '”' or '„' => '"',
        '\r' or '\u2028' or '\u2029' => '\n',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(ch - 0xFEE0)),
        < '\u0080' => char.ToLowerInvariant(ch),
        _ when char.IsWhiteSpace(ch) => ' ',
        _ => WithoutAccent(char.ToLowerInvariant(ch)),
    };

    private static char WithoutAccent(char ch)
    {
        if (char.IsSurrogate(ch) || ch is < '\u00C0' or > '\u1EFF') return ch;
        var decomposed = ch.ToString().Normalize(NormalizationForm.FormD);
        return decomposed.Length > 1 && char.IsAsciiLetter(decomposed[0]) ? decomposed[0] : ch;
    }
}
