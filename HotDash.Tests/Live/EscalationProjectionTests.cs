using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Sla;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Tests.Live;

public sealed class EscalationProjectionTests
{
    private static readonly DateTimeOffset Noon = ConversationBuilder.Noon;
    private static readonly DataAge Age = new(Noon, null, null);
    private readonly EscalationProjection _projection = new(new SlaPolicy());

    [Fact]
    public void A_row_changes_its_place_at_the_very_second_and_not_before()
    {
        Put(1, Noon);
        Assert.Empty(Rows());
        foreach (var (minutes, priority) in new[] { (45, TriagePriority.P4), (60, TriagePriority.P2), (180, TriagePriority.P1) })
        {
            var due = Noon.AddMinutes(minutes);
            _projection.Advance(due.AddMilliseconds(-1));
            Assert.NotEqual(priority, Rows().Select(r => (TriagePriority?)r.Priority).FirstOrDefault());
            while (_projection.NextChangeAt <= due) Assert.True(_projection.Advance(due));
            if (_projection.NextChangeAt is { } next && next <= due.AddSeconds(1)) _projection.Advance(next);
            Assert.Equal(priority, Assert.Single(Rows()).Priority);
        }
    }

    [Fact]
    public void Unchanged_rows_keep_their_reference()
    {
        Put(1, Noon.AddHours(-2));
        Put(2, Noon.AddHours(-2));
        var before = Rows();
        Put(2, Noon.AddHours(-2), labels: "vip");
        Put(1, Noon.AddHours(-2), assignee: "Ava");
        var after = Rows();
        Assert.Same(before.Single(r => r.Id.Value == 2), after.Single(r => r.Id.Value == 2));
        Assert.Equal("Ava", after.Single(r => r.Id.Value == 1).Assignee);
    }

    [Fact]
    public void Rows_stand_in_triage_order_and_none_is_missing()
    {
        for (var i = 1; i <= 300; i++) Put(i, Noon.AddMinutes(-i));
        var rows = Rows();
        Assert.Equal(300 - 44, rows.Count);
        Assert.Equal(rows.OrderBy(r => r.Priority).ThenBy(r => r.DueAt).ThenBy(r => r.Id.Value), rows);
    }

    [Fact]
    public void What_is_answered_or_gone_leaves_the_tile()
    {
        Put(1, Noon.AddHours(-2));
        Put(2, Noon.AddHours(-2));
        Put(1, null);
        _projection.Remove(new ConversationId(2));
        Assert.Empty(Rows());
        Assert.False(_projection.Snapshot(Age).Conversations.ContainsKey(new ConversationId(2)));
        Assert.False(_projection.Advance(Noon.AddDays(9)));
    }

    [Fact]
    public void What_went_wrong_comes_back_to_the_tile()
    {
        Put(1, null, dispatch: Dispatch(OutboxState.Unknown));
        Assert.Equal((TriagePriority.Returned, OutboxState.Unknown), (Rows()[0].Priority, Rows()[0].Dispatch!.State));
        Put(1, null, dispatch: Dispatch(OutboxState.Done));
        Assert.Empty(Rows());
    }

    [Fact]
    public void An_outcome_is_told_once_to_the_person_who_decided()
    {
        Put(1, Noon, dispatch: Dispatch(OutboxState.Pending));
        Put(1, null, dispatch: Dispatch(OutboxState.Done));
        Put(1, null, dispatch: Dispatch(OutboxState.Done), labels: "later");
        var notice = Assert.Single(_projection.Snapshot(Age).Notices);
        Assert.Equal((Planned.Ava.Email, "Reply sent to Dana Reyes", false), (notice.OperatorEmail, notice.Text, notice.IsError));
    }

    [Fact]
    public void A_question_for_the_operator_is_told_even_when_the_look_in_between_was_missed()
    {
        Put(1, Noon, dispatch: Dispatch(OutboxState.Unknown));
        Put(1, Noon, dispatch: Dispatch(OutboxState.Unknown) with { AsksOperator = true, Detail = "Not found" });
        Assert.Equal(
            ["Not known yet whether your reply reached Dana Reyes: checking", "Your reply to Dana Reyes needs you: Not found"],
            _projection.Snapshot(Age).Notices.Select(n => n.Text));
    }

    [Fact]
    public void What_a_reload_finds_is_no_news_and_counting_goes_on()
    {
        Put(1, Noon, dispatch: Dispatch(OutboxState.Unknown));
        var before = _projection.Snapshot(Age);
        _projection.Clear(Noon);
        _projection.Put(Facts(1, null, Dispatch(OutboxState.Done)), Noon, announce: false);
        var after = _projection.Snapshot(Age);
        Assert.True(after.Version > before.Version);
        Assert.Equal(before.Notices, after.Notices);
        Put(2, null, dispatch: Dispatch(OutboxState.Done));
        Assert.True(_projection.Snapshot(Age).Notices[^1].Seq > before.Notices[^1].Seq);
    }

    [Fact]
    public void What_ended_before_the_node_began_to_look_is_never_announced()
    {
        _projection.Clear(Noon);
        Put(1, Noon, dispatch: Dispatch(OutboxState.Done) with { UpdatedAt = Noon.AddMinutes(-20) });
        Assert.Empty(_projection.Snapshot(Age).Notices);
        Put(2, Noon, dispatch: Dispatch(OutboxState.Done) with { UpdatedAt = Noon.AddSeconds(1) });
        Assert.Single(_projection.Snapshot(Age).Notices);
    }

    [Fact]
    public void Notices_are_short_and_no_more_than_the_newest_are_kept()
    {
        for (var i = 1; i <= 100; i++)
            Put(i, Noon, dispatch: Dispatch(OutboxState.Dead) with { Detail = new string('x', 300), OperationId = Planned.NewId() });
        var notices = _projection.Snapshot(Age).Notices;
        Assert.Equal((64, 100L), (notices.Length, notices[^1].Seq));
        Assert.All(notices, n => Assert.True(n.Text.Length <= 80));
    }

    [Fact]
    public void A_withdrawn_reply_is_told_and_an_undone_one_is_not()
    {
        Put(1, Noon, dispatch: Dispatch(OutboxState.Cancelled) with { Detail = "G9: The customer wrote after you last looked." });
        Put(2, Noon, dispatch: Dispatch(OutboxState.Cancelled) with { Detail = "Undone" });
        Assert.StartsWith("Held back for Dana Reyes: G9", Assert.Single(_projection.Snapshot(Age).Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_message_is_one_line_and_no_emoji_is_cut_in_half()
    {
        _projection.Put(new LiveFacts(
            new StoredConversation(new ConversationBuilder().WithId(1).WaitingSince(Noon.AddHours(-2)).Build(), 1, 1, Noon),
            [new Message(1, MessageKind.Incoming, "a\n b" + new string('x', 156) + "🙂🙂", Noon)], []), Noon, announce: false);
        var text = Rows()[0].LastText;
        Assert.StartsWith("a bxxx", text, StringComparison.Ordinal);
        Assert.True(text.Length <= 161 && text.IsNormalized());
        Assert.Equal("Customer", Rows()[0].LastBy);
    }

    internal static DispatchRow Dispatch(OutboxState state) => new(
        new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]), new ConversationId(1), 1, OperationKind.Reply, Planned.Ava.Email,
        state, null, false, null, null, Noon, LedgerActions.ApproveSend);

    private static LiveFacts Facts(long id, DateTimeOffset? waiting, DispatchRow? dispatch, string? labels = null, string? assignee = null) => new(
        new StoredConversation(
            new ConversationBuilder().WithId(id).WaitingSince(waiting).Labelled(labels is null ? [] : [labels]).Build() with { AssigneeName = assignee }, 1, 1, Noon),
        [], dispatch is null ? [] : [dispatch]);

    private void Put(long id, DateTimeOffset? waiting, DispatchRow? dispatch = null, string? labels = null, string? assignee = null) =>
        _projection.Put(Facts(id, waiting, dispatch, labels, assignee), Noon, announce: true);

    private List<TileRow> Rows() => [.. _projection.Snapshot(Age).Rows];
}
