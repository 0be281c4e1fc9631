using HotDash.Core.Decisions;
using HotDash.Tests.Sandbox;

namespace HotDash.Tests.Features.Decisions;

/// <summary>Every way in which a reply's outcome can be hidden: one reply stands afterwards, and the ledger says why.</summary>
public sealed class OutboxFaultTests
{
    private static readonly TimeSpan BackOff = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Without_a_fault_it_is_sent_once_and_logged()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.ReplyAsync(note: "Called the warehouse.");
        await bench.HotDash.WorkAsync();
        Assert.Equal("approve_send sync.succeeded sync.succeeded", await bench.HotDash.LedgerAsync());
        Assert.Equal([OutboxBench.Text], await bench.Sandbox.PublicRepliesAsync(bench.Id));
        Assert.Equal(2, await bench.PostsAsync());
        var row = (await bench.HotDash.DispatchesAsync())[0];
        Assert.Equal((OutboxState.Done, await bench.Sandbox.LastMessageAsync(bench.Id) - 1), (row.State, row.RemoteId));
        Assert.Contains(
            await bench.HotDash.Conversations.ReadMessagesAsync(new(bench.Id), 20, TestContext.Current.CancellationToken),
            m => m.OperationId == row.OperationId);
    }

    [Theory]
    [InlineData("commit_then_hang")]
    [InlineData("commit_then_500")]
    [InlineData("commit_then_422")]
    [InlineData("commit_then_reset")]
    public async Task What_was_committed_without_an_answer_is_found_and_not_sent_again(string mode)
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync(mode);
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        Assert.Equal(("unknown", "approve_send sync.unknown"), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync()));

        Assert.Equal(0, await bench.HotDash.WorkAfterAsync(bench.Quiet - TimeSpan.FromSeconds(5)));
        await bench.HotDash.WorkAfterAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(("done", "approve_send sync.unknown sync.reconciled"), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync()));
        Assert.Equal([OutboxBench.Text], await bench.Sandbox.PublicRepliesAsync(bench.Id));
        Assert.Equal(1, await bench.PostsAsync());
    }

    [Fact]
    public async Task What_commits_late_within_the_quiet_period_is_found()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync("hang_then_commit");
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        Assert.Equal("unknown", await bench.HotDash.StatesAsync());
        Assert.Empty(await bench.Sandbox.PublicRepliesAsync(bench.Id));

        bench.Sandbox.Time.Advance(TimeSpan.FromSeconds(30));
        await Eventually.BecomesAsync(1, async () => (await bench.Sandbox.PublicRepliesAsync(bench.Id)).Count);
        await bench.HotDash.WorkAfterAsync(bench.Quiet - TimeSpan.FromSeconds(30));
        Assert.Equal("approve_send sync.unknown sync.reconciled", await bench.HotDash.LedgerAsync());
        Assert.Equal(1, await bench.PostsAsync());
    }

    [Theory]
    [InlineData("never_commit_hang")]
    [InlineData("status_500")]
    [InlineData("status_422")]
    [InlineData("reset")]
    public async Task What_was_lost_is_looked_for_and_then_sent_once_more(string mode)
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync(mode);
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        Assert.Equal("unknown", await bench.HotDash.StatesAsync());
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        Assert.Equal(("done", "approve_send sync.unknown sync.succeeded"), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync()));
        Assert.Equal([OutboxBench.Text], await bench.Sandbox.PublicRepliesAsync(bench.Id));
        Assert.Equal(2, await bench.PostsAsync());
    }

    [Theory]
    [InlineData("status_429")]
    public async Task What_surely_was_not_sent_is_sent_later_without_a_word_of_doubt(string mode)
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync(mode);
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        Assert.Equal(("pending", false), (await bench.HotDash.StatesAsync(), (await bench.DispatchAsync()).AsksOperator));
        Assert.Equal(0L, await bench.HotDash.ValueAsync("select maybe_sent from outbox"));
        await bench.HotDash.WorkAfterAsync(BackOff);
        Assert.Equal(("done", "approve_send sync.succeeded"), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync()));
        Assert.Single(await bench.Sandbox.PublicRepliesAsync(bench.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_Chatwoot_is_down_work_waits_and_then_leaves_in_order(bool judged)
    {
        await using var bench = await OutboxBench.StartAsync();
        if (judged) await bench.ReplyAsync(note: "n");
        else await bench.NoteAsync();
        await bench.Sandbox.StopAsync();
        for (var i = 0; i < 3; i++) Assert.True(await bench.HotDash.WorkAfterAsync(TimeSpan.FromMinutes(6)) > 0);
        Assert.StartsWith("pending", await bench.HotDash.StatesAsync(), StringComparison.Ordinal);
        Assert.Equal("Chatwoot cannot be reached", (await bench.DispatchAsync()).Detail);

        await bench.Sandbox.StartAgainAsync();
        await bench.HotDash.WorkAfterAsync(TimeSpan.FromMinutes(6));
        Assert.DoesNotContain("sync.unknown", await bench.HotDash.LedgerAsync(), StringComparison.Ordinal);
        Assert.Equal(judged ? "done done" : "done", await bench.HotDash.StatesAsync());
        Assert.Equal(judged ? 1 : 0, (await bench.Sandbox.PublicRepliesAsync(bench.Id)).Count);
        Assert.Equal(judged ? 2 : 1, await bench.PostsAsync());
    }

    [Fact]
    public async Task After_two_fruitless_attempts_a_person_is_asked_and_nothing_more_leaves_by_itself()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync("status_500", count: null);
        var id = await bench.ReplyAsync(note: "after it");
        for (var i = 0; i < 6; i++) await bench.HotDash.WorkAfterAsync(bench.Quiet);
        Assert.Equal(("unknown pending", 2), (await bench.HotDash.StatesAsync(), await bench.PostsAsync()));
        Assert.True((await bench.DispatchAsync()).AsksOperator);
        Assert.Equal("approve_send sync.unknown sync.unknown", await bench.HotDash.LedgerAsync());

        await bench.Sandbox.FaultsAsync("""{"messageCreate":{"mode":"none"}}""");
        Assert.True(await bench.HotDash.Engine.TryAgainAsync(id, TestContext.Current.CancellationToken));
        await bench.HotDash.WorkAsync();
        Assert.Equal("done done", await bench.HotDash.StatesAsync());
        Assert.Single(await bench.Sandbox.PublicRepliesAsync(bench.Id));
    }

    [Fact]
    public async Task A_doubt_on_top_of_a_doubt_is_settled_by_looking()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync("status_500");
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        await bench.FaultAsync("commit_then_500");
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        Assert.Equal("approve_send sync.unknown sync.unknown sync.reconciled", await bench.HotDash.LedgerAsync());
        Assert.Single(await bench.Sandbox.PublicRepliesAsync(bench.Id));
    }

    [Fact]
    public async Task While_reading_back_fails_the_doubt_stays_and_nothing_is_sent()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync("commit_then_500");
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        await bench.Sandbox.FaultsAsync("""{"reads":{"mode":"status_500"}}""");
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        Assert.Equal(("unknown", 1), (await bench.HotDash.StatesAsync(), await bench.PostsAsync()));
        await bench.Sandbox.FaultsAsync("""{"reads":{"mode":"none"}}""");
        await bench.HotDash.WorkAfterAsync(BackOff);
        Assert.Equal(("done", 1), (await bench.HotDash.StatesAsync(), await bench.PostsAsync()));
    }

    [Fact]
    public async Task A_worker_that_was_lost_between_sending_and_writing_leaves_a_doubt_that_is_settled()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.ReplyAsync();
        var claim = (await bench.HotDash.ClaimAsync())!;
        await bench.HotDash.Engine.MarkAttemptAsync(claim, false, TestContext.Current.CancellationToken);
        await bench.HotDash.Chatwoot.PostMessageAsync(
            SandboxDriver.Ava, new(bench.Id), OutboxBench.Text, false, claim.Operation.OperationId, TestContext.Current.CancellationToken);

        await bench.HotDash.WorkAfterAsync(bench.HotDash.Settings.Outbox.Lease);
        Assert.Equal("approve_send sync.unknown", await bench.HotDash.LedgerAsync());
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        Assert.Equal("approve_send sync.unknown sync.reconciled", await bench.HotDash.LedgerAsync());
        Assert.Single(await bench.Sandbox.PublicRepliesAsync(bench.Id));
    }

    [Fact]
    public async Task A_worker_that_was_frozen_past_its_lease_sends_nothing()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.NoteAsync();
        var claim = (await bench.HotDash.ClaimAsync())!;
        var claimedAt = bench.HotDash.Time.GetTimestamp();
        bench.HotDash.Clock.Advance(bench.HotDash.Settings.Outbox.Lease - bench.HotDash.Settings.Outbox.HttpTimeout);
        await bench.HotDash.Get<Web.Features.Decisions.OutboxRun>().RunAsync(claim, claimedAt, TestContext.Current.CancellationToken);
        Assert.Equal((0, "pending"), (await bench.PostsAsync(), await bench.HotDash.StatesAsync()));
        await bench.HotDash.WorkAsync();
        Assert.Equal((1, "done"), (await bench.PostsAsync(), await bench.HotDash.StatesAsync()));
    }

    [Fact]
    public async Task A_lease_barely_longer_than_the_request_still_sends()
    {
        await using var bench = await OutboxBench.StartAsync(settings => settings with
        {
            Outbox = settings.Outbox with { HttpTimeout = TimeSpan.FromSeconds(1), Lease = TimeSpan.FromSeconds(1.2) },
        });
        await bench.NoteAsync();
        await bench.HotDash.WorkAsync();
        Assert.Equal("done", await bench.HotDash.StatesAsync());
    }

    [Fact]
    public async Task A_message_alike_without_our_mark_is_shown_to_a_person()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync("status_500");
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        await bench.Sandbox.ReplyAsync(bench.Id, OutboxBench.Text);
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        var row = await bench.DispatchAsync();
        Assert.Equal((OutboxState.Unknown, true), (row.State, row.AsksOperator));
        Assert.Single(await bench.Sandbox.PublicRepliesAsync(bench.Id));
    }
}
