using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Wire;

internal static class MessageJson
{
    /// <summary>In GET and POST messages.</summary>
    public static JsonObject Rest(Desk desk, Message message, string? echoId = null)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["content"] = message.Content,
            ["inbox_id"] = desk.Conversations[message.ConversationId].InboxId,
        };
        if (echoId is not null) json["echo_id"] = echoId;
        json["conversation_id"] = message.ConversationId;
        json["message_type"] = (int)message.Kind;
        json["content_type"] = message.ContentType;
        json["status"] = message.Status;
        json["content_attributes"] = message.ContentAttributes.DeepClone();
        json["created_at"] = WireTime.Unix(message.CreatedAt);
        json["private"] = message.Private;
        json["source_id"] = message.SourceId;
        if (Sender(desk, message) is { } sender) json["sender"] = sender;
        return json;
    }

    /// <summary>Inside a conversation, in REST and in webhooks.</summary>
    public static JsonObject Embedded(Desk desk, Message message)
    {
        var conversation = desk.Conversations[message.ConversationId];
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["content"] = message.Content,
            ["account_id"] = AccountJson.Id,
            ["inbox_id"] = conversation.InboxId,
            ["conversation_id"] = message.ConversationId,
            ["message_type"] = (int)message.Kind,
            ["created_at"] = WireTime.Unix(message.CreatedAt),
            ["updated_at"] = WireTime.Iso(message.UpdatedAt),
            ["private"] = message.Private,
            ["status"] = message.Status,
            ["source_id"] = message.SourceId,
            ["content_type"] = message.ContentType,
            ["content_attributes"] = message.ContentAttributes.DeepClone(),
            ["sender_type"] = message.SenderType,
            ["sender_id"] = message.SenderId,
            ["external_source_ids"] = new JsonObject(),
            ["additional_attributes"] = new JsonObject(),
            ["processed_message_content"] = message.Content,
            ["sentiment"] = new JsonObject(),
            ["conversation"] = new JsonObject
            {
                ["assignee_id"] = conversation.AssigneeId,
                ["unread_count"] = conversation.UnreadCount(),
                ["last_activity_at"] = WireTime.Unix(conversation.LastActivityAt),
                ["contact_inbox"] = new JsonObject { ["source_id"] = ConversationJson.ContactSource(desk, conversation) },
            },
        };
        if (Sender(desk, message) is { } sender) json["sender"] = sender;
        return json;
    }

    private static JsonObject? Sender(Desk desk, Message message) => message.SenderType switch
    {
        "Contact" => ContactJson.Push(desk.Contacts[message.SenderId ?? desk.Conversations[message.ConversationId].ContactId]),
        "AgentBot" => PersonJson.Push(Roster.Bot),
        "User" when message.SenderName is { } name => PersonJson.Push(message.SenderId ?? 0, name, "user"),
        "User" when Roster.User(message.SenderId) is { } user => PersonJson.Push(user),
        _ => null,
    };
}
