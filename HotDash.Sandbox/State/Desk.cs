namespace HotDash.Sandbox.State;

/// <summary>Everything the account holds, in memory. Read and changed only under <see cref="SandboxState"/>'s lock.</summary>
internal sealed class Desk
{
    public Dictionary<long, Conversation> Conversations { get; } = [];

    public Dictionary<long, Message> Messages { get; } = [];

    public Dictionary<long, Contact> Contacts { get; } = [];

    public SortedDictionary<long, Inbox> Inboxes { get; } = new(Inbox.Standard.ToDictionary(inbox => inbox.Id));

    public SortedDictionary<long, Webhook> Webhooks { get; } = [];

    public SortedDictionary<long, LabelJob> LabelJobs { get; } = [];

    public long NextConversationId { get; set; } = 1;

    public long NextMessageId { get; set; } = 1;

    public long NextContactId { get; set; } = 1;

    public long NextWebhookId { get; set; } = 1;

    public long NextLabelJobId { get; set; } = 1;

    public Inbox InboxOf(Conversation conversation) => Inboxes[conversation.InboxId];

    public Contact ContactOf(Conversation conversation) => Contacts[conversation.ContactId];

    public void Place(Contact contact)
    {
        Contacts[contact.Id] = contact;
        NextContactId = Math.Max(NextContactId, contact.Id + 1);
    }

    public void Place(Conversation conversation)
    {
        Conversations[conversation.Id] = conversation;
        NextConversationId = Math.Max(NextConversationId, conversation.Id + 1);
    }

    public void Place(Message message)
    {
        Messages[message.Id] = message;
        NextMessageId = Math.Max(NextMessageId, message.Id + 1);
        var thread = Conversations[message.ConversationId].Messages;
        var at = thread.Count;
        while (at > 0 && thread[at - 1].Id > message.Id) at--;
        thread.Insert(at, message);
    }

    public void Place(Webhook webhook)
    {
        Webhooks[webhook.Id] = webhook;
        NextWebhookId = Math.Max(NextWebhookId, webhook.Id + 1);
    }

    public void Place(LabelJob job)
    {
        LabelJobs[job.Id] = job;
        NextLabelJobId = Math.Max(NextLabelJobId, job.Id + 1);
    }
}
