using System.Text.Json;
using HotDash.Core.Decisions;

namespace HotDash.Web.Features.Audit;

/// <summary>The checkpoints outside the database: one JSON line each.</summary>
public static class CheckpointFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A checkpoint as it stands in files.</summary>
    public static string Write(LedgerCheckpoint checkpoint) => JsonSerializer.Serialize(checkpoint, Json);

    /// <summary>A checkpoint from a line of a file; null when it is none.</summary>
    public static LedgerCheckpoint? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerCheckpoint>(line, Json) is
                { Hash: not null, CreatedAt: not null, Origin: not null, KeyId: not null, Signature: not null } whole
                ? whole
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Appends those that are not there yet, and waits until they are on the disk.</summary>
    public static async Task AppendAsync(string file, IEnumerable<LedgerCheckpoint> checkpoints, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        await using (stream)
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            var text = await reader.ReadToEndAsync(ct);
            var known = text.Split('\n').Select(Parse).OfType<LedgerCheckpoint>().ToHashSet();
            stream.Seek(0, SeekOrigin.End);

            // A line that a crash cut short is ended, so that the next one stands alone.
            var start = text.Length > 0 && text[^1] != '\n' ? "\n" : "";
            var lines = string.Concat(checkpoints.Where(c => !known.Contains(c)).Select(c => Write(c) + "\n"));
            if (lines.Length == 0) return;
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(start + lines), ct);
            await stream.FlushAsync(ct);
            RandomAccess.FlushToDisk(stream.SafeFileHandle);
        }
    }
}
