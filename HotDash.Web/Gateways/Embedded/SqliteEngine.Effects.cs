using System.Diagnostics;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

public sealed partial class SqliteEngine
{
    /// <summary>Within the caller's transaction: what the decision changes besides the log and the outbox.</summary>
    private static Task ApplyEffectAsync(SqliteConnection connection, Decision decision, DateTimeOffset now, CancellationToken ct) =>
        decision.Effect switch
        {
            null => Task.CompletedTask,
            DecisionEffect.NoAnswerNeeded mark => WriteAsync(
                connection, "update conversations set no_answer_through = @through where id = @conversation", ct,
                ("@through", mark.ThroughMessageId), ("@conversation", decision.ConversationId.Value)),
            DecisionEffect.ReleaseSettled settled => SettleReleaseAsync(connection, decision, settled, now, ct),
            _ => throw new UnreachableException(),
        };

    private static async Task SettleReleaseAsync(
        SqliteConnection connection, Decision decision, DecisionEffect.ReleaseSettled settled, DateTimeOffset now, CancellationToken ct)
    {
        var changed = await WriteAsync(
            connection, "update releases set state = @state, lead_email = @lead, reason = @reason, settled_at = @now " +
            "where id = @id and conversation_id = @conversation and state = 'asked'", ct,
            ("@state", settled.Granted ? "granted" : "declined"), ("@lead", decision.OperatorEmail), ("@reason", settled.Reason),
            ("@now", Iso.Write(now)), ("@id", settled.ReleaseId), ("@conversation", decision.ConversationId.Value));
        if (changed == 0) throw new InvalidOperationException($"release {settled.ReleaseId} is settled already");
    }
}
