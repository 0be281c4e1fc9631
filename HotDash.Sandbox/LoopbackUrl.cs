using System.Net;

namespace HotDash.Sandbox;

/// <summary>The sandbox trusts whoever reaches it, so only this machine may.</summary>
internal static class LoopbackUrl
{
    public static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>The sentence for the terminal, or null when every URL is fit.</summary>
    public static string? Problem(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0) return "Sandbox:Urls: name at least one URL, such as http://127.0.0.1:5081.";
        foreach (var text in all)
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/")
                return $"Sandbox:Urls: \"{text}\" is not a plain http URL such as http://127.0.0.1:5081.";
            if (!IsLoopbackHost(url.Host))
                return $"Sandbox:Urls: \"{text}\" is not a loopback address; the sandbox answers this machine only.";
        }

        return null;
    }
}
