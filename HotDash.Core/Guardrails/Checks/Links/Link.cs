using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>An address of the web in a text, with or without its scheme (LNK-01).</summary>
/// <param name="Start">Where it starts in the folded text.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Scheme">Such as <c>https</c>; empty for a bare <c>shop.example/returns</c>.</param>
/// <param name="User">What stands before an <c>@</c>; empty, as it should be.</param>
/// <param name="Host">The host, folded.</param>
/// <param name="Rest">Port, path and query.</param>
internal sealed partial record Link(int Start, int Length, string Scheme, string User, string Host, string Rest)
{
    private const int MostRead = 50;

    /// <summary>Ends of host names that are taken for one without a scheme; those that are words need a path.</summary>
    private static readonly FrozenSet<string> Ends = FrozenSet.Create(
        StringComparer.Ordinal,
        "com", "net", "org", "info", "biz", "io", "co", "uk", "de", "fr", "es", "nl", "eu", "ca", "au", "us", "ru", "cn", "jp", "br",
        "pl", "se", "ch", "ie", "nz", "za", "mx", "tk", "ml", "ga", "cf", "gq", "xyz", "top", "shop", "store", "online", "site", "app",
        "dev", "cloud", "tech", "club", "vip", "icu", "buzz", "click", "link", "live", "support", "help", "page", "website", "space",
        "pro", "ly", "gl", "gy", "gd", "cc", "tv", "me", "to", "it", "in", "is", "so", "at", "be", "no", "my", "am", "id", "edu", "gov",
        "example", "test", "zip", "mov", "sale", "deals", "ai", "gle", "kr", "sg", "hk", "tr", "ar", "pt", "gr", "cz", "fi", "dk", "ro",
        "hu", "su", "ws", "mobi", "name", "life", "world", "today", "email", "center", "digital", "services", "solutions", "security");

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "me", "to", "it", "in", "is", "so", "at", "be", "no", "my", "am", "us", "id", "de", "es", "co", "help", "support", "link", "live",
        "click", "page", "shop", "store", "top", "club", "test", "space", "pro", "sale", "deals", "zip", "mov", "name", "life", "world",
        "today", "email", "center", "digital", "services", "solutions", "security", "online", "site", "app", "info", "website", "example");

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.");

    private static readonly SearchValues<string> Cues = SearchValues.Create(["://", "www.", "javascript:", "data:text"], StringComparison.Ordinal);

    /// <summary>The links of a text, in order; at most fifty.</summary>
    public static IEnumerable<Link> In(FoldedText text)
    {
        if (!MayHold(text.Text)) yield break;
        foreach (var m in Candidates().First(text.Text, MostRead))
            if (Read(text.Text, m) is { } link) yield return link;
    }

    /// <summary>True when the host is this one or stands below it.</summary>
    public bool IsUnder(string host) =>
        Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)
        && (Host.Length == host.Length || Host[Host.Length - host.Length - 1] == '.');

    private static bool MayHold(string text)
    {
        if (text.AsSpan().ContainsAny(Cues)) return true;
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            if (dot > 0 && dot + 1 < text.Length && char.IsLetterOrDigit(text[dot - 1]) && char.IsLetterOrDigit(text[dot + 1])
                && !IsPlainNumber(text, dot)) return true;
        }

        return false;
    }

    /// <summary>"129.50": figures on both sides, and no port or path after them.</summary>
    private static bool IsPlainNumber(string text, int dot)
    {
        if (!char.IsAsciiDigit(text[dot - 1]) || !char.IsAsciiDigit(text[dot + 1])) return false;
        var end = text.AsSpan(dot).IndexOfAnyExcept(Figures);
        return end < 0 || !(char.IsLetter(text[dot + end]) || text[dot + end] is ':' or '/' or '?' or '#' or '\\' or '-' or '_');
    }

    private static Link? Read(string text, Match m)
    {
        var (scheme, user, host) = (m.Groups["scheme"].Value, m.Groups["user"].Value, m.Groups["host"].Value.TrimEnd('.'));
        var rest = m.Groups["rest"].Value.TrimEnd('.', ',', ';', ':', '!', '?', '*', '_', '~', '\'', '"', '/') is var cut
            && m.Groups["rest"].Value.StartsWith('/') && cut.Length == 0 ? "/" : cut;
        var length = m.Groups["host"].Index + host.Length + rest.Length - m.Index;
        var link = new Link(m.Index, length, scheme, user, host, rest);
        return scheme.Length > 0 || IsBare(text, m.Index, link) ? link : null;
    }

    /// <summary>Without a scheme: not the end of an e-mail address or a file name, and not "Thanks.In".</summary>
    private static bool IsBare(string text, int at, Link link)
    {
        if (link.User.Length > 0 || (at > 0 && (text[at - 1] is '@' or '/' or '.' or '-' or '_' or '\\' || char.IsLetterOrDigit(text[at - 1]))))
            return false;
        var end = link.Host[(link.Host.LastIndexOf('.') + 1)..];
        if (IsAddress(link.Host)) return link.Rest.Length > 1;
        if (!end.StartsWith("xn--", StringComparison.Ordinal) && !Ends.Contains(end)) return false;
        var dots = link.Host.AsSpan().Count('.');
        return !Words.Contains(end) || link.Rest.StartsWith('/') || dots > 1 || link.Host.AsSpan().ContainsAny('-', '_');
    }

    /// <summary>True for four numbers with dots between them.</summary>
    public static bool IsAddress(string host) => host.AsSpan().Count('.') == 3 && System.Net.IPAddress.TryParse(host, out _);

    [GeneratedRegex(
        @"(?:(?<scheme>[a-z][a-z0-9+.-]*):\s?[/\\]{2})?(?:(?<user>[^\s/@<>""'()\[\]]+)@)?"
        + @"(?<host>\[[0-9a-f:.]{2,45}\]|[\p{L}\p{M}\p{N}_-]+(?:[.。．][\p{L}\p{M}\p{N}_-]+){1,20}|(?:[0-9]{8,10}|0x[0-9a-f]{8}|localhost)\b)"
        + @"(?<rest>(?::[0-9]{1,5})?(?:[/?#\\][^\s<>""()\[\]{}|]*)?)"
        + @"|(?<scheme>javascript|data):(?<host>[^\s<>""]+)(?<rest>)",
        SupervisorPatterns.Safe)]
    private static partial Regex Candidates();
}
