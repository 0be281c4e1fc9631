using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace HotDash.Web.Gateways.Alerts;

/// <summary>E-mail over SMTP, with TLS where the server offers it.</summary>
public sealed class MailChannel(MailOptions options, TimeProvider time) : IAlertChannel
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public string Name => "E-mail";

    public async Task SendAsync(Alert alert, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.AddRange(InternetAddressList.Parse(options.To));
        message.Date = time.GetUtcNow();
        message.Subject = alert.Subject;
        message.Body = new TextPart("plain") { Text = string.Join("\r\n", alert.Lines) };
        using var client = new SmtpClient();
        client.Timeout = (int)Limit.TotalMilliseconds;
        await client.ConnectAsync(options.Host, options.Port, SecureSocketOptions.Auto, either.Token);
        if (options.User is { } user) await client.AuthenticateAsync(user, options.Password ?? "", either.Token);
        await client.SendAsync(message, either.Token);
        await client.DisconnectAsync(quit: true, either.Token);
    }
}
