using System.Text.Json.Nodes;

namespace HotDash.Sandbox.State;

internal sealed class Message
{
    public required long Id { get; init; }

    public required long ConversationId { get; init; }

    public required MessageKind Kind { get; init; }

    public string? Content { get; set; }

    public string ContentType { get; init; } = "text";

    public bool Private { get; init; }

    public string Status { get; set; } = "sent";

    public string? SourceId { get; set; }

    public JsonObject ContentAttributes { get; set; } = [];

    /// <summary>"Contact", "User", "AgentBot" or null (activities, automations).</summary>
    public string? SenderType { get; init; }

    public long? SenderId { get; init; }

    /// <summary>Only for imported messages of people who are not on the roster.</summary>
    public string? SenderName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The channel has not finished with it: resumed after a restart.</summary>
    public bool InDelivery { get; set; }

    public bool IsIncoming => Kind == MessageKind.Incoming;

    public bool IsPublicReply => Kind == MessageKind.Outgoing && !Private;
}

/// <summary>The numbers are Chatwoot's.</summary>
internal enum MessageKind
{
    Incoming = 0,
    Outgoing = 1,
    Activity = 2,
    Template = 3,
}
