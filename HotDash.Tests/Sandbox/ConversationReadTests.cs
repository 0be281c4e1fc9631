using System.Net;
using System.Text.Json.Nodes;

namespace HotDash.Tests.Sandbox;

public sealed class ConversationReadTests
{
    [Fact]
    public async Task The_list_has_pages_of_25_in_an_envelope_with_four_counts()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var first = await sandbox.GetAsync("conversations");
        var second = await sandbox.GetAsync("conversations?page=2");
        var meta = first["data"]!["meta"]!;
        var all = meta["all_count"]!.GetValue<int>();

        Assert.Equal(25, first["data"]!["payload"]!.AsArray().Count);
        Assert.Equal(all - 25, second["data"]!["payload"]!.AsArray().Count);
        Assert.Equal(all, meta["assigned_count"]!.GetValue<int>() + meta["unassigned_count"]!.GetValue<int>());
        Assert.Equal(0, meta["mine_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_counts_are_taken_before_the_tab()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var all = await sandbox.GetAsync("conversations");
        var mine = await sandbox.GetAsync("conversations?assignee_type=me", SandboxDriver.Ava);
        Assert.Equal(
            all["data"]!["meta"]!["all_count"]!.GetValue<int>(), mine["data"]!["meta"]!["all_count"]!.GetValue<int>());
        Assert.Equal(
            mine["data"]!["meta"]!["mine_count"]!.GetValue<int>(), mine["data"]!["payload"]!.AsArray().Count);
    }

    [Fact]
    public async Task With_updated_within_everything_comes_at_once()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var everything = await sandbox.GetAsync("conversations?status=all&updated_within=9999999");
        Assert.True(everything["data"]!["payload"]!.AsArray().Count > 25);

        sandbox.Time.Advance(TimeSpan.FromHours(2));
        var id = await sandbox.OpenAsync();
        var recent = await sandbox.GetAsync("conversations?status=all&updated_within=60");
        Assert.Equal(id, Assert.Single(recent["data"]!["payload"]!.AsArray())!["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_longest_wait_comes_first_and_those_who_do_not_wait_last()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var list = await sandbox.GetAsync("conversations?sort_by=waiting_since_asc&updated_within=9999999");
        var waits = list["data"]!["payload"]!.AsArray().Select(item => item!["waiting_since"]!.GetValue<long>()).ToList();
        var waiting = waits.TakeWhile(wait => wait > 0).ToList();
        Assert.Equal(waiting.Order(), waiting);
        Assert.All(waits.Skip(waiting.Count), wait => Assert.Equal(0, wait));
        Assert.True(waits.Count > waiting.Count);
    }

    [Fact]
    public async Task The_filter_has_another_envelope_and_no_assigned_count()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var reply = await sandbox.ApiAsync("POST", "conversations/filter", JsonNode.Parse("""
            {"payload":[
              {"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":"AND"},
              {"attribute_key":"labels","filter_operator":"equal_to","values":["escalation"],"query_operator":null}]}
            """));
        Assert.Null(reply.Json["data"]);
        Assert.Null(reply.Json["meta"]!["assigned_count"]);
        Assert.NotEmpty(reply.Json["payload"]!.AsArray());
        Assert.All(reply.Json["payload"]!.AsArray(), item => Assert.Contains("escalation", item!["labels"]!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_filter_refuses_unknown_keys_and_a_missing_payload()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var unknown = await sandbox.ApiAsync("POST", "conversations/filter", JsonNode.Parse(
            """{"payload":[{"attribute_key":"waiting_since","filter_operator":"equal_to","values":[1]}]}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.StartsWith("""{"error":"Invalid attribute key - [waiting_since]""", unknown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.InternalServerError, (await sandbox.ApiAsync("POST", "conversations/filter", new JsonObject())).Status);
    }

    [Fact]
    public async Task Unset_times_are_zero_and_unset_meta_keys_are_absent()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var fresh = await sandbox.ConversationAsync(id);
        Assert.Equal(0, fresh["first_reply_created_at"]!.GetValue<long>());
        Assert.Equal(0, fresh["agent_last_seen_at"]!.GetValue<long>());
        Assert.True(fresh.AsObject().ContainsKey("snoozed_until"));
        Assert.Null(fresh["snoozed_until"]);
        Assert.False(fresh["meta"]!.AsObject().ContainsKey("assignee"));
        Assert.False(fresh["meta"]!.AsObject().ContainsKey("team"));
        Assert.False(fresh.AsObject().ContainsKey("applied_sla"));
    }

    [Fact]
    public async Task The_counts_alone_are_answered_thirty_times_a_minute()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        for (var i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.OK, (await sandbox.ApiAsync("GET", "conversations/meta")).Status);
        var limited = await sandbox.ApiAsync("GET", "conversations/meta");
        Assert.Equal(("Retry later\n", "text/plain"), (limited.Text, limited.MediaType));
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.Status);
        sandbox.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ApiAsync("GET", "conversations/meta")).Status);
    }

    [Fact]
    public async Task A_search_drops_the_status_and_a_missing_record_is_404()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var found = await sandbox.GetAsync("conversations?q=Return%20label%20for");
        Assert.Equal("resolved", Assert.Single(found["data"]!["payload"]!.AsArray())!["status"]!.GetValue<string>());
        Assert.Equal("""{"error":"Resource could not be found"}""", (await sandbox.ApiAsync("GET", "conversations/99999")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.ApiAsync("GET", "conversations/abc")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.ApiAsync("GET", "conversations?team_id=77")).Status);
    }

    [Fact]
    public async Task Unread_messages_are_counted_up_to_ten_until_somebody_has_read()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        for (var i = 0; i < 12; i++) await sandbox.CustomerWritesAsync(id, "more");
        var before = await sandbox.ConversationAsync(id);
        Assert.Equal(10, before["unread_count"]!.GetValue<int>());

        await sandbox.ApiAsync("POST", $"conversations/{id}/update_last_seen", new JsonObject());
        var after = await sandbox.ConversationAsync(id);
        Assert.Equal(0, after["unread_count"]!.GetValue<int>());
        Assert.Equal(before["updated_at"]!.GetValue<double>(), after["updated_at"]!.GetValue<double>());
    }

    [Fact]
    public async Task Who_and_what_the_account_has_can_be_listed()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        Assert.Equal(7, (await sandbox.GetAsync("agents")).AsArray().Count);
        Assert.Equal("cx leads", (await sandbox.GetAsync("teams"))[0]!["name"]!.GetValue<string>());
        Assert.Equal(6, (await sandbox.GetAsync("teams/2/team_members"))[0]!["id"]!.GetValue<long>());
        Assert.Equal(4, (await sandbox.GetAsync("inboxes"))["payload"]!.AsArray().Count);
        Assert.NotEmpty((await sandbox.GetAsync("labels"))["payload"]!.AsArray());
        Assert.Single((await sandbox.GetAsync("canned_responses?search=ack_delay")).AsArray());
        var contacts = await sandbox.GetAsync("contacts?page=1");
        Assert.Equal(("1", 15), (contacts["meta"]!["current_page"]!.GetValue<string>(), contacts["payload"]!.AsArray().Count));
        var vince = (await sandbox.GetAsync("contacts/search?q=vince.calloway"))["payload"]![0]!["id"];
        Assert.Equal(2, (await sandbox.GetAsync($"contacts/{vince}/conversations"))["payload"]!.AsArray().Count);
    }
}
