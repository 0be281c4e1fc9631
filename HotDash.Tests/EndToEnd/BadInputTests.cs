using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>Bad input gets one clear sentence and loses nothing.</summary>
[Collection("browser")]
public sealed class BadInputTests
{
    [Fact]
    public async Task An_unknown_conversation_says_so_and_leads_back()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false);
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        foreach (var id in (string[])["999999", "abc", "-1", "99999999999999999999"])
        {
            await page.GotoAsync(new Uri(hotdash.Url, $"/escalations/{id}").AbsoluteUri);
            await Installation.ReadyAsync(page);
            await Assertions.Expect(page.GetByTestId("conversation-missing")).ToBeVisibleAsync();
        }

        await page.GetByTestId("conversation-missing").GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByTestId("escalations-tile").WaitForAsync();
    }

    [Fact]
    public async Task Text_that_is_blank_or_too_long_is_refused_and_not_lost()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=0");
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Hello?");
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await hotdash.OpenAsync(page, id);
        foreach (var text in (string[])["", "   \n  ", new string('x', 150_001)])
        {
            await page.GetByTestId("reply-text").FillAsync(text);
            await Assertions.Expect(page.Locator("[data-testid=verdict][data-severity=block]").First).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByTestId("approve-send")).ToBeDisabledAsync();
            Assert.Equal(text.Length, (await page.GetByTestId("reply-text").InputValueAsync()).Length);
        }

        Assert.Empty(hotdash.LoggedActions(id));
    }

    [Fact]
    public async Task With_Chatwoot_away_at_the_start_the_console_starts_says_so_and_heals()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: true, "--Chatwoot:PollSeconds=1", "--Chatwoot:ProbeSeconds=1");
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Hello?");
        await hotdash.KillWebAsync();
        await hotdash.KillSandboxAsync();
        await hotdash.StartWebAsync();
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await Assertions.Expect(page.GetByText("Chatwoot cannot be reached").First).ToBeVisibleAsync();
        await hotdash.StartSandboxAsync();
        await Assertions.Expect(page.GetByText("Chatwoot cannot be reached")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator($"[data-testid=escalation-row][data-conversation-id='{id}']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_bad_setting_ends_the_start_with_one_line_that_names_the_key()
    {
        foreach (var (setting, key) in (ValueTuple<string, string>[])
        [
            ("--CHATWOOT_SLA_MINUTES=soon", "CHATWOOT_SLA_MINUTES"), ("--Outbox:LeaseSeconds=5", "Outbox:LeaseSeconds"),
            ("--Access:Mode=Everyone", "Access:Mode"), ("--Chatwoot:BaseUrl=https://chat.example.com", "Chatwoot:A"),
        ])
        {
            await using var app = AppProcess.Start("HotDash.Web", setting, "--urls=http://127.0.0.1:1");
            Assert.Equal(2, await app.ExitCodeAsync());
            var line = Assert.Single(app.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith(key, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hostile_customer_text_is_text()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false);
        const string hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        var id = await hotdash.NewConversationAsync("<b>Bobby</b>", hostile);
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await hotdash.OpenAsync(page, id);
        await Assertions.Expect(page.GetByTestId("message").Last).ToContainTextAsync(hostile);
        Assert.DoesNotContain("owned", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[data-testid=message] img, [data-testid=message] script, [data-testid=escalation-row] b").CountAsync());
    }
}
