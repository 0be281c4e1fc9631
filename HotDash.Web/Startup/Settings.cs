using System.Globalization;
using System.Net;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Sandbox;
using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Alerts;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using HotDash.Web.Shell;

namespace HotDash.Web.Startup;

/// <summary>The configuration, read once and refused in one sentence that names the key.</summary>
public sealed record Settings(
    ConsoleOptions Console, ChatwootOptions Chatwoot, EmbeddedOptions Embedded, OutboxTimings Outbox, SlaPolicy Sla,
    SandboxOptions? Sandbox, Uri Url)
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The shared store; null for the embedded one.</summary>
    public SupabaseOptions? Supabase { get; init; }

    public GuardrailPolicy Guardrails { get; init; } = GuardrailPolicy.Default;

    public CheckpointOptions Checkpoints { get; init; } = new();

    public AlertOptions Alerts { get; init; } = new();

    public ShutdownOptions Shutdown { get; init; } = new();

    private const long SampleAccount = 1;
    private const string SampleToken = "sandbox-admin";

    public static Settings Read(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        var url = read.Url("urls", DefaultUrl);
        var directory = read.Text("Data:Directory") ?? "data";
        if (File.Exists(directory))
            throw new StartRefusedException($"Data:Directory: \"{directory}\" is a file; name a directory.");
        var external = read.Text("Chatwoot:BaseUrl") is not null;
        var access = read.OneOf("Access:Mode", AccessMode.Sample);
        var chatwoot = external ? ReadExternal(read, access) : ReadInternal(read);
        if (access == AccessMode.Sample) RequireLoopback(url, chatwoot, external ? "Chatwoot:BaseUrl" : "Sandbox:Urls");
        return new Settings(
            ReadConsole(read, access, external), chatwoot, new EmbeddedOptions(directory), ReadOutbox(read), SlaSettings.Read(read),
            external ? null : ReadEmbedded(read, configuration, directory, url, chatwoot), url)
        {
            Supabase = SupabaseSettings.Read(read),
            Guardrails = GuardrailSettings.Read(read),
            Checkpoints = AuditSettings.ReadCheckpoints(read),
            Alerts = AuditSettings.ReadAlerts(read),
            Shutdown = new ShutdownOptions { DrainFor = read.Seconds("Shutdown:DrainSeconds", 0, 0, 3600) },
        };
    }

    private static ConsoleOptions ReadConsole(SettingReader read, AccessMode access, bool external) => new()
    {
        Access = access,
        ModalApprovals = read.Flag("FEATURE_MODAL_APPROVALS", true),
        UndoHold = read.Seconds("Undo:Seconds", 5, least: 0, most: 600),
        IsSandbox = !external,
        PublicUrl = PublicUrlSetting.Read(read, access),
        RosterIsConfigured = read.HasSection("Roster"),
    };

    private static ChatwootOptions ReadExternal(SettingReader read, AccessMode access) => new()
    {
        BaseUrl = new Uri(read.Url("Chatwoot:BaseUrl", "").AbsoluteUri.TrimEnd('/') + "/"),
        AccountId = (long)read.Number("Chatwoot:AccountId", null, 1, long.MaxValue),
        ApiToken = read.Text("Chatwoot:ApiToken") ?? throw new StartRefusedException(
            "Chatwoot:ApiToken: is missing; set it to an administrator's access token (Chatwoot, Profile settings)."),
        WebhookSecret = read.Text("Chatwoot:WebhookSecret"),
        PollEvery = read.Seconds("Chatwoot:PollSeconds", access == AccessMode.Sample ? 5 : 10, 1, 3600),
        ProbeEvery = read.Seconds("Chatwoot:ProbeSeconds", access == AccessMode.Sample ? 5 : 30, 0.1, 3600),
    };

    private static ChatwootOptions ReadInternal(SettingReader read) => new()
    {
        BaseUrl = SandboxUrl(read),
        AccountId = (long)read.Number("Chatwoot:AccountId", SampleAccount, 1, long.MaxValue),
        ApiToken = read.Text("Chatwoot:ApiToken") ?? SampleToken,
        WebhookSecret = read.Text("Chatwoot:WebhookSecret")
            ?? Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
        PollEvery = read.Seconds("Chatwoot:PollSeconds", 5, 1, 3600),
        ProbeEvery = read.Seconds("Chatwoot:ProbeSeconds", 5, 0.1, 3600),
    };

    private static Uri SandboxUrl(SettingReader read) => read.Url("Sandbox:Urls", SandboxOptions.DefaultUrls);

    private static SandboxOptions ReadEmbedded(
        SettingReader read, IConfiguration configuration, string directory, Uri url, ChatwootOptions chatwoot)
    {
        try
        {
            return SandboxConfiguration.Read(configuration) with
            {
                Urls = SandboxUrl(read).GetLeftPart(UriPartial.Authority),
                DataDirectory = directory,
                WebhookUrl = new Uri(url, "/webhooks/chatwoot").AbsoluteUri,
                WebhookSecret = chatwoot.WebhookSecret,
            };
        }
        catch (SandboxStartException ex)
        {
            throw new StartRefusedException(ex.Message);
        }
    }

    private static OutboxTimings ReadOutbox(SettingReader read)
    {
        var standard = new OutboxTimings();
        var timings = standard with
        {
            HttpTimeout = read.Seconds("Outbox:HttpTimeoutSeconds", standard.HttpTimeout.TotalSeconds, 0.05, 600),
            Lease = read.Seconds("Outbox:LeaseSeconds", standard.Lease.TotalSeconds, 0.1, 3600),
            Quiet = read.Seconds("Outbox:QuietSeconds", standard.Quiet.TotalSeconds, 0, 3600),
        };
        if (timings.Lease <= timings.HttpTimeout)
        {
            throw new StartRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"Outbox:LeaseSeconds: {timings.Lease.TotalSeconds} must be longer than Outbox:HttpTimeoutSeconds ({timings.HttpTimeout.TotalSeconds}), or a slow request outlives its claim."));
        }

        return timings;
    }

    private static void RequireLoopback(Uri url, ChatwootOptions chatwoot, string key)
    {
        if (!IsLoopback(url))
        {
            throw new StartRefusedException(
                $"urls: {url} is not a loopback address, and Access:Mode=Sample lets anybody sign in; use 127.0.0.1 or Access:Mode=Chatwoot.");
        }

        if (!IsLoopback(chatwoot.BaseUrl))
        {
            throw new StartRefusedException(
                $"{key}: {chatwoot.BaseUrl} is not on this machine, and Access:Mode=Sample lets anybody act there; set Access:Mode=Chatwoot.");
        }
    }

    private static bool IsLoopback(Uri url) =>
        url.IsLoopback || (IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address));
}
