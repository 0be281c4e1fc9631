using System.Text.Json;
using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Chatwoot;

public sealed partial class ChatwootClient
{
    /// <summary>
    /// Posts a reply or a private note, once. <paramref name="operationId"/> is stored in <c>content_attributes</c>,
    /// so that reading back finds it; <c>source_id</c> is never set, or Chatwoot would not deliver.
    /// </summary>
    public Task<ChatwootReply<StoredMessage>> PostMessageAsync(
        string token, ConversationId id, string text, bool isPrivate, Guid operationId, CancellationToken ct) =>
        WriteAsync(token, $"conversations/{id}/messages", new
        {
            content = text,
            message_type = "outgoing",
            @private = isPrivate,
            content_type = "text",
            echo_id = operationId.ToString("D"),
            content_attributes = new { op_id = operationId.ToString("D") },
        }, Stored, ct);

    /// <summary>Adds labels to those present. The bulk action does not race with others' labels (chatwoot.md 3.9).</summary>
    public Task<ChatwootReply<bool>> AddLabelsAsync(
        string token, ConversationId id, IReadOnlyList<string> labels, CancellationToken ct) =>
        WriteAsync(token, "bulk_actions", new
        {
            type = "Conversation",
            ids = new[] { id.Value },
            labels = new { add = labels, remove = Array.Empty<string>() },
        }, _ => true, ct);

    /// <summary>Assigns. The value is the id that Chatwoot confirms, or null: then it has unassigned instead.</summary>
    public Task<ChatwootReply<long?>> AssignAsync(string token, ConversationId id, long userId, CancellationToken ct) =>
        WriteAsync<long?>(token, $"conversations/{id}/assignments", new { assignee_id = userId },
            body => body.ValueKind == JsonValueKind.Object ? ChatwootParser.Long(body, "id") : null, ct);

    /// <summary>Sets the status explicitly; without it the call would flip.</summary>
    public Task<ChatwootReply<string?>> SetStatusAsync(
        string token, ConversationId id, string status, CancellationToken ct) =>
        WriteAsync(token, $"conversations/{id}/toggle_status", new { status },
            body => ChatwootParser.Text(ChatwootParser.Child(body, "payload"), "current_status"), ct);

    /// <summary>A 200 without a message (a proxy's page, say) confirms nothing.</summary>
    private static StoredMessage Stored(JsonElement body) => ChatwootParser.Long(body, "id") is > 0 and var id
        ? new StoredMessage(id, ChatwootParser.Text(body, "content") ?? "")
        : throw new FormatException("an answer without a message id");
}
