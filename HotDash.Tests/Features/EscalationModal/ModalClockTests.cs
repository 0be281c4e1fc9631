using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Core.Sla;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal.Clock;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>The clock in the header and its explanation.</summary>
public sealed class ModalClockTests : BunitContext
{
    private static readonly DateTimeOffset Friday = new(2026, 6, 5, 14, 30, 0, TimeSpan.Zero); // 16:30 in Berlin
    private readonly FakeTimeProvider _time = new(Friday.AddMinutes(10));

    public ModalClockTests()
    {
        var berlin = new BusinessCalendar(
            "Support", ClockCases.Hours("Mon-Fri 09:00-17:00"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), [new DateOnly(2026, 6, 8)]);
        Services.AddSingleton(new SlaPolicy { Inboxes = [new InboxPromise { Inbox = "Web chat", Calendar = berlin }] });
        Services.AddSingleton<TimeProvider>(_time);
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void The_explanation_opens_and_closes_on_demand()
    {
        var clock = Draw(new ConversationBuilder().WaitingSince(Friday).Build());
        var ask = clock.Find("[data-testid=sla-explain]");
        Assert.Equal(("button", "false"), (ask.LocalName, ask.GetAttribute("aria-expanded")));
        Assert.Empty(clock.FindAll("[data-testid=sla-explanation]"));

        clock.Find("[data-testid=sla-explain]").Click();
        Assert.Equal("true", clock.Find("[data-testid=sla-explain]").GetAttribute("aria-expanded"));
        Assert.NotNull(clock.Find("#" + clock.Find("[data-testid=sla-explain]").GetAttribute("aria-controls") + " [data-testid=sla-explanation]"));

        clock.Find("[data-testid=sla-explain]").Click();
        Assert.Empty(clock.FindAll("[data-testid=sla-explanation]"));
    }

    [Fact]
    public void Every_stretch_is_shown_with_its_reason_its_length_and_the_wall_clock_of_its_zone()
    {
        var clock = Draw(new ConversationBuilder().WaitingSince(Friday).Build());
        clock.Find("[data-testid=sla-explain]").Click();

        Assert.Equal(
            ["counted", "closed", "holiday", "closed", "counted"],
            clock.FindAll("[data-testid=sla-span]").Select(s => s.GetAttribute("data-kind")!));
        var first = clock.Find("[data-testid=sla-span]");
        Assert.Equal("2026-06-05T14:30:00Z", first.GetAttribute("data-from"));
        Assert.Equal(
            ["Fri 5 Jun 16:30–17:00", "Counted", "30 min"], first.QuerySelectorAll("td").Skip(1).Select(t => t.TextContent.Trim()));
        Assert.NotNull(first.QuerySelector("hd-range"));
        Assert.Contains("Europe/Berlin", clock.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.Contains("10 min of 1 h 0 min used, 50 min left", clock.Find(".clock-sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_explanation_follows_the_conversation()
    {
        var c = new ConversationBuilder().WaitingSince(Friday).Build();
        var clock = Draw(c);
        clock.Find("[data-testid=sla-explain]").Click();

        clock.Render(p => p.Add(x => x.Live, Live(c with { Pauses = [new ClockPause(Friday.AddMinutes(1), Friday.AddMinutes(5))] })));
        Assert.Equal("snoozed", clock.FindAll("[data-testid=sla-span]")[1].GetAttribute("data-kind"));
    }

    [Fact]
    public void After_the_due_time_it_goes_on_to_now_and_follows_the_time()
    {
        var monday = new DateTimeOffset(2026, 6, 9, 7, 0, 0, TimeSpan.Zero); // 09:00 in Berlin, after the holiday
        _time.Advance(monday.AddMinutes(45) - _time.GetUtcNow());
        var clock = Draw(new ConversationBuilder().WaitingSince(Friday).Build());
        clock.Find("[data-testid=sla-explain]").Click();

        var over = clock.Find("[data-testid=sla-over]");
        Assert.Equal(("2026-06-09T07:30:00Z", "2026-06-09T07:45:00Z"), (over.GetAttribute("data-from"), over.GetAttribute("data-to")));
        Assert.Equal("15 min", over.QuerySelector(".clock-length")!.TextContent);
        Assert.Contains("15 min over", clock.Find(".clock-sum").TextContent, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromMinutes(1));
        Until(clock, () => Assert.Equal("2026-06-09T07:46:00Z", clock.Find("[data-testid=sla-over]").GetAttribute("data-to")));
    }

    [Fact]
    public void While_it_is_open_the_breach_itself_turns_up()
    {
        _time.Advance(new DateTimeOffset(2026, 6, 9, 7, 29, 30, TimeSpan.Zero) - _time.GetUtcNow());
        var clock = Draw(new ConversationBuilder().WaitingSince(Friday).Build());
        clock.Find("[data-testid=sla-explain]").Click();
        Assert.Empty(clock.FindAll("[data-testid=sla-over]"));

        _time.Advance(TimeSpan.FromMinutes(1));
        Until(clock, () => Assert.Equal("30 s", clock.Find("[data-testid=sla-over] .clock-length").TextContent));
    }

    [Fact]
    public void The_header_says_since_when_the_customer_waits()
    {
        var since = Draw(new ConversationBuilder().WaitingSince(Friday).Build()).Find("[data-testid=waiting-since] time");
        Assert.Equal("2026-06-05T14:30:00Z", since.GetAttribute("datetime"));
        Assert.Equal("time", since.QuerySelector("hd-clock")!.GetAttribute("mode")); // writes the visitor's time, with the date as its tooltip
    }

    [Fact]
    public void A_snoozed_conversation_shows_the_time_that_is_left()
    {
        var clock = Draw(new ConversationBuilder().In(ConversationStatus.Snoozed).WaitingSince(Friday).Build() with
        {
            Pauses = [new ClockPause(Friday.AddMinutes(5), null)],
        });
        Assert.Equal("paused", clock.Find("[data-testid=sla-badge]").GetAttribute("data-state"));
        Assert.Contains("55 min left", clock.Find("[data-testid=time-left]").TextContent, StringComparison.Ordinal);
        Assert.Empty(clock.FindAll("[data-testid=breached-at]"));
    }

    [Fact]
    public void Where_nobody_waits_there_is_nothing_to_explain() =>
        Assert.Empty(Draw(new ConversationBuilder().WaitingSince(null).Build()).FindAll("[data-testid=sla-explain]"));

    private static void Until(IRenderedComponent<ModalClock> clock, Action holds) => clock.WaitForAssertion(holds, Patience.Limit);

    private IRenderedComponent<ModalClock> Draw(Conversation c) => Render<ModalClock>(p => p.Add(x => x.Live, Live(c)));

    private LiveConversation Live(Conversation c)
    {
        var sla = SlaClock.Read(c, Services.GetRequiredService<SlaPolicy>(), _time.GetUtcNow());
        return new LiveConversation(new StoredConversation(c, 0, 0, _time.GetUtcNow()), [], [], sla, null);
    }
}
