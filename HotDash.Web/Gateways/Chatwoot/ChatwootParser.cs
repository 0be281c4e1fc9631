using System.Globalization;
using System.Text.Json;
using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// Reads Chatwoot's bodies as its code writes them: unset times are 0 or null or absent, a time is unix seconds here
/// and ISO there, a message type is a number here and a word there (chatwoot.md 5.1). REST and webhooks alike.
/// </summary>
internal static class ChatwootParser
{
    private static readonly decimal LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static ChatwootConversation Conversation(JsonElement c, Func<long, string> inboxName)
    {
        var meta = Child(c, "meta");
        var inbox = Long(c, "inbox_id");
        var createdAt = Time(c, "created_at") ?? DateTimeOffset.UnixEpoch;
        var conversation = new Conversation
        {
            Id = new ConversationId(Long(c, "id")),
            InboxId = inbox,
            InboxName = inboxName(inbox),
            Status = Status(Text(c, "status")),
            Priority = Priority(Text(c, "priority")),
            Customer = Customer(Child(meta, "sender")),
            Labels = Strings(c, "labels"),
            AssigneeName = Text(Child(meta, "assignee"), "name"),
            AssigneeEmail = Text(Child(meta, "assignee"), "email")?.ToLowerInvariant(),
            CanReply = !c.TryGetProperty("can_reply", out var can) || can.ValueKind != JsonValueKind.False,
            WaitingSince = Time(c, "waiting_since"),
            SnoozedUntil = Time(c, "snoozed_until"),
            CreatedAt = createdAt,
            LastActivityAt = Time(c, "last_activity_at") ?? createdAt,
            Orders = OrderParser.Read(Child(c, "custom_attributes")),
            Facts = FactsParser.Read(Child(c, "custom_attributes"), Child(c, "additional_attributes")),
        };
        return new ChatwootConversation(conversation, Version(c), MessagesOf(c).ToList());
    }

    public static Message Message(JsonElement m)
    {
        var attributes = Child(m, "content_attributes");
        var error = Text(attributes, "external_error");
        return new Message(Long(m, "id"), Kind(m), Text(m, "content") ?? "", Time(m, "created_at") ?? DateTimeOffset.UnixEpoch)
        {
            IsPrivate = Flag(m, "private"),
            SenderName = Text(Child(m, "sender"), "name"),
            DeliveryFailed = Text(m, "status") == "failed" || error is not null,
            DeliveryError = error,
            OperationId = Guid.TryParse(Text(attributes, "op_id"), out var operation) ? operation : null,
        };
    }

    /// <summary>Microseconds of <c>updated_at</c>; 0 when it is absent, so that anything newer wins.</summary>
    private static long Version(JsonElement c) =>
        c.TryGetProperty("updated_at", out var at) && at.ValueKind == JsonValueKind.Number
            ? Scaled(at, 1_000_000m)
            : (Time(c, "updated_at")?.ToUnixTimeMilliseconds() ?? 0) * 1000;

    private static IEnumerable<Message> MessagesOf(JsonElement c)
    {
        var seen = new HashSet<long>();
        if (c.TryGetProperty("messages", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var message in list.EnumerateArray().Where(m => seen.Add(Long(m, "id"))))
                yield return Message(message);
        }

        var last = Child(c, "last_non_activity_message");
        if (last.ValueKind == JsonValueKind.Object && seen.Add(Long(last, "id"))) yield return Message(last);
    }

    private static Customer Customer(JsonElement sender) => new(
        Long(sender, "id"), Text(sender, "name"), Text(sender, "email"), Text(sender, "phone_number"));

    private static ConversationStatus Status(string? word) => word switch
    {
        "resolved" => ConversationStatus.Resolved,
        "pending" => ConversationStatus.Pending,
        "snoozed" => ConversationStatus.Snoozed,
        _ => ConversationStatus.Open,
    };

    private static ChatwootPriority Priority(string? word) =>
        Enum.TryParse<ChatwootPriority>(word, ignoreCase: true, out var priority) ? priority : ChatwootPriority.None;

    private static MessageKind Kind(JsonElement m)
    {
        if (!m.TryGetProperty("message_type", out var type)) return MessageKind.Activity;
        if (type.ValueKind == JsonValueKind.Number)
            return Enum.IsDefined((MessageKind)type.GetInt32()) ? (MessageKind)type.GetInt32() : MessageKind.Activity;
        return Enum.TryParse<MessageKind>(type.GetString(), ignoreCase: true, out var kind) ? kind : MessageKind.Activity;
    }

    public static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    public static string? Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? JsonWords.Of(text) : null;

    public static long Long(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;

    private static bool Flag(JsonElement parent, string name) => Child(parent, name).ValueKind == JsonValueKind.True;

    private static List<string> Strings(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(JsonWords.Of).ToList()
            : [];

    public static DateTimeOffset? Time(JsonElement parent, string name) => Child(parent, name) switch
    {
        { ValueKind: JsonValueKind.Number } n when n.GetDouble() > 0 =>
            DateTimeOffset.FromUnixTimeMilliseconds(Scaled(n, 1000m)),
        { ValueKind: JsonValueKind.String } s when DateTimeOffset.TryParse(
            s.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time.ToUniversalTime(),
        _ => null,
    };

    /// <summary>Unix seconds times a factor. A number no clock shows is a format error, which every caller expects.</summary>
    private static long Scaled(JsonElement seconds, decimal factor) =>
        seconds.GetDecimal() is var value && value <= LastSecond
            ? (long)(value * factor)
            : throw new FormatException("a time beyond the calendar");
}
