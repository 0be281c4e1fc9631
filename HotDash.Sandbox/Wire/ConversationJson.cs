using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Wire;

/// <summary>The conversation as every REST call shows it. Unset times are 0; unset meta keys are absent, not null.</summary>
internal static class ConversationJson
{
    public static JsonObject Rest(Desk desk, Conversation conversation, Person? reader, DateTimeOffset now)
    {
        var inbox = desk.InboxOf(conversation);
        var last = conversation.Messages.Count > 0 ? conversation.Messages[^1] : null;
        var spoken = conversation.Messages.FindLast(message => message.Kind != MessageKind.Activity);
        return new JsonObject
        {
            ["meta"] = Meta(desk, conversation, reader),
            ["id"] = conversation.Id,
            ["messages"] = last is null ? new JsonArray() : new JsonArray(MessageJson.Embedded(desk, last)),
            ["account_id"] = AccountJson.Id,
            ["uuid"] = conversation.Uuid,
            ["additional_attributes"] = conversation.AdditionalAttributes.DeepClone(),
            ["agent_last_seen_at"] = WireTime.Unix(conversation.AgentLastSeenAt),
            ["assignee_last_seen_at"] = WireTime.Unix(conversation.AssigneeLastSeenAt),
            ["can_reply"] = conversation.CanReply(inbox, now),
            ["contact_last_seen_at"] = WireTime.Unix(conversation.ContactLastSeenAt),
            ["custom_attributes"] = conversation.CustomAttributes.DeepClone(),
            ["inbox_id"] = conversation.InboxId,
            ["labels"] = Labels(conversation),
            ["muted"] = conversation.Muted,
            ["snoozed_until"] = WireTime.Iso(conversation.SnoozedUntil),
            ["status"] = conversation.Status,
            ["created_at"] = WireTime.Unix(conversation.CreatedAt),
            ["updated_at"] = WireTime.Float(conversation.UpdatedAt),
            ["timestamp"] = WireTime.Unix(conversation.LastActivityAt),
            ["first_reply_created_at"] = WireTime.Unix(conversation.FirstReplyAt),
            ["unread_count"] = conversation.UnreadCount(),
            ["last_non_activity_message"] = spoken is null ? null : MessageJson.Embedded(desk, spoken),
            ["last_activity_at"] = WireTime.Unix(conversation.LastActivityAt),
            ["priority"] = conversation.Priority,
            ["waiting_since"] = WireTime.Unix(conversation.WaitingSince),
            ["sla_policy_id"] = null,
        };
    }

    public static JsonArray Labels(Conversation conversation) =>
        new([.. conversation.Labels.Select(label => JsonValue.Create(label))]);

    public static string ContactSource(Desk desk, Conversation conversation)
    {
        var contact = desk.ContactOf(conversation);
        return desk.InboxOf(conversation).Channel switch
        {
            Inbox.Email when contact.Email is { } email => email,
            Inbox.WhatsApp when contact.PhoneNumber is { } phone => phone.TrimStart('+'),
            _ => conversation.Uuid,
        };
    }

    private static JsonObject Meta(Desk desk, Conversation conversation, Person? reader)
    {
        var meta = new JsonObject
        {
            ["sender"] = ContactJson.Rest(desk.ContactOf(conversation)),
            ["channel"] = desk.InboxOf(conversation).Channel,
        };
        if (Roster.User(conversation.AssigneeId) is { } assignee)
        {
            meta["assignee"] = PersonJson.Agent(assignee);
            meta["assignee_type"] = "User";
        }

        if (Roster.Team(conversation.TeamId) is { } team) meta["team"] = PersonJson.Team(team, reader);
        meta["hmac_verified"] = false;
        return meta;
    }
}
