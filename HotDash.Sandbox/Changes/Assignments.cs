using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Changes;

internal static class Assignments
{
    /// <summary>A null person unassigns: an unknown id is no error to Chatwoot.</summary>
    public static void ToPerson(Change change, Conversation conversation, Person? person, Person actor)
    {
        if (conversation.AssigneeId == person?.Id) return;
        change.Edit(conversation);
        conversation.AssigneeId = person?.Id;
        conversation.AssigneeLastSeenAt = null;
        Activities.Write(change, conversation, person switch
        {
            null => $"Conversation unassigned by {actor.Name}",
            _ when person.Id == actor.Id && !actor.IsBot => $"{actor.Name} self-assigned this conversation",
            _ => $"Assigned to {person.Name} by {actor.Name}",
        });
    }

    public static void ToTeam(Change change, Conversation conversation, Team? team, Person actor)
    {
        if (conversation.TeamId == team?.Id) return;
        change.Edit(conversation);
        var before = Roster.Team(conversation.TeamId);
        conversation.TeamId = team?.Id;
        Activities.Write(change, conversation, team is null
            ? $"Unassigned from {before?.Name} by {actor.Name}"
            : $"Assigned to {team.Name} by {actor.Name}");
        // A person of another team is dropped, without a word.
        if (team is not null && conversation.AssigneeId is { } assignee && !team.MemberIds.Contains(assignee))
            conversation.AssigneeId = null;
    }
}
