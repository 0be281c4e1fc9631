using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

/// <summary>What people do with a decision that is on its way.</summary>
public sealed partial class SqliteEngine
{
    public async Task<bool> UndoAsync(Guid decisionId, Guid opId, string operatorEmail, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var operations = await ReadDecisionAsync(connection, decisionId, ct);
        if (operations.Count == 0 || operations[0].OperatorEmail != operatorEmail) return false;
        if (operations.Any(o => o.MaybeSent || o.State is not (OutboxState.Held or OutboxState.Pending))) return false;
        await WriteAsync(connection,
            "update outbox set state = 'cancelled', fence = fence + 1, detail = 'Undone', updated_at = @now " +
            "where decision_id = @decision", ct, ("@now", NowMs()), ("@decision", decisionId.ToString("D")));
        await AppendAsync(connection, new NewLedgerRow(
            Guid.CreateVersion7(time.GetUtcNow()), opId, decisionId, LedgerActions.Undone, operatorEmail,
            operations[0].ConversationId.Value, OutcomePayload.OfUndo(decisionId),
            "undo:" + decisionId.ToString("D")), ct);
        await transaction.CommitAsync(ct);
        Hint(operations[0].ConversationId);
        return true;
    }

    public async Task<bool> SendNowAsync(Guid decisionId, string operatorEmail, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        var rows = await WriteAsync(connection,
            "update outbox set state = 'pending', held_until = null, not_before = @now, updated_at = @now " +
            "where decision_id = @decision and operator_email = @email and state = 'held'", ct,
            ("@now", NowMs()), ("@decision", decisionId.ToString("D")), ("@email", operatorEmail));
        await HintDecisionAsync(connection, decisionId, ct);
        return rows > 0;
    }

    public async Task<bool> AbandonAsync(Guid decisionId, string operatorEmail, string reason, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var operations = await ReadDecisionAsync(connection, decisionId, ct);
        var stuck = operations.Where(o => o.State is OutboxState.Unknown or OutboxState.Dead).ToList();
        if (stuck.Count == 0) return false;
        foreach (var op in stuck)
        {
            await WriteAsync(connection,
                "update outbox set state = 'abandoned', asks_operator = 0, fence = fence + 1, detail = @reason, " +
                "updated_at = @now where operation_id = @id", ct,
                ("@reason", reason), ("@now", NowMs()), ("@id", op.OperationId.ToString("D")));
            await AppendOutcomeAsync(connection, op, LedgerActions.Abandoned, reason, null, ct, operatorEmail);
        }

        await CancelSiblingsAsync(connection, stuck[0], ct);
        await transaction.CommitAsync(ct);
        Hint(stuck[0].ConversationId);
        return true;
    }

    public async Task<bool> TryAgainAsync(Guid decisionId, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);

        // A dead operation was surely not sent: it starts afresh. An unknown one is read back first; the person's
        // word gives it one more send after that.
        var rows = await WriteAsync(connection,
            "update outbox set state = case when maybe_sent then 'unknown' else 'pending' end, asks_operator = 0, " +
            "resent = 0, refusals = 0, not_before = @now, fence = fence + 1, updated_at = @now " +
            "where decision_id = @decision and (state = 'dead' or (state = 'unknown' and asks_operator = 1))", ct,
            ("@now", NowMs()), ("@decision", decisionId.ToString("D")));
        await HintDecisionAsync(connection, decisionId, ct);
        return rows > 0;
    }

    public async Task UnparkAsync(string operatorEmail, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await WriteAsync(connection,
            "update outbox set not_before = @now, updated_at = @now where operator_email = @email and state = 'pending' " +
            "and not_before > @now", ct, ("@now", NowMs()), ("@email", operatorEmail));
        foreach (var row in (await DispatchesAsync(null, ct)).Where(d => d.OperatorEmail == operatorEmail))
            Hint(row.ConversationId);
    }

    public async Task ResumeAsync(TimeSpan quiet, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        var rows = await WriteAsync(connection,
            "update outbox set not_before = @now where not_before > @now and (state = 'pending' or " +
            "(state = 'unknown' and asks_operator = 0 and attempt_ended_at <= @settled))", ct,
            ("@now", NowMs()), ("@settled", NowMs() - (long)quiet.TotalMilliseconds));
        if (rows > 0) hints.Changed(default); // wakes the runners; no row on a screen has changed
    }

    public async Task<IReadOnlyList<DispatchRow>> DispatchesAsync(ConversationId? only, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select o.decision_id, o.operation_id, o.conversation_id, o.position, o.kind, o.operator_email, o.state, " +
            "o.held_until, o.asks_operator, o.detail, o.remote_id, o.updated_at, d.action " +
            "from outbox o join decision_log d on d.id = o.decision_id " +
            "where (@only is null or o.conversation_id = @only) " +
            "and (o.state in ('held', 'pending', 'inflight', 'unknown', 'dead') or o.updated_at > @recent) " +
            "order by o.position desc";
        command.Parameters.AddWithValue("@only", only?.Value ?? (object)DBNull.Value);
        command.Parameters.AddWithValue("@recent", NowMs() - (long)TimeSpan.FromHours(1).TotalMilliseconds);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<DispatchRow>();
        while (await reader.ReadAsync(ct)) rows.Add(ReadDispatch(reader));
        return rows;
    }

    private static DispatchRow ReadDispatch(SqliteDataReader reader) => new(
        Guid.Parse(reader.GetString(0)), Guid.Parse(reader.GetString(1)), new ConversationId(reader.GetInt64(2)),
        reader.GetInt64(3), Enum.Parse<OperationKind>(reader.GetString(4)), reader.GetString(5),
        State(reader.GetString(6)), reader.IsDBNull(7) ? null : FromMs(reader.GetInt64(7)), reader.GetBoolean(8),
        reader.IsDBNull(9) ? null : reader.GetString(9), reader.IsDBNull(10) ? null : reader.GetInt64(10),
        FromMs(reader.GetInt64(11)), reader.GetString(12));

    private static async Task<List<OutboxOperation>> ReadDecisionAsync(
        SqliteConnection connection, Guid decisionId, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = OperationColumns + " where decision_id = @id order by position";
        command.Parameters.AddWithValue("@id", decisionId.ToString("D"));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<OutboxOperation>();
        while (await reader.ReadAsync(ct)) rows.Add(ReadOperation(reader));
        return rows;
    }

    private async Task HintDecisionAsync(SqliteConnection connection, Guid decisionId, CancellationToken ct)
    {
        foreach (var op in await ReadDecisionAsync(connection, decisionId, ct)) Hint(op.ConversationId);
    }
}
