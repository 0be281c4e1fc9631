using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Wire;

/// <summary>Webhook bodies, built from the state at sending. They differ from REST in many small ways, all on purpose.</summary>
internal static class WebhookJson
{
    /// <summary>Null when the record has gone: Chatwoot drops such a job too.</summary>
    public static JsonObject? Event(Desk desk, DeskEvent happened, DateTimeOffset now)
    {
        if (!desk.Conversations.TryGetValue(happened.ConversationId, out var conversation)) return null;
        if (happened.MessageId is { } id)
            return desk.Messages.TryGetValue(id, out var message) ? OfMessage(desk, conversation, message, happened.Name, now) : null;

        var body = OfConversation(desk, conversation, now);
        body["event"] = happened.Name;
        if (happened.Name != "conversation_created") body["changed_attributes"] = happened.ChangedAttributes?.DeepClone();
        return body;
    }

    private static JsonObject OfMessage(
        Desk desk, Conversation conversation, Message message, string name, DateTimeOffset now)
    {
        var inbox = desk.InboxOf(conversation);
        return new JsonObject
        {
            ["account"] = AccountJson.Brief(),
            ["additional_attributes"] = new JsonObject(),
            ["content_attributes"] = message.ContentAttributes.DeepClone(),
            ["content_type"] = message.ContentType,
            ["content"] = message.Content,
            ["conversation"] = OfConversation(desk, conversation, now),
            ["created_at"] = WireTime.Iso(message.CreatedAt),
            ["id"] = message.Id,
            ["inbox"] = new JsonObject { ["id"] = inbox.Id, ["name"] = inbox.Name },
            ["message_type"] = message.Kind switch
            {
                MessageKind.Incoming => "incoming",
                MessageKind.Outgoing => "outgoing",
                MessageKind.Activity => "activity",
                _ => "template",
            },
            ["private"] = message.Private,
            ["sender"] = Sender(desk, conversation, message),
            ["source_id"] = message.SourceId,
            ["event"] = name,
        };
    }

    private static JsonObject? Sender(Desk desk, Conversation conversation, Message message) => message.SenderType switch
    {
        "Contact" => ContactJson.Webhook(desk.Contacts[message.SenderId ?? conversation.ContactId]),
        "AgentBot" => new JsonObject { ["id"] = Roster.Bot.Id, ["name"] = Roster.Bot.Name, ["type"] = "agent_bot" },
        "User" => new JsonObject
        {
            ["id"] = message.SenderId,
            ["name"] = message.SenderName ?? Roster.User(message.SenderId)?.Name,
            ["email"] = message.SenderName is null ? Roster.User(message.SenderId)?.Email : null,
            ["type"] = "user",
        },
        _ => null,
    };

    private static JsonObject OfConversation(Desk desk, Conversation conversation, DateTimeOffset now)
    {
        var last = conversation.Messages.FindLast(message => message.Kind != MessageKind.Activity && !message.Private);
        return new JsonObject
        {
            ["additional_attributes"] = conversation.AdditionalAttributes.DeepClone(),
            ["can_reply"] = conversation.CanReply(desk.InboxOf(conversation), now),
            ["channel"] = desk.InboxOf(conversation).Channel,
            ["contact_inbox"] = ContactInbox(desk, conversation),
            ["id"] = conversation.Id,
            ["inbox_id"] = conversation.InboxId,
            ["messages"] = last is null ? new JsonArray() : new JsonArray(MessageJson.Embedded(desk, last)),
            ["labels"] = ConversationJson.Labels(conversation),
            ["meta"] = Meta(desk, conversation),
            ["status"] = conversation.Status,
            ["custom_attributes"] = conversation.CustomAttributes.DeepClone(),
            ["snoozed_until"] = WireTime.Iso(conversation.SnoozedUntil),
            ["unread_count"] = conversation.UnreadCount(),
            ["first_reply_created_at"] = WireTime.Iso(conversation.FirstReplyAt),
            ["priority"] = conversation.Priority,
            ["waiting_since"] = WireTime.Unix(conversation.WaitingSince),
            ["agent_last_seen_at"] = WireTime.Unix(conversation.AgentLastSeenAt),
            ["contact_last_seen_at"] = WireTime.Unix(conversation.ContactLastSeenAt),
            ["last_activity_at"] = WireTime.Unix(conversation.LastActivityAt),
            ["timestamp"] = WireTime.Unix(conversation.LastActivityAt),
            ["created_at"] = WireTime.Unix(conversation.CreatedAt),
            ["updated_at"] = WireTime.Float(conversation.UpdatedAt),
            ["applied_sla"] = null,
            ["sla_events"] = new JsonArray(),
            ["sla_policy_id"] = null,
            ["account"] = AccountJson.Brief(),
        };
    }

    private static JsonObject Meta(Desk desk, Conversation conversation)
    {
        var assignee = Roster.User(conversation.AssigneeId);
        var team = Roster.Team(conversation.TeamId);
        return new JsonObject
        {
            ["sender"] = ContactJson.Push(desk.ContactOf(conversation)),
            ["assignee"] = assignee is null ? null : PersonJson.Push(assignee),
            ["assignee_type"] = assignee is null ? null : "User",
            ["team"] = team is null
                ? null
                : new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["icon"] = "", ["icon_color"] = "" },
            ["hmac_verified"] = false,
        };
    }

    private static JsonObject ContactInbox(Desk desk, Conversation conversation) => new()
    {
        ["id"] = (conversation.ContactId * 10) + conversation.InboxId,
        ["contact_id"] = conversation.ContactId,
        ["inbox_id"] = conversation.InboxId,
        ["source_id"] = ConversationJson.ContactSource(desk, conversation),
        ["created_at"] = WireTime.Iso(conversation.CreatedAt),
        ["updated_at"] = WireTime.Iso(conversation.CreatedAt),
        ["hmac_verified"] = false,
        ["pubsub_token"] = "sandbox-contact-pubsub-" + conversation.Uuid,
    };
}
