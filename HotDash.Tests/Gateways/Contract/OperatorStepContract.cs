using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Gateways.Contract;

/// <summary>What people do with a decision that is on its way.</summary>
public abstract class OperatorStepContract
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected abstract Task<HotDashUnderTest> OpenAsync();

    [Fact]
    public async Task Undo_inside_the_hold_withdraws_everything_and_is_logged()
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply(note: "n"), holdSeconds: 5);
        var opId = Planned.NewId();
        Assert.True(await hotDash.Engine.UndoAsync(id, opId, Planned.Ava.Email, Ct));
        Assert.Equal("cancelled cancelled", await hotDash.StatesAsync());
        Assert.Equal(
            [id.ToString("D"), opId.ToString("D")],
            (await hotDash.QueryAsync("select decision_id, op_id from decision_log where action = 'decision.undone'"))[0].Values);
        await hotDash.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Null(await hotDash.ClaimAsync());
    }

    [Fact]
    public async Task Undo_still_wins_after_the_hold_while_nobody_has_taken_it_up()
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply(), holdSeconds: 5);
        await hotDash.AdvanceAsync(TimeSpan.FromSeconds(6));
        Assert.True(await hotDash.Engine.UndoAsync(id, Planned.NewId(), Planned.Ava.Email, Ct));
    }

    [Theory]
    [InlineData("claimed")]
    [InlineData("unknown")]
    [InlineData("sent, its note still waits")]
    [InlineData("undone before")]
    public async Task Undo_is_refused_once_something_may_have_left(string what)
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply(note: "n"));
        if (what == "undone before") await hotDash.Engine.UndoAsync(id, Planned.NewId(), Planned.Ava.Email, Ct);
        else await TakeUpAsync(hotDash, what);
        var (states, ledger) = (await hotDash.StatesAsync(), await hotDash.LedgerAsync());
        Assert.False(await hotDash.Engine.UndoAsync(id, Planned.NewId(), Planned.Ava.Email, Ct));
        Assert.Equal((states, ledger), (await hotDash.StatesAsync(), await hotDash.LedgerAsync()));
    }

    [Fact]
    public async Task Nobody_undoes_or_hurries_what_somebody_else_decided()
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply(), holdSeconds: 5);
        Assert.False(await hotDash.Engine.UndoAsync(id, Planned.NewId(), Planned.Noah.Email, Ct));
        Assert.False(await hotDash.Engine.SendNowAsync(id, Planned.Noah.Email, Ct));
        Assert.Equal("held", await hotDash.StatesAsync());
    }

    [Fact]
    public async Task Undo_and_the_worker_at_the_same_moment_have_one_winner()
    {
        await using var hotDash = await OpenAsync();
        for (var i = 1; i <= 25; i++)
        {
            var id = await hotDash.CommitAsync(Planned.Reply(i));
            var undo = Task.Run(() => hotDash.Engine.UndoAsync(id, Planned.NewId(), Planned.Ava.Email, Ct), Ct);
            var claim = Task.Run(async () => await hotDash.ClaimAsync() is not null, Ct);
            Assert.NotEqual(await undo, await claim);
        }
    }

    [Fact]
    public async Task Send_now_ends_the_hold()
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply(note: "n"), holdSeconds: 600);
        Assert.True(await hotDash.Engine.SendNowAsync(id, Planned.Ava.Email, Ct));
        Assert.False(await hotDash.Engine.SendNowAsync(id, Planned.Ava.Email, Ct));
        Assert.NotNull(await hotDash.ClaimAsync());
    }

    [Fact]
    public async Task Abandoning_settles_what_is_stuck_and_what_follows_it()
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply(note: "n"));
        await TakeUpAsync(hotDash, "unknown");
        Assert.True(await hotDash.Engine.AbandonAsync(id, Planned.Noah.Email, "The customer called", Ct));
        Assert.Equal(("abandoned cancelled", "approve_send sync.abandoned"), (await hotDash.StatesAsync(), await hotDash.LedgerAsync()));
        Assert.Equal(Planned.Noah.Email, await hotDash.ValueAsync("select operator_email from decision_log where seq = 2"));
        Assert.False(await hotDash.Engine.AbandonAsync(id, Planned.Noah.Email, "again", Ct));
        await hotDash.CommitAsync(Planned.Reply(text: "The next one."));
    }

    [Fact]
    public async Task What_has_not_failed_cannot_be_abandoned_or_tried_again()
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply());
        Assert.False(await hotDash.Engine.AbandonAsync(id, Planned.Ava.Email, "x", Ct));
        Assert.False(await hotDash.Engine.TryAgainAsync(id, Ct));
        Assert.Equal(("pending", "approve_send"), (await hotDash.StatesAsync(), await hotDash.LedgerAsync()));
    }

    [Fact]
    public async Task A_dead_operation_that_surely_was_not_sent_starts_afresh()
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply());
        var claim = (await hotDash.ClaimAsync())!;
        await hotDash.Engine.MarkAttemptAsync(claim, false, Ct);
        await hotDash.Engine.SettleAsync(claim, new OutboxCommand.Settle(OutboxState.Dead, LedgerActions.Dead, "403", null), Ct);
        Assert.True(await hotDash.Engine.TryAgainAsync(id, Ct));
        Assert.Equal("pending", await hotDash.StatesAsync());
        var again = (await hotDash.ClaimAsync())!;
        Assert.Equal((false, 0), (again.Operation.MaybeSent, again.Operation.Refusals));
    }

    [Fact]
    public async Task A_dead_resend_stays_in_doubt_and_is_read_back_first()
    {
        await using var hotDash = await OpenAsync();
        var id = await hotDash.CommitAsync(Planned.Reply());
        var claim = (await hotDash.ClaimAsync())!;
        await hotDash.Engine.MarkAttemptAsync(claim, true, Ct);
        await hotDash.Engine.SettleAsync(claim, new OutboxCommand.Settle(OutboxState.Dead, LedgerActions.Dead, "403", null), Ct);
        Assert.True(await hotDash.Engine.TryAgainAsync(id, Ct));
        var again = (await hotDash.ClaimAsync())!;
        Assert.Equal((OutboxState.Unknown, true, false), (again.From, again.Operation.MaybeSent, again.Operation.Resent));
    }

    [Fact]
    public async Task Parked_work_wakes_for_its_own_operator_only()
    {
        await using var hotDash = await OpenAsync();
        foreach (var (conversation, by) in new[] { (1, Planned.Ava), (2, Planned.Noah) })
        {
            await hotDash.CommitAsync(Planned.Reply(conversation, by: by));
            await hotDash.Engine.WaitAsync((await hotDash.ClaimAsync())!, new OutboxCommand.Wait
            {
                State = OutboxState.Pending,
                NotBefore = hotDash.Clock.GetUtcNow().AddMinutes(5),
                Detail = "Parked",
            }, Ct);
        }

        Assert.Null(await hotDash.ClaimAsync());
        await hotDash.Engine.UnparkAsync(Planned.Noah.Email, Ct);
        Assert.Equal(2, (await hotDash.ClaimAsync())!.Operation.ConversationId.Value);
        Assert.Null(await hotDash.ClaimAsync());
    }

    [Fact]
    public async Task When_Chatwoot_is_back_what_waits_goes_on_and_no_quiet_period_is_cut_short()
    {
        await using var hotDash = await OpenAsync();
        var now = hotDash.Clock.GetUtcNow();
        foreach (var (conversation, ended) in new[] { (1, (DateTimeOffset?)null), (2, now.AddSeconds(-90)), (3, now.AddSeconds(-5)) })
        {
            await hotDash.CommitAsync(Planned.Reply(conversation));
            await hotDash.Engine.WaitAsync((await hotDash.ClaimAsync())!, new OutboxCommand.Wait
            {
                State = ended is null ? OutboxState.Pending : OutboxState.Unknown,
                NotBefore = now.AddMinutes(5),
                Detail = "Away",
                MaybeSent = ended is not null,
                AttemptEndedAt = ended,
            }, Ct);
        }

        await hotDash.Engine.ResumeAsync(TimeSpan.FromSeconds(60), Ct);
        var taken = new List<long>();
        while (await hotDash.ClaimAsync() is { } claim) taken.Add(claim.Operation.ConversationId.Value);
        Assert.Equal([1, 2], taken);
    }

    [Theory]
    [InlineData("sent", "", "", true)]
    [InlineData("sent", "noted", "noted", true)]
    [InlineData("sent and changed since", "", "", false)]
    [InlineData("sent", "written since", "", false)]
    public async Task A_draft_goes_when_Chatwoot_holds_its_text_and_not_before(
        string draftReply, string draftNote, string sentNote, bool goes)
    {
        await using var hotDash = await OpenAsync();
        var drafts = hotDash.Get<DraftStore>();
        var id = new ConversationId(42);
        await drafts.SaveAsync(Planned.Ava.Email, id, new Draft(Planned.NewId(), draftReply, draftNote, null, null, 7, default), Ct);
        await hotDash.CommitAsync(Planned.Reply(text: "sent", note: sentNote));
        Assert.NotNull(await drafts.ReadAsync(Planned.Ava.Email, id, Ct));
        while (await hotDash.ClaimAsync() is { } claim)
        {
            Assert.NotNull(await drafts.ReadAsync(Planned.Ava.Email, id, Ct));
            await hotDash.Engine.SettleAsync(claim, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 5), Ct);
        }

        Assert.Equal(goes, await drafts.ReadAsync(Planned.Ava.Email, id, Ct) is null);
    }

    [Fact]
    public async Task A_draft_stays_when_its_reply_was_held_back()
    {
        await using var hotDash = await OpenAsync();
        var drafts = hotDash.Get<DraftStore>();
        await drafts.SaveAsync(Planned.Ava.Email, new ConversationId(42), new Draft(Planned.NewId(), "r", "", null, null, 7, default), Ct);
        await hotDash.CommitAsync(Planned.Reply(text: "r", note: "n"));
        await hotDash.Engine.SettleAsync(
            (await hotDash.ClaimAsync())!, new OutboxCommand.Settle(OutboxState.Cancelled, LedgerActions.Refused, "G9", null), Ct);
        Assert.Equal(("cancelled cancelled", "approve_send sync.refused"), (await hotDash.StatesAsync(), await hotDash.LedgerAsync()));
        Assert.NotNull(await drafts.ReadAsync(Planned.Ava.Email, new ConversationId(42), Ct));
    }

    private static async Task TakeUpAsync(HotDashUnderTest hotDash, string what)
    {
        var claim = (await hotDash.ClaimAsync())!;
        await hotDash.Engine.MarkAttemptAsync(claim, false, Ct);
        if (what == "unknown")
        {
            await hotDash.Engine.WaitAsync(claim, new OutboxCommand.Wait
            {
                State = OutboxState.Unknown,
                NotBefore = DateTimeOffset.MaxValue,
                Detail = "?",
                MaybeSent = true,
                AsksOperator = true,
            }, Ct);
        }
        else if (what != "claimed")
        {
            await hotDash.Engine.SettleAsync(claim, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 5), Ct);
        }
    }
}
