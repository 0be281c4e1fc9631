using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary><c>Access:Mode=Chatwoot</c>: everybody acts with the own access token, and a revoked one ends the session.</summary>
[Collection("browser")]
public sealed class ChatwootSignInTests
{
    [Fact]
    public async Task A_reply_leaves_under_the_operators_own_token_and_a_revoked_one_parks_it_visibly()
    {
        await using var hotdash = await Installation.StartAsync(
            separateSandbox: true, "--Access:Mode=Chatwoot", "--Undo:Seconds=0", "--Chatwoot:PollSeconds=1", "--Chatwoot:ProbeSeconds=1");
        var first = await hotdash.NewConversationAsync("Dana Reyes", "Where is my order?");
        var second = await hotdash.NewConversationAsync("Omar Haddad", "Do you ship to Canada?");
        var page = await Chromium.NewPageAsync();
        await SignInAsync(hotdash, page, "no-such-token");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await SignInAsync(hotdash, page, "sandbox-noah.kim");
        await Installation.ReadyAsync(page);

        await ApproveAsync(hotdash, page, first, "Hi Dana, it left this morning and I will send you the number today.");
        await hotdash.UntilAsync("the first reply", () => hotdash.PublicRepliesAsync(first), r => r.Count == 1);
        Assert.Equal("Noah Kim", (await hotdash.MessagesAsync(first))[^1]["sender"]!["name"]!.GetValue<string>());
        Assert.DoesNotContain("sandbox-noah.kim", string.Join(' ', hotdash.Query("select protected_token from operator_tokens")), StringComparison.Ordinal);

        await hotdash.FaultsAsync(new { revokedTokens = new[] { "sandbox-noah.kim" } });
        await ApproveAsync(hotdash, page, second, "Hi Omar, yes we do: I will write the price today.");
        await hotdash.UntilAsync("the second reply is parked", () => Task.FromResult(hotdash.Query(
            $"select detail from outbox where conversation_id = {second} and state = 'pending'")), d => d.Count == 1 && d[0].Length > 0);
        Assert.Empty(await hotdash.PublicRepliesAsync(second));
        await page.GotoAsync(hotdash.Url.AbsoluteUri);
        await page.WaitForURLAsync("**/sign-in**");

        await hotdash.FaultsAsync(new { revokedTokens = Array.Empty<string>() });
        await SignInAsync(hotdash, page, "sandbox-noah.kim");
        await hotdash.UntilAsync("the parked reply goes on", () => hotdash.PublicRepliesAsync(second), r => r.Count == 1);
    }

    private static async Task SignInAsync(Installation hotdash, IPage page, string token)
    {
        await page.GotoAsync(new Uri(hotdash.Url, "/sign-in").AbsoluteUri);
        await page.Locator("input[name=token]").FillAsync(token);
        await page.Locator("form:has(input[name=token]) button[type=submit]").ClickAsync();
    }

    private static async Task ApproveAsync(Installation hotdash, IPage page, long conversation, string text)
    {
        await hotdash.OpenAsync(page, conversation);
        await page.GetByTestId("reply-text").FillAsync(text);
        await Assertions.Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
        await page.GetByTestId("approve-send").ClickAsync();
    }
}
