using System.Collections.Frozen;
using System.Text;

namespace HotDash.Core.Guardrails;

/// <summary>What is wrong with a link by its form alone, one sentence each; null when nothing is.</summary>
internal static class LinkDangers
{
    private static readonly FrozenSet<string> Shorteners = FrozenSet.Create(
        StringComparer.Ordinal,
        "bit.ly", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "buff.ly", "t.ly", "rb.gy", "cutt.ly", "rebrand.ly", "tiny.cc", "lnkd.in",
        "shorturl.at", "v.gd", "adf.ly", "bl.ink", "s.id", "short.io", "tr.im", "j.mp", "x.co", "soo.gd", "clck.ru", "qr.net", "dlvr.it",
        "ift.tt", "trib.al", "snip.ly", "shorte.st", "ouo.io", "bc.vc", "u.to", "n9.cl", "urlz.fr", "tny.im", "qr.ae", "bitly.com", "shorturl.com");

    /// <summary>Words of a host that make people type a password; a shop's own host seldom joins them with hyphens.</summary>
    private static readonly FrozenSet<string> Bait = FrozenSet.Create(
        StringComparer.Ordinal,
        "verify", "verification", "verified", "login", "signin", "logon", "secure", "secured", "security", "account", "accounts", "update",
        "confirm", "confirmation", "auth", "wallet", "unlock", "recover", "recovery", "billing", "payment", "payments", "refund", "refunds",
        "password", "identity", "validate", "validation", "suspended", "alert", "claim", "claims");

    /// <summary>Words that are harmless alone and bait beside a brand.</summary>
    private static readonly FrozenSet<string> Softer = FrozenSet.Create(
        StringComparer.Ordinal,
        "support", "service", "services", "customer", "customers", "help", "helpdesk", "delivery", "redelivery", "tracking", "customs", "id",
        "rewards", "gift", "bonus");

    private static readonly string[] Brands =
    [
        "apple", "icloud", "amazon", "paypal", "microsoft", "google", "netflix", "ebay", "facebook", "instagram", "whatsapp", "fedex",
        "usps", "dhl", "shopify", "spotify", "walmart", "bankofamerica", "wellsfargo", "visa", "mastercard", "outlook", "twitter", "linkedin",
    ];

    /// <summary>A link whose real target a reader cannot see; wrong even when it ends at the shop.</summary>
    public static string? Hidden(Link link, string written)
    {
        if (link.Scheme is "javascript" or "data") return "The link runs a program instead of opening a page.";
        if (written.Contains(":\\", StringComparison.Ordinal) || written.Contains(":/\\", StringComparison.Ordinal)) return "The link is written with backslashes, which hide where it leads.";
        if (link.User.Length > 0) return "The link hides its host behind an @ sign.";
        if (IsNumber(link.Host)) return IsPrivate(link.Host) ? null : "The link leads to a bare number instead of a named host.";
        if (link.Host.Contains("xn--", StringComparison.Ordinal)) return "The host is written in a code (xn--) that can imitate another.";
        return MixesScripts(written) ? "The host mixes letters of different alphabets that look alike." : null;
    }

    /// <summary>A link that is dangerous unless its host is known.</summary>
    public static string? Foreign(Link link, IEnumerable<string> ownHosts)
    {
        if (Shorteners.Contains(WithoutWww(link.Host))) return "A short address hides where the link leads.";
        if (ownHosts.Concat(Brands).FirstOrDefault(h => Imitates(link, h)) is { } own) return $"The host imitates {own}.";
        if (Brands.FirstOrDefault(brand => Begins(link.Host, brand)) is { } begun) return $"The host only begins like {begun}'s.";
        if (IsBait(link)) return $"The host {link.Host} is built like those that steal passwords.";
        return link.Scheme is "http" or "ftp" or "hxxp" && !IsPrivate(link.Host) && !link.IsUnder("t.co")
            ? "The link is not encrypted (http) and leads to a host nobody named here."
            : null;
    }

    private static bool IsNumber(string host) =>
        host[0] == '[' || Link.IsAddress(host) || !host.Contains('.', StringComparison.Ordinal);

    /// <summary>A router or this machine: support people do send customers there.</summary>
    private static bool IsPrivate(string host) =>
        host.StartsWith("192.168.", StringComparison.Ordinal) || host.StartsWith("10.", StringComparison.Ordinal)
        || host.StartsWith("127.", StringComparison.Ordinal) || host is "localhost";

    private static bool MixesScripts(string written)
    {
        var (latin, other) = (false, false);
        foreach (var rune in HostOf(written).EnumerateRunes())
        {
            latin |= Rune.IsLetter(rune) && rune.Value < 0x250;
            other |= rune.Value is (>= 0x370 and < 0x590) or (>= 0x13A0 and < 0x1400) or (>= 0x1D400 and < 0x1D800) or (>= 0xFF00 and < 0xFF60)
                or (>= 0x200B and < 0x2010);
        }

        return latin && other;
    }

    private static ReadOnlySpan<char> HostOf(string written)
    {
        var host = written.AsSpan(written.IndexOf("//", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0);
        return host.IndexOfAny('/', '?', '#') is var end and >= 0 ? host[..end] : host;
    }

    /// <summary>
    /// The name stands in a label of a host that is not its own (<c>shop.example.evil.com</c>, <c>shop-help.com</c>
    /// for <c>shop.example</c>), or differs from it in one letter or a digit that looks like one.
    /// </summary>
    private static bool Imitates(Link link, string own)
    {
        var isBrand = !own.Contains('.', StringComparison.Ordinal);
        var name = isBrand ? own : MainLabel(own);
        var main = MainLabel(link.Host);
        if (name.Length < 4 || main == name) return false;
        if (Plain(main) == name || (!isBrand && name.Length >= 6 && IsOneEditAway(main, name))) return true;
        if (main.Split('-').Any(part => Plain(part) == name)) return !isBrand || IsBaited(link.Host);
        return !isBrand && link.Host.Contains(own, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>paypal.com.login.example.net</c>: a brand's whole host, and then another.</summary>
    private static bool Begins(string host, string brand)
    {
        var labels = host.ToLowerInvariant().Split('.');
        var at = Array.FindIndex(labels, l => Plain(l) == brand);
        return at >= 0 && at + 2 < labels.Length && MainLabel(host) != brand && labels[at + 1] is "com" or "net" or "org" or "co";
    }

    private static bool IsBait(Link link)
    {
        var parts = MainLabel(link.Host).Split('-');
        var inMain = parts.Count(Bait.Contains);
        return inMain > 0 && (link.Host.Split('.', '-').Count(Bait.Contains) > 2
            || (parts.Length > 1 && Array.TrueForAll(parts, p => p.Length > 1)));
    }

    private static bool IsBaited(string host) => host.Split('.', '-').Any(w => Bait.Contains(w) || Softer.Contains(w));

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    /// <summary>The label one can buy: <c>shop</c> of <c>help.shop.co.uk</c>.</summary>
    private static string MainLabel(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        if (labels.Length < 2) return host;
        var isDouble = labels.Length > 2 && labels[^1].Length == 2 && labels[^2] is "co" or "com" or "org" or "net" or "ac" or "gov";
        return labels[isDouble ? ^3 : ^2];
    }

    /// <summary>Digits read as the letters they imitate.</summary>
    private static string Plain(string label) => label.Replace('0', 'o').Replace('1', 'l').Replace('3', 'e').Replace('5', 's')
        .Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);

    private static bool IsOneEditAway(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var same = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(same);
        var restB = b.AsSpan(same);
        if (restA.Length == restB.Length)
            return restA.Length > 0 && (restA[1..].SequenceEqual(restB[1..])
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])));
        return restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }
}
