using HotDash.Tests.EndToEnd;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using Microsoft.Playwright;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Faults 1 and 2: <c>kill -9</c> of the console in which an operator has just pressed, at the very byte: its COMMIT is on the wire and
/// not yet at PostgreSQL, or PostgreSQL's answer is on the wire and not yet at the console. Killed is the real program, pressed is in a
/// real browser, several operators at once; the press again with the same <c>op_id</c> comes from this process.
/// </summary>
[Collection("chaos")]
public sealed class PressKillTests
{
    private const string Commit = "hotdash.commit_decision(";
    private const string Ava = "ava.brooks@hotrodan.example";

    [Fact]
    public Task Fault_1_a_console_killed_before_the_commit_leaves_nothing_and_has_shown_nothing() => RunAsync(
        "1, killed before the commit", stage => stage.DatabaseLine.HoldRequest(Commit), async (stage, _, _) =>
        {
            Assert.Equal(0, await stage.CountAsync("select count(*) from hotdash.decision_log"));
            Assert.Equal(0, await stage.CountAsync("select count(*) from hotdash.outbox"));
        });

    [Fact]
    public Task Fault_2_a_console_killed_before_it_hears_of_the_commit_is_answered_with_the_same_decision_when_asked_again() => RunAsync(
        "2, killed before it hears of the commit", stage => stage.DatabaseLine.HoldAnswer(Commit), async (stage, load, intents) =>
        {
            foreach (var intent in intents)
            {
                var logged = await stage.Database.ColumnAsync(
                    "select l.op_id from hotdash.decision_log l join hotdash.outbox o on o.decision_id = l.id " +
                    $"where l.op_id is not null and o.body ->> 'Text' = '{intent.Reply}'");
                var renamed = load.Rename(intent, (Guid)Assert.Single(logged)!, Ava);
                Assert.IsType<ActionOutcome.Logged>(await Load.PressAsync(stage.Desk, renamed));
            }
        });

    private static async Task RunAsync(
        string fault, Func<Stage, Support.Network.ProxyHold> hold, Func<Stage, Load, IReadOnlyList<Intent>, Task> judge)
    {
        var wanted = ChaosScale.Of(2, 200);
        await using var stage = await Stage.StartAsync();
        var load = new Load(stage, ChaosScale.Seed);
        await load.OpenAsync(Math.Min(wanted, 4));
        var pages = await Task.WhenAll(load.Conversations.Select(_ => Chromium.NewPageAsync()));
        var report = new FaultReport($"processes, fault {fault}");
        var struck = 0;
        for (; struck < wanted; struck += pages.Length, report.Kills++)
        {
            var node = await stage.StartNodeAsync();
            await stage.UntilDrainedAsync();
            var intents = await Task.WhenAll(pages.Select((page, i) => TypeAsync(stage, load, page, stage.UrlOf(node), load.Conversations[i])));
            var holds = pages.Select(_ => hold(stage)).ToList();
            stage.ChatwootLine.BlackHole(); // a reply that had got there before the kill would hold the second press (G9)
            await Task.WhenAll(pages.Select(page => page.GetByTestId("approve-send").ClickAsync()));
            await Task.WhenAll(holds.Select(h => h.WhenHeldAsync())).WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
            var claimed = (await Task.WhenAll(pages.Select(page => page.GetByTestId("dispatch").CountAsync()))).Sum();
            var logged = await stage.CountAsync("select count(*) from hotdash.decision_log");
            Assert.InRange(claimed, 0L, logged); // nothing is claimed that is not logged (I8); of a commit the feed may tell before its answer
            await node.KillAsync();
            foreach (var held in holds) held.Reset();
            stage.ChatwootLine.ResetAll();
            stage.ChatwootLine.Restore();
            await judge(stage, load, intents);
        }

        await stage.StartNodeAsync();
        foreach (var intent in load.Intents.Where(i => i.Told.Count == 0).TakeLast(pages.Length)) await Load.InsistAsync(stage.Desk, intent);
        await stage.UntilDrainedAsync();
        foreach (var page in pages) await page.Context.CloseAsync();
        (report.Unheard, report.Seeds) = (struck, $"{struck} presses struck, seed {load.Seed}");
        var found = await new Checker(stage, load, report).FindAsync();
        report.Publish();
        Assert.Empty(found);
    }

    private static async Task<Intent> TypeAsync(Stage stage, Load load, IPage page, Uri console, long conversation)
    {
        await page.GotoAsync(new Uri(console, "/sign-in").AbsoluteUri);
        var choice = page.Locator($"[data-testid=sign-in-as][data-email='{Ava}']");
        if (await choice.CountAsync() > 0) await choice.ClickAsync();
        await Installation.ReadyAsync(page);
        await page.GotoAsync(new Uri(console, FormattableString.Invariant($"/escalations/{conversation}")).AbsoluteUri);
        await Installation.ReadyAsync(page);
        await page.GetByTestId("escalation-modal").WaitForAsync();
        var intent = await load.MeanAsync(conversation);
        await page.GetByTestId("reply-text").FillAsync(intent.Reply);
        await Assertions.Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
        return intent;
    }
}
