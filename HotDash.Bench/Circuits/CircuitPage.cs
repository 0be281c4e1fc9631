using System.Net;
using System.Text.RegularExpressions;

namespace HotDash.Bench.Circuits;

/// <summary>A page as the browser gets it before its script runs: what a circuit is started with.</summary>
/// <param name="Address">The page's.</param>
/// <param name="Cookies">Who is signed in.</param>
/// <param name="Components">The markers of the interactive components, a JSON array.</param>
/// <param name="State">What prerendering leaves for the circuit.</param>
internal sealed partial record CircuitPage(Uri Address, CookieContainer Cookies, string Components, string State)
{
    /// <summary>Signs in as one of the sample people and gets the tile.</summary>
    public static async Task<CircuitPage> GetAsync(Uri console, string email, CancellationToken ct)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies });
        var form = await http.GetStringAsync(new Uri(console, "/sign-in"), ct);
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = Token().Match(form).Groups["value"].Value,
            ["email"] = email,
            ["returnUrl"] = "/",
        });
        using var answer = await http.PostAsync(new Uri(console, "/sign-in"), fields, ct);
        answer.EnsureSuccessStatusCode();
        var page = await http.GetStringAsync(console, ct);
        var markers = Marker().Matches(page).Select(m => m.Groups["json"].Value).ToList();
        if (markers.Count == 0) throw new InvalidOperationException("The page holds no interactive component.");
        return new CircuitPage(console, cookies, $"[{string.Join(',', markers)}]", Left().Match(page).Groups["value"].Value);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<!--Blazor:(?<json>\\{\"type\":\"server\".*?\\})-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<value>.*?)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Left();
}
