using System.Text;

namespace HotDash.Web.Gateways.Store;

/// <summary>PostgreSQL's text holds neither NUL nor half of a surrogate pair; both become U+FFFD, visibly.</summary>
public static class StorableText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        if (!text.Any(c => c == '\0' || char.IsSurrogate(c))) return text;
        var storable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) storable.Append(text[i]).Append(text[++i]);
            else storable.Append(text[i] == '\0' || char.IsSurrogate(text[i]) ? Replacement : text[i]);
        }

        return storable.ToString();
    }

    /// <summary>The same for JSON, where NUL is written <c>\u0000</c>: jsonb could not hold it.</summary>
    public static string OfJson(string json)
    {
        if (!json.Contains("\\u0000", StringComparison.Ordinal)) return Of(json);
        var storable = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            // A backslash escapes what follows it, so the two are one step: "\\u0000" is a backslash and text.
            if (json[i] != '\\' || i + 1 == json.Length)
            {
                storable.Append(json[i]);
                continue;
            }

            var isNul = json.AsSpan(i).StartsWith("\\u0000", StringComparison.Ordinal);
            storable.Append(isNul ? "\\uFFFD".AsSpan() : json.AsSpan(i, 2));
            i += isNul ? 5 : 1;
        }

        return Of(storable.ToString());
    }
}
