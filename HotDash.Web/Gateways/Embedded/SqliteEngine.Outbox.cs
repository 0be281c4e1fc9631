using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

public sealed partial class SqliteEngine
{
    private const string Claimable =
        "select o.operation_id, o.state from outbox o where (" +
        " (o.state in ('held', 'pending') and o.not_before <= @now)" +
        " or (o.state = 'unknown' and o.asks_operator = 0 and o.not_before <= @now)" +
        " or (o.state = 'inflight' and o.lease_until <= @now))" +
        " and not exists (select 1 from outbox e where e.conversation_id = o.conversation_id" +
        " and e.position < o.position and e.state in ('held', 'pending', 'inflight', 'unknown', 'dead'))" +
        " order by o.not_before, o.position limit 1";

    public async Task<OutboxClaim?> ClaimAsync(TimeSpan lease, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var now = NowMs();
        if (await FindClaimableAsync(connection, now, ct) is not { } found) return null;
        await WriteAsync(connection,
            "update outbox set state = 'inflight', fence = fence + 1, lease_until = @lease, updated_at = @now " +
            "where operation_id = @id", ct,
            ("@lease", now + (long)lease.TotalMilliseconds), ("@now", now), ("@id", found.OperationId));
        var claim = await ReadClaimAsync(connection, found.OperationId, found.From, ct);
        await transaction.CommitAsync(ct);
        Hint(claim.Operation.ConversationId);
        return claim;
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select min(case when o.state = 'inflight' then o.lease_until else o.not_before end) from outbox o " +
            "where (o.state in ('held', 'pending', 'inflight') or (o.state = 'unknown' and o.asks_operator = 0)) " +
            "and not exists (select 1 from outbox e where e.conversation_id = o.conversation_id " +
            "and e.position < o.position and e.state in ('held', 'pending', 'inflight', 'unknown', 'dead'))";
        return await command.ExecuteScalarAsync(ct) is long due ? FromMs(due) : null;
    }

    public async Task<bool> MarkAttemptAsync(OutboxClaim claim, bool isResend, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        var rows = await WriteAsync(connection,
            "update outbox set maybe_sent = 1, resent = case when @resend then 1 else resent end, " +
            "attempts = attempts + 1, attempt_ended_at = null, updated_at = @now " +
            "where operation_id = @id and fence = @fence and state = 'inflight' and lease_until > @now", ct,
            ("@resend", isResend), ("@now", NowMs()),
            ("@id", claim.Operation.OperationId.ToString("D")), ("@fence", claim.Fence));
        return rows == 1;
    }

    public async Task<bool> WaitAsync(OutboxClaim claim, OutboxCommand.Wait wait, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var rows = await WriteAsync(connection,
            "update outbox set state = @state, not_before = @due, lease_until = null, held_until = null, " +
            "maybe_sent = @maybe, resent = @resent, asks_operator = @asks, refusals = @refusals, " +
            "attempt_ended_at = @ended, attempts = coalesce(@attempts, attempts), detail = @detail, updated_at = @now " +
            "where operation_id = @id and fence = @fence and state = 'inflight'", ct,
            ("@state", Word(wait.State)), ("@due", ToMs(wait.NotBefore)), ("@maybe", wait.MaybeSent),
            ("@resent", wait.Resent), ("@asks", wait.AsksOperator), ("@refusals", wait.Refusals),
            ("@ended", wait.AttemptEndedAt?.ToUnixTimeMilliseconds()), ("@attempts", wait.Attempts), ("@detail", wait.Detail), ("@now", NowMs()),
            ("@id", claim.Operation.OperationId.ToString("D")), ("@fence", claim.Fence));
        if (rows == 0) return false;
        if (wait.Action is { } action) await AppendOutcomeAsync(connection, claim.Operation, action, wait.Detail, null, ct);
        await transaction.CommitAsync(ct);
        Hint(claim.Operation.ConversationId);
        return true;
    }

    public async Task<bool> SettleAsync(OutboxClaim claim, OutboxCommand.Settle settle, CancellationToken ct)
    {
        var op = claim.Operation;
        await using var connection = await ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var rows = await WriteAsync(connection,
            "update outbox set state = @state, lease_until = null, asks_operator = 0, detail = @detail, " +
            "maybe_sent = case when @state = 'dead' then resent else maybe_sent end, " + // dead: only an earlier attempt is in doubt
            "remote_id = @remote, attempt_ended_at = @now, updated_at = @now " +
            "where operation_id = @id and fence = @fence and state = 'inflight'", ct,
            ("@state", Word(settle.State)), ("@detail", settle.Detail), ("@remote", settle.RemoteId), ("@now", NowMs()),
            ("@id", op.OperationId.ToString("D")), ("@fence", claim.Fence));
        if (rows == 0) return false;
        await AppendOutcomeAsync(connection, op, settle.Action, settle.Detail, settle.RemoteId, ct);
        if (settle.State == OutboxState.Cancelled) await CancelSiblingsAsync(connection, op, ct);
        if (settle.State == OutboxState.Done) await DropDraftAsync(connection, op, ct);
        await transaction.CommitAsync(ct);
        Hint(op.ConversationId);
        return true;
    }

    /// <summary>A draft lives until Chatwoot holds its reply and its note; one that was changed since stays.</summary>
    private static async Task DropDraftAsync(SqliteConnection connection, OutboxOperation op, CancellationToken ct) =>
        await WriteAsync(connection,
            "delete from drafts where operator_email = @email and conversation_id = @conversation and " +
            "(trim(reply) = '' or " + IsHeldThere + "'Reply' and json_extract(body, '$.Text') = drafts.reply)) and " +
            "(trim(note) = '' or " + IsHeldThere + "'Note' and json_extract(body, '$.Text') = drafts.note))", ct,
            ("@email", op.OperatorEmail), ("@conversation", op.ConversationId.Value),
            ("@decision", op.DecisionId.ToString("D")));

    private const string IsHeldThere =
        "exists (select 1 from outbox where decision_id = @decision and state = 'done' and kind = ";

    /// <summary>What follows a withdrawn operation in the same decision was never attempted: it goes with it.</summary>
    private async Task CancelSiblingsAsync(SqliteConnection connection, OutboxOperation op, CancellationToken ct) =>
        await WriteAsync(connection,
            "update outbox set state = 'cancelled', detail = 'Withdrawn with the reply', updated_at = @now " +
            "where decision_id = @decision and state in ('held', 'pending') and maybe_sent = 0", ct,
            ("@now", NowMs()), ("@decision", op.DecisionId.ToString("D")));

    private Task AppendOutcomeAsync(
        SqliteConnection connection, OutboxOperation op, string action, string? detail, long? remoteId,
        CancellationToken ct, string? by = null) => AppendAsync(
        connection, new NewLedgerRow(
            Guid.CreateVersion7(time.GetUtcNow()), null, op.DecisionId, action, by ?? op.OperatorEmail,
            op.ConversationId.Value, OutcomePayload.Of(op, detail, remoteId)), ct);

    private static async Task<(string OperationId, OutboxState From)?> FindClaimableAsync(
        SqliteConnection connection, long now, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Claimable;
        command.Parameters.AddWithValue("@now", now);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetString(0), State(reader.GetString(1))) : null;
    }

    private static async Task<OutboxClaim> ReadClaimAsync(
        SqliteConnection connection, string operationId, OutboxState from, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = OperationColumns + " where operation_id = @id";
        command.Parameters.AddWithValue("@id", operationId);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new OutboxClaim(ReadOperation(reader), from, reader.GetInt64(13),
            JsonSerializer.Deserialize<OperationBody>(reader.GetString(14))!);
    }

    private const string OperationColumns =
        "select operation_id, decision_id, conversation_id, position, kind, operator_email, state, maybe_sent, resent, " +
        "asks_operator, attempts, refusals, attempt_ended_at, fence, body from outbox";

    private static OutboxOperation ReadOperation(SqliteDataReader reader) => new()
    {
        OperationId = Guid.Parse(reader.GetString(0)),
        DecisionId = Guid.Parse(reader.GetString(1)),
        ConversationId = new ConversationId(reader.GetInt64(2)),
        Position = reader.GetInt64(3),
        Kind = Enum.Parse<OperationKind>(reader.GetString(4)),
        OperatorEmail = reader.GetString(5),
        State = State(reader.GetString(6)),
        MaybeSent = reader.GetBoolean(7),
        Resent = reader.GetBoolean(8),
        AsksOperator = reader.GetBoolean(9),
        Attempts = reader.GetInt32(10),
        Refusals = reader.GetInt32(11),
        AttemptEndedAt = reader.IsDBNull(12) ? null : FromMs(reader.GetInt64(12)),
    };

    private static DateTimeOffset FromMs(long ms) =>
        ms >= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.MaxValue
            : DateTimeOffset.FromUnixTimeMilliseconds(ms);

    private static long ToMs(DateTimeOffset time) => time.ToUnixTimeMilliseconds();
}
