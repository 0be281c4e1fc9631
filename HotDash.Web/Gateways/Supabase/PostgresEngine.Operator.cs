using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Npgsql;
using NpgsqlTypes;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>What people do with a decision that is on its way.</summary>
public sealed partial class PostgresEngine
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMilliseconds(500);

    private long _ahead;

    public async Task<bool> UndoAsync(Guid decisionId, Guid opId, string operatorEmail, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await BoundedTransaction.BeginAsync(connection, ct);
        var operations = await LockDecisionAsync(connection, decisionId, ct);
        if (operations.Count == 0 || operations[0].OperatorEmail != operatorEmail) return false;
        if (operations.Any(o => o.MaybeSent || o.State is not (OutboxState.Held or OutboxState.Pending))) return false;
        await WriteAsync(
            connection,
            "update hotdash.outbox set state = 'cancelled', fence = fence + 1, detail = 'Undone', updated_at = clock_timestamp() " +
            "where decision_id = @decision", ct, ("decision", decisionId));
        await AppendAsync(
            connection, opId, decisionId, LedgerActions.Undone, operatorEmail, operations[0].ConversationId,
            OutcomePayload.OfUndo(decisionId), "undo:" + decisionId.ToString("D"), ct);
        await transaction.CommitAsync(ct);
        Hint(operations[0].ConversationId);
        return true;
    }

    public async Task<bool> SendNowAsync(Guid decisionId, string operatorEmail, CancellationToken ct) =>
        await ChangeAsync(
            "update hotdash.outbox set state = 'pending', held_until = null, not_before = clock_timestamp(), " +
            "updated_at = clock_timestamp() where decision_id = @decision and operator_email = @email and state = 'held' " +
            "returning conversation_id", ct, ("decision", decisionId), ("email", operatorEmail)) > 0;

    public async Task<bool> AbandonAsync(Guid decisionId, string operatorEmail, string reason, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await BoundedTransaction.BeginAsync(connection, ct);
        var stuck = (await LockDecisionAsync(connection, decisionId, ct))
            .Where(o => o.State is OutboxState.Unknown or OutboxState.Dead).ToList();
        if (stuck.Count == 0) return false;
        foreach (var op in stuck)
        {
            await WriteAsync(
                connection,
                "update hotdash.outbox set state = 'abandoned', asks_operator = false, fence = fence + 1, detail = @reason, " +
                "updated_at = clock_timestamp() where operation_id = @id", ct, ("reason", reason), ("id", op.OperationId));
            await AppendOutcomeAsync(connection, op, LedgerActions.Abandoned, reason, null, ct, operatorEmail);
        }

        await CancelSiblingsAsync(connection, stuck[0], ct);
        await transaction.CommitAsync(ct);
        Hint(stuck[0].ConversationId);
        return true;
    }

    // A dead operation was surely not sent: it starts afresh. An unknown one is read back first; the person's word
    // gives it one more send after that.
    public async Task<bool> TryAgainAsync(Guid decisionId, CancellationToken ct) =>
        await ChangeAsync(
            "update hotdash.outbox set state = case when maybe_sent then 'unknown' else 'pending' end, asks_operator = false, " +
            "resent = false, refusals = 0, not_before = clock_timestamp(), fence = fence + 1, updated_at = clock_timestamp() " +
            "where decision_id = @decision and (state = 'dead' or (state = 'unknown' and asks_operator)) " +
            "returning conversation_id", ct, ("decision", decisionId)) > 0;

    public Task UnparkAsync(string operatorEmail, CancellationToken ct) => ChangeAsync(
        "update hotdash.outbox set not_before = clock_timestamp(), updated_at = clock_timestamp() " +
        "where operator_email = @email and state = 'pending' and not_before > clock_timestamp() " +
        "returning conversation_id", ct, ("email", operatorEmail));

    public async Task ResumeAsync(TimeSpan quiet, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var rows = await WriteAsync(
            connection,
            "update hotdash.outbox set not_before = clock_timestamp() where not_before > clock_timestamp() and " +
            "(state = 'pending' or (state = 'unknown' and not asks_operator and attempt_ended_at <= clock_timestamp() - @quiet))",
            ct, ("quiet", quiet));
        if (rows > 0) hints.Changed(default); // wakes the runners
    }

    public async Task<IReadOnlyList<DispatchRow>> DispatchesAsync(ConversationId? only, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "select o.decision_id, o.operation_id, o.conversation_id, o.position, o.kind, o.operator_email, o.state, " +
            "o.held_until, o.asks_operator, o.detail, o.remote_id, o.updated_at, l.action, clock_timestamp() " +
            "from hotdash.outbox o join hotdash.decision_log l on l.id = o.decision_id " +
            "where (@only::bigint is null or o.conversation_id = @only) and (o.state in ('held', 'pending', 'inflight', 'unknown', 'dead') " +
            "or o.updated_at > clock_timestamp() - interval '1 hour') order by o.position desc");
        command.Parameters.Add(Nullable("only", NpgsqlDbType.Bigint, only?.Value));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<DispatchRow>();
        while (await reader.ReadAsync(ct)) rows.Add(ReadDispatch(reader));
        return rows;
    }

    private DispatchRow ReadDispatch(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetGuid(1), new ConversationId(reader.GetInt64(2)), reader.GetInt64(3),
        Enum.Parse<OperationKind>(reader.GetString(4)), reader.GetString(5), State(reader.GetString(6)),
        reader.IsDBNull(7) ? null : Here(reader, 7), reader.GetBoolean(8),
        reader.IsDBNull(9) ? null : reader.GetString(9), reader.IsDBNull(10) ? null : reader.GetInt64(10),
        Here(reader, 11), reader.GetString(12));

    /// <summary>
    /// A moment of the database in this node's time. The distance is measured with every read and taken over only
    /// when it really moved, so that an unchanged row reads the same twice.
    /// </summary>
    private DateTimeOffset Here(NpgsqlDataReader reader, int column)
    {
        var measured = (time.GetUtcNow() - reader.GetFieldValue<DateTimeOffset>(13)).Ticks;
        var ahead = Volatile.Read(ref _ahead);
        if (Math.Abs(measured - ahead) > ClockTolerance.Ticks) Volatile.Write(ref _ahead, ahead = measured);
        return reader.GetFieldValue<DateTimeOffset>(column) + TimeSpan.FromTicks(ahead);
    }

    private async Task<List<OutboxOperation>> LockDecisionAsync(
        NpgsqlConnection connection, Guid decisionId, CancellationToken ct)
    {
        await using var command = Command(
            connection, OperationColumns + " where decision_id = @id order by position for update", ("id", decisionId));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<OutboxOperation>();
        while (await reader.ReadAsync(ct)) rows.Add(ReadOperation(reader));
        return rows;
    }

    /// <summary>One statement that returns the conversations it changed; how many rows it changed.</summary>
    private async Task<int> ChangeAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] values)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = 0;
        for (; await reader.ReadAsync(ct); rows++) Hint(new ConversationId(reader.GetInt64(0)));
        return rows;
    }
}
