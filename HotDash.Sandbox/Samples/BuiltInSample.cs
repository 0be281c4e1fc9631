using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Samples;

/// <summary>The customers of a first start. Their times are relative to it, so that the board is alive at once.</summary>
internal static class BuiltInSample
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<SampleConversation> Read()
    {
        using var file = typeof(BuiltInSample).Assembly.GetManifestResourceStream("conversations.json")!;
        return JsonSerializer.Deserialize<List<SampleConversation>>(file, Json)!;
    }

    public static void Place(Change change)
    {
        foreach (var sample in Read()) Place(change, sample);
    }

    private static void Place(Change change, SampleConversation sample)
    {
        var parts = sample.Messages.ConvertAll(Part);
        var startedAt = change.Now.AddMinutes(parts[0].Minutes);
        var contact = ContactOf(change, sample.Customer, startedAt);
        var conversation = change.Add(new Conversation
        {
            Id = change.Desk.NextConversationId,
            Uuid = Guid.CreateVersion7(startedAt).ToString(),
            InboxId = sample.Inbox,
            ContactId = contact.Id,
            CreatedAt = startedAt,
            Status = sample.Status,
            Priority = sample.Priority,
            Labels = sample.Labels,
            AssigneeId = sample.Assignee,
            TeamId = sample.Team,
            CustomAttributes = sample.Attributes.DeepClone().AsObject(),
            AdditionalAttributes = Additional(sample),
            SnoozedUntil = sample.SnoozedForMinutes is { } minutes ? change.Now.AddMinutes(minutes) : null,
        });
        foreach (var part in parts) Add(change, conversation, part);
        ThreadState.Derive(conversation);
        contact.LastActivityAt = conversation.LastActivityAt;
    }

    private static Contact ContactOf(Change change, SampleCustomer customer, DateTimeOffset startedAt)
    {
        var known = change.Desk.Contacts.Values.FirstOrDefault(contact =>
            contact.Email is not null && contact.Email == customer.Email);
        var found = known ?? new Contact
        {
            Id = change.Desk.NextContactId,
            Name = customer.Name,
            Email = customer.Email,
            PhoneNumber = customer.Phone,
            AdditionalAttributes = customer.City is { } city ? new JsonObject { ["city"] = city } : [],
            CreatedAt = startedAt,
        };
        change.Save(found);
        return found;
    }

    private static JsonObject Additional(SampleConversation sample)
    {
        var attributes = new JsonObject();
        if (sample.Subject is { } subject) attributes["mail_subject"] = subject;
        if (sample.Customer.Language is { } language) attributes["conversation_language"] = language;
        return attributes;
    }

    private static void Add(Change change, Conversation conversation, SamplePart part)
    {
        var at = change.Now.AddMinutes(part.Minutes);
        var failed = part.Who == 'f';
        var id = change.Desk.NextMessageId;
        var inbox = change.Desk.InboxOf(conversation);
        var message = new Message
        {
            Id = id,
            ConversationId = conversation.Id,
            Kind = part.Who switch { 'c' => MessageKind.Incoming, 's' => MessageKind.Activity, _ => MessageKind.Outgoing },
            Private = part.Who == 'n',
            Content = part.Text,
            Status = failed ? "failed" : part.Who is 'a' or 'b' && inbox.ReportsReading ? "read" : "sent",
            ContentAttributes = failed ? new JsonObject { ["external_error"] = "550 5.1.1 Mailbox unavailable" } : [],
            SenderType = part.Who switch { 'c' => "Contact", 's' => null, 'b' => "AgentBot", _ => "User" },
            SenderId = part.Who == 'c' ? conversation.ContactId : part.Author,
            CreatedAt = at,
            UpdatedAt = at,
        };
        message.SourceId = part.Who switch
        {
            'c' => Changes.SourceIds.Incoming(inbox, id),
            'a' or 'b' => Changes.SourceIds.Outgoing(inbox, message, conversation.Uuid),
            _ => null,
        };
        change.Add(message);
    }

    private static SamplePart Part(string line)
    {
        var words = line.Split(' ', 3);
        var author = words[0].Length > 1 ? long.Parse(words[0][1..], CultureInfo.InvariantCulture) : (long?)null;
        return new SamplePart(
            words[0][0], words[0][0] == 'b' ? Roster.Bot.Id : author, double.Parse(words[1], CultureInfo.InvariantCulture), words[2]);
    }

    private sealed record SamplePart(char Who, long? Author, double Minutes, string Text);
}
