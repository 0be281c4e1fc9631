using System.Net;
using System.Net.Sockets;
using System.Text;
using HotDash.Tests.Support.Processes;
using HotDash.Web.Gateways.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Gateways.Alerts;

public sealed class AlertChannelTests
{
    private static readonly Alert Alert = new("HotDash: the log is signed", ["one", "two"]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Nothing_is_told_anywhere_unless_it_is_configured() => Assert.Empty(Channels(new AlertOptions()));

    [Theory]
    [InlineData(200, false)]
    [InlineData(302, true)]
    [InlineData(404, true)]
    [InlineData(500, true)]
    public async Task Slack_gets_the_subject_and_the_lines(int status, bool fails)
    {
        using var listener = new HttpListener();
        var url = $"http://127.0.0.1:{Ports.Next()}/";
        listener.Prefixes.Add(url);
        listener.Start();
        var channel = Assert.Single(Channels(new AlertOptions { SlackReliability = new Uri(url + "services/secret") }));
        var sending = channel.SendAsync(Alert, Ct);
        var request = await listener.GetContextAsync();
        using var reader = new StreamReader(request.Request.InputStream);
        Assert.Equal("""{"text":"HotDash: the log is signed\none\ntwo"}""", await reader.ReadToEndAsync(Ct));
        request.Response.StatusCode = status;
        request.Response.RedirectLocation = url + "elsewhere";
        request.Response.Close();
        if (!fails) await sending;
        else Assert.DoesNotContain("secret", (await Assert.ThrowsAsync<HttpRequestException>(() => sending)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_has_the_sender_the_recipients_and_the_text()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = ServeAsync(listener);
        var mail = new MailOptions("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, "hotdash@example.com", "a@example.com, b@example.com");
        await Assert.Single(Channels(new AlertOptions { Mail = mail })).SendAsync(Alert, Ct);
        var heard = await server;
        foreach (var part in (string[])["MAIL FROM:<hotdash@example.com>", "RCPT TO:<a@example.com>", "RCPT TO:<b@example.com>", "Subject: HotDash: the log is signed", "one\ntwo"])
            Assert.Contains(part, heard, StringComparison.Ordinal);
    }

    private static List<IAlertChannel> Channels(AlertOptions options) =>
        new ServiceCollection().AddSingleton(TimeProvider.System).AddAlerts(options).BuildServiceProvider().GetServices<IAlertChannel>().ToList();

    /// <summary>As little of SMTP as a client needs.</summary>
    private static async Task<string> ServeAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(Ct);
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        var heard = new StringBuilder();
        await writer.WriteLineAsync("220 here");
        for (var inData = false; await reader.ReadLineAsync(Ct) is { } line;)
        {
            heard.Append(line).Append('\n');
            if (inData && line != ".") continue;
            inData = line == "DATA";
            await writer.WriteLineAsync(line == "DATA" ? "354 go on" : line == "QUIT" ? "221 bye" : "250 ok");
            if (line == "QUIT") break;
        }

        return heard.ToString();
    }
}
