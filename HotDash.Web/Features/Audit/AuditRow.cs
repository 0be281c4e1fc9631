using System.Globalization;
using HotDash.Core.Decisions;

namespace HotDash.Web.Features.Audit;

/// <summary>A decision in the list: a line, without its texts.</summary>
public sealed record AuditRow(
    Guid Id, long Seq, DateTimeOffset? At, string Action, string OperatorEmail, string? OperatorName, long ConversationId,
    string? Customer, bool IsErased, DecisionFate Fate)
{
    public static AuditRow Of(AuditDecision decision)
    {
        var row = decision.Entry.Row;
        return new AuditRow(
            row.Id, row.Seq, decision.At, row.Action, row.OperatorEmail, decision.Payload.OperatorName, row.ConversationId,
            decision.Payload.Customer, decision.Entry.Payload is null, decision.Fate);
    }
}

/// <summary>A decision, what it was made on and what became of it.</summary>
/// <param name="Entry">Its row.</param>
/// <param name="Outcomes">The rows that speak of it, in their order.</param>
public sealed record AuditDecision(LedgerEntry Entry, IReadOnlyList<AuditOutcome> Outcomes)
{
    public DecisionPayload Payload { get; } = DecisionPayload.Read(Entry.Payload);

    public DateTimeOffset? At => AuditOutcome.Moment(Entry.Row.CreatedAt);

    public DecisionFate Fate => DecisionFates.Of(
        DecisionFates.Operations(Entry.Row.Action, Payload.Note is not null && Entry.Row.Action != LedgerActions.Note),
        [.. Outcomes.Select(o => new FateRow(o.Entry.Row.Action, o.OperationId))]);

    /// <summary>From the rows as the store gives them; null when the decision's own is not among them.</summary>
    public static AuditDecision? Of(IReadOnlyList<LedgerEntry> rows) => rows.FirstOrDefault(r => r.Row.DecisionId is null) is { } entry
        ? new AuditDecision(entry, [.. rows.Where(r => r.Row.DecisionId is not null).OrderBy(r => r.Row.Seq).Select(AuditOutcome.Of)])
        : null;
}

/// <summary>A further row of a decision, read as far as it goes.</summary>
public sealed record AuditOutcome(
    LedgerEntry Entry, string? OperationId, string? Kind, string? Attempts, string? RemoteId, string? Detail)
{
    public DateTimeOffset? At => Moment(Entry.Row.CreatedAt);

    public static AuditOutcome Of(LedgerEntry entry)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(entry.Payload ?? "null");
            var root = document.RootElement;
            return new AuditOutcome(
                entry, JsonParts.Text(root, "operation_id"), JsonParts.Text(root, "kind"), JsonParts.Text(root, "attempts"),
                JsonParts.Text(root, "remote_id"), JsonParts.Text(root, "detail"));
        }
        catch (System.Text.Json.JsonException)
        {
            return new AuditOutcome(entry, null, null, null, null, null);
        }
    }

    internal static DateTimeOffset? Moment(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
