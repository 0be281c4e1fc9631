using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>Since when the customer waits, once an operator has said of messages that they need no answer (rulebook 2).</summary>
public static class WaitingStart
{
    /// <summary>
    /// Chatwoot's <see cref="Conversation.WaitingSince"/>, unless it points at a message that needs no answer: then the
    /// first customer message after those, or null when there is none. When the messages do not reach back to the mark,
    /// Chatwoot's time stands: rather too early than too late.
    /// </summary>
    /// <param name="c">The conversation.</param>
    /// <param name="messages">Its newest messages, ascending by id.</param>
    public static DateTimeOffset? Of(Conversation c, IReadOnlyList<Message> messages)
    {
        var through = c.NoAnswerNeededThrough;
        if (c.WaitingSince is not { } since || through <= 0 || messages.Count == 0 || messages[0].Id > through) return c.WaitingSince;
        if (messages.FirstOrDefault(m => m.IsFromCustomer && m.Id > through) is not { } first) return null;

        // Chatwoot's time is later when the first one has been answered and another has come since.
        return since > first.CreatedAt ? since : first.CreatedAt;
    }

    /// <summary>True when Chatwoot lets somebody wait, and an operator said that nobody does.</summary>
    public static bool IsMarkedOff(Conversation c, IReadOnlyList<Message> messages) =>
        c.WaitingSince is not null && Of(c, messages) is null;
}
