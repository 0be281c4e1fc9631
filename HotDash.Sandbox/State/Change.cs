namespace HotDash.Sandbox.State;

/// <summary>One unit of work on the desk: what to write, and which events it causes. Written before anybody is told.</summary>
internal sealed class Change(Desk desk, DateTimeOffset now)
{
    private static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    private readonly Dictionary<long, TrackedFields> _before = [];
    private readonly HashSet<long> _created = [];
    private readonly Dictionary<DocumentKey, object?> _documents = [];
    private readonly List<DeskEvent> _events = [];

    public Desk Desk => desk;

    public DateTimeOffset Now => now;

    public IReadOnlyDictionary<DocumentKey, object?> Documents => _documents;

    /// <summary>Call before changing a conversation: its old values become the event's previous values.</summary>
    public Conversation Edit(Conversation conversation)
    {
        if (_created.Contains(conversation.Id)) return conversation;
        if (_before.TryAdd(conversation.Id, TrackedFields.Of(conversation)))
        {
            var next = conversation.UpdatedAt + Microsecond;
            conversation.UpdatedAt = now > next ? now : next;
        }

        return Save(conversation);
    }

    /// <summary>Writes without a new updated_at and without an event, as reading marks do.</summary>
    public Conversation Save(Conversation conversation)
    {
        _documents[new("conversation", conversation.Id)] = conversation;
        return conversation;
    }

    public Conversation Add(Conversation conversation)
    {
        desk.Place(conversation);
        _created.Add(conversation.Id);
        _events.Add(new DeskEvent("conversation_created", conversation.Id, null, null));
        return Save(conversation);
    }

    public Message Add(Message message)
    {
        desk.Place(message);
        var conversation = Edit(desk.Conversations[message.ConversationId]);
        if (message.CreatedAt > conversation.LastActivityAt) conversation.LastActivityAt = message.CreatedAt;
        _documents[new("message", message.Id)] = message;
        if (message.Kind != MessageKind.Activity)
            _events.Add(new DeskEvent("message_created", message.ConversationId, message.Id, null));
        return message;
    }

    public void Update(Message message)
    {
        message.UpdatedAt = now;
        _documents[new("message", message.Id)] = message;
        _events.Add(new DeskEvent("message_updated", message.ConversationId, message.Id, null));
    }

    public void Save(Contact contact)
    {
        desk.Place(contact);
        _documents[new("contact", contact.Id)] = contact;
    }

    public void Save(Inbox inbox)
    {
        desk.Inboxes[inbox.Id] = inbox;
        _documents[new("inbox", inbox.Id)] = inbox;
    }

    public void Save(Webhook webhook)
    {
        desk.Place(webhook);
        _documents[new("webhook", webhook.Id)] = webhook;
    }

    public void Remove(Webhook webhook)
    {
        desk.Webhooks.Remove(webhook.Id);
        _documents[new("webhook", webhook.Id)] = null;
    }

    public void Save(LabelJob job)
    {
        desk.Place(job);
        _documents[new("label_job", job.Id)] = job;
    }

    public void Remove(LabelJob job)
    {
        desk.LabelJobs.Remove(job.Id);
        _documents[new("label_job", job.Id)] = null;
    }

    public IEnumerable<DeskEvent> Events()
    {
        foreach (var happened in _events) yield return happened;
        foreach (var (id, before) in _before)
            foreach (var happened in before.EventsAgainst(desk.Conversations[id]))
                yield return happened;
    }
}

internal readonly record struct DocumentKey(string Kind, long Id);
