using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Changes;

internal static class StatusChanges
{
    /// <summary>Chatwoot's answer to a call that names no status.</summary>
    public static string Flip(string status) => status == "open" ? "resolved" : "open";

    public static void Apply(Change change, Conversation conversation, string status, DateTimeOffset? until, Person actor)
    {
        if (conversation.Status != status || (status == "snoozed" && conversation.SnoozedUntil != until))
        {
            change.Edit(conversation);
            var differs = conversation.Status != status;
            conversation.Status = status;
            conversation.SnoozedUntil = status == "snoozed" ? until : null;
            if (status == "resolved") conversation.WaitingSince = null;
            if (differs) Activities.Write(change, conversation, Activities.StatusChanged(status, actor.Name));
        }

        // An agent who opens a conversation takes it, even from a colleague.
        if (status == "open" && actor.Role == "agent") Assignments.ToPerson(change, conversation, actor, actor);
    }

    /// <summary>The end of a snooze, by Chatwoot's own clock.</summary>
    public static void Wake(Change change, Conversation conversation)
    {
        change.Edit(conversation);
        conversation.Status = "open";
        conversation.SnoozedUntil = null;
        Activities.Write(change, conversation, Activities.StatusChanged("open", "System"));
    }
}
