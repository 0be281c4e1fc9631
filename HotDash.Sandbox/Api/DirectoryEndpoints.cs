using System.Text.Json.Nodes;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Api;

/// <summary>What the account is made of: people, teams, inboxes, labels, canned responses.</summary>
internal static class DirectoryEndpoints
{
    private static readonly string[] Labels =
        ["shipping", "refund", "escalation", "escalated", "fitment", "wholesale", "vip"];

    private static readonly (string Code, string Content)[] Canned =
    [
        ("ack_delay", "Sorry for the delay, {{contact.first_name}}. We are on it and will write again today."),
        ("ship_update", "Hi {{contact.first_name}}, your order left our dock and tracking follows shortly."),
        ("order_status", "Hi {{contact.first_name}}, could you send us the order number? It starts with 10."),
    ];

    public static void MapDirectory(this ApiRouter router)
    {
        router.Read("agents", (_, _) => Answer.Ok(Agents(Roster.Users)));
        router.Read("assignable_agents", (_, _) => Answer.Ok(new JsonObject
        {
            ["payload"] = Agents(Roster.Users.Where(user => user.InInboxes || user.IsAdministrator)),
        }));
        router.Read("teams", (call, _) => Answer.Ok(
            new JsonArray([.. Roster.Teams.Select(team => PersonJson.Team(team, call.Person))])));
        router.Read("teams/{id}", (call, _) => Roster.Team(call.Route("id")) is { } team
            ? Answer.Ok(PersonJson.Team(team, call.Person))
            : Answer.NotFound());
        router.Read("teams/{id}/team_members", (call, _) => Roster.Team(call.Route("id")) is { } team
            ? Answer.Ok(Agents(Roster.Users.Where(user => team.MemberIds.Contains(user.Id))))
            : Answer.NotFound());
        router.Read("canned_responses", (call, _) => Answer.Ok(CannedResponses(call.Text("search") ?? "")));
        router.Read("labels", (_, _) => Answer.Ok(new JsonObject { ["payload"] = LabelList() }));
        router.Read("inboxes", (call, desk) => Answer.Ok(new JsonObject { ["payload"] = Inboxes(call.Person, desk) }));
    }

    private static JsonArray Agents(IEnumerable<Person> people) => new([.. people.Select(PersonJson.Agent)]);

    private static JsonArray CannedResponses(string search) => new([.. Canned
        .Select((canned, index) => (canned.Code, canned.Content, Id: index + 1))
        .Where(canned => (canned.Code + canned.Content).Contains(search, StringComparison.OrdinalIgnoreCase))
        .Select(canned => new JsonObject
        {
            ["id"] = canned.Id,
            ["account_id"] = AccountJson.Id,
            ["short_code"] = canned.Code,
            ["content"] = canned.Content,
            ["created_at"] = "2026-01-05T10:00:00.000Z",
            ["updated_at"] = "2026-01-05T10:00:00.000Z",
        })]);

    // Labels that only stand on conversations were never defined: Chatwoot accepts them, and does not list them.
    private static JsonArray LabelList() => new([.. Labels.Select((title, index) => new JsonObject
    {
        ["id"] = index + 1,
        ["title"] = title,
        ["description"] = null,
        ["color"] = "#1f93ff",
        ["show_on_sidebar"] = true,
    })]);

    private static JsonArray Inboxes(Person reader, Desk desk) => new([.. desk.Inboxes.Values
        .Where(_ => reader.IsAdministrator || reader.InInboxes)
        .Select(inbox => new JsonObject
        {
            ["id"] = inbox.Id,
            ["avatar_url"] = "",
            ["channel_id"] = inbox.Id,
            ["name"] = inbox.Name,
            ["channel_type"] = inbox.Channel,
            ["greeting_enabled"] = false,
            ["working_hours_enabled"] = false,
            ["enable_auto_assignment"] = false,
            ["csat_survey_enabled"] = false,
            ["timezone"] = "UTC",
        })]);
}
