using System.Globalization;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using Microsoft.Data.Sqlite;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class LedgerTests
{
    [Fact]
    public async Task A_commit_writes_the_decision_and_its_work_together()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
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
    public async Task The_contracts_columns_are_there_by_name()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var columns = await hotDash.ColumnAsync("select name from pragma_table_info('decision_log')");
        foreach (var name in (string[])["seq", "id", "op_id", "decision_id", "created_at", "scope", "decision_type", "action",
            "operator_email", "conversation_id", "payload", "prev_hash", "hash"])
        {
            Assert.Contains(name, columns);
        }
    }

    [Fact]
    public async Task Times_are_ISO_in_UTC()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        Assert.Equal("2026-10-12T15:00:00.000Z", await hotDash.ValueAsync("select created_at from decision_log"));
    }

    [Fact]
    public async Task The_chain_can_be_verified_row_by_row_by_somebody_else()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var undone = await hotDash.CommitAsync(Planned.Reply(1), holdSeconds: 5);
        await hotDash.CommitAsync(Planned.Reply(2));
        await hotDash.CommitAsync(Planned.Note(3));
        await hotDash.Engine.UndoAsync(undone, Planned.NewId(), Planned.Ava.Email, TestContext.Current.CancellationToken);
        while (await hotDash.ClaimAsync() is { } claim)
        {
            await hotDash.Engine.SettleAsync(
                claim, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 99), TestContext.Current.CancellationToken);
        }

        Assert.Equal(6, await VerifyAsync(hotDash));
        Assert.Equal("approve_send approve_send note decision.undone sync.succeeded sync.succeeded", await hotDash.LedgerAsync());
    }

    [Fact]
    public async Task Eight_at_once_leave_one_chain_without_a_gap()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await hotDash.CommitAsync(Planned.Reply((worker * 100) + i + 1));
        }, TestContext.Current.CancellationToken)));
        Assert.Equal(80, await VerifyAsync(hotDash));
        Assert.Equal(80L, await hotDash.ValueAsync("select count(distinct position) from outbox"));
    }

    [Fact]
    public async Task The_same_intent_again_writes_nothing_and_names_the_first()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var opId = Planned.NewId();
        var first = await hotDash.CommitAsync(Planned.Reply(opId: opId));
        var again = await hotDash.Engine.CommitAsync(Planned.Reply(opId: opId), TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(new CommitOutcome.AlreadyCommitted(first), again);
        Assert.Equal((1L, 1L), (await hotDash.ValueAsync("select count(*) from decision_log"), await hotDash.ValueAsync("select count(*) from outbox")));
    }

    [Fact]
    public async Task The_same_id_for_another_intent_is_refused()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var opId = Planned.NewId();
        await hotDash.CommitAsync(Planned.Reply(opId: opId));
        var other = await hotDash.Engine.CommitAsync(
            Planned.Reply(text: "Another text.", opId: opId), TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.IsType<CommitOutcome.OpIdReused>(other);
        Assert.Equal(1L, await hotDash.ValueAsync("select count(*) from decision_log"));
    }

    [Fact]
    public async Task One_press_that_arrives_eight_times_at_once_is_committed_once()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var decision = Planned.Reply();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => hotDash.Engine.CommitAsync(decision, TimeSpan.Zero, TestContext.Current.CancellationToken))));
        Assert.Single(outcomes.OfType<CommitOutcome.Committed>());
        Assert.Equal(7, outcomes.OfType<CommitOutcome.AlreadyCommitted>().Count());
    }

    [Fact]
    public async Task A_second_decision_on_a_conversation_waits_for_the_first()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        var second = await hotDash.Engine.CommitAsync(
            Planned.Reply(text: "Mine.", by: Planned.Noah), TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(new CommitOutcome.Busy(Planned.Ava.Email, LedgerActions.ApproveSend, OutboxState.Pending), second);
        Assert.Equal(1L, await hotDash.ValueAsync("select count(*) from decision_log"));

        await hotDash.CommitAsync(Planned.Reply(43, by: Planned.Noah));
    }

    [Theory]
    [InlineData("update decision_log set operator_email = 'somebody@else' where seq = 1", "append-only")]
    [InlineData("update or replace decision_log set seq = 1 where seq = 2", "append-only")]
    [InlineData("delete from decision_log where seq = 2", "append-only")]
    [InlineData("insert or replace into decision_log select * from decision_log where seq = 1", "continue the chain")]
    [InlineData("insert or ignore into decision_log select seq + 5, id || 'x', op_id || 'x', null, created_at, scope, decision_type, action, operator_email, conversation_id, payload, payload_salt, payload_digest, intent_digest, hash, hash || 'x' from decision_log where seq = 2", "continue the chain")]
    [InlineData("insert or replace into decision_log select 3, id, op_id || 'x', null, created_at, scope, decision_type, action, operator_email, conversation_id, payload, payload_salt, payload_digest, intent_digest, hash, hash || 'x' from decision_log where seq = 2", "continue the chain")]
    [InlineData("insert into decision_log select 3, id || 'x', op_id || 'x', null, created_at, scope, decision_type, action, operator_email, conversation_id, payload, payload_salt, payload_digest, intent_digest, 'forged', 'forged' from decision_log where seq = 2", "continue the chain")]
    public async Task History_cannot_be_rewritten_through_sql(string attack, string refusal)
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(1));
        await hotDash.CommitAsync(Planned.Reply(2));
        var refused = await Assert.ThrowsAsync<SqliteException>(() => hotDash.QueryAsync(attack));
        Assert.Contains(refusal, refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await VerifyAsync(hotDash));
    }

    [Fact]
    public async Task A_commit_that_fails_half_way_leaves_nothing()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.QueryAsync(
            "create trigger broken before insert on outbox when new.kind = 'Note' begin select raise(abort, 'disk full'); end");
        await Assert.ThrowsAsync<SqliteException>(() => hotDash.Engine.CommitAsync(
            Planned.Reply(note: "n"), TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.Equal((0L, 0L), (await hotDash.ValueAsync("select count(*) from decision_log"), await hotDash.ValueAsync("select count(*) from outbox")));
        await hotDash.CommitAsync(Planned.Reply());
    }

    /// <summary>Recomputes every hash from the stored columns alone. How many rows hold.</summary>
    private static async Task<int> VerifyAsync(HotDashUnderTest hotDash)
    {
        var rows = await hotDash.QueryAsync("select * from decision_log order by seq");
        var previous = LedgerHash.Genesis;
        for (var i = 0; i < rows.Count; i++)
        {
            string Text(string column) => (string)rows[i][column]!;
            Guid? Id(string column) => rows[i][column] is string text ? Guid.Parse(text) : null;
            Assert.Equal(i + 1L, rows[i]["seq"]);
            Assert.Equal(previous, Text("prev_hash"));
            Assert.Equal(Text("payload_digest"), LedgerHash.Commit(Convert.FromHexString(Text("payload_salt")), Text("payload")));
            var clear = new LedgerRow(
                i + 1, Guid.Parse(Text("id")), Id("op_id"), Id("decision_id"), Text("created_at"), Text("scope"),
                Text("decision_type"), Text("action"), Text("operator_email"),
                Convert.ToInt64(rows[i]["conversation_id"], CultureInfo.InvariantCulture));
            previous = LedgerHash.Compute(clear, Text("payload_digest"), previous);
            Assert.Equal(previous, Text("hash"));
        }

        return rows.Count;
    }
}
