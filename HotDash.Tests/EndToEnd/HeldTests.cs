using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>Closing the conversation does not take the way back away.</summary>
[Collection("browser")]
public sealed class HeldTests
{
    [Fact]
    public async Task Who_closes_during_the_hold_still_has_undo_at_hand_without_a_mouse()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=60");
        var id = await hotdash.NewConversationAsync("Grace Lindqvist", "Is the carburettor in stock?");
        const string reply = "Hi Grace, let me check the shelf and come back to you today.";
        var page = await hotdash.ApproveAsync(id, reply);

        await page.Keyboard.PressAsync("Escape");
        var undo = page.GetByTestId("held").GetByTestId("undo");
        await Assertions.Expect(undo).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByTestId("held")).ToContainTextAsync("Sending in");
        await AccessibilityTests.NoViolationAsync(page, "what is held");

        var row = page.Locator($"[data-testid=escalation-row][data-conversation-id='{id}']");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(row).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(undo).ToBeFocusedAsync();
        await Assertions.Expect(undo).ToHaveCSSAsync("outline-style", "solid");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByTestId("held")).ToHaveCountAsync(0);
        await Assertions.Expect(row).ToBeFocusedAsync();
        Assert.Equal(["chatwoot.approve_send", "decision.undone"], hotdash.LoggedActions(id));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("reply-text")).ToHaveValueAsync(reply);
        Assert.Empty(await hotdash.PublicRepliesAsync(id));
    }
}
