using System.Net;
using System.Text.Json.Nodes;

namespace HotDash.Tests.Sandbox;

public sealed class ConversationActionTests
{
    [Fact]
    public async Task Without_a_status_the_call_flips_it()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var resolved = await sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", new JsonObject());
        Assert.Equal(
            $$$"""{"payload":{"success":true,"conversation_id":{{{id}}},"current_status":"resolved","snoozed_until":null}}""", resolved.Text);
        var opened = await sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", new JsonObject());
        Assert.Equal("open", opened.Json["payload"]!["current_status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_snooze_comes_in_as_seconds_and_goes_out_as_iso()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var reply = await Status(sandbox, id, """{"status":"snoozed","snoozed_until":1785308400}""");
        Assert.Equal("2026-07-29T07:00:00.000Z", reply.Json["payload"]!["snoozed_until"]!.GetValue<string>());
        Assert.Null((await Status(sandbox, id, """{"status":"open"}""")).Json["payload"]!["snoozed_until"]);
    }

    [Fact]
    public async Task An_unknown_status_or_priority_is_a_server_error()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var reply = await Status(sandbox, id, """{"status":"closed"}""");
        Assert.Equal((HttpStatusCode.InternalServerError, """{"status":500,"error":"Internal Server Error"}"""), (reply.Status, reply.Text));
        var priority = await sandbox.ApiAsync("POST", $"conversations/{id}/toggle_priority", JsonNode.Parse("""{"priority":"none"}"""));
        Assert.Equal(HttpStatusCode.InternalServerError, priority.Status);
    }

    [Fact]
    public async Task An_agent_who_opens_takes_the_conversation_and_an_administrator_does_not()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await Status(sandbox, id, """{"status":"open"}""", "sandbox-morgan.patel");
        Assert.Null((await sandbox.ConversationAsync(id))["meta"]!["assignee"]);
        await Status(sandbox, id, """{"status":"open"}""", SandboxDriver.Ava);
        Assert.Equal(2, (await sandbox.ConversationAsync(id))["meta"]!["assignee"]!["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_snooze_without_an_end_waits_for_the_customer_and_one_with_an_end_for_the_clock()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await Status(sandbox, id, """{"status":"snoozed"}""");
        await sandbox.CustomerWritesAsync(id, "hello again");
        Assert.Equal("open", (await sandbox.ConversationAsync(id))["status"]!.GetValue<string>());

        var until = sandbox.Time.GetUtcNow().AddMinutes(1).ToUnixTimeSeconds();
        await Status(sandbox, id, $$"""{"status":"snoozed","snoozed_until":{{until}}}""");
        sandbox.Time.Advance(TimeSpan.FromMinutes(5));
        await Eventually.BecomesAsync("open", async () => (await sandbox.ConversationAsync(id))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unknown_assignee_is_no_error_and_unassigns()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var assigned = await Assign(sandbox, id, """{"assignee_id":5}""");
        Assert.Equal("Morgan Patel", assigned.Json["name"]!.GetValue<string>());
        var unknown = await Assign(sandbox, id, """{"assignee_id":999}""");
        Assert.Equal((HttpStatusCode.OK, "null"), (unknown.Status, unknown.Text));
        Assert.Null((await sandbox.ConversationAsync(id))["meta"]!["assignee"]);
        Assert.Equal(
            ["Assigned to Morgan Patel by HotDash Service", "Conversation unassigned by HotDash Service"],
            (await sandbox.MessagesAsync(id)).Skip(1).Select(message => message!["content"]!.GetValue<string>()));
    }

    [Fact]
    public async Task With_both_ids_only_the_person_counts_and_a_team_drops_a_stranger()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await Assign(sandbox, id, """{"assignee_id":2,"team_id":2}""");
        var both = await sandbox.ConversationAsync(id);
        Assert.Equal(2, both["meta"]!["assignee"]!["id"]!.GetValue<long>());
        Assert.Null(both["meta"]!["team"]);

        var team = await Assign(sandbox, id, """{"team_id":2}""");
        Assert.NotNull(team.Json["created_at"]);
        var dropped = await sandbox.ConversationAsync(id);
        Assert.Null(dropped["meta"]!["assignee"]);
        Assert.Equal("operations", dropped["meta"]!["team"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Labels_are_replaced_whole_and_added_in_bulk()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.ApiAsync("POST", $"conversations/{id}/labels", JsonNode.Parse("""{"labels":["a","b"]}"""));
        await sandbox.ApiAsync("POST", $"conversations/{id}/labels", JsonNode.Parse("""{"labels":["c"]}"""));
        Assert.Equal("""{"payload":["c"]}""", (await sandbox.ApiAsync("GET", $"conversations/{id}/labels")).Text);
        var bulk = await sandbox.ApiAsync("POST", "bulk_actions", JsonNode.Parse(
            $$"""{"type":"Conversation","ids":[{{id}}],"labels":{"add":["escalation"],"remove":[]} }"""));
        Assert.Equal((HttpStatusCode.OK, ""), (bulk.Status, bulk.Text));
        Assert.Equal("""{"payload":["c","escalation"]}""", (await sandbox.ApiAsync("GET", $"conversations/{id}/labels")).Text);
    }

    [Fact]
    public async Task A_bulk_action_is_carried_out_later_even_after_a_restart()
    {
        await using var sandbox = await SandboxDriver.StartAsync(options => options with { BulkDelay = TimeSpan.FromSeconds(1) });
        var id = await sandbox.OpenAsync();
        await sandbox.ApiAsync("POST", "bulk_actions", JsonNode.Parse(
            $$"""{"type":"Conversation","ids":[{{id}}],"labels":{"add":["escalation"]} }"""));
        Assert.Equal("""{"payload":[]}""", (await sandbox.ApiAsync("GET", $"conversations/{id}/labels")).Text);
        await sandbox.RestartAsync();
        sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("""{"payload":["escalation"]}""", (await sandbox.ApiAsync("GET", $"conversations/{id}/labels")).Text);
    }

    [Theory]
    [InlineData(false, """{"custom_attributes":{"a":1,"b":2}}""")]
    [InlineData(true, """{"custom_attributes":{"b":2}}""")]
    public async Task An_old_server_ignores_merge_and_wipes_the_rest(bool old, string expected)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await sandbox.FaultsAsync($$"""{"oldServer":{{(old ? "true" : "false")}}}""");
        var id = await sandbox.OpenAsync();
        var path = $"conversations/{id}/custom_attributes";
        await sandbox.ApiAsync("POST", path, JsonNode.Parse("""{"custom_attributes":{"a":1}}"""));
        var merged = await sandbox.ApiAsync("POST", path, JsonNode.Parse("""{"custom_attributes":{"b":2},"merge":true}"""));
        Assert.Equal(expected, merged.Text);
    }

    [Fact]
    public async Task A_priority_is_set_and_cleared()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var set = await sandbox.ApiAsync("POST", $"conversations/{id}/toggle_priority", JsonNode.Parse("""{"priority":"urgent"}"""));
        Assert.Equal((HttpStatusCode.OK, ""), (set.Status, set.Text));
        Assert.Equal("urgent", (await sandbox.ConversationAsync(id))["priority"]!.GetValue<string>());
        var cleared = await sandbox.ApiAsync("PATCH", $"conversations/{id}", JsonNode.Parse("""{"priority":null}"""));
        Assert.Null(cleared.Json["priority"]);
    }

    private static Task<SandboxReply> Status(SandboxDriver sandbox, long id, string body, string token = SandboxDriver.Admin) =>
        sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", JsonNode.Parse(body), token);

    private static Task<SandboxReply> Assign(SandboxDriver sandbox, long id, string body) =>
        sandbox.ApiAsync("POST", $"conversations/{id}/assignments", JsonNode.Parse(body));
}
