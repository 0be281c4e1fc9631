using System.Text.Json.Nodes;
using HotDash.Sandbox.Changes;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Api;

/// <summary>Status, priority, assignment, labels, attributes and reading marks of one conversation.</summary>
internal static class ConversationActions
{
    private const long LatestSecond = 253_402_300_799;

    public static void MapConversationActions(this ApiRouter router)
    {
        router.ChangeConversation("POST", "/toggle_status", ToggleStatus, bots: true);
        router.ChangeConversation("POST", "/toggle_priority", (call, change, conversation) =>
            SetPriority(call, change, conversation) ?? Answer.Empty(), bots: true);
        router.ChangeConversation("PATCH", "", (call, change, conversation) =>
            SetPriority(call, change, conversation)
            ?? Answer.Ok(ConversationJson.Rest(change.Desk, conversation, call.Person, change.Now)), bots: true);
        router.ChangeConversation("POST", "/assignments", Assign, bots: true);
        router.ReadConversation("/labels", (_, _, conversation) => LabelList(conversation), bots: true);
        router.ChangeConversation("POST", "/labels", SetLabels, bots: true);
        router.ChangeConversation("POST", "/custom_attributes", (call, change, conversation) =>
            SetAttributes(call, change, conversation, router.Faults.Settings.OldServer), bots: true);
        router.ChangeConversation("POST", "/update_last_seen", MarkSeen);
        router.ReadConversation("/participants", (_, _, conversation) => Answer.Ok(Participants(conversation)));
        router.ChangeConversation("POST", "/toggle_typing_status", (_, _, _) => Answer.Empty(), bots: true);
    }

    private static Answer ToggleStatus(Call call, Change change, Conversation conversation)
    {
        var status = call.Text("status") is { Length: > 0 } given ? given : StatusChanges.Flip(conversation.Status);
        if (!Conversation.Statuses.Contains(status)) return Answer.ServerError();
        // Comes as unix seconds, leaves as ISO.
        DateTimeOffset? until = null;
        if (call.Text("snoozed_until") is { Length: > 0 })
        {
            if (call.Number("snoozed_until") is not { } seconds || seconds is < 0 or > LatestSecond) return Answer.ServerError();
            until = WireTime.FromUnix(seconds);
        }

        StatusChanges.Apply(change, conversation, status, until, call.Person);
        return Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonObject
            {
                ["success"] = true,
                ["conversation_id"] = conversation.Id,
                ["current_status"] = conversation.Status,
                ["snoozed_until"] = WireTime.Iso(conversation.SnoozedUntil),
            },
        });
    }

    private static Answer? SetPriority(Call call, Change change, Conversation conversation)
    {
        var priority = call.Text("priority") is { Length: > 0 } given ? given : null;
        if (priority is not null && !Conversation.Priorities.Contains(priority)) return Answer.ServerError();
        PriorityChanges.Apply(change, conversation, priority, call.Person);
        return null;
    }

    // With both ids only the person is applied; whoever is unknown unassigns, and the answer is 200 null.
    private static Answer Assign(Call call, Change change, Conversation conversation)
    {
        if (call.Has("assignee_id") || !call.Has("team_id"))
        {
            var person = Roster.User(call.Number("assignee_id"));
            Assignments.ToPerson(change, conversation, person, call.Person);
            return Answer.Ok(person is null ? null : PersonJson.Agent(person));
        }

        var team = Roster.Team(call.Number("team_id"));
        Assignments.ToTeam(change, conversation, team, call.Person);
        return Answer.Ok(team is null ? null : PersonJson.TeamRow(team));
    }

    private static Answer LabelList(Conversation conversation) =>
        Answer.Ok(new JsonObject { ["payload"] = ConversationJson.Labels(conversation) });

    private static Answer SetLabels(Call call, Change change, Conversation conversation)
    {
        LabelChanges.Replace(change, conversation, call.Texts("labels"), call.Person.Name);
        return LabelList(conversation);
    }

    private static Answer SetAttributes(Call call, Change change, Conversation conversation, bool oldServer)
    {
        var given = (call.Body["custom_attributes"] as JsonObject ?? []).DeepClone().AsObject();
        if (call.Flag("merge") && !oldServer)
        {
            var merged = conversation.CustomAttributes.DeepClone().AsObject();
            foreach (var (key, value) in given) merged[key] = value?.DeepClone();
            given = merged;
        }

        change.Edit(conversation).CustomAttributes = given;
        return Answer.Ok(new JsonObject { ["custom_attributes"] = given.DeepClone() });
    }

    // No new updated_at: reading does not show in the cursor of updated_within.
    private static Answer MarkSeen(Call call, Change change, Conversation conversation)
    {
        conversation.AgentLastSeenAt = change.Now;
        if (conversation.AssigneeId == call.Person.Id) conversation.AssigneeLastSeenAt = change.Now;
        change.Save(conversation);
        return Answer.Ok(ConversationJson.Rest(change.Desk, conversation, call.Person, change.Now));
    }

    private static JsonArray Participants(Conversation conversation) =>
        Roster.User(conversation.AssigneeId) is { } assignee ? new JsonArray(PersonJson.Agent(assignee)) : [];
}
