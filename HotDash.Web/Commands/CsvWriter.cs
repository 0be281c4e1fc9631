using System.Globalization;
using System.Text;
using HotDash.Core.Decisions;

namespace HotDash.Web.Commands;

/// <summary>RFC 4180, for spreadsheets. A value that a spreadsheet would calculate is made text by an apostrophe.</summary>
internal sealed class CsvWriter(Stream stream) : IExportWriter
{
    private static readonly string[] Header =
    [
        "seq", "id", "op_id", "decision_id", "created_at", "scope", "decision_type", "action", "operator_email",
        "conversation_id", "payload", "payload_salt", "payload_digest", "prev_hash", "hash",
    ];

    public Task BeginAsync(ExportRequest request, CancellationToken ct) => LineAsync(Header, ct);

    public Task WriteAsync(LedgerEntry entry, CancellationToken ct) => LineAsync(
    [
        entry.Row.Seq.ToString(CultureInfo.InvariantCulture), entry.Row.Id.ToString("D"), entry.Row.OpId?.ToString("D"),
        entry.Row.DecisionId?.ToString("D"), entry.Row.CreatedAt, entry.Row.Scope, entry.Row.DecisionType, entry.Row.Action,
        entry.Row.OperatorEmail, entry.Row.ConversationId.ToString(CultureInfo.InvariantCulture), entry.Payload, entry.Salt,
        entry.PayloadDigest, entry.PreviousHash, entry.Hash,
    ], ct);

    public Task EndAsync(ExportRequest request, long count, CancellationToken ct) => Task.CompletedTask;

    internal static string Field(string? value)
    {
        var text = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private async Task LineAsync(string?[] fields, CancellationToken ct) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join(',', fields.Select(Field)) + "\r\n"), ct);
}
