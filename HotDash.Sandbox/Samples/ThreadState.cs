using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Samples;

/// <summary>What follows from a thread's messages: who waits since when, the first reply, the last activity.</summary>
internal static class ThreadState
{
    public static void Derive(Conversation conversation)
    {
        conversation.WaitingSince = null;
        conversation.FirstReplyAt = null;
        conversation.LastActivityAt = conversation.CreatedAt;
        foreach (var message in conversation.Messages.OrderBy(message => message.CreatedAt).ThenBy(message => message.Id))
        {
            if (message.CreatedAt > conversation.LastActivityAt) conversation.LastActivityAt = message.CreatedAt;
            if (message.IsIncoming) conversation.WaitingSince ??= message.CreatedAt;
            else if (message.IsPublicReply) Reply(conversation, message);
        }

        if (conversation.Status == "resolved") conversation.WaitingSince = null;
        conversation.UpdatedAt = conversation.LastActivityAt;
    }

    private static void Reply(Conversation conversation, Message message)
    {
        conversation.WaitingSince = null;
        // Whoever answered has read what stood above.
        conversation.AgentLastSeenAt = message.CreatedAt;
        if (message.SenderType == "User") conversation.FirstReplyAt ??= message.CreatedAt;
    }
}
