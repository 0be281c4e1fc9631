using HotDash.Tests.Gateways.Contract;
using HotDash.Tests.Support;
using Microsoft.Data.Sqlite;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class LedgerTests : LedgerContract
{
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
        Assert.Equal(2, await LedgerProof.VerifyAsync(hotDash));
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

    private protected override Task<HotDashUnderTest> OpenAsync() => HotDashUnderTest.OpenAsync();
}
