using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HotDash.Sandbox.State;

internal sealed class Conversation
{
    public static readonly IReadOnlyList<string> Statuses = ["open", "resolved", "pending", "snoozed"];
    public static readonly IReadOnlyList<string> Priorities = ["low", "medium", "high", "urgent"];

    private const int UnreadCap = 10;

    public required long Id { get; init; }

    public required string Uuid { get; init; }

    public required long InboxId { get; init; }

    public required long ContactId { get; init; }

    public string Status { get; set; } = "open";

    public string? Priority { get; set; }

    public List<string> Labels { get; set; } = [];

    public long? AssigneeId { get; set; }

    public long? TeamId { get; set; }

    public JsonObject CustomAttributes { get; set; } = [];

    public JsonObject AdditionalAttributes { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset LastActivityAt { get; set; }

    public DateTimeOffset? WaitingSince { get; set; }

    public DateTimeOffset? FirstReplyAt { get; set; }

    public DateTimeOffset? SnoozedUntil { get; set; }

    public DateTimeOffset? AgentLastSeenAt { get; set; }

    public DateTimeOffset? AssigneeLastSeenAt { get; set; }

    public DateTimeOffset? ContactLastSeenAt { get; set; }

    public bool Muted { get; set; }

    /// <summary>What an imported conversation claimed; forgotten at the customer's next message.</summary>
    public bool? CanReplyAsImported { get; set; }

    /// <summary>In order of id. Kept as documents of their own.</summary>
    [JsonIgnore]
    public List<Message> Messages { get; } = [];

    public bool CanReply(Inbox inbox, DateTimeOffset now) =>
        CanReplyAsImported ?? (inbox.Channel != Inbox.WhatsApp || LastIncoming is { } last && last.CreatedAt > now.AddHours(-24));

    [JsonIgnore]
    public Message? LastIncoming => Messages.FindLast(message => message.IsIncoming);

    public int UnreadCount()
    {
        var count = 0;
        for (var i = Messages.Count - 1; i >= 0 && count < UnreadCap; i--)
            if (Messages[i].IsIncoming && (AgentLastSeenAt is null || Messages[i].CreatedAt > AgentLastSeenAt)) count++;
        return count;
    }
}
