using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Alerts;
using HotDash.Web.Gateways.Store;
using MimeKit;

namespace HotDash.Web.Startup;

/// <summary>The settings of the log's proof and of the alert channels.</summary>
internal static class AuditSettings
{
    public static CheckpointOptions ReadCheckpoints(SettingReader read)
    {
        var key = read.Text("Audit:SigningKeyFile");
        var isEmbedded = read.Text("Supabase:ConnectionString") is null;
        var options = new CheckpointOptions
        {
            Every = TimeSpan.FromHours((double)read.Number("Audit:CheckpointHours", 24, 0.01m, 24 * 366)),
            KeyFile = key ?? (isEmbedded ? Path.Combine(read.Text("Data:Directory") ?? "data", "keys", "audit-signing.pem") : null),
            MakesKey = key is null && isEmbedded,
            File = read.Text("Audit:CheckpointFile") ?? CheckpointOptions.DefaultFile,
        };
        if (Directory.Exists(options.File))
            throw new StartRefusedException($"Audit:CheckpointFile: \"{options.File}\" is a directory; name a file.");
        return options;
    }

    public static AlertOptions ReadAlerts(SettingReader read) => new()
    {
        SlackReliability = read.Text("Slack:Webhooks:Reliability") is null ? null : read.Url("Slack:Webhooks:Reliability", ""),
        Mail = ReadMail(read),
    };

    private static MailOptions? ReadMail(SettingReader read)
    {
        if (read.Text("Smtp:Host") is not { } host) return null;
        var mail = new MailOptions(host, (int)read.Number("Smtp:Port", 587, 1, 65535), Needed(read, "Smtp:From"), Needed(read, "Smtp:To"))
        {
            User = read.Text("Smtp:User"),
            Password = read.Text("Smtp:Password"),
        };
        if (!MailboxAddress.TryParse(mail.From, out _))
            throw new StartRefusedException($"Smtp:From: \"{mail.From}\" is not an e-mail address.");
        if (!InternetAddressList.TryParse(mail.To, out var to) || to.Count == 0)
            throw new StartRefusedException($"Smtp:To: \"{mail.To}\" is not a list of e-mail addresses.");
        if (mail.User is null != mail.Password is null)
            throw new StartRefusedException($"Smtp:{(mail.User is null ? "User" : "Password")}: is missing; set both Smtp:User and Smtp:Password, or neither.");
        return mail;
    }

    private static string Needed(SettingReader read, string key) =>
        read.Text(key) ?? throw new StartRefusedException($"{key}: is missing; Smtp:Host needs a sender and a recipient.");
}
