using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Changes;

internal static class LabelChanges
{
    public static void Replace(Change change, Conversation conversation, IEnumerable<string> labels, string actor)
    {
        var wanted = labels.Select(label => label.Trim()).Where(label => label.Length > 0)
            .Distinct(StringComparer.Ordinal).ToList();
        var added = wanted.Except(conversation.Labels, StringComparer.Ordinal).ToList();
        var removed = conversation.Labels.Except(wanted, StringComparer.Ordinal).ToList();
        if (added.Count == 0 && removed.Count == 0) return;
        change.Edit(conversation);
        conversation.Labels = wanted;
        if (added.Count > 0) Activities.Write(change, conversation, $"{actor} added {string.Join(", ", added)}");
        if (removed.Count > 0) Activities.Write(change, conversation, $"{actor} removed {string.Join(", ", removed)}");
    }

    public static void Carry(Change change, LabelJob job)
    {
        foreach (var id in job.ConversationIds)
            if (change.Desk.Conversations.TryGetValue(id, out var conversation))
                Replace(
                    change,
                    conversation,
                    conversation.Labels.Except(job.Remove, StringComparer.Ordinal).Concat(job.Add),
                    job.ActorName);
        change.Remove(job);
    }
}
