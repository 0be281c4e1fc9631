using System.Security.Cryptography;
using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

public sealed partial class SqliteEngine
{
    public async Task<CommitOutcome> CommitAsync(Decision decision, TimeSpan hold, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await FindIntentAsync(connection, decision, ct) is { } known) return known;
        if (await FindOpenDecisionAsync(connection, decision.ConversationId, ct) is { } busy) return busy;

        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await AppendAsync(connection, new NewLedgerRow(
            id, decision.OpId, null, decision.Action, decision.OperatorEmail, decision.ConversationId.Value,
            decision.Payload, decision.Intent), ct);
        var heldUntil = now + hold;
        await InsertOperationsAsync(connection, decision, id, hold, now, ct);
        if (!await ApplyEffectAsync(connection, decision, now, ct)) return new CommitOutcome.Overtaken(); // all of it is rolled back
        await transaction.CommitAsync(ct);
        Hint(decision.ConversationId);
        return new CommitOutcome.Committed(id, heldUntil);
    }

    public async Task<CommitOutcome?> FindAsync(Decision decision, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        return await FindIntentAsync(connection, decision, ct);
    }

    private static async Task<CommitOutcome?> FindIntentAsync(
        SqliteConnection connection, Decision decision, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select id, payload_salt, intent_digest from decision_log where op_id = @op";
        command.Parameters.AddWithValue("@op", decision.OpId.ToString("D"));
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;
        var digest = LedgerHash.Commit(Convert.FromHexString(reader.GetString(1)), decision.Intent);
        return digest == reader.GetString(2)
            ? new CommitOutcome.AlreadyCommitted(Guid.Parse(reader.GetString(0)))
            : new CommitOutcome.OpIdReused();
    }

    private static async Task<CommitOutcome?> FindOpenDecisionAsync(
        SqliteConnection connection, ConversationId conversation, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select o.operator_email, d.action, o.state from outbox o join decision_log d on d.id = o.decision_id " +
            "where o.conversation_id = @conversation and o.state in ('held','pending','inflight','unknown','dead') " +
            "order by o.position limit 1";
        command.Parameters.AddWithValue("@conversation", conversation.Value);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;
        return new CommitOutcome.Busy(reader.GetString(0), reader.GetString(1), State(reader.GetString(2)));
    }

    private static async Task InsertOperationsAsync(
        SqliteConnection connection, Decision decision, Guid id, TimeSpan hold, DateTimeOffset now, CancellationToken ct)
    {
        var position = await ReadLongAsync(connection, "select coalesce(max(position), 0) from outbox", ct);
        var heldUntil = (now + hold).ToUnixTimeMilliseconds();
        foreach (var operation in decision.Operations)
        {
            await WriteAsync(connection,
                "insert into outbox (operation_id, decision_id, conversation_id, position, kind, body, operator_email, " +
                "state, held_until, not_before, updated_at) values (@operation, @decision, @conversation, @position, " +
                "@kind, @body, @email, @state, @held, @due, @now)", ct,
                ("@operation", Guid.CreateVersion7(now).ToString("D")), ("@decision", id.ToString("D")),
                ("@conversation", decision.ConversationId.Value), ("@position", ++position),
                ("@kind", operation.Kind.ToString()), ("@body", JsonSerializer.Serialize(operation.Body)),
                ("@email", decision.OperatorEmail), ("@state", Word(hold > TimeSpan.Zero ? OutboxState.Held : OutboxState.Pending)),
                ("@held", hold > TimeSpan.Zero ? heldUntil : null), ("@due", heldUntil),
                ("@now", now.ToUnixTimeMilliseconds()));
        }
    }

    /// <summary>Continues the chain. The caller holds the write lock, so the head cannot move in between.</summary>
    private async Task AppendAsync(SqliteConnection connection, NewLedgerRow row, CancellationToken ct)
    {
        var (seq, previous) = await ReadHeadAsync(connection, ct);
        var salt = RandomNumberGenerator.GetBytes(16);
        var digest = LedgerHash.Commit(salt, row.Payload);
        var clear = new LedgerRow(
            seq + 1, row.Id, row.OpId, row.DecisionId, Iso.Write(time.GetUtcNow()), "ops", "cx.escalation",
            row.Action, row.OperatorEmail, row.ConversationId);
        await WriteAsync(connection,
            "insert into decision_log (seq, id, op_id, decision_id, created_at, scope, decision_type, action, " +
            "operator_email, conversation_id, payload, payload_salt, payload_digest, intent_digest, prev_hash, hash) " +
            "values (@seq, @id, @op, @decision, @at, @scope, @type, @action, @email, @conversation, @payload, @salt, " +
            "@digest, @intent, @previous, @hash)", ct,
            ("@seq", clear.Seq), ("@id", clear.Id.ToString("D")), ("@op", clear.OpId?.ToString("D")),
            ("@decision", clear.DecisionId?.ToString("D")), ("@at", clear.CreatedAt), ("@scope", clear.Scope),
            ("@type", clear.DecisionType), ("@action", clear.Action), ("@email", clear.OperatorEmail),
            ("@conversation", clear.ConversationId), ("@payload", row.Payload),
            ("@salt", Convert.ToHexStringLower(salt)), ("@digest", digest),
            ("@intent", row.Intent is null ? null : LedgerHash.Commit(salt, row.Intent)),
            ("@previous", previous), ("@hash", LedgerHash.Compute(clear, digest, previous)));
    }

    private static async Task<(long Seq, string Hash)> ReadHeadAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select seq, hash from decision_log order by seq desc limit 1";
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt64(0), reader.GetString(1)) : (0, LedgerHash.Genesis);
    }

    private sealed record NewLedgerRow(
        Guid Id, Guid? OpId, Guid? DecisionId, string Action, string OperatorEmail, long ConversationId,
        string Payload, string? Intent = null);
}
