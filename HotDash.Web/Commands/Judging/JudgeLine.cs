using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Web.Gateways.Chatwoot;

namespace HotDash.Web.Commands.Judging;

/// <summary>One line of <c>judge</c>'s input: a conversation as Chatwoot writes it, a moment, and perhaps a suggested reply.</summary>
/// <param name="Messages">Ascending by id.</param>
/// <param name="Now">The line's <c>now</c>, else its last activity.</param>
/// <param name="Reply">The suggestion's text; null when the line suggests nothing.</param>
/// <param name="Template">The template it started from.</param>
internal sealed record JudgeLine(
    Conversation Conversation, IReadOnlyList<Message> Messages, DateTimeOffset Now, string? Reply, string? Template)
{
    /// <summary>The line, or why it is none: words that follow "Line 7".</summary>
    public static (JudgeLine? Line, string Problem) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimEnd((byte)'\n'));
            return (Read(document.RootElement), "");
        }
        catch (BrokenLineException broken)
        {
            return (null, broken.Message);
        }
        catch (JsonException broken)
        {
            return (null, $"is not JSON: it breaks off, or has a character that cannot stand there, at byte {broken.BytePositionInLine + 1}.");
        }
        // A number where a text belongs, a time beyond the calendar, bytes that are not UTF-8: found while reading the fields.
        catch (Exception odd) when (odd is InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            return (null, "holds a value that no conversation has: a number out of range, a time beyond the calendar, or bytes that are not UTF-8.");
        }
    }

    private static JudgeLine Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object) throw new BrokenLineException("is not a JSON object.");
        if (ChatwootParser.Long(line, "id") <= 0) throw new BrokenLineException("has no conversation id.");
        RequireKinds(line);
        RequireMessages(line);
        var read = ChatwootParser.Conversation(line, inbox => $"Inbox {inbox}");
        var suggestion = Optional(line, "suggestion", JsonValueKind.Object, "an object");
        var template = Optional(suggestion, "template", JsonValueKind.String, "a text");
        return new JudgeLine(
            read.Conversation, [.. read.Messages.OrderBy(m => m.Id)], NowOf(line) ?? read.Conversation.LastActivityAt,
            suggestion.ValueKind == JsonValueKind.Undefined ? null : TextOf(suggestion),
            template.ValueKind == JsonValueKind.Undefined ? null : JsonWords.Of(template));
    }

    private static string TextOf(JsonElement suggestion) =>
        Optional(suggestion, "text", JsonValueKind.String, "a text") is { ValueKind: JsonValueKind.String } text
            ? JsonWords.Of(text)
            : "";

    private static DateTimeOffset? NowOf(JsonElement line) =>
        Optional(line, "now", JsonValueKind.Number, "a number of seconds").ValueKind == JsonValueKind.Undefined
            ? null
            : ChatwootParser.Time(line, "now") ?? throw new BrokenLineException("has a \"now\" before 1970.");

    /// <summary>What has another kind would count as absent, and be judged as if it were.</summary>
    private static void RequireKinds(JsonElement line)
    {
        foreach (var name in (ReadOnlySpan<string>)["meta", "custom_attributes", "additional_attributes"]) Optional(line, name, JsonValueKind.Object, "an object");
        foreach (var name in (ReadOnlySpan<string>)["status", "uuid"]) Optional(line, name, JsonValueKind.String, "a text");
        Optional(line, "labels", JsonValueKind.Array, "a list");
        Optional(ChatwootParser.Child(line, "meta"), "sender", JsonValueKind.Object, "an object");
        if (ChatwootParser.Child(line, "can_reply").ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined))
            throw new BrokenLineException("has a \"can_reply\" that is neither true nor false.");
    }

    private static void RequireMessages(JsonElement line)
    {
        if (Optional(line, "messages", JsonValueKind.Array, "a list") is not { ValueKind: JsonValueKind.Array } messages)
            throw new BrokenLineException("has no messages.");
        var place = 0;
        foreach (var message in messages.EnumerateArray())
        {
            place++;
            if (ChatwootParser.Long(message, "id") <= 0)
                throw new BrokenLineException($"has no id in its message {place}.");
            if (!message.TryGetProperty("message_type", out _))
                throw new BrokenLineException($"does not say who its message {place} is from (message_type).");
            Optional(message, "content", JsonValueKind.String, "a text");
        }
    }

    /// <summary>The value, or nothing for an absent one and null.</summary>
    private static JsonElement Optional(JsonElement parent, string name, JsonValueKind kind, string words)
    {
        var value = ChatwootParser.Child(parent, name);
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return default;
        return value.ValueKind == kind ? value : throw new BrokenLineException($"has a \"{name}\" that is not {words}.");
    }

    private sealed class BrokenLineException(string words) : FormatException(words);
}
