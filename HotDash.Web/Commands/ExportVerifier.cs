using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;
using HotDash.Core.Decisions;
using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands;

/// <summary>The same proof over an exported file, a line at a time; header and footer are held to what they say.</summary>
internal sealed class ExportVerifier : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<LedgerCheckpoint> _filed;
    private readonly Dictionary<string, ECDsa> _keys;
    private readonly string _file;
    private LedgerVerifier? _verifier;
    private JsonElement _header;
    private JsonElement? _footer;
    private string _sum = "";
    private long _line;

    private ExportVerifier(string file, List<LedgerCheckpoint> filed, Dictionary<string, ECDsa> keys) =>
        (_file, _filed, _keys) = (file, filed, keys);

    public static async Task<(LedgerReport Report, string Note)> RunAsync(
        string file, List<LedgerCheckpoint> filed, Dictionary<string, ECDsa> keys, CancellationToken ct)
    {
        if (!File.Exists(file)) throw new StartRefusedException($"--ndjson: \"{file}\" does not exist.");
        using var verifier = new ExportVerifier(file, filed, keys);
        await using var stream = File.OpenRead(file);
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                verifier.Take(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted && rest.Length > 0) verifier.Take(rest);
            if (read.IsCompleted) return verifier.End();
            reader.AdvanceTo(rest.Start, rest.End);
        }
    }

    public void Dispose() => _hash.Dispose();

    private void Take(ReadOnlySequence<byte> bytes)
    {
        _line++;
        var json = Parse(bytes);
        var type = json is { ValueKind: JsonValueKind.Object } line && line.TryGetProperty("type", out var name) ? name.ToString() : null;
        if (_verifier is null)
        {
            if (type != "header" || !Begin(json!.Value))
                throw new StartRefusedException($"--ndjson: \"{_file}\" does not begin with the header of an export of decision_log.");
        }
        else if (_footer is not null)
        {
            throw Broken("stands after the footer");
        }
        else if (type == "footer")
        {
            _footer = json;
            _sum = Convert.ToHexStringLower(_hash.GetCurrentHash());
        }
        else
        {
            _verifier.Read(json is { } row && LedgerJson.Read(row) is { } entry ? entry : throw Broken("is not a row of decision_log"));
        }

        foreach (var part in bytes) _hash.AppendData(part.Span);
        _hash.AppendData("\n"u8);
    }

    private static JsonElement? Parse(ReadOnlySequence<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool Begin(JsonElement header)
    {
        if (Text(header, "format") != LedgerJson.Format || Text(header, "origin") is not { } origin) return false;
        if (Number(header, "through") is not { } through || Number(header, "first") is not { } first) return false;
        _header = header;
        var contents = Text(header, "contents");
        LedgerVerifierScope? scope = contents switch
        {
            "whole" => LedgerVerifierScope.WholeLog,
            "part" => LedgerVerifierScope.Part,
            "selection" => LedgerVerifierScope.Selection,
            _ => null,
        };
        if (scope is null) return false;
        var checkpoints = _filed.Where(c => c.Origin == origin);
        if (header.TryGetProperty("checkpoint_before", out var before) && CheckpointFile.Parse(before.GetRawText()) is { } start)
            checkpoints = checkpoints.Append(start);

        // What was signed later than the export's end, but before it was made, covers rows that should be here.
        var madeAt = Text(header, "until") is null ? Text(header, "created_at") : null;
        checkpoints = checkpoints.Where(c => c.Seq <= through
            || (scope == LedgerVerifierScope.WholeLog && string.CompareOrdinal(c.CreatedAt, madeAt) < 0));
        if (scope != LedgerVerifierScope.WholeLog) checkpoints = checkpoints.Where(c => c.Seq >= first - 1);
        _verifier = new LedgerVerifier(checkpoints, _keys, scope.Value);
        return true;
    }

    private (LedgerReport Report, string Note) End()
    {
        if (_verifier is null) throw new StartRefusedException($"--ndjson: \"{_file}\" is empty.");
        var report = _verifier.End();
        if (report.Fault is null) report = report with { Fault = Frame(report) };
        var note = Text(_header, "contents") switch
        {
            "selection" => "; a selection: each row and the file's sum hold, a chain cannot be followed",
            "part" => "; a part of the log: what came before it is not in this file",
            _ => "",
        };
        return (report, note);
    }

    /// <summary>The rows hold; are they all, and is the rest of the file what was written?</summary>
    private LedgerFault? Frame(LedgerReport report)
    {
        if (Number(_header, "through") is { } through && report.Through != through)
        {
            return new LedgerFault(report.Through + 1, LedgerFaultKind.TailCut,
                $"Row {report.Through + 1} is missing: the file ends with row {report.Through}, its header says {through}.");
        }

        if (_footer is not { } footer)
            return Fault(report, $"The footer is missing after row {report.Through}: the file was cut.");
        if (Number(footer, "count") != report.Rows)
            return Fault(report, $"The footer counts other rows than the {report.Rows} that are there.");
        return Text(footer, "sha256") == _sum
            ? null
            : Fault(report, "A line was changed: the footer's SHA-256 is not that of the bytes before it.");
    }

    private static LedgerFault Fault(LedgerReport report, string sentence) => new(report.Through, LedgerFaultKind.Changed, sentence);

    private LedgerUnreadableException Broken(string what) => LedgerUnreadableException.OfLine(_line, what);

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
