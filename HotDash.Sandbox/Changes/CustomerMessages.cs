using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Changes;

/// <summary>What a customer's message does to a conversation.</summary>
internal static class CustomerMessages
{
    public static Message Receive(Change change, Conversation conversation, string content, string? sourceId = null)
    {
        change.Edit(conversation);
        Reopen(change, conversation);
        var inbox = change.Desk.InboxOf(conversation);
        var id = change.Desk.NextMessageId;
        var message = change.Add(new Message
        {
            Id = id,
            ConversationId = conversation.Id,
            Kind = MessageKind.Incoming,
            Content = content,
            SourceId = sourceId ?? SourceIds.Incoming(inbox, id),
            SenderType = "Contact",
            SenderId = conversation.ContactId,
            CreatedAt = change.Now,
            UpdatedAt = change.Now,
        });
        // The first unanswered message starts the wait, not the last.
        conversation.WaitingSince ??= change.Now;
        conversation.CanReplyAsImported = null;
        var contact = change.Desk.ContactOf(conversation);
        contact.LastActivityAt = change.Now;
        change.Save(contact);
        return message;
    }

    public static Conversation Open(Change change, NewConversation asked)
    {
        var contact = new Contact
        {
            Id = change.Desk.NextContactId,
            Name = asked.Name,
            Email = asked.Email,
            PhoneNumber = asked.PhoneNumber,
            CreatedAt = asked.At,
            LastActivityAt = asked.At,
        };
        change.Save(contact);
        var conversation = change.Add(new Conversation
        {
            Id = change.Desk.NextConversationId,
            Uuid = Guid.CreateVersion7(asked.At).ToString(),
            InboxId = asked.InboxId,
            ContactId = contact.Id,
            Priority = asked.Priority,
            Labels = [.. asked.Labels],
            CreatedAt = asked.At,
            UpdatedAt = change.Now,
            LastActivityAt = asked.At,
            WaitingSince = asked.At,
        });
        var id = change.Desk.NextMessageId;
        change.Add(new Message
        {
            Id = id,
            ConversationId = conversation.Id,
            Kind = MessageKind.Incoming,
            Content = asked.Content,
            SourceId = SourceIds.Incoming(change.Desk.InboxOf(conversation), id),
            SenderType = "Contact",
            SenderId = contact.Id,
            CreatedAt = asked.At,
            UpdatedAt = asked.At,
        });
        return conversation;
    }

    private static void Reopen(Change change, Conversation conversation)
    {
        if (conversation.Muted || conversation.Status is not ("resolved" or "snoozed")) return;
        conversation.Status = "open";
        conversation.SnoozedUntil = null;
        Activities.Write(change, conversation, "System reopened the conversation due to a new incoming message.");
    }
}

internal sealed record NewConversation(string? Name, long InboxId, string Content, DateTimeOffset At)
{
    public string? Email { get; init; }

    public string? PhoneNumber { get; init; }

    public string? Priority { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];
}
