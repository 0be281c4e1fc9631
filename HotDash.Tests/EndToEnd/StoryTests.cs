using HotDash.Tests.Support.Network;
using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>The main job in a real browser against real parts, as its user does it.</summary>
[Collection("browser")]
public sealed class StoryTests
{
    private const string Ava = "ava.brooks@hotrodan.example";

    [Fact]
    public async Task An_operator_saves_a_conversation_and_the_reply_reaches_Chatwoot_once()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=3");
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Where is my fuel pump? Order 10482.");
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await Row(page, id).ClickAsync();
        var modal = page.GetByTestId("escalation-modal");
        await Assertions.Expect(modal).ToContainTextAsync("Dana Reyes");
        await Assertions.Expect(modal.GetByTestId("message").Last).ToContainTextAsync("Where is my fuel pump?");
        Assert.Contains("/escalations/", page.Url, StringComparison.Ordinal);

        const string reply = "Hi Dana, I am looking at your order right now and will write again this afternoon.";
        await modal.GetByTestId("reply-text").FillAsync(reply);
        await modal.GetByTestId("approve-send").ClickAsync();
        await page.GetByTestId("undo").WaitForAsync();
        Assert.Contains("chatwoot.approve_send", hotdash.LoggedActions(id)); // on disk before anything left
        Assert.Empty(await hotdash.PublicRepliesAsync(id));

        await Assertions.Expect(page.GetByTestId("toast").Filter(new LocatorFilterOptions { HasText = "Reply sent to Dana Reyes" }))
            .ToBeVisibleAsync();
        Assert.Equal([reply], await hotdash.PublicRepliesAsync(id));
        Assert.Equal(["chatwoot.approve_send", "sync.succeeded"], hotdash.LoggedActions(id));
        Assert.Equal(["Ava Brooks"], (await hotdash.MessagesAsync(id)).Where(m => m["message_type"]!.GetValue<int>() == 1)
            .Select(m => m["sender"]!["name"]!.GetValue<string>()));
        await page.GotoAsync(hotdash.Url.AbsoluteUri);
        await Installation.ReadyAsync(page);
        await Assertions.Expect(Row(page, id)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_customers_message_moves_the_tile_without_a_reload_and_holds_an_open_reply()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=0");
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        var before = int.Parse(await page.GetByTestId("tile-count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var id = await hotdash.NewConversationAsync("Omar Haddad", "My headers do not fit.", waitingMinutes: 200);
        await Assertions.Expect(Row(page, id)).ToHaveAttributeAsync("data-priority", "P1");
        await Assertions.Expect(page.GetByTestId("tile-count")).ToHaveTextAsync((before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

        await Row(page, id).ClickAsync();
        await page.GetByTestId("reply-text").FillAsync("Hi Omar, please send us a photo of the flange.");
        await Assertions.Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
        await hotdash.CustomerWritesAsync(id, "Never mind the flange, the gasket is wrong.");
        await Assertions.Expect(page.GetByTestId("message").Last).ToContainTextAsync("the gasket is wrong");
        await Assertions.Expect(page.Locator("[data-testid=verdict][data-rule=G9]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByTestId("approve-send")).ToBeDisabledAsync();
        Assert.Equal("Hi Omar, please send us a photo of the flange.", await page.GetByTestId("reply-text").InputValueAsync());
        Assert.Empty(await hotdash.PublicRepliesAsync(id));
    }

    [Fact]
    public async Task Undo_withdraws_the_reply_before_it_leaves_and_keeps_the_text()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=60");
        var id = await hotdash.NewConversationAsync("Grace Lindqvist", "Is the carburettor in stock?");
        const string reply = "Hi Grace, let me check the shelf and come back to you today.";
        var page = await hotdash.ApproveAsync(id, reply);
        await page.GetByTestId("undo").ClickAsync();
        await Assertions.Expect(page.GetByTestId("reply-text")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
        Assert.Equal(["chatwoot.approve_send", "decision.undone"], hotdash.LoggedActions(id));
        Assert.Equal(reply, await page.GetByTestId("reply-text").InputValueAsync());
        Assert.Empty(await hotdash.PublicRepliesAsync(id));
    }

    [Fact]
    public async Task Letters_typed_over_a_slow_line_all_arrive()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false);
        await using var line = TcpProxy.Start(hotdash.Url.Port);
        line.ToServer.Delay = line.ToClient.Delay = TimeSpan.FromMilliseconds(60);
        var id = await hotdash.NewConversationAsync("Victor Osei", "Get me your supervisor now, where is my regulator?");
        var page = await Chromium.NewPageAsync();
        var console = new UriBuilder(hotdash.Url) { Port = line.Port }.Uri;
        await page.GotoAsync(new Uri(console, "/sign-in").AbsoluteUri);
        await page.Locator("[data-testid=sign-in-as][data-email='ava.brooks@hotrodan.example']").ClickAsync();
        await Installation.ReadyAsync(page);
        await page.GotoAsync(new Uri(console, FormattableString.Invariant($"/escalations/{id}")).AbsoluteUri);
        await Installation.ReadyAsync(page);
        const string plea = "It only promises that the manager looks at it.";

        await page.GetByTestId("release-plea").PressSequentiallyAsync(plea, new() { Delay = 40 });
        await page.GetByTestId("ask-release").ClickAsync();

        await Assertions.Expect(page.GetByTestId("release")).ToHaveAttributeAsync("data-state", "asked");
        await hotdash.UntilAsync("the question", () => Task.FromResult(hotdash.Query("select plea from releases")), q => q.Count == 1);
        Assert.Equal([plea], hotdash.Query("select plea from releases"));
    }

    [Fact]
    public async Task Escalating_leaves_a_note_adds_the_label_and_assigns_the_lead()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=0");
        var id = await hotdash.NewConversationAsync("Victor Osei", "Get me your supervisor now. {{contact.email}}");
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await hotdash.OpenAsync(page, id);
        await Assertions.Expect(page.GetByTestId("approve-send")).ToBeDisabledAsync();
        await page.GetByTestId("escalate").ClickAsync();
        await page.GetByTestId("escalate-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("problems")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByTestId("problems")).ToBeInViewportAsync();
        foreach (var field in await page.Locator("[data-testid=escalation-modal] textarea:visible").AllAsync())
            if ((await field.InputValueAsync()).Length == 0 && await field.GetAttributeAsync("data-testid") is not ("reply-text" or "internal-note"))
                await field.FillAsync("See the conversation.");
        await page.GetByTestId("escalate-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("toast").First).ToContainTextAsync("Decision logged to audit trail");
        await hotdash.UntilAsync("three outcomes", () => Task.FromResult(hotdash.LoggedActions(id)), a => a.Count(x => x == "sync.succeeded") == 3);
        var note = (await hotdash.MessagesAsync(id)).Single(m => m["private"]!.GetValue<bool>());
        Assert.Contains("{{contact.email}}", note["content"]!.GetValue<string>(), StringComparison.Ordinal);
        await Assertions.Expect(page.GetByTestId("escalation-modal")).ToContainTextAsync("Riley Chen");
    }

    [Fact]
    public async Task A_draft_survives_closing_and_another_machine()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false);
        var id = await hotdash.NewConversationAsync("Ines Moreau", "Can I return the gasket set?");
        var first = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(first);
        await hotdash.OpenAsync(first, id);
        const string draft = "Hi Ines, of course: I am preparing the label for you.";
        await first.GetByTestId("reply-text").FillAsync(draft);
        await first.GetByTestId("cancel").ClickAsync();
        await Assertions.Expect(first.GetByTestId("escalation-modal")).ToHaveCountAsync(0);
        await hotdash.UntilAsync("the draft is kept", () => Task.FromResult(
            hotdash.Query($"select reply from drafts where operator_email = '{Ava}'")), d => d.Contains(draft));
        var second = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(second);
        await hotdash.OpenAsync(second, id);
        await Assertions.Expect(second.GetByTestId("reply-text")).ToHaveValueAsync(draft);
        Assert.Empty(hotdash.LoggedActions(id));
    }

    [Fact]
    public async Task The_whole_way_works_without_a_mouse()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=0");
        var id = await hotdash.NewConversationAsync("Petra Novak", "Which oil do you recommend?", waitingMinutes: 9000);
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        await Row(page, id).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByTestId("escalation-modal").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-testid=escalation-modal] :focus, [data-testid=escalation-modal]:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByTestId("escalation-modal")).ToHaveCountAsync(0);
        await Assertions.Expect(Row(page, id).Locator(":focus").Or(page.Locator($"[data-conversation-id='{id}']:focus"))).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByTestId("reply-text").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Hi Petra, our workshop uses 10W-40 and will confirm it today.");
        await Assertions.Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await hotdash.UntilAsync("one reply", () => hotdash.PublicRepliesAsync(id), r => r.Count == 1);
    }

    private static ILocator Row(IPage page, long id) => page.Locator($"[data-testid=escalation-row][data-conversation-id='{id}']");
}
