using System.Text.Json.Nodes;
using HotDash.Sandbox.Liquid;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Changes;

/// <summary>A reply or a private note, as the API creates it.</summary>
internal static class OperatorMessages
{
    public const int LongestContent = 150_000;
    public const int MostInAMinute = 200;

    /// <summary>Chatwoot's words for the refusal, or null.</summary>
    public static string? Refusal(Change change, Conversation conversation, MessageDraft draft)
    {
        if (draft.Kind == MessageKind.Incoming && change.Desk.InboxOf(conversation).Channel != Inbox.Api)
            return "Incoming messages are only allowed in Api inboxes";
        if (draft.Content?.Length > LongestContent)
            return "Validation failed: Content is too long (maximum is 150000 characters)";
        var minuteAgo = change.Now.AddMinutes(-1);
        return conversation.Messages.Count(message => message.CreatedAt > minuteAgo) >= MostInAMinute
            ? "Validation failed: Too many messages"
            : null;
    }

    public static Message Add(Change change, Conversation conversation, MessageDraft draft, Person author)
    {
        if (draft.Kind == MessageKind.Incoming)
            return CustomerMessages.Receive(change, conversation, draft.Content ?? "", draft.SourceId);

        var inbox = change.Desk.InboxOf(conversation);
        change.Edit(conversation);
        var message = change.Add(new Message
        {
            Id = change.Desk.NextMessageId,
            ConversationId = conversation.Id,
            Kind = MessageKind.Outgoing,
            Content = Rendered(change, conversation, draft, author),
            ContentType = draft.ContentType,
            Private = draft.Private,
            SourceId = draft.SourceId,
            ContentAttributes = Attributes(draft, inbox),
            SenderType = author.SenderType,
            SenderId = author.Id,
            CreatedAt = change.Now,
            UpdatedAt = change.Now,
            // A source id says "came from the channel": stored, answered with 200, never delivered.
            InDelivery = !draft.Private && draft.SourceId is null,
        });
        if (!draft.Private) Answer(conversation, message, author);
        return message;
    }

    private static void Answer(Conversation conversation, Message reply, Person author)
    {
        conversation.WaitingSince = null;
        if (!author.IsBot) conversation.FirstReplyAt ??= reply.CreatedAt;
    }

    private static string? Rendered(Change change, Conversation conversation, MessageDraft draft, Person author) =>
        string.IsNullOrWhiteSpace(draft.Content)
            ? draft.Content
            : MessageLiquid.Render(
                draft.Content, MessageDrops.For(change.Desk, conversation, author));

    private static JsonObject Attributes(MessageDraft draft, Inbox inbox)
    {
        var attributes = (JsonObject)draft.ContentAttributes.DeepClone();
        if (inbox.Channel != Inbox.Email || draft.Private) return attributes;
        attributes["cc_emails"] = new JsonArray();
        attributes["bcc_emails"] = new JsonArray();
        attributes["to_emails"] = new JsonArray();
        return attributes;
    }
}

internal sealed record MessageDraft(string? Content, MessageKind Kind, bool Private, string? SourceId)
{
    public string ContentType { get; init; } = "text";

    public JsonObject ContentAttributes { get; init; } = [];

    public string? EchoId { get; init; }
}
