using System.Text.Json;

namespace HotDash.Core.Decisions;

/// <summary>
/// What stands in the rows that follow a decision, the same on every engine: auditors and the audit page read it
/// (rulebook 9).
/// </summary>
public static class OutcomePayload
{
    /// <summary>The payload of an outcome row, as a JSON object.</summary>
    /// <param name="op">The operation as it stood.</param>
    /// <param name="detail">What was said of it, or null.</param>
    /// <param name="remoteId">Chatwoot's message id, or null.</param>
    public static string Of(OutboxOperation op, string? detail, long? remoteId) => JsonSerializer.Serialize(new
    {
        operation_id = op.OperationId,
        kind = op.Kind.ToString(),
        attempts = op.Attempts,
        remote_id = remoteId,
        detail,
    });

    /// <summary>The payload of an undo, as a JSON object.</summary>
    /// <param name="decisionId">The decision that is withdrawn.</param>
    public static string OfUndo(Guid decisionId) => JsonSerializer.Serialize(new { undoes = decisionId });
}
