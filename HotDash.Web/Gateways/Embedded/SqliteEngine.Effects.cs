using System.Diagnostics;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

public sealed partial class SqliteEngine
{
    /// <summary>
    /// Within the caller's transaction: what the decision changes besides the log and the outbox. False when somebody
    /// else was quicker.
    /// </summary>
    private static async Task<bool> ApplyEffectAsync(SqliteConnection connection, Decision decision, DateTimeOffset now, CancellationToken ct)
    {
        switch (decision.Effect)
        {
            case null:
                return true;
            case DecisionEffect.NoAnswerNeeded mark:
                await WriteAsync(
                    connection, "update conversations set no_answer_through = @through where id = @conversation", ct,
                    ("@through", mark.ThroughMessageId), ("@conversation", decision.ConversationId.Value));
                return true;
            case DecisionEffect.ReleaseSettled settled:
                return await WriteAsync(
                    connection, "update releases set state = @state, lead_email = @lead, reason = @reason, settled_at = @now " +
                    "where id = @id and conversation_id = @conversation and state = 'asked'", ct,
                    ("@state", settled.Granted ? "granted" : "declined"), ("@lead", decision.OperatorEmail),
                    ("@reason", settled.Reason), ("@now", Iso.Write(now)), ("@id", settled.ReleaseId),
                    ("@conversation", decision.ConversationId.Value)) > 0;
            default:
                throw new UnreachableException();
        }
    }
}
