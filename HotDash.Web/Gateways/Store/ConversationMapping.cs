using System.Text.Json;
using System.Text.Json.Serialization;
using HotDash.Core.Conversations;
using HotDash.Core.Sla;

namespace HotDash.Web.Gateways.Store;

/// <summary>Between Core's conversation and the row that mirrors it.</summary>
internal static class ConversationMapping
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static void Write(Conversation from, ConversationRow to)
    {
        to.InboxId = from.InboxId;
        to.InboxName = from.InboxName;
        to.Status = from.Status.ToString().ToLowerInvariant();
        to.Priority = from.Priority.ToString().ToLowerInvariant();
        to.ContactId = from.Customer.Id;
        to.ContactName = from.Customer.Name;
        to.ContactEmail = from.Customer.Email;
        to.ContactPhone = from.Customer.Phone;
        to.Labels = JsonSerializer.Serialize(from.Labels);

        // A webhook names the assignee without the e-mail that REST gave before.
        to.AssigneeEmail = from.AssigneeEmail ?? (from.AssigneeName == to.AssigneeName ? to.AssigneeEmail : null);
        to.AssigneeName = from.AssigneeName;
        to.CanReply = from.CanReply;
        to.WaitingSince = from.WaitingSince;
        to.SnoozedUntil = from.SnoozedUntil;
        to.CreatedAt = from.CreatedAt;
        to.LastActivityAt = from.LastActivityAt;
        to.Orders = JsonSerializer.Serialize(from.Orders);
        to.Facts = JsonSerializer.Serialize(from.Facts);
    }

    /// <summary>What the change of status does to the clock; before the report itself is written.</summary>
    /// <param name="version">Chatwoot's <c>updated_at</c> in microseconds: the moment of the change.</param>
    public static void WritePauses(Conversation reported, long version, ConversationRow to)
    {
        var at = DateTimeOffset.UnixEpoch.AddTicks(version * TimeSpan.TicksPerMicrosecond);
        to.Pauses = JsonSerializer.Serialize(ClockPauses.After(Pauses(to), reported, at), Json);
    }

    public static Conversation Read(ConversationRow row) => new()
    {
        Id = new ConversationId(row.Id),
        InboxId = row.InboxId,
        InboxName = row.InboxName,
        Status = Enum.Parse<ConversationStatus>(row.Status, ignoreCase: true),
        Priority = Enum.Parse<ChatwootPriority>(row.Priority, ignoreCase: true),
        Customer = new Customer(row.ContactId, row.ContactName, row.ContactEmail, row.ContactPhone),
        Labels = JsonSerializer.Deserialize<List<string>>(row.Labels) ?? [],
        AssigneeName = row.AssigneeName,
        AssigneeEmail = row.AssigneeEmail,
        CanReply = row.CanReply,
        WaitingSince = row.WaitingSince,
        SnoozedUntil = row.SnoozedUntil,
        CreatedAt = row.CreatedAt,
        LastActivityAt = row.LastActivityAt,
        Orders = JsonSerializer.Deserialize<List<Order>>(row.Orders) ?? [],
        Facts = JsonSerializer.Deserialize<ShopFacts>(row.Facts) ?? ShopFacts.None,
        Pauses = Pauses(row),
        NoAnswerNeededThrough = row.NoAnswerThrough,
    };

    private static List<ClockPause> Pauses(ConversationRow row) => JsonSerializer.Deserialize<List<ClockPause>>(row.Pauses, Json) ?? [];

    public static void Write(Message from, long conversationId, MessageRow to)
    {
        to.ConversationId = conversationId;
        to.Kind = from.Kind.ToString().ToLowerInvariant();
        to.Text = from.Text;
        to.CreatedAt = from.CreatedAt;
        to.IsPrivate = from.IsPrivate;
        to.SenderName = from.SenderName ?? to.SenderName;
        to.DeliveryFailed = from.DeliveryFailed;
        to.DeliveryError = from.DeliveryError;

        // Chatwoot's own retry and delete wipe our mark; once known it stays known here.
        to.OperationId = from.OperationId?.ToString("D") ?? to.OperationId;
    }

    public static Message Read(MessageRow row) =>
        new(row.Id, Enum.Parse<MessageKind>(row.Kind, ignoreCase: true), row.Text, row.CreatedAt)
        {
            IsPrivate = row.IsPrivate,
            SenderName = row.SenderName,
            DeliveryFailed = row.DeliveryFailed,
            DeliveryError = row.DeliveryError,
            OperationId = row.OperationId is null ? null : Guid.Parse(row.OperationId),
        };
}
