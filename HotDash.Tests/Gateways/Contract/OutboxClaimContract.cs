using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Gateways.Contract;

/// <summary>Who may take up what, on every engine.</summary>
public abstract class OutboxClaimContract
{
    private static readonly OutboxCommand.Settle Done = new(OutboxState.Done, LedgerActions.Succeeded, null, 5);

    private protected abstract Task<HotDashUnderTest> OpenAsync();

    [Fact]
    public async Task The_hold_is_waited_for()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(), holdSeconds: 600);
        await hotDash.AdvanceAsync(TimeSpan.FromSeconds(500));
        Assert.Null(await hotDash.ClaimAsync());
        await hotDash.AdvanceAsync(TimeSpan.FromSeconds(100));
        Assert.Equal(OutboxState.Held, (await hotDash.ClaimAsync())!.From);
    }

    [Fact]
    public async Task The_database_itself_keeps_two_from_being_in_flight_in_one_conversation()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(note: "n"));
        await hotDash.ClaimAsync();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => hotDash.QueryAsync("update outbox set state = 'inflight'"));
    }

    [Fact]
    public async Task Within_a_conversation_the_oldest_goes_first_and_alone()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(1, note: "n"));
        var reply = await hotDash.ClaimAsync();
        Assert.Equal(OperationKind.Reply, reply!.Operation.Kind);
        Assert.Null(await hotDash.ClaimAsync());

        await SettleAsync(hotDash, reply, Done);
        Assert.Equal(OperationKind.Note, (await hotDash.ClaimAsync())!.Operation.Kind);
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_the_others()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(1));
        await hotDash.CommitAsync(Planned.Reply(2));
        Assert.Equal(1, (await hotDash.ClaimAsync())!.Operation.ConversationId.Value);
        Assert.Equal(2, (await hotDash.ClaimAsync())!.Operation.ConversationId.Value);
        Assert.Null(await hotDash.ClaimAsync());
    }

    [Theory]
    [InlineData(OutboxState.Unknown)]
    [InlineData(OutboxState.Dead)]
    public async Task What_is_unsettled_blocks_what_comes_after_it(OutboxState stuck)
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(1, note: "n"));
        var claim = (await hotDash.ClaimAsync())!;
        if (stuck == OutboxState.Dead) await SettleAsync(hotDash, claim, new OutboxCommand.Settle(OutboxState.Dead, LedgerActions.Dead, "No", null));
        else await WaitAsync(hotDash, claim, OutboxState.Unknown, DateTimeOffset.MaxValue);
        await hotDash.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Null(await hotDash.ClaimAsync());
        Assert.Null(await hotDash.Engine.NextDueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_over_and_its_first_owner_changes_nothing_any_more()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        var stale = (await hotDash.ClaimAsync())!;
        Assert.True(await MarkAsync(hotDash, stale));
        await hotDash.AdvanceAsync(hotDash.Settings.Outbox.Lease);

        var fresh = (await hotDash.ClaimAsync())!;
        Assert.Equal((OutboxState.Inflight, true, null), (fresh.From, fresh.Operation.MaybeSent, fresh.Operation.AttemptEndedAt));
        Assert.True(fresh.Fence > stale.Fence);
        Assert.False(await MarkAsync(hotDash, stale));
        Assert.False(await SettleAsync(hotDash, stale, Done));
        Assert.False(await WaitAsync(hotDash, stale, OutboxState.Pending, hotDash.Clock.GetUtcNow()));
        Assert.Equal(("inflight", "approve_send"), (await hotDash.StatesAsync(), await hotDash.LedgerAsync()));

        Assert.True(await SettleAsync(hotDash, fresh, Done));
        Assert.False(await SettleAsync(hotDash, fresh, Done));
        Assert.Equal("approve_send sync.succeeded", await hotDash.LedgerAsync());
    }

    [Fact]
    public async Task Nothing_may_be_sent_on_a_lease_that_is_over_even_if_nobody_took_it()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        var claim = (await hotDash.ClaimAsync())!;
        await hotDash.AdvanceAsync(hotDash.Settings.Outbox.Lease);
        Assert.False(await MarkAsync(hotDash, claim));
        Assert.Equal(0L, await hotDash.ValueAsync("select maybe_sent from outbox"));
    }

    [Fact]
    public async Task Eight_workers_never_hold_the_same_operation_or_conversation()
    {
        await using var hotDash = await OpenAsync();
        for (var i = 1; i <= 20; i++) await hotDash.CommitAsync(Planned.Reply(i, note: "n"));
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<OutboxClaim>();
            while (await hotDash.ClaimAsync() is { } claim) mine.Add(claim);
            return mine;
        })));
        var all = claims.SelectMany(c => c).ToList();
        Assert.Equal(20, all.Count);
        Assert.Equal(20, all.Select(c => c.Operation.ConversationId).Distinct().Count());
        Assert.All(all, c => Assert.Equal(OperationKind.Reply, c.Operation.Kind));
    }

    [Fact]
    public async Task Waiting_keeps_what_the_step_says_and_comes_back_when_due()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        var claim = (await hotDash.ClaimAsync())!;
        await MarkAsync(hotDash, claim, isResend: true);
        var now = hotDash.Clock.GetUtcNow();
        Assert.True(await hotDash.Engine.WaitAsync(claim, new OutboxCommand.Wait
        {
            State = OutboxState.Unknown,
            NotBefore = now.AddSeconds(60),
            Detail = "No answer",
            MaybeSent = true,
            Resent = true,
            Refusals = 2,
            AttemptEndedAt = now,
            Action = LedgerActions.Unknown,
        }, TestContext.Current.CancellationToken));
        Assert.Equal("approve_send sync.unknown", await hotDash.LedgerAsync());
        Assert.Null(await hotDash.ClaimAsync());

        await hotDash.AdvanceAsync(TimeSpan.FromSeconds(60));
        var again = (await hotDash.ClaimAsync())!;
        Assert.Equal(
            (OutboxState.Unknown, true, true, 2, 1),
            (again.From, again.Operation.MaybeSent, again.Operation.Resent, again.Operation.Refusals, again.Operation.Attempts));
        Assert.Equal(now, again.Operation.AttemptEndedAt!.Value, TimeSpan.FromSeconds(10));
        Assert.Equal(claim.Body, again.Body);
    }

    private static Task<bool> MarkAsync(HotDashUnderTest hotDash, OutboxClaim claim, bool isResend = false) =>
        hotDash.Engine.MarkAttemptAsync(claim, isResend, TestContext.Current.CancellationToken);

    private static Task<bool> SettleAsync(HotDashUnderTest hotDash, OutboxClaim claim, OutboxCommand.Settle settle) =>
        hotDash.Engine.SettleAsync(claim, settle, TestContext.Current.CancellationToken);

    private static Task<bool> WaitAsync(HotDashUnderTest hotDash, OutboxClaim claim, OutboxState state, DateTimeOffset until) =>
        hotDash.Engine.WaitAsync(
            claim, new OutboxCommand.Wait { State = state, NotBefore = until, Detail = "Later", AsksOperator = until == DateTimeOffset.MaxValue },
            TestContext.Current.CancellationToken);
}
