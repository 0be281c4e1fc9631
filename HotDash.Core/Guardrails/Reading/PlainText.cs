using System.Globalization;
using System.Net;
using System.Text;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A text as it will look: capitals kept, invisible characters gone, full-width signs as plain ones, HTML's escapes
/// (<c>&amp;lt;</c>, <c>&amp;#123;</c>) as the characters they stand for. It remembers where each character came from.
/// </summary>
internal sealed class PlainText
{
    /// <summary>The longest escape that is read, <c>&amp;#x1F600;</c> and the like, in UTF-16 units.</summary>
    private const int LongestEscape = 10;

    private readonly int[]? _origin;

    private PlainText(string original, string text, int[]? origin)
    {
        Original = original;
        Text = text;
        _origin = origin;
    }

    /// <summary>The text as written.</summary>
    public string Original { get; }

    /// <summary>The text as it looks; never longer than <see cref="Original"/>.</summary>
    public string Text { get; }

    /// <summary>Reads a text; the usual one, in which nothing is disguised, is taken as it is.</summary>
    public static PlainText Of(string original)
    {
        var first = 0;
        while (first < original.Length && !IsDisguised(original[first])) first++;
        if (first == original.Length) return new PlainText(original, original, null);

        var text = new StringBuilder(original.Length);
        var origin = new int[original.Length + 1];
        for (var i = 0; i < original.Length;)
        {
            var (ch, length) = Read(original, i);
            origin[text.Length] = i;
            if (ch is { } shown) text.Append(shown);
            i += length;
        }

        origin[text.Length] = original.Length;
        return new PlainText(original, text.ToString(), origin);
    }

    /// <summary>The original words behind a stretch of the text.</summary>
    public (int Start, int Length, string Text) Quote(int start, int length)
    {
        var from = _origin?[start] ?? start;
        var to = length == 0 ? from : EndOf(start + length - 1);
        return (from, to - from, Original[from..to]);
    }

    private int EndOf(int at) => _origin is null ? at + 1 : _origin[at] + Read(Original, _origin[at]).Length;

    private static (char? Shown, int Length) Read(string text, int at) => text[at] switch
    {
        '&' when Escape(text.AsSpan(at)) is { Length: > 1 } escape => (escape.Shown, escape.Length),
        >= '\uFF01' and <= '\uFF5E' => ((char)(text[at] - 0xFEE0), 1),
        '\u3010' => ('[', 1),
        '\u3011' => (']', 1),
        '\u00A0' or '\u2007' or '\u202F' or '\u3000' => (' ', 1),
        '\r' or '\u2028' or '\u2029' => ('\n', 1),
        _ when IsInvisible(text[at]) => (null, 1),
        _ => (text[at], 1),
    };

    private static (char Shown, int Length) Escape(ReadOnlySpan<char> rest)
    {
        var length = rest[..Math.Min(rest.Length, LongestEscape)].IndexOf(';') + 1;
        if (length < 4) return default;
        var decoded = WebUtility.HtmlDecode(rest[..length].ToString());
        return decoded.Length == 1 ? (decoded[0], length) : default;
    }

    private static bool IsDisguised(char ch) => ch is '&' or '\r' or '\u00AD'
        or '\u00A0' or '\u2007' or '\u202F' or '\u2028' or '\u2029' or '\u3000' or '\u3010' or '\u3011'
        or (>= '\uFF01' and <= '\uFF5E') || IsInvisible(ch);

    private static bool IsInvisible(char ch) => ch is '\u00AD' or '\uFEFF' or '\u180E'
        || (ch > '\u007F' && char.GetUnicodeCategory(ch) == UnicodeCategory.Format);
}
