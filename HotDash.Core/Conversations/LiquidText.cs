using System.Text;
using System.Text.RegularExpressions;

namespace HotDash.Core.Conversations;

/// <summary>
/// Makes Chatwoot store the text as it was approved. Chatwoot evaluates every outgoing message as a Liquid template,
/// after wrapping each back-tick span in <c>raw</c> (chatwoot.md 3.5).
/// </summary>
public static partial class LiquidText
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private const string Raw = "{% raw %}";
    private const string EndRaw = "{% endraw %}";

    /// <summary>True when the text holds <c>{{</c> or <c>{%</c>, which Chatwoot would evaluate.</summary>
    public static bool HasBraces(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    /// <summary>
    /// The text to send so that Chatwoot renders exactly <paramref name="text"/>. One exception: an <c>endraw</c> tag
    /// inside a closed back-tick span cannot be expressed there, and gets a space between <c>{</c> and <c>%</c>.
    /// A text without braces comes back unchanged.
    /// </summary>
    public static string Escape(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal)) return text;
        var escaped = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var span in BacktickSpan().EnumerateMatches(text))
        {
            EscapePlain(text.AsSpan(at, span.Index - at), escaped, beforeSpan: true, afterSpan: at > 0);
            escaped.Append(EndRawTag().Replace(text.Substring(span.Index, span.Length), "{ %${rest}"));
            at = span.Index + span.Length;
        }

        EscapePlain(text.AsSpan(at), escaped, beforeSpan: false, afterSpan: at > 0);
        return escaped.ToString();
    }

    private static void EscapePlain(ReadOnlySpan<char> plain, StringBuilder to, bool beforeSpan, bool afterSpan)
    {
        var i = 0;

        // Chatwoot's tag after the span ends in a brace: one more would be read as part of it.
        if (afterSpan && plain is ['}', ..])
        {
            to.Append(Raw).Append('}').Append(EndRaw);
            i = 1;
        }

        while (i < plain.Length)
        {
            var taken = Special(plain[i..], beforeSpan);
            if (taken > 0) to.Append(Raw).Append(plain.Slice(i, taken)).Append(EndRaw);
            else to.Append(plain[i]);
            i += Math.Max(1, taken);
        }
    }

    /// <summary>How many characters have to be wrapped together here; 0 when none.</summary>
    private static int Special(ReadOnlySpan<char> rest, bool beforeSpan)
    {
        if (rest is ['{', '%', ..]) return 2;
        if (rest is ['{']) return beforeSpan ? 1 : 0; // else it would join the brace of Chatwoot's own tag
        if (rest is not ['{', '{', ..]) return 0;
        var closing = rest[2..].IndexOfAnyExcept('}');
        return closing < 0 ? rest.Length : 2 + closing; // a closing brace would join the one of our own tag
    }

    [GeneratedRegex("`[^`]*`", Linear)]
    private static partial Regex BacktickSpan();

    [GeneratedRegex(@"\{%(?<rest>-?\s*endraw\b)", Linear)]
    private static partial Regex EndRawTag();
}
