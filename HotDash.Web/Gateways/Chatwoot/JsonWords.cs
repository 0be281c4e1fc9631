using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// JSON can write half of a surrogate pair as an escape, and the parser then refuses the whole string. One such letter
/// must not keep a conversation, or a page of them, from being read: it becomes U+FFFD.
/// </summary>
internal static class JsonWords
{
    private const int EscapeLength = 6; // \uXXXX

    public static string Of(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(Mend(text.GetRawText()))!;
        }
    }

    private static string Mend(string raw)
    {
        var mended = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                mended.Append(raw[i]);
                continue;
            }

            // A backslash and what it escapes are one step, or "\\ud800" would be taken for a surrogate.
            var length = raw[i + 1] == 'u' ? EscapeLength : 2;
            if (Unit(raw, i) is { } first && char.IsSurrogate(first))
            {
                if (Unit(raw, i + EscapeLength) is { } second && char.IsSurrogatePair(first, second)) length += EscapeLength;
                else
                {
                    mended.Append("\\uFFFD");
                    i += EscapeLength - 1;
                    continue;
                }
            }

            mended.Append(raw, i, length);
            i += length - 1;
        }

        return mended.ToString();
    }

    /// <summary>The unit that is escaped here, or null.</summary>
    private static char? Unit(string raw, int at) =>
        at + EscapeLength <= raw.Length && raw[at] == '\\' && raw[at + 1] == 'u'
        && ushort.TryParse(raw.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
