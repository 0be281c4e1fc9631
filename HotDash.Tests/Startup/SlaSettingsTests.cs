using HotDash.Core.Sla;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Startup;
using Microsoft.Extensions.Configuration;

namespace HotDash.Tests.Startup;

public sealed class SlaSettingsTests
{
    private static readonly Dictionary<string, string?> Good = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sla:AtRiskPercent"] = "60",
        ["Sla:UrgentPercent"] = "80.5",
        ["Sla:Calendars:0:Name"] = "Support",
        ["Sla:Calendars:0:Zone"] = "Europe/Berlin",
        ["Sla:Calendars:0:Hours"] = "Mon-Fri 09:00-12:30 13:30-17:00; Sat 10:00-14:00",
        ["Sla:Calendars:0:Holidays"] = "2026-12-25, 2026-12-26",
        ["Sla:Calendars:1:Name"] = "Nights",
        ["Sla:Calendars:1:Zone"] = "America/New_York",
        ["Sla:Calendars:1:Hours"] = "Mon-Sun 20:00-24:00",
        ["Sla:Inboxes:0:Inbox"] = "3",
        ["Sla:Inboxes:0:Calendar"] = "support",
        ["Sla:Inboxes:0:Minutes"] = "45",
        ["Sla:Inboxes:0:PriorityMinutes"] = "15",
        ["Sla:Inboxes:1:Inbox"] = "E-mail",
        ["Sla:Inboxes:1:Minutes"] = "240",
    };

    [Fact]
    public void Nothing_set_means_every_hour_counts_and_75_and_90_percent()
    {
        var policy = Settings.Read(new ConfigurationBuilder().Build()).Sla;
        Assert.Equal((0.75, 0.90, 0), (policy.AtRiskShare, policy.UrgentShare, policy.Inboxes.Count));
        Assert.Same(BusinessCalendar.AlwaysOpen, policy.CalendarFor(new ConversationBuilder().Build()));
    }

    [Fact]
    public void Calendars_and_promises_are_read_for_their_inboxes()
    {
        var policy = Read();
        var chat = new ConversationBuilder().Build();
        Assert.Equal((0.6, 0.805), (policy.AtRiskShare, policy.UrgentShare));
        Assert.Equal(("Support", "Europe/Berlin", 45), (policy.CalendarFor(chat).Name, policy.CalendarFor(chat).Zone.Id, policy.ThresholdFor(chat).TotalMinutes));
        Assert.Equal(
            TimeSpan.Zero,
            policy.CalendarFor(chat).Between(new DateTimeOffset(2026, 12, 25, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 26, 22, 0, 0, TimeSpan.Zero)));
        var mail = chat with { InboxId = 9, InboxName = "e-mail" };
        Assert.Equal((true, 240), (policy.CalendarFor(mail).IsAlwaysOpen, policy.ThresholdFor(mail).TotalMinutes));
    }

    [Theory]
    [InlineData("Sla:AtRiskPercent", "0")]
    [InlineData("Sla:AtRiskPercent", "most")]
    [InlineData("Sla:UrgentPercent", "101")]
    [InlineData("Sla:UrgentPercent", "59")]
    [InlineData("Sla:Calendars:0:Name", "")]
    [InlineData("Sla:Calendars:1:Name", "support")]
    [InlineData("Sla:Calendars:0:Zone", "")]
    [InlineData("Sla:Calendars:0:Zone", "Europe/Atlantis")]
    [InlineData("Sla:Calendars:0:Zone", "../localtime")]
    [InlineData("Sla:Calendars:0:Hours", "")]
    [InlineData("Sla:Calendars:0:Hours", "Mon-Fri 09:00-17:00; Wed 16:00-18:00")]
    [InlineData("Sla:Calendars:0:Hours", "Mon-Fri 17:00-09:00")]
    [InlineData("Sla:Calendars:0:Hours", "Weekdays 09:00-17:00")]
    [InlineData("Sla:Calendars:0:Holidays", "2026-12-25; 2026-12-26")]
    [InlineData("Sla:Calendars:0:Holidays", "25.12.2026")]
    [InlineData("Sla:Calendars:0:Holiday", "2026-12-25")]
    [InlineData("Sla:Inboxes:0:Inbox", "")]
    [InlineData("Sla:Inboxes:1:Inbox", "3")]
    [InlineData("Sla:Inboxes:0:Calendar", "Weekend")]
    [InlineData("Sla:Inboxes:0:Minutes", "soon")]
    [InlineData("Sla:Inboxes:1:PriorityMinutes", "0")]
    public void A_wrong_value_is_refused_in_one_sentence_that_names_its_key(string key, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read((key, value))).Message;
        Assert.StartsWith($"{key}: ", refused, StringComparison.Ordinal);
        Assert.EndsWith(".", refused, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused);
    }

    private static SlaPolicy Read(params (string Key, string Value)[] other)
    {
        var values = new Dictionary<string, string?>(Good, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in other) values[key] = value;
        return Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).Sla;
    }
}
