using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;
using HotDash.Web.Startup;
using Microsoft.Extensions.Configuration;

namespace HotDash.Tests.Startup;

public sealed class SettingsTests
{
    [Fact]
    public void Nothing_has_to_be_set()
    {
        var settings = Read();
        Assert.Equal("http://127.0.0.1:5080/", settings.Url.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:5081/", settings.Chatwoot.BaseUrl.AbsoluteUri);
        Assert.Equal(("sandbox-admin", 1L, "data"), (settings.Chatwoot.ApiToken, settings.Chatwoot.AccountId, settings.Embedded.Directory));
        Assert.Equal((25, 60, 60), (settings.Outbox.HttpTimeout.TotalSeconds, settings.Outbox.Lease.TotalSeconds, settings.Outbox.Quiet.TotalSeconds));
        Assert.Equal((5, true, AccessMode.Sample), (settings.Console.UndoHold.TotalSeconds, settings.Console.ModalApprovals, settings.Console.Access));
        Assert.Equal((60, 30), (settings.Sla.Threshold.TotalMinutes, settings.Sla.PriorityThreshold.TotalMinutes));
        Assert.Equal("http://127.0.0.1:5080/webhooks/chatwoot", settings.Sandbox!.WebhookUrl);
        Assert.Equal(settings.Chatwoot.WebhookSecret, settings.Sandbox.WebhookSecret);
    }

    [Theory]
    [InlineData("urls", "5080")]
    [InlineData("urls", "ftp://127.0.0.1")]
    [InlineData("urls", "http://127.0.0.1:5080;http://127.0.0.1:5090")]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://192.168.1.5:5080")]
    [InlineData("urls", "http://+:5080")]
    [InlineData("PublicUrl", "console.example.com")]
    [InlineData("PublicUrl", "ftp://127.0.0.1")]
    [InlineData("PublicUrl", "http://127.0.0.1:8080/console")]
    [InlineData("PublicUrl", "http://127.0.0.1:8080/?a=b")]
    [InlineData("PublicUrl", "http://me@127.0.0.1:8080")]
    [InlineData("PublicUrl", "http://127.0.0.1:8080;http://127.0.0.1:8081")]
    [InlineData("PublicUrl", "https://console.example.com")]
    [InlineData("Shutdown:DrainSeconds", "-1")]
    [InlineData("Shutdown:DrainSeconds", "a while")]
    [InlineData("Supabase:ConnectionString", "Hots=x")]
    [InlineData("Supabase:ConnectionString", "Database=postgres")]
    [InlineData("Supabase:ConnectionString", "postgresql://u:p@db.example:5432/postgres")]
    [InlineData("Supabase:ListenConnectionString", "Host=x")]
    [InlineData("Access:Mode", "Everybody")]
    [InlineData("Access:Mode", "1")]
    [InlineData("FEATURE_MODAL_APPROVALS", "maybe")]
    [InlineData("CHATWOOT_SLA_MINUTES", "an hour")]
    [InlineData("CHATWOOT_SLA_MINUTES", "0")]
    [InlineData("CHATWOOT_SLA_MINUTES", "-5")]
    [InlineData("CHATWOOT_SLA_MINUTES", "NaN")]
    [InlineData("Undo:Seconds", "-1")]
    [InlineData("Undo:Seconds", "soon")]
    [InlineData("Outbox:HttpTimeoutSeconds", "0")]
    [InlineData("Outbox:LeaseSeconds", "0")]
    [InlineData("Outbox:LeaseSeconds", "25")]
    [InlineData("Outbox:LeaseSeconds", "10")]
    [InlineData("Outbox:QuietSeconds", "-1")]
    [InlineData("Guardrails:RefundLimitUsd", "$500")]
    [InlineData("Guardrails:Currencies:EUR", "one ten")]
    [InlineData("Guardrails:Currencies:EUR", "0")]
    [InlineData("Guardrails:AllowedHosts", "https://shop.example")]
    [InlineData("Guardrails:AllowedHosts", "shop.example, help.example")]
    [InlineData("Guardrails:OwnContacts", "the shop")]
    [InlineData("Guardrails:AmountsUsd", "7.95; cheap")]
    [InlineData("Guardrails:AmountsUsd", "-1")]
    [InlineData("Guardrails:Windows", "7")]
    [InlineData("Guardrails:Offers", "10 %; ---")]
    [InlineData("Guardrails:PolicyFiles", "/nowhere/returns.md")]
    [InlineData("Guardrails:GreetByName", "always")]
    [InlineData("Guardrails:RepeatBreaches", "0")]
    [InlineData("Sla:PriorityMinutes", "x")]
    [InlineData("Chatwoot:AccountId", "first")]
    [InlineData("Chatwoot:PollSeconds", "0")]
    [InlineData("Chatwoot:ProbeSeconds", "0")]
    [InlineData("Chatwoot:BaseUrl", "chatwoot")]
    [InlineData("Sandbox:Urls", "http://0.0.0.0:5081")]
    [InlineData("Audit:CheckpointHours", "daily")]
    [InlineData("Audit:CheckpointHours", "0")]
    [InlineData("Audit:CheckpointFile", "/tmp")]
    [InlineData("Slack:Webhooks:Reliability", "hooks.slack.com")]
    [InlineData("Smtp:Port", "smtp")]
    [InlineData("Smtp:From", "nobody@@")]
    [InlineData("Smtp:To", "@")]
    [InlineData("Smtp:Password", " ")]
    [InlineData("Sandbox:Urls", "nonsense")]
    [InlineData("Sandbox:Script", "sometimes")]
    [InlineData("Sandbox:Faults:MessageCreate:Mode", "explode")]
    public void A_wrong_value_is_refused_in_one_line_that_begins_with_its_key(string key, string value)
    {
        var refused = Refused(
            (key, value), ("Chatwoot:ApiToken", "t"), ("Chatwoot:AccountId", "1"), ("Smtp:Host", "mail.example.com"),
            ("Smtp:From", "a@example.com"), ("Smtp:To", "b@example.com"), ("Smtp:User", "u"), ("Smtp:Password", "p"));
        Assert.StartsWith(key.StartsWith("Sandbox:Faults", StringComparison.Ordinal) ? "Sandbox:Faults" : key, refused, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused);
    }

    [Fact]
    public void The_guardrails_policy_is_read_whole()
    {
        using var folder = new TemporaryDirectory();
        var rules = folder.At("returns.md");
        File.WriteAllText(rules, "# Returns\n\nUnworn items,\nwithin 30 days.\r\n\r\n---\n\nSale items are final.");
        var policy = Read(
            ("Guardrails:RefundLimitUsd", "250"), ("Guardrails:Currencies:EUR", "1.10"), ("Guardrails:Currencies:sek", "0.1"),
            ("Guardrails:AllowedHosts:0", "shop.example"), ("Guardrails:AllowedHosts:1", "help.example"),
            ("Guardrails:OwnContacts", "help@shop.example; shop.example; +1 800 555 0199"), ("Guardrails:AmountsUsd", "7.95; $1,200"),
            ("Guardrails:Windows", "5 to 7 business days"), ("Guardrails:Offers", "7,5 %; WELCOME10"), ("Guardrails:PolicyFiles", rules),
            ("Guardrails:GreetByName", "true"), ("Guardrails:RepeatBreaches", "3")).Guardrails;
        Assert.Equal((250m, 1.10m, 0.1m, 1.27m), (policy.RefundLimitUsd, policy.UsdPerUnit["EUR"], policy.UsdPerUnit["SEK"], policy.UsdPerUnit["GBP"]));
        Assert.Equal(["shop.example", "help.example"], policy.AllowedHosts);
        Assert.Equal(["help@shop.example", "shop.example", "+1 800 555 0199"], policy.OwnContacts);
        Assert.Equal([7.95m, 1200m], policy.AmountsUsd);
        Assert.Equal(["7,5 %", "WELCOME10"], policy.Offers);
        Assert.Equal(["returns.md#1 # Returns", "returns.md#2 Unworn items, within 30 days.", "returns.md#3 Sale items are final."],
            policy.Passages.Select(p => $"{p.Id} {p.Text}"));
        Assert.Equal((true, 3), (policy.GreetByName, policy.RepeatBreaches));
    }

    [Fact]
    public void An_external_Chatwoot_needs_its_account_and_token()
    {
        Assert.StartsWith("Chatwoot:AccountId: is missing", Refused(("Chatwoot:BaseUrl", "https://chat.example"), ("Access:Mode", "Chatwoot")), StringComparison.Ordinal);
        Assert.StartsWith("Chatwoot:ApiToken: is missing", Refused(
            ("Chatwoot:BaseUrl", "https://chat.example"), ("Access:Mode", "Chatwoot"), ("Chatwoot:AccountId", "1")), StringComparison.Ordinal);
        var settings = Read(("Chatwoot:BaseUrl", "https://chat.example/"), ("Access:Mode", "chatwoot"), ("Chatwoot:AccountId", "1"), ("Chatwoot:ApiToken", "t"));
        Assert.Null(settings.Sandbox);
        Assert.False(settings.Console.IsSandbox);
    }

    [Fact]
    public void Where_anybody_may_sign_in_nothing_leads_off_this_machine() => Assert.StartsWith(
        "Chatwoot:BaseUrl: ", Refused(("Chatwoot:BaseUrl", "https://chat.example"), ("Chatwoot:AccountId", "1"), ("Chatwoot:ApiToken", "t")), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.0.0.2:5080")]
    public void This_machine_has_several_names(string url) => Assert.Equal(url + "/", Read(("urls", url)).Url.AbsoluteUri);

    [Fact]
    public void Where_people_find_the_console_may_differ_from_where_it_listens()
    {
        Assert.Null(Read().Console.PublicUrl);
        var settings = Read(
            ("Access:Mode", "Chatwoot"), ("PublicUrl", "https://console.example.com"), ("urls", "http://10.0.0.11:5080"));
        Assert.Equal(new Uri("https://console.example.com"), settings.Console.PublicUrl);
    }

    [Fact]
    public void Short_times_are_allowed_in_tests()
    {
        var settings = Read(("Outbox:HttpTimeoutSeconds", "0.3"), ("Outbox:LeaseSeconds", "0.8"), ("Outbox:QuietSeconds", "0.5"), ("Undo:Seconds", "0"));
        Assert.Equal((0.3, 0.8, 0.5, 0), (settings.Outbox.HttpTimeout.TotalSeconds, settings.Outbox.Lease.TotalSeconds,
            settings.Outbox.Quiet.TotalSeconds, settings.Console.UndoHold.TotalSeconds));
    }

    [Fact]
    public void A_data_directory_that_is_a_file_is_refused()
    {
        var file = Path.GetTempFileName();
        Assert.StartsWith("Data:Directory: ", Refused(("Data:Directory", file)), StringComparison.Ordinal);
        File.Delete(file);
    }

    private static string Refused(params (string Key, string Value)[] values) =>
        Assert.Throws<StartRefusedException>(() => Read(values)).Message;

    private static Settings Read(params (string Key, string Value)[] values) => Settings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(values.DistinctBy(v => v.Key).Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build());
}
