using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>The clock says how it counted, and stops where nobody needs to answer.</summary>
[Collection("browser")]
public sealed class ClockTests
{
    [Fact]
    public async Task The_clock_shows_what_it_counted_and_what_it_skipped()
    {
        await using var hotdash = await Installation.StartAsync(
            separateSandbox: false, "--Sla:Calendars:0:Name=Shop", "--Sla:Calendars:0:Zone=Europe/Berlin",
            "--Sla:Calendars:0:Hours=Mon-Sun 00:00-12:00 12:05-24:00", "--Sla:Inboxes:0:Inbox=1", "--Sla:Inboxes:0:Calendar=Shop",
            "--Sla:Inboxes:0:Minutes=1440");
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Where is my order?", waitingMinutes: 26 * 60);
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await hotdash.OpenAsync(page, id);

        await page.GetByTestId("sla-explain").ClickAsync();

        await Assertions.Expect(page.GetByTestId("sla-explanation")).ToContainTextAsync("24 h 0 min of 24 h 0 min used");
        await Assertions.Expect(page.Locator("[data-testid=sla-span]:not([data-kind=counted])").First).ToContainTextAsync("5 min");
        await AccessibilityTests.NoViolationAsync(page, "how the clock counted");
    }

    [Fact]
    public async Task What_needs_no_answer_leaves_the_tile_and_comes_back_when_the_customer_writes()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false);
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Thanks, that's all, bye!");
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await hotdash.OpenAsync(page, id);

        await page.GetByTestId("needs-no-answer").ClickAsync();

        await Assertions.Expect(page.GetByTestId("no-answer-needed")).ToBeVisibleAsync();
        await AccessibilityTests.NoViolationAsync(page, "what needs no answer");
        await hotdash.UntilAsync("its outcome", () => Task.FromResult(hotdash.LoggedActions(id)), a => a.Count == 2);
        Assert.Equal(["chatwoot.needs_no_answer", "sync.succeeded"], hotdash.LoggedActions(id));
        Assert.Contains(await hotdash.MessagesAsync(id), IsItsNote);
        Assert.Empty(await hotdash.PublicRepliesAsync(id));

        await page.GotoAsync(hotdash.Url.AbsoluteUri);
        var row = page.Locator($"[data-testid=escalation-row][data-conversation-id='{id}']");
        await page.GetByTestId("escalation-row").First.WaitForAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);

        await page.GotoAsync(new Uri(hotdash.Url, FormattableString.Invariant($"/escalations/{id}")).AbsoluteUri);
        await Installation.ReadyAsync(page);
        await hotdash.CustomerWritesAsync(id, "One more thing: where is the invoice?");
        await Assertions.Expect(page.GetByTestId("no-answer-needed")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("no-answer-not-offered")).ToContainTextAsync("asks a question");
    }

    private static bool IsItsNote(JsonNode message) => message["private"]!.GetValue<bool>()
        && message["content"]!.GetValue<string>().Contains("needing no answer", StringComparison.Ordinal);
}
