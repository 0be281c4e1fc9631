using System.Text.Json;
using System.Text.Json.Nodes;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Samples;

/// <summary>Places a JSONL file of Chatwoot-shaped conversations, its newest activity moved to now. A bad line is named and skipped.</summary>
internal sealed partial class ConversationsFile(string path, ILogger<ConversationsFile> log)
{
    /// <exception cref="SandboxStartException">The file cannot be read, or holds no conversation.</exception>
    public void Place(Change change)
    {
        try
        {
            var shift = change.Now - WireTime.FromUnix(NewestActivity());
            var placed = 0;
            Each((number, conversation) =>
            {
                ConversationImport.Place(change, conversation, shift);
                placed++;
            }, LogSkipped);
            if (placed == 0) throw new SandboxStartException($"Sandbox:Conversations: {path} holds no conversation.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SandboxStartException($"Sandbox:Conversations: cannot read {path} ({refused.Message}).", refused);
        }
    }

    private double NewestActivity()
    {
        var newest = 0.0;
        Each((_, conversation) => newest = Math.Max(newest, ConversationImport.NewestActivity(conversation)), (_, _) => { });
        return newest;
    }

    private void Each(Action<int, JsonObject> visit, Action<int, string> bad)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                if (JsonNode.Parse(line) is not JsonObject conversation)
                    bad(number, "not a JSON object");
                else if (ConversationImport.Problem(conversation) is { } problem) bad(number, problem);
                else visit(number, conversation);
            }
            catch (JsonException broken)
            {
                bad(number, "not JSON (" + broken.Message.Split('.')[0] + ")");
            }
            // A number where a text belongs and the like: found while reading the fields.
            catch (Exception odd) when (odd is InvalidOperationException or FormatException or ArgumentException)
            {
                bad(number, odd.Message.Split('.')[0]);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sandbox:Conversations line {Line}: {Problem}, skipped")]
    private partial void LogSkipped(int line, string problem);
}
