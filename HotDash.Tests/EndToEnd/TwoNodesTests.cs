using System.Net;
using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>What its people see when two nodes do the work of one: real parts, in a real browser.</summary>
[Collection("browser")]
public sealed class TwoNodesTests(TwoNodes nodes) : IClassFixture<TwoNodes>, IAsyncLifetime
{
    private SandboxClient Chatwoot => nodes.Chatwoot;

    public async ValueTask InitializeAsync() => await nodes.ReadyAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Whoever_writes_the_screens_of_both_nodes_follow()
    {
        var (a, b) = (await nodes.SignInAsync(nodes.A, TwoNodes.Ava), await nodes.SignInAsync(nodes.B, TwoNodes.Noah));
        var first = await Chatwoot.NewConversationAsync("Dana Reyes", "Where is my fuel pump?");
        var second = await Chatwoot.NewConversationAsync("Omar Haddad", "My headers do not fit.");
        var third = await Chatwoot.NewConversationAsync("Grace Lindqvist", "Is the carburettor in stock?");
        foreach (var page in new[] { a, b })
        {
            await Expect(Row(page, first)).ToContainTextAsync("Where is my fuel pump?");
            await Expect(Row(page, second)).ToBeVisibleAsync();
            await Expect(Row(page, third)).ToBeVisibleAsync();
        }

        // A customer writes.
        await Chatwoot.CustomerWritesAsync(first, "I need it before Friday.");
        foreach (var page in new[] { a, b }) await Expect(Row(page, first)).ToContainTextAsync("I need it before Friday.");

        // An operator on one node answers, and a colleague on the other has the conversation open.
        const string reply = "Hi Dana, I am looking at your order right now and will write again this afternoon.";
        await nodes.OpenAsync(b, first);
        await ApproveAsync(a, first, reply);
        await Expect(Toast(a, "Reply sent to Dana Reyes")).ToHaveCountAsync(1);
        await Expect(b.GetByTestId("message").Last).ToContainTextAsync(reply);
        await Expect(Toast(b, "Reply sent to Dana Reyes")).ToHaveCountAsync(0); // it was not the colleague's
        await Expect(Toast(a, "Reply sent to Dana Reyes")).ToHaveCountAsync(1); // told once, whichever node carried it out
        foreach (var page in new[] { a, b })
        {
            await page.GetByTestId("cancel").ClickAsync();
            await Expect(Row(page, second)).ToBeVisibleAsync();
            await Expect(Row(page, first)).ToHaveCountAsync(0);
        }

        // SQL by hand, and an agent in Chatwoot.
        await nodes.ByHandAsync($"update hotdash.conversations set status = 'resolved' where id = {second}");
        await Chatwoot.SetStatusAsync(third, "resolved", "sandbox-lena.fischer");
        foreach (var page in new[] { a, b })
        {
            await Expect(Row(page, second)).ToHaveCountAsync(0);
            await Expect(Row(page, third)).ToHaveCountAsync(0);
        }

        Assert.Equal(("a", "b"), (await nodes.NodeOfAsync(a), await nodes.NodeOfAsync(b)));
        Assert.Equal([reply], await Chatwoot.PublicRepliesAsync(first));
        AssertQuiet(nodes.A, nodes.B);
    }

    [Fact]
    public async Task One_node_reads_Chatwoot_and_when_it_is_killed_the_other_goes_on_and_delivers_once()
    {
        await nodes.UntilAsync("a node reads", nodes.ReaderAsync, r => r is not null);
        var reader = (await nodes.ReaderAsync())!;
        var other = nodes.Other(reader);
        var (onReader, onOther) = (await nodes.SignInAsync(reader, TwoNodes.Ava), await nodes.SignInAsync(other, TwoNodes.Noah));
        var before = (await Chatwoot.LogAsync())[^1]["n"]!.GetValue<long>();
        foreach (var page in new[] { onReader, onOther }) await GetsFresherAsync(page);
        Assert.Equal(reader, await nodes.ReaderAsync());
        var readers = (await Chatwoot.LogAsync(before))
            .Where(e => e["method"]!.GetValue<string>() == "GET" && e["path"]!.GetValue<string>().Contains("updated_within", StringComparison.Ordinal))
            .Select(e => e["user"]!.GetValue<string>()).Distinct().ToList();
        Assert.Equal([reader == nodes.A ? "service@hotrodan.example" : "morgan.patel@hotrodan.example"], readers);

        // One decision is under way when its node dies, one is made afterwards.
        var first = await Chatwoot.NewConversationAsync("Victor Osei", "Please tell me when my kit ships.");
        var second = await Chatwoot.NewConversationAsync("Petra Novak", "Which oil do you recommend?");
        await nodes.OpenAsync(onOther, second);
        await Chatwoot.FaultsAsync(new { messageCreate = new { mode = "commit_then_hang", count = 1, hangSeconds = 5.0 } });
        await ApproveAsync(onReader, first, "Hi Victor, your kit is on my desk and I will write again today.");
        await nodes.UntilAsync("the reply is under way", () => Chatwoot.PublicRepliesAsync(first), r => r.Count == 1);
        var killedAt = TimeProvider.System.GetUtcNow();
        await reader.KillAsync();
        await ApproveHereAsync(onOther, "Hi Petra, our workshop uses 10W-40 and will confirm it today.");
        await nodes.UntilAsync("the second is delivered", () => nodes.OutboxAsync(second), s => s is ["done sent"]);
        await nodes.UntilAsync("the first is settled", () => nodes.OutboxAsync(first), s => s is ["done sent"]);
        foreach (var id in new[] { first, second }) Assert.Single(await Chatwoot.PublicRepliesAsync(id));

        await nodes.UntilAsync("the other node reads", nodes.ReaderAsync, r => r == other);
        await nodes.UntilAsync("its screen is fresh again", () => SyncedAtAsync(onOther), at => at > killedAt);
        await Expect(onOther.Locator("[data-testid=data-age][data-fault]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whose_node_is_killed_is_back_on_the_other_in_the_same_modal_with_the_draft()
    {
        var page = await nodes.SignInAsync(nodes.A, TwoNodes.Ava);
        var id = await Chatwoot.NewConversationAsync("Ines Moreau", "Can I return the gasket set?");
        await nodes.OpenAsync(page, id);
        const string draft = "Hi Ines, of course: I am preparing the label for you.";
        await page.GetByTestId("reply-text").FillAsync(draft);
        await nodes.UntilAsync(
            "the draft is kept", () => nodes.QueryAsync($"select reply from hotdash.drafts where conversation_id = {id}"), d => d.Contains(draft));
        await page.EvaluateAsync("window.before = true");
        await nodes.A.KillAsync();

        await page.WaitForFunctionAsync("() => !window.before && document.querySelector('[data-interactive=true]')");
        Assert.EndsWith($"/escalations/{id}", page.Url, StringComparison.Ordinal);
        await Expect(page.GetByTestId("reply-text")).ToHaveValueAsync(draft);
        Assert.Equal("b", await nodes.NodeOfAsync(page));
        await page.GetByTestId("approve-send").ClickAsync();
        await Expect(Toast(page, "Reply sent to Ines Moreau")).ToBeVisibleAsync();
        Assert.Equal([draft], await Chatwoot.PublicRepliesAsync(id));
    }

    [Fact]
    public async Task Of_two_who_approve_at_once_one_wins_and_the_other_is_told_who_did()
    {
        var (a, b) = (await nodes.SignInAsync(nodes.A, TwoNodes.Ava), await nodes.SignInAsync(nodes.B, TwoNodes.Noah));
        var id = await Chatwoot.NewConversationAsync("Dana Reyes", "Where is my order?");
        await Chatwoot.FaultsAsync(new { messageCreate = new { mode = "hang_then_commit", count = 1, hangSeconds = 4.0 } });
        foreach (var page in new[] { a, b })
        {
            await nodes.OpenAsync(page, id);
            await page.GetByTestId("reply-text").FillAsync("Hi Dana, it leaves today and I will send you the number.");
            await Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
        }

        await Task.WhenAll(PressAsync(a), PressAsync(b));
        await nodes.UntilAsync("it is decided", () => nodes.LoggedAsync(id), l => l.Count > 0);
        var winner = (await nodes.QueryAsync(
            $"select operator_email from public.decision_log where conversation_id = {id} and action = 'chatwoot.approve_send'")).Single();
        var (won, lost) = winner == TwoNodes.Ava ? (a, b) : (b, a);
        await Expect(lost.GetByTestId("escalation-modal")).ToContainTextAsync(winner == TwoNodes.Ava ? "Ava Brooks" : "Noah Kim");
        await Expect(Toast(won, "Reply sent to Dana Reyes")).ToBeVisibleAsync();
        await nodes.UntilAsync("it is done", () => nodes.OutboxAsync(id), s => s is ["done sent"]);
        Assert.Equal(["chatwoot.approve_send", "sync.succeeded"], await nodes.LoggedAsync(id));
        Assert.Single(await Chatwoot.PublicRepliesAsync(id));
        await Expect(Toast(lost, "Reply sent to Dana Reyes")).ToHaveCountAsync(0);
        AssertQuiet(nodes.A, nodes.B);
    }

    [Fact]
    public async Task A_node_that_is_told_to_stop_drains_finishes_what_it_began_and_ends_well()
    {
        var page = await nodes.SignInAsync(nodes.A, TwoNodes.Ava);
        var id = await Chatwoot.NewConversationAsync("Omar Haddad", "Do you ship to Canada?");
        await Chatwoot.FaultsAsync(new { messageCreate = new { mode = "hang_then_commit", count = 1, hangSeconds = 4.5 } });
        await nodes.OpenAsync(page, id);
        await nodes.B.SignalAsync("STOP"); // so that it is the first that takes the reply up
        await ApproveHereAsync(page, "Hi Omar, yes we do: I will write the price today.");
        await nodes.UntilAsync("the reply is under way", () => nodes.OutboxAsync(id), s => s is ["inflight sent"]);
        await nodes.B.SignalAsync("CONT");
        await page.EvaluateAsync("window.before = true");
        var ended = nodes.A.Process!.ExitCodeAsync();
        await nodes.A.SignalAsync("TERM");

        using var http = new HttpClient();
        await nodes.UntilAsync("it says so", () => AskAsync(http, HttpMethod.Get, "/readyz"), s => s == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(http, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"));
        await page.WaitForFunctionAsync("() => !window.before && document.querySelector('[data-interactive=true]')");
        Assert.EndsWith($"/escalations/{id}", page.Url, StringComparison.Ordinal);
        Assert.Equal("b", await nodes.NodeOfAsync(page));

        Assert.Equal(0, await ended);
        Assert.Equal(["done sent"], await nodes.OutboxAsync(id));
        Assert.Equal(["chatwoot.approve_send", "sync.succeeded"], await nodes.LoggedAsync(id));
        Assert.Single(await Chatwoot.PublicRepliesAsync(id));
        Assert.Empty(await nodes.QueryAsync($"select holder from hotdash.duties where split_part(holder, ':', 2) = '{nodes.A.Process.Id}'"));
        AssertQuiet(nodes.A);
    }

    /// <summary>Neither node stumbled over anything.</summary>
    private static void AssertQuiet(params NodeProcess[] all)
    {
        foreach (var node in all)
        {
            var faults = node.Output.Split('\n').Where(l =>
                l.StartsWith("fail:", StringComparison.Ordinal) || l.StartsWith("crit:", StringComparison.Ordinal)
                || l.Contains("Unhandled exception", StringComparison.Ordinal)).ToList();
            Assert.True(faults.Count == 0, $"{node.Name}: {node.Output}");
        }
    }

    private async Task<HttpStatusCode> AskAsync(HttpClient http, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(nodes.A.Url, path));
        request.Headers.Add("Origin", nodes.Url.GetLeftPart(UriPartial.Authority));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task ApproveAsync(IPage page, long conversation, string text)
    {
        await nodes.OpenAsync(page, conversation);
        await ApproveHereAsync(page, text);
    }

    private static async Task ApproveHereAsync(IPage page, string text)
    {
        await page.GetByTestId("reply-text").FillAsync(text);
        await Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
        await PressAsync(page);
    }

    /// <summary>Without waiting for what the other one's press does to this page.</summary>
    private static Task PressAsync(IPage page) => page.GetByTestId("approve-send").DispatchEventAsync("click");

    private async Task GetsFresherAsync(IPage page)
    {
        var before = await SyncedAtAsync(page);
        await nodes.UntilAsync("the data get fresher", () => SyncedAtAsync(page), at => at > before);
    }

    private static async Task<DateTimeOffset> SyncedAtAsync(IPage page) => DateTimeOffset.TryParse(
        await page.GetByTestId("data-age").GetAttributeAsync("data-synced-at"), System.Globalization.CultureInfo.InvariantCulture,
        out var at) ? at : default;

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static ILocator Row(IPage page, long id) => page.Locator($"[data-testid=escalation-row][data-conversation-id='{id}']");

    private static ILocator Toast(IPage page, string text) =>
        page.GetByTestId("toast").Filter(new LocatorFilterOptions { HasText = text });
}
