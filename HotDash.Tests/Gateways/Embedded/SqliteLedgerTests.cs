using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class SqliteLedgerTests
{
    private static readonly LedgerCheckpoint Checkpoint = new(1, "h", "2026-10-12T15:00:00.000Z", "here", "key", "signature");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_is_read_as_stored_over_the_borders_of_pages()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        for (var i = 1; i <= 401; i++) await hotDash.CommitAsync(Planned.Note(i));
        var rows = await ReadAsync(hotDash);
        Assert.Equal(Enumerable.Range(1, 401).Select(i => (long)i), rows.Select(r => r.Row.Seq));
        Assert.All(rows, row => Assert.Equal(row.PayloadDigest, LedgerHash.Commit(Convert.FromHexString(row.Salt!), row.Payload!)));
        Assert.All(rows, row => Assert.Equal(row.Hash, LedgerHash.Compute(row.Row, row.PayloadDigest, row.PreviousHash)));
        Assert.Equal([400L, 401L], (await ReadAsync(hotDash, 399)).Select(r => r.Row.Seq));
        Assert.Equal(new LedgerHead(401, rows[^1].Hash), await hotDash.Get<ILedgerReader>().ReadHeadAsync(Ct));
    }

    [Fact]
    public async Task An_empty_log_has_the_head_before_the_first_row()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        Assert.Empty(await ReadAsync(hotDash));
        Assert.Equal(new LedgerHead(0, LedgerHash.Genesis), await hotDash.Get<ILedgerReader>().ReadHeadAsync(Ct));
    }

    [Fact]
    public async Task A_filter_leaves_out_what_was_not_asked_for()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(1));
        hotDash.Clock.Advance(TimeSpan.FromMinutes(1));
        var noah = await hotDash.CommitAsync(Planned.Reply(2, by: Planned.Noah), holdSeconds: 5);
        hotDash.Clock.Advance(TimeSpan.FromMinutes(1));
        await hotDash.CommitAsync(Planned.Note(3));
        await hotDash.Engine.AbandonAsync(noah, Planned.Ava.Email, "x", Ct);
        await hotDash.Engine.UndoAsync(noah, Planned.NewId(), Planned.Noah.Email, Ct);
        var claim = await hotDash.ClaimAsync();
        await hotDash.Engine.SettleAsync(claim!, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 9), Ct);
        var minute = DateTimeOffset.Parse("2026-10-12T15:01:00Z", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([2, 3, 4, 5], await Numbers(new LedgerFilter { Since = minute }));
        Assert.Equal([1], await Numbers(new LedgerFilter { Until = minute }));
        Assert.Equal([2, 4], await Numbers(new LedgerFilter { OperatorEmail = Planned.Noah.Email }));
        Assert.Equal([3], await Numbers(new LedgerFilter { Action = LedgerActions.Note }));
        Assert.Equal([5], await Numbers(new LedgerFilter { Action = "sync." }));
        Assert.Equal([], await Numbers(new LedgerFilter { Action = "%." }));
        Assert.Equal([], await Numbers(new LedgerFilter { OperatorEmail = "' or 1=1 --" }));
        Assert.Equal([1, 5], await Numbers(new LedgerFilter { ConversationId = 1 }));
        Assert.Equal([1, 2, 3, 4], await Numbers(new LedgerFilter { DecisionsOnly = true }));
        Assert.Equal([2L, 4L], (await hotDash.Get<ILedgerReader>().ReadDecisionAsync(noah, Ct)).Select(r => r.Row.Seq));
        Assert.Equal([4L, 3L], (await hotDash.Get<ILedgerReader>().SearchAsync(new LedgerFilter(), 5, 2, Ct)).Select(r => r.Row.Seq));

        async Task<List<long>> Numbers(LedgerFilter filter) => (await ReadAsync(hotDash, 0, filter)).ConvertAll(r => r.Row.Seq);
    }

    [Fact]
    public async Task A_number_has_one_checkpoint_and_the_first_stays()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var ledger = hotDash.Get<ILedgerReader>();
        Assert.True(await ledger.KeepCheckpointAsync(Checkpoint with { Seq = 7 }, Ct));
        Assert.True(await ledger.KeepCheckpointAsync(Checkpoint, Ct));
        Assert.False(await ledger.KeepCheckpointAsync(Checkpoint with { Hash = "other" }, Ct));
        Assert.Equal([Checkpoint, Checkpoint with { Seq = 7 }], await ledger.ReadCheckpointsAsync(Ct));
    }

    [Theory]
    [InlineData("update checkpoints set hash = 'x'")]
    [InlineData("delete from checkpoints")]
    [InlineData("insert or replace into checkpoints select seq, 'x', created_at, origin, key_id, signature from checkpoints")]
    public async Task Checkpoints_cannot_be_rewritten_through_sql(string attack)
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.Get<ILedgerReader>().KeepCheckpointAsync(Checkpoint, Ct);
        var refused = await Assert.ThrowsAsync<SqliteException>(() => hotDash.QueryAsync(attack));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal([Checkpoint], await hotDash.Get<ILedgerReader>().ReadCheckpointsAsync(Ct));
    }

    [Theory]
    [InlineData("id = 'nonsense'", "id")]
    [InlineData("id = upper(id)", "id")]
    [InlineData("op_id = 'x'", "op_id")]
    public async Task A_row_that_no_HotDash_writes_is_named(string change, string column)
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(1));
        await hotDash.CommitAsync(Planned.Reply(2));
        await hotDash.QueryAsync($"drop trigger decision_log_no_update; update decision_log set {change} where seq = 2");
        var found = await Assert.ThrowsAsync<LedgerUnreadableException>(() => ReadAsync(hotDash));
        Assert.Equal((2, $"Row 2 cannot be read: its {column} is not what HotDash writes."), (found.Seq, found.Message));
    }

    [Fact]
    public async Task A_store_without_checkpoints_of_an_older_HotDash_is_read_without_an_upgrade()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        await hotDash.QueryAsync("drop table checkpoints");
        var reader = new SqliteLedger(hotDash.Settings.Embedded with { IsReadOnly = true });
        Assert.Empty(await reader.ReadCheckpointsAsync(Ct));
        Assert.Equal(1, (await reader.ReadHeadAsync(Ct)).Seq);
    }

    private static async Task<List<LedgerEntry>> ReadAsync(HotDashUnderTest hotDash, long after = 0, LedgerFilter? filter = null)
    {
        var entries = new List<LedgerEntry>();
        await foreach (var entry in hotDash.Get<ILedgerReader>().ReadAsync(after, filter, Ct)) entries.Add(entry);
        return entries;
    }
}
