using HotDash.Sandbox.Changes;
using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Delivery;

/// <summary>Takes replies to their channel, step by step. The step follows from the message, so a restart resumes.</summary>
internal sealed class DeliveryQueue(SandboxState state, FaultSwitch faults, LaterQueue later, SandboxOptions options)
{
    private const string WindowClosed =
        "131047: Message failed to send because more than 24 hours have passed since the customer last replied to this number.";

    public void Enqueue(long messageId) => later.After(options.DeliveryStep, () => Step(messageId));

    public void Resume()
    {
        var waiting = state.Read(desk => desk.Messages.Values
            .Where(message => message.InDelivery).Select(message => message.Id).ToList());
        waiting.ForEach(Enqueue);
    }

    private void Step(long messageId)
    {
        var goesOn = false;
        state.TryChange(change =>
        {
            if (!change.Desk.Messages.TryGetValue(messageId, out var message) || !message.InDelivery) return;
            var conversation = change.Desk.Conversations[message.ConversationId];
            // Before 4.12 an update of a message touched its conversation.
            if (faults.Settings.OldServer) change.Edit(conversation);
            Advance(change, conversation, message);
            change.Update(message);
            goesOn = message.InDelivery;
        });
        if (goesOn) Enqueue(messageId);
    }

    private void Advance(Change change, Conversation conversation, Message message)
    {
        var inbox = change.Desk.InboxOf(conversation);
        if (message is { Status: "sent", SourceId: null } && Failure(conversation, inbox, change.Now) is { } error)
        {
            message.InDelivery = false;
            if (error.Length == 0) return;
            message.Status = "failed";
            message.ContentAttributes["external_error"] = error;
        }
        else if (inbox.NamesMessages && message.SourceId is null)
        {
            message.SourceId = SourceIds.Outgoing(inbox, message, conversation.Uuid);
            message.InDelivery = inbox.ReportsReading;
        }
        else
        {
            message.Status = message.Status == "sent" && inbox.ReportsReading ? "delivered" : "read";
            message.InDelivery = message.Status == "delivered";
        }
    }

    /// <summary>The channel's error; empty when the message is lost without one; null when all is well.</summary>
    private string? Failure(Conversation conversation, Inbox inbox, DateTimeOffset now)
    {
        if (!conversation.CanReply(inbox, now)) return WindowClosed;
        return faults.TakeForDelivery() switch
        {
            null => null,
            { Mode: FaultModes.Lost } => "",
            var fault => fault.Error,
        };
    }
}
