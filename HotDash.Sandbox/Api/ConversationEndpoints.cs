using System.Text.Json.Nodes;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Api;

/// <summary>Reading conversations. The envelopes of list, meta and filter differ, as Chatwoot's do.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversations(this ApiRouter router, TimeProvider time)
    {
        var metaLimit = new MetaLimit(time);
        router.Read("conversations", (call, desk) => List(call, desk, router.Faults.Settings.ResultsPerPage, time.GetUtcNow()));
        router.Read("conversations/meta", (call, desk) => metaLimit.Allows(call.Person.Id)
            ? Meta(call, desk, time.GetUtcNow())
            : Answer.RetryLater(null));
        router.Map("POST", "/api/v1/accounts/{aid}/conversations/filter", call => router.State.Read(desk =>
            Filter(call, desk, router.Faults.Settings.ResultsPerPage, time.GetUtcNow())));
        router.ReadConversation("", (call, desk, conversation) =>
            Answer.Ok(ConversationJson.Rest(desk, conversation, call.Person, time.GetUtcNow())), bots: true);
    }

    private static Answer List(Call call, Desk desk, int pageSize, DateTimeOffset now)
    {
        if (call.Number("team_id") is { } team && Roster.Team(team) is null) return Answer.NotFound();
        var query = new ConversationQuery(call, now);
        var found = query.BeforeTab(desk).ToList();
        return Answer.Ok(new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["meta"] = ConversationQuery.Counts(found, call.Person),
                ["payload"] = Payload(desk, query.Page(query.Tab(found), pageSize), call.Person, now),
            },
        });
    }

    private static Answer Meta(Call call, Desk desk, DateTimeOffset now) => Answer.Ok(new JsonObject
    {
        ["meta"] = ConversationQuery.Counts([.. new ConversationQuery(call, now).BeforeTab(desk)], call.Person),
    });

    private static Answer Filter(Call call, Desk desk, int pageSize, DateTimeOffset now)
    {
        var (matches, refusal) = ConversationFilter.Parse(call.Body["payload"], now);
        if (matches is null) return refusal!;
        var found = desk.Conversations.Values
            .Where(conversation => ApiRouter.MaySee(call.Person, conversation) && matches(conversation))
            .OrderByDescending(conversation => conversation.LastActivityAt)
            .ThenByDescending(conversation => conversation.Id)
            .ToList();
        return Answer.Ok(new JsonObject
        {
            ["meta"] = ConversationQuery.Counts(found, call.Person, withAssigned: false),
            ["payload"] = Payload(desk, ConversationQuery.Paged(found, call, pageSize), call.Person, now),
        });
    }

    public static JsonArray Payload(Desk desk, IEnumerable<Conversation> page, Person reader, DateTimeOffset now) =>
        new([.. page.Select(conversation => ConversationJson.Rest(desk, conversation, reader, now))]);
}
