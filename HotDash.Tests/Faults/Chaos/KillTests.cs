using System.Globalization;
using HotDash.Tests.EndToEnd;
using Microsoft.Playwright;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// <c>kill -9</c> right after the click, before, during and after the POST; then a restart. The decision is on disk and
/// the customer gets exactly one reply. On the embedded store; the sandbox is a process of its own and stays up.
/// </summary>
[Collection("browser")]
public sealed class KillTests
{
    [Fact]
    public async Task Kills_at_every_moment_lose_nothing_and_send_nothing_twice()
    {
        var kills = ChaosScale.Of(8, 40);
        await using var hotdash = await Installation.StartAsync(
            separateSandbox: true, "--Undo:Seconds=0", "--Outbox:HttpTimeoutSeconds=1", "--Outbox:LeaseSeconds=2",
            "--Outbox:QuietSeconds=1", "--Chatwoot:PollSeconds=1", "--Chatwoot:ProbeSeconds=1");
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        var decisions = new List<(Moment Moment, long Id, string Text)>();
        for (var seed = 0; seed < kills; seed++)
        {
            var moment = (Moment)(seed % 4);
            var id = await hotdash.NewConversationAsync(Name(seed), "Please tell me when my kit ships.");
            var text = $"Hi {Name(seed).Split(' ')[0]}, your kit is on my desk and I will write again today. Number {seed.ToString(CultureInfo.InvariantCulture)}.";
            decisions.Add((moment, id, text));
            await hotdash.OpenAsync(page, id);
            await page.GetByTestId("reply-text").FillAsync(text);
            await Assertions.Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
            await hotdash.FaultsAsync(FaultFor(moment));
            await page.GetByTestId("approve-send").ClickAsync();
            await ReachAsync(hotdash, moment, id, seed);
            await hotdash.KillWebAsync();
            await hotdash.FaultsAsync(new { messageCreate = new { mode = "none" } });
            await hotdash.StartWebAsync();
        }

        foreach (var (moment, id, text) in decisions)
        {
            var seen = $"conversation {id}, killed {moment}";
            var decided = hotdash.LoggedActions(id).Count(a => a == "chatwoot.approve_send");
            Assert.True(moment == Moment.AfterTheClick ? decided <= 1 : decided == 1, $"{seen}: {decided} decisions");
            await hotdash.UntilAsync($"{seen} settles", () => Task.FromResult(hotdash.Query(
                $"select state from outbox where conversation_id = {id}")), s => s.All(x => x == "done"));
            Assert.Equal(decided == 1 ? [text] : [], await hotdash.PublicRepliesAsync(id));
        }

        // The kills really came while the request was under way: read-back had to settle those.
        var unknown = hotdash.Query("select id from decision_log where action = 'sync.unknown'").Count;
        Assert.True(unknown >= kills / 2, $"only {unknown} of {kills} kills came in the middle");
        Assert.NotEmpty(hotdash.Query("select id from decision_log where action = 'sync.reconciled'"));
    }

    /// <summary>When the process is killed.</summary>
    private enum Moment
    {
        /// <summary>At once, or some milliseconds later: before or after the commit.</summary>
        AfterTheClick,

        /// <summary>Chatwoot has stored the reply and does not answer.</summary>
        WhileChatwootHasItAlready,

        /// <summary>Chatwoot will store the reply only after we are gone.</summary>
        WhileChatwootWillStoreItLate,

        /// <summary>The customer has the reply; the outcome may or may not be on disk.</summary>
        AfterThePost,
    }

    private static object FaultFor(Moment moment) => moment switch
    {
        Moment.WhileChatwootHasItAlready => new { messageCreate = new { mode = "commit_then_hang", hangSeconds = 5.0 } },
        Moment.WhileChatwootWillStoreItLate => new { messageCreate = new { mode = "hang_then_commit", hangSeconds = 0.7 } },
        _ => new { messageCreate = new { mode = "none" } },
    };

    private static Task ReachAsync(Installation hotdash, Moment moment, long id, int seed) => moment switch
    {
        Moment.AfterTheClick => Task.Delay(TimeSpan.FromMilliseconds(seed * 3), TimeProvider.System, TestContext.Current.CancellationToken),
        Moment.WhileChatwootHasItAlready or Moment.AfterThePost => hotdash.UntilAsync("the reply stands", () => hotdash.PublicRepliesAsync(id), r => r.Count == 1),
        _ => hotdash.UntilAsync("the request is under way", () => Task.FromResult(hotdash.Query(
            $"select maybe_sent from outbox where conversation_id = {id}")), s => s is ["1"]),
    };

    private static string Name(int seed) => new[] { "Dana Reyes", "Omar Haddad", "Grace Lindqvist", "Victor Osei" }[seed % 4];
}
