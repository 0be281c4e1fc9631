using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Npgsql;
using NpgsqlTypes;

namespace HotDash.Web.Gateways.Supabase;

public sealed partial class PostgresEngine
{
    private const string NoneOlder =
        "not exists (select 1 from hotdash.outbox e where e.conversation_id = o.conversation_id " +
        "and e.position < o.position and e.state in ('held', 'pending', 'inflight', 'unknown', 'dead'))";

    // Materialized, or the planner may run the inner query more than once and lock more than one row.
    private const string Claim =
        "with due as materialized (select o.operation_id, o.state from hotdash.outbox o where (" +
        " (o.state in ('held', 'pending') and o.not_before <= clock_timestamp())" +
        " or (o.state = 'unknown' and not o.asks_operator and o.not_before <= clock_timestamp())" +
        " or (o.state = 'inflight' and o.lease_until <= clock_timestamp()))" +
        " and " + NoneOlder + " order by o.not_before, o.position limit 1 for update skip locked) " +
        "update hotdash.outbox u set state = 'inflight', fence = u.fence + 1, lease_until = clock_timestamp() + @lease, " +
        "updated_at = clock_timestamp() from due where u.operation_id = due.operation_id " +
        "returning u.operation_id, u.decision_id, u.conversation_id, u.position, u.kind, u.operator_email, u.state, " +
        "u.maybe_sent, u.resent, u.asks_operator, u.attempts, u.refusals, clock_timestamp() - u.attempt_ended_at, " +
        "u.fence, u.body, due.state";

    private const string OperationColumns =
        "select operation_id, decision_id, conversation_id, position, kind, operator_email, state, maybe_sent, resent, " +
        "asks_operator, attempts, refusals, clock_timestamp() - attempt_ended_at, fence, body from hotdash.outbox";

    public async Task<OutboxClaim?> ClaimAsync(TimeSpan lease, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Claim);
        command.Parameters.Add(new NpgsqlParameter("lease", lease));
        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            if (!await reader.ReadAsync(ct)) return null;
            var claim = new OutboxClaim(
                ReadOperation(reader), State(reader.GetString(15)), reader.GetInt64(13),
                JsonSerializer.Deserialize<OperationBody>(reader.GetString(14))!);
            Hint(claim.Operation.ConversationId);
            return claim;
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return null; // another node was quicker with this conversation
        }
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "select min(case when o.state = 'inflight' then o.lease_until else o.not_before end) - clock_timestamp() " +
            "from hotdash.outbox o where (o.state in ('held', 'pending', 'inflight') " +
            "or (o.state = 'unknown' and not o.asks_operator)) and " + NoneOlder);
        return await command.ExecuteScalarAsync(ct) is TimeSpan ahead ? time.GetUtcNow() + ahead : null;
    }

    public async Task<bool> MarkAttemptAsync(OutboxClaim claim, bool isResend, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await WriteAsync(
            connection,
            "update hotdash.outbox set maybe_sent = true, resent = resent or @resend, attempts = attempts + 1, " +
            "attempt_ended_at = null, updated_at = clock_timestamp() " +
            "where operation_id = @id and fence = @fence and state = 'inflight' and lease_until > clock_timestamp()", ct,
            ("resend", isResend), ("id", claim.Operation.OperationId), ("fence", claim.Fence)) == 1;
    }

    public async Task<bool> WaitAsync(OutboxClaim claim, OutboxCommand.Wait wait, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await BoundedTransaction.BeginAsync(connection, ct);
        var rows = await WriteAsync(
            connection,
            "update hotdash.outbox set state = @state, not_before = coalesce(clock_timestamp() + @due, 'infinity'), " +
            "lease_until = null, held_until = null, maybe_sent = @maybe, resent = @resent, asks_operator = @asks, " +
            "refusals = @refusals, attempt_ended_at = clock_timestamp() + @ended, attempts = coalesce(@attempts, attempts), " +
            "detail = @detail, updated_at = clock_timestamp() " +
            "where operation_id = @id and fence = @fence and state = 'inflight'", ct,
            ("state", Word(wait.State)), ("due", Ahead("due", wait.NotBefore)), ("maybe", wait.MaybeSent),
            ("resent", wait.Resent), ("asks", wait.AsksOperator), ("refusals", wait.Refusals),
            ("ended", Nullable("ended", NpgsqlDbType.Interval, wait.AttemptEndedAt - time.GetUtcNow())),
            ("attempts", Nullable("attempts", NpgsqlDbType.Integer, wait.Attempts)), ("detail", wait.Detail),
            ("id", claim.Operation.OperationId), ("fence", claim.Fence));
        if (rows == 0) return false;
        if (wait.Action is { } action) await AppendOutcomeAsync(connection, claim.Operation, action, wait.Detail, null, ct);
        await transaction.CommitAsync(ct);
        Hint(claim.Operation.ConversationId);
        return true;
    }

    public async Task<bool> SettleAsync(OutboxClaim claim, OutboxCommand.Settle settle, CancellationToken ct)
    {
        var op = claim.Operation;
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await BoundedTransaction.BeginAsync(connection, ct);
        var rows = await WriteAsync(
            connection,
            "update hotdash.outbox set state = @state, lease_until = null, asks_operator = false, detail = @detail, " +
            "maybe_sent = case when @state = 'dead' then resent else maybe_sent end, " + // dead: only an earlier attempt is in doubt
            "remote_id = @remote, attempt_ended_at = clock_timestamp(), updated_at = clock_timestamp() " +
            "where operation_id = @id and fence = @fence and state = 'inflight'", ct,
            ("state", Word(settle.State)), ("detail", Nullable("detail", NpgsqlDbType.Text, settle.Detail)),
            ("remote", Nullable("remote", NpgsqlDbType.Bigint, settle.RemoteId)),
            ("id", op.OperationId), ("fence", claim.Fence));
        if (rows == 0) return false;
        await AppendOutcomeAsync(connection, op, settle.Action, settle.Detail, settle.RemoteId, ct);
        if (settle.State == OutboxState.Cancelled) await CancelSiblingsAsync(connection, op, ct);
        if (settle.State == OutboxState.Done) await DropDraftAsync(connection, op, ct);
        await transaction.CommitAsync(ct);
        Hint(op.ConversationId);
        return true;
    }

    /// <summary>A draft lives until Chatwoot holds its reply and its note; one that was changed since stays.</summary>
    private static Task<int> DropDraftAsync(NpgsqlConnection connection, OutboxOperation op, CancellationToken ct) => WriteAsync(
        connection,
        "delete from hotdash.drafts d where d.operator_email = @email and d.conversation_id = @conversation " +
        "and (trim(d.reply) = '' or exists (select 1 from hotdash.outbox o where o.decision_id = @decision " +
        " and o.state = 'done' and o.kind = 'Reply' and o.body ->> 'Text' = d.reply)) " +
        "and (trim(d.note) = '' or exists (select 1 from hotdash.outbox o where o.decision_id = @decision " +
        " and o.state = 'done' and o.kind = 'Note' and o.body ->> 'Text' = d.note))", ct,
        ("email", op.OperatorEmail), ("conversation", op.ConversationId.Value), ("decision", op.DecisionId));

    /// <summary>What follows a withdrawn operation in the same decision was never attempted: it goes with it.</summary>
    private static Task<int> CancelSiblingsAsync(NpgsqlConnection connection, OutboxOperation op, CancellationToken ct) => WriteAsync(
        connection,
        "update hotdash.outbox set state = 'cancelled', detail = 'Withdrawn with the reply', updated_at = clock_timestamp() " +
        "where decision_id = @decision and state in ('held', 'pending') and not maybe_sent", ct,
        ("decision", op.DecisionId));

    private OutboxOperation ReadOperation(NpgsqlDataReader reader) => new()
    {
        OperationId = reader.GetGuid(0),
        DecisionId = reader.GetGuid(1),
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
        AttemptEndedAt = reader.IsDBNull(12) ? null : time.GetUtcNow() - reader.GetTimeSpan(12),
    };
}
