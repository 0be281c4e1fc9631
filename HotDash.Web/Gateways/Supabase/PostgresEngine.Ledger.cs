using System.Diagnostics;
using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Npgsql;
using NpgsqlTypes;

namespace HotDash.Web.Gateways.Supabase;

public sealed partial class PostgresEngine
{
    /// <summary>Raised by <c>hotdash.apply_effect</c>.</summary>
    private const string SettledAlready = "HD001";

    private const string Commit =
        "select outcome, decision_id, busy_operator, busy_action, busy_state from hotdash.commit_decision(" +
        "@id, @op, @action, @email, @conversation, @payload, @intent, @hold, @operations, @effect)";

    private const string Find =
        "select l.id, p.salt, l.intent_digest from hotdash.decision_log l " +
        "left join hotdash.decision_payload p on p.seq = l.seq where l.op_id = @op";

    public async Task<CommitOutcome> CommitAsync(Decision decision, TimeSpan hold, CancellationToken ct)
    {
        try
        {
            return await CommitOnceAsync(decision, hold, ct);
        }
        catch (CommitInDoubtException doubt)
        {
            return await CommitAgainAsync(decision, hold, doubt, ct);
        }
    }

    public async Task<CommitOutcome?> FindAsync(Decision decision, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = Command(connection, Find, ("op", decision.OpId));
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;
        return reader[1] is not byte[] salt || LedgerHash.Commit(salt, decision.Intent) == reader[2] as string
            ? new CommitOutcome.AlreadyCommitted(reader.GetGuid(0))
            : new CommitOutcome.OpIdReused();
    }

    /// <summary>The op_id makes asking again safe; when that fails, too, the doubt stays.</summary>
    private async Task<CommitOutcome> CommitAgainAsync(
        Decision decision, TimeSpan hold, CommitInDoubtException doubt, CancellationToken ct)
    {
        try
        {
            return await CommitOnceAsync(decision, hold, ct);
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            throw new CommitInDoubtException(doubt.InnerException!);
        }
    }

    private async Task<CommitOutcome> CommitOnceAsync(Decision decision, TimeSpan hold, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var now = time.GetUtcNow();
        await using var command = Command(
            connection, Commit, ("id", Guid.CreateVersion7(now)), ("op", decision.OpId), ("action", decision.Action),
            ("email", decision.OperatorEmail), ("conversation", decision.ConversationId.Value),
            ("payload", StorableText.OfJson(decision.Payload)), ("intent", decision.Intent), ("hold", hold),
            ("operations", Nullable("operations", NpgsqlDbType.Json, Operations(decision, now))),
            ("effect", Nullable("effect", NpgsqlDbType.Json, Effect(decision.Effect))));
        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            await reader.ReadAsync(ct);
            return Outcome(reader, decision, now + hold);
        }
        catch (PostgresException refused) when (refused.SqlState == SettledAlready)
        {
            return new CommitOutcome.Overtaken();
        }
        catch (NpgsqlException lost) when (IsLostLine(lost))
        {
            throw new CommitInDoubtException(lost);
        }
    }

    private CommitOutcome Outcome(NpgsqlDataReader reader, Decision decision, DateTimeOffset heldUntil) =>
        reader.GetString(0) switch
        {
            "committed" => Committed(decision, reader.GetGuid(1), heldUntil),
            "known" => new CommitOutcome.AlreadyCommitted(reader.GetGuid(1)),
            "reused" => new CommitOutcome.OpIdReused(),
            _ => new CommitOutcome.Busy(reader.GetString(2), reader.GetString(3), State(reader.GetString(4))),
        };

    private CommitOutcome.Committed Committed(Decision decision, Guid id, DateTimeOffset heldUntil)
    {
        Hint(decision.ConversationId);
        return new CommitOutcome.Committed(id, heldUntil);
    }

    private static string Operations(Decision decision, DateTimeOffset now) => StorableText.OfJson(JsonSerializer.Serialize(
        decision.Operations.Select(o => new { id = Guid.CreateVersion7(now), kind = o.Kind.ToString(), body = o.Body })));

    private static string? Effect(DecisionEffect? effect) => effect switch
    {
        null => null,
        DecisionEffect.NoAnswerNeeded mark => JsonSerializer.Serialize(new { kind = "no_answer", through = mark.ThroughMessageId }),
        DecisionEffect.ReleaseSettled settled => StorableText.OfJson(JsonSerializer.Serialize(new
        {
            kind = "release",
            id = settled.ReleaseId,
            state = settled.Granted ? "granted" : "declined",
            reason = settled.Reason,
        })),
        _ => throw new UnreachableException(),
    };

    /// <summary>The connection went away under the command: neither yes nor no.</summary>
    private static bool IsLostLine(NpgsqlException failure) =>
        failure is not PostgresException { SqlState: var state } || state.StartsWith("57P", StringComparison.Ordinal)
            || state.StartsWith("08", StringComparison.Ordinal);

    /// <summary>Within the caller's transaction: the change of the outbox and its outcome row stand or fall together.</summary>
    private Task AppendOutcomeAsync(
        NpgsqlConnection connection, OutboxOperation op, string action, string? detail, long? remoteId,
        CancellationToken ct, string? by = null) => AppendAsync(
        connection, null, op.DecisionId, action, by ?? op.OperatorEmail, op.ConversationId,
        OutcomePayload.Of(op, detail, remoteId), null, ct);

    private async Task AppendAsync(
        NpgsqlConnection connection, Guid? opId, Guid decisionId, string action, string email, ConversationId conversation,
        string payload, string? intent, CancellationToken ct)
    {
        await using var command = Command(
            connection, "select hotdash.append_outcome(@id, @op, @decision, @action, @email, @conversation, @payload, @intent)",
            ("id", Guid.CreateVersion7(time.GetUtcNow())), ("op", Nullable("op", NpgsqlDbType.Uuid, opId)),
            ("decision", decisionId), ("action", action), ("email", email), ("conversation", conversation.Value),
            ("payload", StorableText.OfJson(payload)), ("intent", Nullable("intent", NpgsqlDbType.Text, intent)));
        await command.ExecuteScalarAsync(ct);
    }
}
