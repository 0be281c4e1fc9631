namespace HotDash.Core.Guardrails;

/// <summary>
/// LNK-01: where a link may lead (G5). A link that hides where it leads is blocked anywhere; another host is blocked
/// when the shop said which hosts are its own, and asks for a reason when nobody did.
/// </summary>
internal static class LinkRule
{
    /// <summary>Twitter wraps every link of a message in this host, so it says nothing.</summary>
    private const string Wrapper = "t.co";

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        foreach (var link in Link.In(r.Reply))
        {
            if (Judge(link, r) is { } found) yield return found.InReply(r.Reply, link.Start, link.Length);
        }
    }

    private static Verdict? Judge(Link link, ReplyReading r)
    {
        var written = r.Reply.Quote(link.Start, link.Length).Text;
        if (LinkDangers.Hidden(link, written) is { } hidden) return Block(hidden);
        if (ShowsAnother(link, r.Reply)) return Block("The words of the link show another host than the one it leads to.");
        if (IsOwn(link, r)) return IsOpen(link, r) ? Found(Severity.Warn, "The link is not encrypted (http).", "Write https instead.") : null;
        if (LinkDangers.Foreign(link, OwnHosts(r)) is { } danger) return Block(danger);
        if (link.IsUnder(Wrapper)) return null;
        return OwnHosts(r).Any()
            ? Block($"The link leads to {link.Host}, which is not on the list of allowed hosts.")
            : Found(Severity.Warn, $"Nothing here says that {link.Host} belongs to the shop.", "Check where the link leads, or leave it out.");
    }

    private static bool IsOwn(Link link, ReplyReading r) =>
        OwnHosts(r).Any(link.IsUnder) || r.Context.Messages.Any(m => m.Kind is not Conversations.MessageKind.Incoming && Names(m.Text, link.Host));

    /// <summary>A host that is ours, or was linked with encryption before, without it; unless somebody wrote it so before.</summary>
    private static bool IsOpen(Link link, ReplyReading r) =>
        link.Scheme is "http" && !link.IsUnder(Wrapper) && (OwnHosts(r).Any(link.IsUnder) || IsWritten(r, "https://" + link.Host))
        && !IsWritten(r, "http://" + link.Host);

    private static bool IsWritten(ReplyReading r, string address) =>
        r.Context.Messages.Any(m => m.Text.Contains(address, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>[https://shop.example](https://evil.example)</c>: what is read is not where it leads.</summary>
    private static bool ShowsAnother(Link link, FoldedText reply)
    {
        var text = reply.Text.AsSpan();
        if (link.Start < 3 || !text[..link.Start].EndsWith("](")) return false;
        var from = text[..(link.Start - 2)].LastIndexOf('[');
        return from >= 0 && Link.In(reply).Any(shown => shown.Start > from && shown.Start < link.Start - 2 && !IsSameHost(shown, link));
    }

    private static bool IsSameHost(Link a, Link b) => a.IsUnder(b.Host) || b.IsUnder(a.Host)
        || a.IsUnder(WithoutWww(b.Host)) || b.IsUnder(WithoutWww(a.Host));

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static bool Names(string text, string host) =>
        text.Contains(host, StringComparison.OrdinalIgnoreCase)
        && Link.In(FoldedText.Of(text)).Any(l => string.Equals(l.Host, host, StringComparison.Ordinal));

    private static IEnumerable<string> OwnHosts(ReplyReading r) =>
        r.Policy.AllowedHosts.Concat(r.Context.Conversation.Facts.AllowedHosts);

    private static Verdict Block(string message) => Found(Severity.Block, message, "Take the link out, or use the shop's own address.");

    private static Verdict Found(Severity severity, string message, string advice) => new("LNK-01", "G5", severity, message, advice);
}
