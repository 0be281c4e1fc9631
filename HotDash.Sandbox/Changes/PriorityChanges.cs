using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Changes;

internal static class PriorityChanges
{
    public static void Apply(Change change, Conversation conversation, string? priority, Person actor)
    {
        if (conversation.Priority == priority) return;
        change.Edit(conversation);
        var before = conversation.Priority;
        conversation.Priority = priority;
        Activities.Write(change, conversation, (before, priority) switch
        {
            (_, null) => $"{actor.Name} removed the priority",
            (null, _) => $"{actor.Name} set the priority to {priority}",
            _ => $"{actor.Name} changed the priority from {before} to {priority}",
        });
    }
}
