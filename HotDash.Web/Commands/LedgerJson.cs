using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HotDash.Core.Decisions;

namespace HotDash.Web.Commands;

/// <summary>
/// A row of the log as a JSON line. The payload is a string that holds the stored text, because digests are made over
/// exactly that text; a verifier in another language needs nothing else.
/// </summary>
internal static class LedgerJson
{
    public const string Format = "hotdash.decision_log.v1";

    public static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> to, LedgerEntry entry)
    {
        using var json = new Utf8JsonWriter(to, Relaxed);
        json.WriteStartObject();
        json.WriteNumber("seq", entry.Row.Seq);
        json.WriteString("id", entry.Row.Id);
        json.WriteString("op_id", entry.Row.OpId?.ToString("D"));
        json.WriteString("decision_id", entry.Row.DecisionId?.ToString("D"));
        json.WriteString("created_at", entry.Row.CreatedAt);
        json.WriteString("scope", entry.Row.Scope);
        json.WriteString("decision_type", entry.Row.DecisionType);
        json.WriteString("action", entry.Row.Action);
        json.WriteString("operator_email", entry.Row.OperatorEmail);
        json.WriteNumber("conversation_id", entry.Row.ConversationId);
        json.WriteString("payload", entry.Payload);
        json.WriteString("payload_salt", entry.Salt);
        json.WriteString("payload_digest", entry.PayloadDigest);
        json.WriteString("prev_hash", entry.PreviousHash);
        json.WriteString("hash", entry.Hash);
        json.WriteEndObject();
    }

    /// <summary>Null when the line is no row.</summary>
    public static LedgerEntry? Read(JsonElement line)
    {
        try
        {
            return new LedgerEntry(
                new LedgerRow(
                    line.GetProperty("seq").GetInt64(), line.GetProperty("id").GetGuid(), Id("op_id"), Id("decision_id"),
                    Text("created_at") ?? "", Text("scope") ?? "", Text("decision_type") ?? "", Text("action") ?? "",
                    Text("operator_email") ?? "",
                    line.GetProperty("conversation_id").GetInt64()),
                Text("payload"), Text("payload_salt"), Text("payload_digest") ?? "", Text("prev_hash") ?? "", Text("hash") ?? "");
        }
        catch (Exception ex) when (ex is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }

        string? Text(string name) => line.GetProperty(name).GetString();
        Guid? Id(string name) => Text(name) is { } text ? Guid.Parse(text) : null;
    }
}
