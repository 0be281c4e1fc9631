using HotDash.Core.Decisions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Gateways.Contract;

/// <summary>The ledger, on every engine.</summary>
public abstract class LedgerContract
{
    private protected abstract Task<HotDashUnderTest> OpenAsync();

    [Fact]
    public async Task A_commit_writes_the_decision_and_its_work_together()
    {
        await using var hotDash = await OpenAsync();
        var opId = Planned.NewId();
        var id = await hotDash.CommitAsync(Planned.Reply(note: "Called the warehouse.", opId: opId), holdSeconds: 5);

        var row = Assert.Single(await hotDash.QueryAsync("select * from decision_log"));
        Assert.Equal(
            (1L, id.ToString("D"), opId.ToString("D"), null, "ops", "cx.escalation", "chatwoot.approve_send", Planned.Ava.Email, 42L),
            (row["seq"], row["id"], row["op_id"], row["decision_id"], row["scope"], row["decision_type"], row["action"],
                row["operator_email"], row["conversation_id"]));
        Assert.Equal(7, id.Version);
        Assert.Equal(["Reply", "Note"], await hotDash.ColumnAsync("select kind from outbox order by position"));
        Assert.Equal("held held", await hotDash.StatesAsync());
    }

    [Fact]
    public async Task The_chain_can_be_verified_row_by_row_by_somebody_else()
    {
        await using var hotDash = await OpenAsync();
        var undone = await hotDash.CommitAsync(Planned.Reply(1), holdSeconds: 5);
        await hotDash.CommitAsync(Planned.Reply(2));
        await hotDash.CommitAsync(Planned.Note(3));
        await hotDash.Engine.UndoAsync(undone, Planned.NewId(), Planned.Ava.Email, TestContext.Current.CancellationToken);
        while (await hotDash.ClaimAsync() is { } claim)
        {
            await hotDash.Engine.SettleAsync(
                claim, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 99), TestContext.Current.CancellationToken);
        }

        Assert.Equal(6, await LedgerProof.VerifyAsync(hotDash));
        Assert.Equal("approve_send approve_send note decision.undone sync.succeeded sync.succeeded", await hotDash.LedgerAsync());
    }

    [Fact]
    public async Task Eight_at_once_leave_one_chain_without_a_gap()
    {
        await using var hotDash = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await hotDash.CommitAsync(Planned.Reply((worker * 100) + i + 1));
        }, TestContext.Current.CancellationToken)));
        Assert.Equal(80, await LedgerProof.VerifyAsync(hotDash));
        Assert.Equal(80L, await hotDash.ValueAsync("select count(distinct position) from outbox"));
    }

    [Fact]
    public async Task The_same_intent_again_writes_nothing_and_names_the_first()
    {
        await using var hotDash = await OpenAsync();
        var opId = Planned.NewId();
        var first = await hotDash.CommitAsync(Planned.Reply(opId: opId));
        var again = await hotDash.Engine.CommitAsync(Planned.Reply(opId: opId), TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(new CommitOutcome.AlreadyCommitted(first), again);
        Assert.Equal((1L, 1L), (await hotDash.ValueAsync("select count(*) from decision_log"), await hotDash.ValueAsync("select count(*) from outbox")));
    }

    [Fact]
    public async Task The_same_id_for_another_intent_is_refused()
    {
        await using var hotDash = await OpenAsync();
        var opId = Planned.NewId();
        await hotDash.CommitAsync(Planned.Reply(opId: opId));
        var other = await hotDash.Engine.CommitAsync(
            Planned.Reply(text: "Another text.", opId: opId), TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.IsType<CommitOutcome.OpIdReused>(other);
        Assert.Equal(1L, await hotDash.ValueAsync("select count(*) from decision_log"));
    }

    [Fact]
    public async Task An_intent_is_found_by_its_id_without_writing_anything()
    {
        await using var hotDash = await OpenAsync();
        var ct = TestContext.Current.CancellationToken;
        var decision = Planned.Reply();
        Assert.Null(await hotDash.Engine.FindAsync(decision, ct));
        var id = await hotDash.CommitAsync(decision);
        Assert.Equal(new CommitOutcome.AlreadyCommitted(id), await hotDash.Engine.FindAsync(decision, ct));
        Assert.IsType<CommitOutcome.OpIdReused>(
            await hotDash.Engine.FindAsync(Planned.Reply(text: "Another text.", opId: decision.OpId), ct));
        Assert.Equal(1L, await hotDash.ValueAsync("select count(*) from decision_log"));
    }

    [Fact]
    public async Task One_press_that_arrives_eight_times_at_once_is_committed_once()
    {
        await using var hotDash = await OpenAsync();
        var decision = Planned.Reply();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => hotDash.Engine.CommitAsync(decision, TimeSpan.Zero, TestContext.Current.CancellationToken))));
        Assert.Single(outcomes.OfType<CommitOutcome.Committed>());
        Assert.Equal(7, outcomes.OfType<CommitOutcome.AlreadyCommitted>().Count());
    }

    [Fact]
    public async Task A_second_decision_on_a_conversation_waits_for_the_first()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        var second = await hotDash.Engine.CommitAsync(
            Planned.Reply(text: "Mine.", by: Planned.Noah), TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(new CommitOutcome.Busy(Planned.Ava.Email, LedgerActions.ApproveSend, OutboxState.Pending), second);
        Assert.Equal(1L, await hotDash.ValueAsync("select count(*) from decision_log"));

        await hotDash.CommitAsync(Planned.Reply(43, by: Planned.Noah));
    }

    [Fact]
    public async Task What_needs_no_answer_is_marked_with_the_decision_and_unmarked_with_the_next()
    {
        await using var hotDash = await OpenAsync();
        var ct = TestContext.Current.CancellationToken;
        var c = new ConversationBuilder().WithId(42).Build();
        await hotDash.Conversations.ApplyAsync(c, c.Id, 1, [], null, ct);
        await hotDash.CommitAsync(DecisionPlan.NeedsNoAnswer(Planned.Facts(), 7, ""));
        Assert.Equal(7, (await hotDash.Conversations.ReadAsync(c.Id, ct))!.Conversation.NoAnswerNeededThrough);
        Assert.Equal(["Note"], await hotDash.ColumnAsync("select kind from outbox"));
        Assert.Equal("needs_no_answer", await hotDash.LedgerAsync());

        // A report of Chatwoot's, which knows nothing of the mark, leaves it.
        await hotDash.Conversations.ApplyAsync(c with { Labels = ["vip"] }, c.Id, 2, [], null, ct);
        Assert.Equal(7, (await hotDash.Conversations.ReadAsync(c.Id, ct))!.Conversation.NoAnswerNeededThrough);

        var busy = await hotDash.Engine.CommitAsync(DecisionPlan.NeedsAnswer(Planned.Facts()), TimeSpan.Zero, ct);
        Assert.IsType<CommitOutcome.Busy>(busy); // and what is not committed changes nothing
        Assert.Equal(7, (await hotDash.Conversations.ReadAsync(c.Id, ct))!.Conversation.NoAnswerNeededThrough);
        var claim = await hotDash.ClaimAsync();
        await hotDash.Engine.SettleAsync(claim!, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 99), ct);
        await hotDash.CommitAsync(DecisionPlan.NeedsAnswer(Planned.Facts()));
        Assert.Equal(0, (await hotDash.Conversations.ReadAsync(c.Id, ct))!.Conversation.NoAnswerNeededThrough);
    }
}
