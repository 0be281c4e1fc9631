using System.Globalization;
using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Api;

/// <summary>The list's parameters, as Chatwoot's conversation finder reads them.</summary>
internal sealed class ConversationQuery(Call call, DateTimeOffset now)
{
    /// <summary>Everything but the tab; the counts of all tabs are taken from this.</summary>
    public IEnumerable<Conversation> BeforeTab(Desk desk)
    {
        var found = desk.Conversations.Values.Where(conversation => ApiRouter.MaySee(call.Person, conversation));
        if (call.Text("q") is { Length: > 0 } words)
            found = found.Where(conversation => conversation.Messages.Exists(message =>
                message.Content?.Contains(words, StringComparison.OrdinalIgnoreCase) == true));
        else if ((call.Text("status") ?? "open") is var status && status != "all")
            found = found.Where(conversation => conversation.Status == status);
        if (call.Number("inbox_id") is { } inbox) found = found.Where(conversation => conversation.InboxId == inbox);
        if (call.Number("team_id") is { } team) found = found.Where(conversation => conversation.TeamId == team);
        if (call.Texts("labels") is { Count: > 0 } labels)
            found = found.Where(conversation => conversation.Labels.Exists(label => labels.Contains(label)));
        if (call.Text("conversation_type") == "unattended")
            found = found.Where(conversation => conversation.FirstReplyAt is null || conversation.WaitingSince is not null);
        else if (call.Text("conversation_type") is "mention" or "participating")
            found = found.Where(conversation => conversation.AssigneeId == call.Person.Id);
        if (UpdatedWithin is { } seconds)
            found = found.Where(conversation => conversation.UpdatedAt > now.AddSeconds(-seconds));
        return found;
    }

    public IEnumerable<Conversation> Tab(IEnumerable<Conversation> found) => call.Text("assignee_type") switch
    {
        "me" => found.Where(conversation => conversation.AssigneeId == call.Person.Id),
        "unassigned" => found.Where(conversation => conversation.AssigneeId is null),
        "assigned" => found.Where(conversation => conversation.AssigneeId is not null),
        _ => found,
    };

    /// <summary>With updated_within everything comes at once.</summary>
    public IEnumerable<Conversation> Page(IEnumerable<Conversation> found, int pageSize) =>
        UpdatedWithin is null ? Paged(Sorted(found), call, pageSize) : Sorted(found);

    public static IEnumerable<Conversation> Paged(IEnumerable<Conversation> found, Call call, int pageSize) =>
        found.Skip((int)Math.Min(Math.Max(call.Number("page") ?? 1, 1) - 1, int.MaxValue / pageSize) * pageSize).Take(pageSize);

    public static JsonObject Counts(IReadOnlyCollection<Conversation> found, Person reader, bool withAssigned = true)
    {
        var unassigned = found.Count(conversation => conversation.AssigneeId is null);
        var counts = new JsonObject
        {
            ["mine_count"] = found.Count(conversation => conversation.AssigneeId == reader.Id && !reader.IsBot),
        };
        if (withAssigned) counts["assigned_count"] = found.Count - unassigned;
        counts["unassigned_count"] = unassigned;
        counts["all_count"] = found.Count;
        return counts;
    }

    private double? UpdatedWithin =>
        double.TryParse(call.Text("updated_within"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Min(seconds, 1e9)
            : null;

    private IEnumerable<Conversation> Sorted(IEnumerable<Conversation> found) => call.Text("sort_by") switch
    {
        "last_activity_at_asc" => found.OrderBy(c => c.LastActivityAt).ThenBy(c => c.Id),
        "created_at_asc" => found.OrderBy(c => c.CreatedAt).ThenBy(c => c.Id),
        "created_at_desc" => found.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id),
        "priority_asc" => found.OrderBy(c => c.Priority is null).ThenBy(Rank).ThenByDescending(c => c.LastActivityAt),
        "priority_desc" => found.OrderByDescending(Rank).ThenByDescending(c => c.LastActivityAt),
        "priority_desc_created_at_asc" => found.OrderByDescending(Rank).ThenBy(c => c.CreatedAt),
        "waiting_since_asc" => found.OrderBy(c => c.WaitingSince ?? DateTimeOffset.MaxValue).ThenBy(c => c.CreatedAt).ThenBy(c => c.Id),
        "waiting_since_desc" => found.OrderByDescending(c => c.WaitingSince ?? DateTimeOffset.MinValue).ThenBy(c => c.CreatedAt),
        "unread" => found.OrderByDescending(c => c.UnreadCount() > 0).ThenByDescending(c => c.LastActivityAt),
        _ => found.OrderByDescending(c => c.LastActivityAt).ThenByDescending(c => c.Id),
    };

    private static int Rank(Conversation conversation) =>
        conversation.Priority is { } priority ? Conversation.Priorities.ToList().IndexOf(priority) : -1;
}
