using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Changes;

/// <summary>The lines that Chatwoot itself writes into a conversation.</summary>
internal static class Activities
{
    public static void Write(Change change, Conversation conversation, string text) =>
        change.Add(new Message
        {
            Id = change.Desk.NextMessageId,
            ConversationId = conversation.Id,
            Kind = MessageKind.Activity,
            Content = text,
            CreatedAt = change.Now,
            UpdatedAt = change.Now,
        });

    public static string StatusChanged(string status, string actor) => status switch
    {
        "resolved" => $"Conversation was marked resolved by {actor}",
        "pending" => $"Conversation was marked as pending by {actor}",
        "snoozed" => $"Conversation was snoozed by {actor}",
        _ => $"Conversation was reopened by {actor}",
    };
}
