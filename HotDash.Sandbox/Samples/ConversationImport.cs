using System.Globalization;
using System.Text.Json.Nodes;
using HotDash.Sandbox.Api;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Samples;

/// <summary>One imported conversation. Any field may be missing: what the messages tell is derived from them.</summary>
internal static class ConversationImport
{
    public static string? Problem(JsonObject json)
    {
        if (json["messages"] is not JsonArray { Count: > 0 } messages) return "no messages";
        if (messages.Any(message => message is not JsonObject)) return "a message that is not an object";
        return NewestActivity(json) > 0 ? null : "no time in any message";
    }

    public static double NewestActivity(JsonObject json) => Messages(json)
        .Select(message => Number(message["created_at"]) ?? 0)
        .Append(Number(json["last_activity_at"]) ?? 0)
        .Max();

    public static void Place(Change change, JsonObject json, TimeSpan shift)
    {
        // Read to the end before anything is placed: a bad line leaves nothing behind.
        var messages = Messages(json).Select(message => ImportedMessage.Read(message, shift)).ToList();
        var first = messages.Select(message => message.At).Where(at => at is not null).Min()!.Value;
        var createdAt = Time(json["created_at"], shift) ?? first;
        var inboxId = (long?)Number(json["inbox_id"]) ?? 1;
        var conversation = Read(change, json, shift, createdAt, inboxId);
        var contact = ReadContact(change, json["meta"]?["sender"] as JsonObject ?? [], createdAt);

        if (!change.Desk.Inboxes.ContainsKey(inboxId))
            change.Save(new Inbox(inboxId, $"Inbox {inboxId}", Text(json["meta"]?["channel"]) ?? Inbox.WebWidget));
        change.Save(contact);
        var placed = change.Add(conversation(contact.Id));
        foreach (var message in messages) change.Add(message.For(change.Desk, placed, first));
        ThreadState.Derive(placed);
        Override(placed, json, shift);
        contact.LastActivityAt = placed.LastActivityAt;
    }

    private static Func<long, Conversation> Read(
        Change change, JsonObject json, TimeSpan shift, DateTimeOffset createdAt, long inboxId)
    {
        var asked = (long?)Number(json["id"]) ?? 0;
        var id = asked > 0 && !change.Desk.Conversations.ContainsKey(asked) ? asked : change.Desk.NextConversationId;
        var status = Text(json["status"]) is { } given && Conversation.Statuses.Contains(given) ? given : "open";
        var priority = Text(json["priority"]) is { } level && Conversation.Priorities.Contains(level) ? level : null;
        var snoozed = DateTimeOffset.TryParse(Text(json["snoozed_until"]), CultureInfo.InvariantCulture, out var until)
            ? until + shift
            : (DateTimeOffset?)null;
        return contactId => new Conversation
        {
            Id = id,
            Uuid = Text(json["uuid"]) ?? Guid.CreateVersion7(createdAt).ToString(),
            InboxId = inboxId,
            ContactId = contactId,
            CreatedAt = createdAt,
            Status = status,
            Priority = priority,
            Labels = [.. Call.Strings(json["labels"])],
            AssigneeId = Roster.User((long?)Number(json["meta"]?["assignee"]?["id"]))?.Id,
            TeamId = Roster.Team((long?)Number(json["meta"]?["team"]?["id"]))?.Id,
            CustomAttributes = Object(json["custom_attributes"]),
            AdditionalAttributes = Object(json["additional_attributes"]),
            SnoozedUntil = status == "snoozed" ? snoozed : null,
            Muted = json["muted"]?.ToString() == "true",
            CanReplyAsImported = json["can_reply"]?.ToString() == "false" ? false : null,
        };
    }

    // An id that comes again with another e-mail address is another customer.
    private static Contact ReadContact(Change change, JsonObject json, DateTimeOffset createdAt)
    {
        var asked = (long?)Number(json["id"]) ?? 0;
        var email = Text(json["email"]);
        if (change.Desk.Contacts.GetValueOrDefault(asked) is { } known && known.Email == email) return known;
        return new Contact
        {
            Id = asked > 0 && !change.Desk.Contacts.ContainsKey(asked) ? asked : change.Desk.NextContactId,
            Name = Text(json["name"]),
            Email = email,
            PhoneNumber = Text(json["phone_number"]),
            Identifier = Text(json["identifier"]),
            CustomAttributes = Object(json["custom_attributes"]),
            AdditionalAttributes = Object(json["additional_attributes"]),
            CreatedAt = createdAt,
        };
    }

    // Where the file states the clock, it is believed: it may know of a reply that its window does not show.
    private static void Override(Conversation conversation, JsonObject json, TimeSpan shift)
    {
        if (json.ContainsKey("waiting_since")) conversation.WaitingSince = Time(json["waiting_since"], shift);
        if (Time(json["first_reply_created_at"], shift) is { } replied) conversation.FirstReplyAt = replied;
        if (Time(json["last_activity_at"], shift) is { } active) conversation.LastActivityAt = active;
        if (Time(json["agent_last_seen_at"], shift) is { } seen) conversation.AgentLastSeenAt = seen;
        conversation.UpdatedAt = conversation.LastActivityAt;
    }

    private static IEnumerable<JsonObject> Messages(JsonObject json) =>
        (json["messages"] as JsonArray ?? []).OfType<JsonObject>();

    internal static DateTimeOffset? Time(JsonNode? node, TimeSpan shift) =>
        Number(node) is > 0 and < 1e11 and var seconds ? WireTime.FromUnix(seconds) + shift : null;

    internal static double? Number(JsonNode? node) => node is JsonValue value &&
        double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static string? Text(JsonNode? node) => node is JsonValue value ? value.ToString() : null;

    internal static JsonObject Object(JsonNode? node) => node is JsonObject json ? json.DeepClone().AsObject() : [];
}
