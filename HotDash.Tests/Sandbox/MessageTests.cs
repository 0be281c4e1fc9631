using System.Net;
using System.Text.Json.Nodes;

namespace HotDash.Tests.Sandbox;

public sealed class MessageTests
{
    [Fact]
    public async Task The_windows_hold_20_20_100_and_1000_messages()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        for (var i = 0; i < 130; i++) await sandbox.CustomerWritesAsync(id, $"line {i}");
        var latest = await sandbox.MessagesAsync(id);
        var lastId = Id(latest[^1]);
        var firstId = lastId - 130;

        Assert.Equal((20, lastId), (latest.Count, Id(latest[^1])));
        var before = await sandbox.MessagesAsync(id, $"?before={lastId}");
        Assert.Equal((20, lastId - 1), (before.Count, Id(before[^1])));
        var after = await sandbox.MessagesAsync(id, $"?after={firstId}");
        Assert.Equal((100, firstId + 1), (after.Count, Id(after[0])));
        Assert.Equal(131, (await sandbox.MessagesAsync(id, $"?after={firstId}&before={lastId + 1}")).Count);
        Assert.Equal(lastId, Id(Assert.Single(await sandbox.MessagesAsync(id, $"?after={lastId}&before={lastId + 1}"))));
    }

    [Fact]
    public async Task Notes_and_activities_are_shown_unless_filtered_out()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.ReplyAsync(id, "check the shelf", note: true);
        await sandbox.ApiAsync("POST", $"conversations/{id}/labels", JsonNode.Parse("""{"labels":["refund"]}"""), SandboxDriver.Ava);
        var all = await sandbox.MessagesAsync(id);
        Assert.Equal([0, 1, 2], all.Select(message => message!["message_type"]!.GetValue<int>()));
        Assert.Equal("Ava Brooks added refund", all[2]!["content"]!.GetValue<string>());
        Assert.False(all[2]!.AsObject().ContainsKey("sender"));
        Assert.Single(await sandbox.MessagesAsync(id, "?filter_internal_messages=true"));
    }

    [Fact]
    public async Task A_reply_keeps_its_attributes_and_returns_an_echo_that_is_not_stored()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var body = JsonNode.Parse("""{"content":"On its way.","echo_id":"e1","content_attributes":{"op_id":"o1"}}""");
        var created = (await sandbox.ApiAsync("POST", $"conversations/{id}/messages", body, SandboxDriver.Ava)).Json;
        Assert.Equal(("e1", "sent", 1), (created["echo_id"]!.GetValue<string>(), created["status"]!.GetValue<string>(), created["message_type"]!.GetValue<int>()));
        var stored = (await sandbox.MessagesAsync(id))[^1]!;
        Assert.False(stored.AsObject().ContainsKey("echo_id"));
        Assert.Equal("o1", stored["content_attributes"]!["op_id"]!.GetValue<string>());
        Assert.Equal(("user", 2), (stored["sender"]!["type"]!.GetValue<string>(), stored["sender"]!["id"]!.GetValue<int>()));
    }

    [Fact]
    public async Task The_same_echo_twice_is_two_messages()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var body = JsonNode.Parse("""{"content":"twice","echo_id":"e1"}""");
        await sandbox.ApiAsync("POST", $"conversations/{id}/messages", body, SandboxDriver.Ava);
        await sandbox.ApiAsync("POST", $"conversations/{id}/messages", body, SandboxDriver.Ava);
        Assert.Equal(3, (await sandbox.MessagesAsync(id)).Count);
    }

    [Fact]
    public async Task A_blank_message_is_accepted_and_a_huge_one_is_not()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ReplyAsync(id, "")).Status);
        var huge = await sandbox.ReplyAsync(id, new string('x', 150_001));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, huge.Status);
        Assert.Equal("""{"error":"Validation failed: Content is too long (maximum is 150000 characters)"}""", huge.Text);
    }

    [Fact]
    public async Task More_than_200_messages_a_minute_are_refused()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        for (var i = 0; i < 199; i++) await sandbox.CustomerWritesAsync(id, "spam");
        Assert.Equal("""{"error":"Validation failed: Too many messages"}""", (await sandbox.ReplyAsync(id, "stop")).Text);
        sandbox.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ReplyAsync(id, "stop")).Status);
    }

    [Theory]
    [InlineData(1, "read", false)]
    [InlineData(2, "sent", true)]
    [InlineData(3, "read", true)]
    [InlineData(4, "read", false)]
    public async Task Each_channel_reports_what_it_can(long inbox, string status, bool named)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync(inbox: inbox);
        Assert.Equal("sent", (await sandbox.ReplyAsync(id, "hello")).Json["status"]!.GetValue<string>());
        var stored = (await sandbox.MessagesAsync(id))[^1]!;
        Assert.Equal((status, named), (stored["status"]!.GetValue<string>(), stored["source_id"] is not null));
    }

    [Fact]
    public async Task Delivery_takes_its_steps_in_time_and_goes_on_after_a_restart()
    {
        await using var sandbox = await SandboxDriver.StartAsync(options => options with { DeliveryStep = TimeSpan.FromSeconds(2) });
        var id = await sandbox.OpenAsync(inbox: 3);
        await sandbox.ReplyAsync(id, "hello");
        Assert.Null((await sandbox.MessagesAsync(id))[^1]!["source_id"]);
        sandbox.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.NotNull((await sandbox.MessagesAsync(id))[^1]!["source_id"]);
        await sandbox.RestartAsync();
        sandbox.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("delivered", (await sandbox.MessagesAsync(id))[^1]!["status"]!.GetValue<string>());
        sandbox.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("read", (await sandbox.MessagesAsync(id))[^1]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_source_id_on_a_reply_keeps_it_from_being_delivered()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var body = JsonNode.Parse("""{"content":"hello","source_id":"mine"}""");
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ApiAsync("POST", $"conversations/{id}/messages", body, SandboxDriver.Ava)).Status);
        Assert.Equal("sent", (await sandbox.MessagesAsync(id))[^1]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Outside_the_window_a_reply_is_taken_and_fails_later()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync(inbox: 3, waitingMinutes: 25 * 60);
        Assert.False((await sandbox.ConversationAsync(id))["can_reply"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ReplyAsync(id, "hello")).Status);
        var stored = (await sandbox.MessagesAsync(id))[^1]!;
        Assert.Equal("failed", stored["status"]!.GetValue<string>());
        Assert.NotNull(stored["content_attributes"]!["external_error"]);
    }

    [Fact]
    public async Task A_retry_sends_again_and_wipes_the_attributes()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.FaultsAsync("""{"deliveries":{"mode":"fail","count":1,"error":"bounced"}}""");
        var created = await sandbox.ReplyAsync(id, "hello", opId: "o1");
        var failed = (await sandbox.MessagesAsync(id))[^1]!;
        Assert.Equal(("failed", "bounced"), (failed["status"]!.GetValue<string>(), failed["content_attributes"]!["external_error"]!.GetValue<string>()));
        await sandbox.ApiAsync("POST", $"conversations/{id}/messages/{Id(created.Json)}/retry");
        var sent = (await sandbox.MessagesAsync(id))[^1]!;
        Assert.Equal(("read", 0), (sent["status"]!.GetValue<string>(), sent["content_attributes"]!.AsObject().Count));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sandbox.ApiAsync("POST", $"conversations/{id}/messages/999999/retry")).Status);
    }

    [Fact]
    public async Task Deleting_replaces_the_words_and_the_attributes()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var created = await sandbox.ReplyAsync(id, "hello", opId: "o1");
        await sandbox.ApiAsync("DELETE", $"conversations/{id}/messages/{Id(created.Json)}");
        Assert.Equal("""{"deleted":true}""", (await sandbox.MessagesAsync(id))[^1]!["content_attributes"]!.ToJsonString());
    }

    private static long Id(JsonNode? message) => message!["id"]!.GetValue<long>();
}
