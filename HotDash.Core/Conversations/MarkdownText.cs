using System.Text;

namespace HotDash.Core.Conversations;

/// <summary>
/// The part of Markdown that agents and notes use and Chatwoot shows: bold, italics, code, lists, line breaks. Everything
/// else, HTML above all, is text.
/// </summary>
public static class MarkdownText
{
    private const string Marks = "*_`";
    private const int DeepestPoint = 3;
    private const int MostDigits = 9;

    /// <summary>The lines of a text, each with its runs.</summary>
    public static IReadOnlyList<MarkdownLine> Parse(string text) =>
        [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(Line)];

    /// <summary>The words without marks.</summary>
    public static string Plain(string text) => string.Join('\n', Parse(text).Select(l => l.Plain));

    private static MarkdownLine Line(string line)
    {
        var words = line.AsSpan().TrimStart(' ');
        if (line.Length - words.Length > DeepestPoint) return new MarkdownLine(MarkdownKind.Text, Runs(line));
        var digits = words.Length - words.TrimStart("0123456789").Length;
        if (digits is > 0 and <= MostDigits && IsPoint(words[digits..], ".)"))
            return new MarkdownLine(MarkdownKind.Numbered, Runs(words[(digits + 2)..].TrimStart(' ').ToString())) { Number = words[..digits].ToString() };
        return digits == 0 && IsPoint(words, "-*+")
            ? new MarkdownLine(MarkdownKind.Bullet, Runs(words[2..].TrimStart(' ').ToString()))
            : new MarkdownLine(MarkdownKind.Text, Runs(line));
    }

    /// <summary>A mark, a blank, and words after it.</summary>
    private static bool IsPoint(ReadOnlySpan<char> words, string marks) =>
        words.Length > 2 && marks.Contains(words[0]) && words[1] == ' ' && !words[2..].IsWhiteSpace();

    private static List<MarkdownRun> Runs(string line)
    {
        var runs = new List<MarkdownRun>();
        Add(runs, line, bold: false, italic: false);
        return runs;
    }

    private static void Add(List<MarkdownRun> runs, string text, bool bold, bool italic)
    {
        var plain = new StringBuilder();
        var hopeless = new HashSet<string>(StringComparer.Ordinal); // a mark that nothing closes is looked for once
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1]) && char.IsPunctuation(text[i + 1]))
            {
                plain.Append(text[++i]);
                continue;
            }

            if (MarkAt(text, i) is not { } mark || hopeless.Contains(mark) || Holds(mark, bold, italic) || !Opens(text, i, mark))
            {
                plain.Append(text[i]);
                continue;
            }

            var end = Closing(text, i + mark.Length, mark);
            if (end < 0)
            {
                hopeless.Add(mark);
                plain.Append(mark);
                i += mark.Length - 1;
                continue;
            }

            Flush(runs, plain, bold, italic);
            var inner = text[(i + mark.Length)..end];
            if (mark == "`") runs.Add(new MarkdownRun(inner, bold, italic, Code: true));
            else Add(runs, inner, bold || mark.Length == 2, italic || mark.Length == 1);
            i = end + mark.Length - 1;
        }

        Flush(runs, plain, bold, italic);
    }

    /// <summary>What is bold already does not become bolder: so nesting ends.</summary>
    private static bool Holds(string mark, bool bold, bool italic) => mark.Length == 2 ? bold : mark != "`" && italic;

    private static void Flush(List<MarkdownRun> runs, StringBuilder plain, bool bold, bool italic)
    {
        if (plain.Length > 0) runs.Add(new MarkdownRun(plain.ToString(), bold, italic));
        plain.Clear();
    }

    private static string? MarkAt(string text, int at)
    {
        var mark = text[at];
        if (!Marks.Contains(mark)) return null;
        return mark != '`' && at + 1 < text.Length && text[at + 1] == mark ? new string(mark, 2) : mark.ToString();
    }

    /// <summary>Before a word, not inside one: <c>order_id_7</c> and <c>2 * 3</c> are text.</summary>
    private static bool Opens(string text, int at, string mark)
    {
        var after = at + mark.Length;
        if (after >= text.Length || char.IsWhiteSpace(text[after])) return false;
        return mark[0] != '_' || at == 0 || !char.IsLetterOrDigit(text[at - 1]);
    }

    private static int Closing(string text, int from, string mark)
    {
        for (var at = text.IndexOf(mark, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
        {
            if (mark.Length == 1 && mark != "`" && at + 1 < text.Length && text[at + 1] == mark[0])
            {
                at++; // one of a pair closes a pair
                continue;
            }

            if (at > from && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '\\' && Ends(text, at + mark.Length, mark)) return at;
        }

        return -1;
    }

    private static bool Ends(string text, int after, string mark) => mark[0] != '_' || after >= text.Length || !char.IsLetterOrDigit(text[after]);
}

/// <summary>What a line is.</summary>
public enum MarkdownKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A point of a list.</summary>
    Bullet,

    /// <summary>A point of a numbered list.</summary>
    Numbered,
}

/// <summary>A line of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Runs">Its words.</param>
public sealed record MarkdownLine(MarkdownKind Kind, IReadOnlyList<MarkdownRun> Runs)
{
    /// <summary>The number of a numbered point, as written; empty otherwise.</summary>
    public string Number { get; init; } = "";

    /// <summary>The words without marks; a numbered point keeps its number.</summary>
    public string Plain => (Number.Length > 0 ? Number + ". " : "") + string.Concat(Runs.Select(r => r.Text));
}

/// <summary>Words that look alike.</summary>
/// <param name="Text">The words; text, never markup.</param>
/// <param name="Bold">Drawn bold.</param>
/// <param name="Italic">Drawn slanted.</param>
/// <param name="Code">Drawn as typed.</param>
public sealed record MarkdownRun(string Text, bool Bold, bool Italic, bool Code = false);
