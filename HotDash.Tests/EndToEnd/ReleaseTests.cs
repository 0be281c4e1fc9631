using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>Two people in two browsers: one asks to be released from a must-escalate, the other grants it.</summary>
[Collection("browser")]
public sealed class ReleaseTests
{
    private const string Reply = "Hi Victor, your regulator left our warehouse today; the tracking number follows within the hour.";

    [Fact]
    public async Task A_lead_releases_an_operators_reply_and_it_reaches_Chatwoot_once()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=0");
        var id = await hotdash.NewConversationAsync("Victor Osei", "Get me your supervisor now, where is my regulator?");
        var ava = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(ava);
        await hotdash.OpenAsync(ava, id);
        await Assertions.Expect(ava.Locator("[data-testid=message] mark")).ToContainTextAsync("supervisor");
        await ava.GetByTestId("reply-text").FillAsync(Reply);
        await Assertions.Expect(ava.GetByTestId("approve-send")).ToBeDisabledAsync();
        await ava.GetByTestId("release-plea").FillAsync("He only wants the tracking number.");
        await ava.GetByTestId("ask-release").ClickAsync();
        await Assertions.Expect(ava.GetByTestId("release")).ToHaveAttributeAsync("data-state", "asked");

        await AccessibilityTests.NoViolationAsync(ava, "the author's side");

        var morgan = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(morgan, "morgan.patel@hotrodan.example");
        var row = morgan.Locator($"[data-testid=escalation-row][data-conversation-id='{id}']");
        await Assertions.Expect(row.GetByTestId("row-release")).ToBeVisibleAsync();
        await row.ClickAsync();
        await Assertions.Expect(morgan.GetByTestId("release-text")).ToHaveTextAsync(Reply);
        await AccessibilityTests.NoViolationAsync(morgan, "the lead's side");
        await morgan.GetByTestId("release-reason").FillAsync("I called him; he is fine with an answer in writing.");
        await morgan.GetByTestId("release-grant").ClickAsync();

        await Assertions.Expect(ava.GetByTestId("released")).ToContainTextAsync("Released by Morgan Patel: I called him");
        await Assertions.Expect(ava.GetByTestId("approve-send")).ToBeEnabledAsync();
        await Assertions.Expect(morgan.GetByTestId("release-question")).ToHaveCountAsync(0);
        await ava.GetByTestId("approve-send").ClickAsync();
        await hotdash.UntilAsync("the reply", () => hotdash.PublicRepliesAsync(id), r => r.Count > 0);
        await hotdash.UntilAsync("its outcome", () => Task.FromResult(hotdash.LoggedActions(id)), a => a.Count == 4);
        Assert.Equal([Reply], await hotdash.PublicRepliesAsync(id));
        Assert.Equal(["chatwoot.release", "sync.succeeded", "chatwoot.approve_send", "sync.succeeded"], hotdash.LoggedActions(id));
        Assert.Equal(["Morgan Patel"], hotdash.Query(
            "select json_extract(payload, '$.what.release.lead_name') from decision_log where action = 'chatwoot.approve_send'"));

        await morgan.GotoAsync(new Uri(hotdash.Url, "/audit?action=release").AbsoluteUri);
        await morgan.GetByTestId("audit-row").GetByText("Released a reply").ClickAsync();
        await Assertions.Expect(morgan.GetByTestId("audit-detail")).ToContainTextAsync("he is fine with an answer in writing");
    }

    [Fact]
    public async Task The_button_of_a_finding_selects_its_words_in_the_reply()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false);
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Where is my order?");
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await hotdash.OpenAsync(page, id);
        await page.GetByTestId("reply-text").FillAsync("Hi Dana,\nyour order arrives on [DATE], I promise.");
        await page.Locator("[data-testid=verdict][data-rule=SUG-02]").GetByTestId("show-in-reply").PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("reply-text")).ToBeFocusedAsync();
        Assert.Equal("[DATE]", await page.GetByTestId("reply-text").EvaluateAsync<string>("f => f.value.slice(f.selectionStart, f.selectionEnd)"));
    }
}
