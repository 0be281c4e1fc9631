using System.Buffers;
using System.Text.Json;

namespace HotDash.Web.Commands.Judging;

/// <summary>Judges the lines of a chunk under one policy, and under a second one when two are compared.</summary>
internal sealed class ChunkJudge(TrialPolicy policy, TrialPolicy? other)
{
    public JudgedChunk Judge(LineChunk chunk)
    {
        var result = new JudgedChunk(chunk.Length);
        using (chunk)
        using (var json = new Utf8JsonWriter(result.Lines, LedgerJson.Relaxed))
        {
            foreach (var (number, text) in chunk.Lines())
            {
                var (line, problem) = text is { } bytes
                    ? JudgeLine.Read(bytes)
                    : (null, $"is longer than {LineChunkReader.LongestLine / (1024 * 1024)} MB.");
                if (line is null) result.Broken.Add($"Line {number} {problem}");
                else Judge(line, result, json);
            }
        }

        return result;
    }

    private void Judge(JudgeLine line, JudgedChunk result, Utf8JsonWriter json)
    {
        var judged = policy.Judge(line);
        JudgedJson.Write(json, line.Conversation, judged);
        json.Flush();
        json.Reset();
        result.Lines.Write("\n"u8);
        result.Tally.Add(judged);
        if (other is not null) result.Changes.Add(line, judged, other.Judge(line));
    }
}

/// <summary>What came out for a chunk.</summary>
/// <param name="Bytes">How much of the input it was.</param>
internal sealed record JudgedChunk(long Bytes)
{
    public ArrayBufferWriter<byte> Lines { get; } = new();

    /// <summary>A sentence a broken line.</summary>
    public List<string> Broken { get; } = [];

    public JudgeTally Tally { get; } = new();

    public PolicyChanges Changes { get; } = new();
}
