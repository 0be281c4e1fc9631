using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Samples;

/// <summary>A message of an imported conversation; its sender may be no more than a type.</summary>
internal sealed record ImportedMessage(long Id, MessageKind Kind, string? Content, DateTimeOffset? At)
{
    private bool Private { get; init; }

    private string Status { get; init; } = "sent";

    private string? SourceId { get; init; }

    private string ContentType { get; init; } = "text";

    private JsonObject ContentAttributes { get; init; } = [];

    private bool FromBot { get; init; }

    private long? SenderId { get; init; }

    private string? SenderName { get; init; }

    public static ImportedMessage Read(JsonObject json, TimeSpan shift)
    {
        var sender = json["sender"] as JsonObject;
        return new ImportedMessage(
            (long?)ConversationImport.Number(json["id"]) ?? 0,
            KindOf(json),
            ConversationImport.Text(json["content"]),
            ConversationImport.Time(json["created_at"], shift))
        {
            Private = json["private"]?.ToString() == "true",
            Status = ConversationImport.Text(json["status"]) ?? "sent",
            SourceId = ConversationImport.Text(json["source_id"]),
            ContentType = ConversationImport.Text(json["content_type"]) ?? "text",
            ContentAttributes = ConversationImport.Object(json["content_attributes"]),
            FromBot = ConversationImport.Text(sender?["type"]) == "agent_bot",
            SenderId = (long?)ConversationImport.Number(sender?["id"]),
            SenderName = ConversationImport.Text(sender?["name"]),
        };
    }

    public Message For(Desk desk, Conversation conversation, DateTimeOffset otherwise)
    {
        var at = At ?? otherwise;
        var isRosterUser = Roster.User(SenderId) is { } user && (SenderName is null || user.Name == SenderName);
        return new Message
        {
            Id = Id > 0 && !desk.Messages.ContainsKey(Id) ? Id : desk.NextMessageId,
            ConversationId = conversation.Id,
            Kind = Kind,
            Private = Private,
            Content = Content,
            Status = Status,
            SourceId = SourceId,
            ContentType = ContentType,
            ContentAttributes = ContentAttributes,
            SenderType = Kind switch
            {
                MessageKind.Incoming => "Contact",
                MessageKind.Outgoing => FromBot ? "AgentBot" : "User",
                _ => null,
            },
            SenderId = Kind switch
            {
                MessageKind.Incoming => conversation.ContactId,
                MessageKind.Outgoing => SenderId ?? 0,
                _ => null,
            },
            SenderName = Kind != MessageKind.Outgoing || FromBot || isRosterUser ? null : SenderName ?? "Agent",
            CreatedAt = at,
            UpdatedAt = at,
        };
    }

    private static MessageKind KindOf(JsonObject json) => ConversationImport.Text(json["message_type"]) switch
    {
        "1" or "outgoing" => MessageKind.Outgoing,
        "2" or "activity" => MessageKind.Activity,
        "3" or "template" => MessageKind.Template,
        _ => MessageKind.Incoming,
    };
}
