using System.Net;
using System.Net.WebSockets;
using HotDash.Tests.EndToEnd;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotDash.Tests.Faults;

/// <summary>A page of another site must not open a circuit with its visitor's cookies; and a console without that check is found out.</summary>
public sealed class OriginTests
{
    private const string Event = "A live connection from a foreign or missing origin was refused";

    [Fact]
    public async Task A_live_connection_from_a_foreign_page_is_refused_and_logged_once()
    {
        using var folder = new TemporaryDirectory();
        var url = new Uri(FormattableString.Invariant($"http://127.0.0.1:{Ports.Next()}"));
        await using var console = await AppProcess.StartAsync(
            "HotDash.Web", new Uri(url, "/readyz"), $"--urls={url.GetLeftPart(UriPartial.Authority)}", $"--Data:Directory={folder.At("data")}",
            FormattableString.Invariant($"--Sandbox:Urls=http://127.0.0.1:{Ports.Next()}"), "--Sandbox:Script=off");
        Assert.Empty(await FindingsAsync(url));
        Assert.Equal(Foreign(url).Count, console.Output.Split(Event).Length - 1);
    }

    [Fact]
    public async Task A_console_without_the_check_is_found_out()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.MapHub<Anybody>("/_blazor");
        await app.StartAsync(TestContext.Current.CancellationToken);
        var url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Assert.Equal(Foreign(url).Count, (await FindingsAsync(url)).Count);
    }

    /// <summary>What is wrong with a console's answer to each origin.</summary>
    private static async Task<List<string>> FindingsAsync(Uri url)
    {
        var findings = new List<string>();
        foreach (var origin in Foreign(url))
        {
            var status = await UpgradeAsync(url, origin);
            if (status != HttpStatusCode.Forbidden) findings.Add($"Origin {origin ?? "(none)"}: {(int)status}");
        }

        var own = await UpgradeAsync(url, url.GetLeftPart(UriPartial.Authority));
        if (own != HttpStatusCode.SwitchingProtocols) findings.Add($"Its own origin: {(int)own}");
        return findings;
    }

    private static List<string?> Foreign(Uri url) =>
    [
        "https://evil.example", "null", null, $"https://{url.Authority}", $"{url.GetLeftPart(UriPartial.Authority)}.evil.example",
        FormattableString.Invariant($"http://127.0.0.1:{url.Port + 1}"),
    ];

    private static async Task<HttpStatusCode> UpgradeAsync(Uri url, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(url) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // Its status says why.
        }

        return socket.HttpStatusCode;
    }

    private sealed class Anybody : Hub;
}
