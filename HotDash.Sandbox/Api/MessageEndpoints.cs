using System.Text.Json;
using System.Text.Json.Nodes;
using HotDash.Sandbox.Changes;
using HotDash.Sandbox.Delivery;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Api;

internal static class MessageEndpoints
{
    public static void MapMessages(this ApiRouter router, MessageCreation creation, DeliveryQueue deliveries)
    {
        router.ReadConversation("/messages", List);
        router.MapConversationAsync("POST", "/messages", creation.RunAsync);
        router.ChangeConversation("DELETE", "/messages/{mid}", Delete);
        router.ChangeConversation("POST", "/messages/{mid}/retry", (call, change, conversation) =>
            Retry(call, change, conversation, deliveries));
    }

    private static Answer List(Call call, Desk desk, Conversation conversation)
    {
        var window = MessageWindow.Of(
            conversation.Messages, call.Number("after"), call.Number("before"), call.Flag("filter_internal_messages"));
        var meta = new JsonObject
        {
            ["labels"] = ConversationJson.Labels(conversation),
            ["additional_attributes"] = conversation.AdditionalAttributes.DeepClone(),
            ["contact"] = ContactJson.Push(desk.ContactOf(conversation)),
        };
        if (Roster.User(conversation.AssigneeId) is { } assignee) meta["assignee"] = PersonJson.Push(assignee);
        meta["agent_last_seen_at"] = WireTime.Iso(conversation.AgentLastSeenAt);
        meta["assignee_last_seen_at"] = WireTime.Iso(conversation.AssigneeLastSeenAt);
        return Answer.Ok(new JsonObject
        {
            ["meta"] = meta,
            ["payload"] = new JsonArray([.. window.Select(message => MessageJson.Rest(desk, message))]),
        });
    }

    private static Answer Delete(Call call, Change change, Conversation conversation)
    {
        if (Find(call, change, conversation) is not { } message) return Answer.NotFound();
        message.Content = "This message was deleted";
        message.ContentAttributes = new JsonObject { ["deleted"] = true };
        message.InDelivery = false;
        change.Update(message);
        return Answer.Ok(MessageJson.Rest(change.Desk, message));
    }

    // Errors of a retry are 422, even for a message that does not exist.
    private static Answer Retry(Call call, Change change, Conversation conversation, DeliveryQueue deliveries)
    {
        if (Find(call, change, conversation) is not { } message)
            return Answer.Unprocessable($"Couldn't find Message with 'id'={call.Route("mid")}");
        message.Status = "sent";
        message.ContentAttributes = [];
        message.InDelivery = message.IsPublicReply && message.SourceId is null;
        change.Update(message);
        var json = MessageJson.Rest(change.Desk, message);
        if (message.InDelivery) deliveries.Enqueue(message.Id);
        return Answer.Ok(json);
    }

    private static Message? Find(Call call, Change change, Conversation conversation) =>
        change.Desk.Messages.TryGetValue(call.Route("mid"), out var message) && message.ConversationId == conversation.Id
            ? message
            : null;

    public static MessageDraft Draft(Call call) => new(
        call.Text("content"),
        call.Text("message_type") == "incoming" ? MessageKind.Incoming : MessageKind.Outgoing,
        call.Flag("private"),
        call.Text("source_id"))
    {
        ContentType = call.Text("content_type") ?? "text",
        ContentAttributes = Attributes(call.Body["content_attributes"]),
        EchoId = call.Text("echo_id"),
    };

    // An object, or the same as text.
    private static JsonObject Attributes(JsonNode? given)
    {
        if (given is JsonObject attributes) return attributes;
        if (given?.GetValueKind() != JsonValueKind.String) return [];
        try
        {
            return JsonNode.Parse(given.GetValue<string>()) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
