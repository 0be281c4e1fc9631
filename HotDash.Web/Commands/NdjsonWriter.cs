using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using HotDash.Core.Decisions;
using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands;

/// <summary>A header line, a line a row, a footer line that carries the SHA-256 of every byte before it.</summary>
internal sealed class NdjsonWriter(Stream stream) : IExportWriter, IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _line = new();

    public Task BeginAsync(ExportRequest request, CancellationToken ct) => LineAsync(json =>
    {
        json.WriteString("type", "header");
        json.WriteString("format", LedgerJson.Format);
        json.WriteString("origin", request.Origin);
        json.WriteString("created_at", request.CreatedAt);
        json.WriteString("contents", request.Contents);
        json.WriteString("since", request.Filter.Since is { } since ? Iso.Write(since) : null);
        json.WriteString("until", request.Filter.Until is { } until ? Iso.Write(until) : null);
        json.WriteString("operator_email", request.Filter.OperatorEmail);
        json.WriteString("action", request.Filter.Action);
        if (request.Filter.ConversationId is { } conversation) json.WriteNumber("conversation_id", conversation);
        else json.WriteNull("conversation_id");
        json.WriteNumber("first", request.First);
        json.WriteNumber("through", request.Through);
        Write(json, "checkpoint_before", request.Before);
    }, ct);

    public Task WriteAsync(LedgerEntry entry, CancellationToken ct)
    {
        LedgerJson.Write(_line, entry);
        return FlushAsync(ct);
    }

    public Task EndAsync(ExportRequest request, long count, CancellationToken ct) => LineAsync(json =>
    {
        json.WriteString("type", "footer");
        json.WriteNumber("count", count);
        json.WriteString("sha256", Convert.ToHexStringLower(_hash.GetCurrentHash()));
        Write(json, "checkpoint_after", request.After);
    }, ct);

    public void Dispose() => _hash.Dispose();

    private static void Write(Utf8JsonWriter json, string name, LedgerCheckpoint? checkpoint)
    {
        json.WritePropertyName(name);
        if (checkpoint is null) json.WriteNullValue();
        else json.WriteRawValue(CheckpointFile.Write(checkpoint));
    }

    private Task LineAsync(Action<Utf8JsonWriter> write, CancellationToken ct)
    {
        using (var json = new Utf8JsonWriter(_line, LedgerJson.Relaxed))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return FlushAsync(ct);
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        _line.Write("\n"u8);
        _hash.AppendData(_line.WrittenSpan);
        await stream.WriteAsync(_line.WrittenMemory, ct);
        _line.ResetWrittenCount();
    }
}
