using System.Text.Json;
using HotDash.Web.Commands.Judging;

namespace HotDash.Bench.Quality;

/// <summary>Conversations, and what somebody else says about them.</summary>
internal sealed record LabelledFile(IReadOnlyList<JudgeLine> Conversations, IReadOnlyList<Label> Labels)
{
    public static async Task<LabelledFile> ReadAsync(string conversations, string labels)
    {
        var lines = new List<JudgeLine>();
        await foreach (var line in File.ReadLinesAsync(conversations))
            if (JudgeLine.Read(System.Text.Encoding.UTF8.GetBytes(line)).Line is { } read) lines.Add(read);
        var given = new List<Label>();
        await foreach (var line in File.ReadLinesAsync(labels)) given.AddRange(LabelsOf(line));
        return new LabelledFile(lines, given);
    }

    private static IEnumerable<Label> LabelsOf(string line)
    {
        var json = JsonElement.Parse(line);
        var conversation = json.GetProperty("conversation_id").GetInt64();
        foreach (var label in json.GetProperty("labels").EnumerateArray())
        {
            yield return new Label(
                conversation, label.GetProperty("label").GetString()!,
                label.TryGetProperty("message_id", out var message) ? message.GetInt64() : null);
        }
    }
}

/// <param name="MessageId">The message that it is about; null when it is about the conversation.</param>
internal sealed record Label(long ConversationId, string Name, long? MessageId);
