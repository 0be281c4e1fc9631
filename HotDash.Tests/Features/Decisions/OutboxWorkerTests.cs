using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Features.Decisions;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Startup;

namespace HotDash.Tests.Features.Decisions;

/// <summary>The worker itself, on the real clock with short times: whatever happens, one reply stands afterwards.</summary>
public sealed class OutboxWorkerTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("commit_then_hang")]
    [InlineData("commit_then_500")]
    [InlineData("commit_then_422")]
    [InlineData("commit_then_reset")]
    [InlineData("never_commit_hang")]
    [InlineData("status_500")]
    [InlineData("status_422")]
    [InlineData("status_429")]
    [InlineData("reset")]
    public async Task One_reply_stands_whatever_happens_to_the_first_attempt(string mode)
    {
        await using var bench = await OutboxBench.StartAsync(Short, TimeProvider.System);
        if (mode != "none") await bench.FaultAsync(mode, only: "reply");
        await RunAsync(bench, async () =>
        {
            await bench.ReplyAsync(note: "after it");
            await Eventually.BecomesAsync("done done", bench.HotDash.StatesAsync);
        });
        Assert.Equal([OutboxBench.Text], await bench.Sandbox.PublicRepliesAsync(bench.Id));
        Assert.Equal(
            ["Hi Dana", "after it"],
            (await bench.Sandbox.MessagesAsync(bench.Id)).Where(m => m!["message_type"]!.GetValue<int>() == 1)
            .Select(m => m!["content"]!.GetValue<string>()).Select(t => t.Split(',')[0]));
    }

    [Fact]
    public async Task It_gets_over_an_outage_by_itself()
    {
        await using var bench = await OutboxBench.StartAsync(Short, TimeProvider.System);
        await RunAsync(bench, async () =>
        {
            var seen = await bench.Sandbox.LastMessageAsync(bench.Id);
            await bench.Sandbox.StopAsync();
            await bench.HotDash.CommitAsync(Planned.Reply(bench.Id, OutboxBench.Text, seen: seen));
            await Eventually.BecomesAsync("Chatwoot cannot be reached", async () => (await bench.DispatchAsync()).Detail);
            await bench.Sandbox.StartAgainAsync();
            await Eventually.BecomesAsync("done", bench.HotDash.StatesAsync);
        });
        Assert.Single(await bench.Sandbox.PublicRepliesAsync(bench.Id));
        Assert.Equal(1, await bench.PostsAsync());
    }

    [Fact]
    public async Task Twenty_conversations_leave_side_by_side_and_once_each()
    {
        await using var bench = await OutboxBench.StartAsync(Short, TimeProvider.System);
        var ids = new List<long>();
        for (var i = 0; i < 20; i++) ids.Add(await bench.Sandbox.OpenAsync($"number {i}"));
        await bench.Sandbox.FaultsAsync("""{"messageCreate":{"mode":"commit_then_500","probability":0.5}}""");
        await RunAsync(bench, async () =>
        {
            await Task.WhenAll(ids.Select(async id =>
                await bench.HotDash.CommitAsync(Planned.Reply(id, OutboxBench.Text, seen: await bench.Sandbox.LastMessageAsync(id)))));
            await Eventually.BecomesAsync(
                20L, async () => await bench.HotDash.ValueAsync("select count(*) from outbox where state = 'done'") as long?);
        });
        foreach (var id in ids) Assert.Single(await bench.Sandbox.PublicRepliesAsync(id));
    }

    [Fact]
    public async Task Nothing_leaves_before_store_and_Chatwoot_are_known_to_belong_together()
    {
        await using var bench = await OutboxBench.StartAsync(Short, TimeProvider.System);
        using var worker = bench.HotDash.Make<OutboxWorker>();
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await bench.ReplyAsync();
        Assert.Equal("pending", await bench.HotDash.StatesAsync());
        await bench.HotDash.Get<IChatwootBinding>().EnsureAsync(TestContext.Current.CancellationToken);
        await Eventually.BecomesAsync("done", bench.HotDash.StatesAsync);
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task While_Chatwoot_is_left_alone_nothing_is_claimed_and_the_first_answer_lets_everything_go()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.HotDash.Get<IChatwootBinding>().EnsureAsync(TestContext.Current.CancellationToken);
        var breaker = bench.HotDash.Get<ChatwootBreaker>();
        for (var i = 0; i < ChatwootBreaker.Limit; i++) breaker.Unanswered();
        using var recovery = bench.HotDash.Make<OutboxRecovery>();
        using var worker = bench.HotDash.Make<OutboxWorker>();
        await recovery.StartAsync(TestContext.Current.CancellationToken);
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await bench.ReplyAsync();
        var other = await bench.Sandbox.OpenAsync("another");
        var later = await bench.HotDash.CommitAsync(Planned.Reply(other, OutboxBench.Text, seen: await bench.Sandbox.LastMessageAsync(other)));
        await bench.HotDash.QueryAsync($"update outbox set not_before = {long.MaxValue} where decision_id = '{later:D}'");
        Assert.Equal("pending pending", await bench.HotDash.StatesAsync());

        breaker.Answered();
        await Eventually.BecomesAsync("done", async () => (await bench.HotDash.StatesAsync()).Split(' ')[0]);
        Assert.Equal(1L, await bench.HotDash.ValueAsync("select fence from outbox order by position")); // claimed once, after the answer
        await Eventually.BecomesAsync("done done", bench.HotDash.StatesAsync); // the second had earned a long back-off
        await worker.StopAsync(TestContext.Current.CancellationToken);
        await recovery.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("hang_then_commit", 0.5, "done", "approve_send sync.succeeded")]
    [InlineData("commit_then_hang", 3000, "unknown", "approve_send sync.unknown")]
    public async Task Stopping_in_the_middle_of_a_request_waits_for_its_end_and_writes_it_down(
        string mode, double seconds, string state, string ledger)
    {
        await using var bench = await OutboxBench.StartAsync(Short, TimeProvider.System);
        await bench.Sandbox.FaultsAsync(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $$"""{"messageCreate":{"mode":"{{mode}}","count":1,"hangSeconds":{{seconds}}} }"""));
        await bench.HotDash.Get<IChatwootBinding>().EnsureAsync(TestContext.Current.CancellationToken);
        using var worker = bench.HotDash.Make<OutboxWorker>();
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await bench.ReplyAsync();
        await Eventually.BecomesAsync(1, bench.PostsAsync);
        var stopping = worker.StopAsync(TestContext.Current.CancellationToken);
        await Eventually.BecomesAsync(true, () =>
        {
            bench.Sandbox.Time.Advance(TimeSpan.FromMilliseconds(500)); // the sandbox's clock is its own
            return Task.FromResult(stopping.IsCompleted);
        });
        await stopping;
        Assert.Equal((state, ledger), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync()));
        Assert.Equal(1, await bench.PostsAsync());
    }

    [Fact]
    public async Task What_was_taken_up_and_not_begun_is_given_back_at_a_stop_and_never_sent_by_it()
    {
        await using var bench = await OutboxBench.StartAsync(Short, TimeProvider.System);
        await bench.ReplyAsync();
        var claim = await bench.HotDash.ClaimAsync();
        await bench.HotDash.Get<OutboxRun>().RunAsync(claim!, TimeProvider.System.GetTimestamp(), new CancellationToken(canceled: true));
        Assert.Equal("pending", await bench.HotDash.StatesAsync());
        Assert.Equal(0, await bench.PostsAsync());
        Assert.NotNull(await bench.HotDash.ClaimAsync()); // at once, without waiting for a lease
    }

    private static Settings Short(Settings settings) => settings with
    {
        Outbox = settings.Outbox with
        {
            HttpTimeout = TimeSpan.FromSeconds(1.5),
            Lease = TimeSpan.FromSeconds(4),
            Quiet = TimeSpan.FromSeconds(1.5),
            FirstBackOff = TimeSpan.FromSeconds(0.1),
        },
    };

    private static async Task RunAsync(OutboxBench bench, Func<Task> meanwhile)
    {
        await bench.HotDash.Get<IChatwootBinding>().EnsureAsync(TestContext.Current.CancellationToken);
        using var worker = bench.HotDash.Make<OutboxWorker>();
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await meanwhile();
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }
}
