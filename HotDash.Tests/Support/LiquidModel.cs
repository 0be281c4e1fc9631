using System.Text;
using System.Text.RegularExpressions;

namespace HotDash.Tests.Support;

/// <summary>
/// A small model of what Chatwoot does to an outgoing text: back-tick spans go into raw, then Liquid renders. Two
/// tokenizers, as Liquid changed its own; both must agree. Variables and other tags are "evaluated" to nothing.
/// </summary>
public static partial class LiquidModel
{
    /// <summary>The stored content; a syntax error leaves the content as it was sent, as Chatwoot does.</summary>
    public static string Render(string sent, bool oldTokenizer)
    {
        var template = Span().Replace(sent, m => "{% raw %}`" + m.Groups["inside"].Value + "`{% endraw %}");
        var rendered = new StringBuilder();
        var raw = false;
        foreach (var token in oldTokenizer ? OldTokens(template) : NewTokens(template))
        {
            var tag = Tag().Match(token);
            if (raw)
            {
                raw = !(tag.Success && tag.Groups["name"].Value == "endraw");
                rendered.Append(raw ? token : tag.Groups["before"].Value);
            }
            else if (token.StartsWith("{%", StringComparison.Ordinal))
            {
                if (!tag.Success || tag.Groups["name"].Value == "endraw") return sent;
                raw = tag.Groups["name"].Value == "raw";
            }
            else if (token.StartsWith("{{", StringComparison.Ordinal))
            {
                if (!token.EndsWith("}}", StringComparison.Ordinal)) return sent;
            }
            else
            {
                rendered.Append(token);
            }
        }

        return raw ? sent : rendered.ToString();
    }

    private static IEnumerable<string> OldTokens(string template)
    {
        var at = 0;
        foreach (Match m in Old().Matches(template))
        {
            if (m.Index > at) yield return template[at..m.Index];
            yield return m.Value;
            at = m.Index + m.Length;
        }

        // An opening without an end stands alone, then text goes on.
        var rest = template[at..];
        while (rest.Length > 0)
        {
            var open = new[] { rest.IndexOf("{{", StringComparison.Ordinal), rest.IndexOf("{%", StringComparison.Ordinal) }
                .Where(i => i >= 0).DefaultIfEmpty(-1).Min();
            if (open < 0)
            {
                yield return rest;
                yield break;
            }

            if (open > 0) yield return rest[..open];
            yield return rest.Substring(open, 2);
            rest = rest[(open + 2)..];
        }
    }

    private static IEnumerable<string> NewTokens(string t)
    {
        var at = 0;
        while (at < t.Length)
        {
            var from = at;
            if (At(t, at, "{%")) at = EndOf(t, at, "%}");
            else if (At(t, at, "{{")) at = EndOfVariable(t, at);
            else
                do at++;
                while (at < t.Length && !At(t, at, "{%") && !At(t, at, "{{"));
            yield return t[from..at];
        }
    }

    private static int EndOf(string t, int at, string end)
    {
        var found = t.IndexOf(end, at + 2, StringComparison.Ordinal);
        return found < 0 ? at + 2 : found + 2;
    }

    private static int EndOfVariable(string t, int at)
    {
        for (var i = at + 2; i < t.Length; i++)
        {
            if (t[i] == '}') return At(t, i, "}}") ? i + 2 : i + 1;
            if (At(t, i, "{%")) return EndOf(t, i, "%}") is var end && end == i + 2 ? at + 2 : end;
        }

        return at + 2;
    }

    private static bool At(string t, int at, string sign) => string.CompareOrdinal(t, at, sign, 0, sign.Length) == 0;

    [GeneratedRegex("`(?<inside>.*?)`", RegexOptions.Singleline)]
    private static partial Regex Span();

    [GeneratedRegex(@"\{%.*?%\}|\{\{.*?\}\}?", RegexOptions.Singleline)]
    private static partial Regex Old();

    [GeneratedRegex(@"\A(?<before>.*)\{%-?\s*(?<name>\w+)\s*(?:.*)?-?%\}\z", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
