using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HotDash.Sandbox.Webhooks;

namespace HotDash.Tests.Sandbox;

public sealed class WebhookTests
{
    private const string Secret = "hV3xY6q9Kd2mN8sT4wZ7bC1f";

    [Fact]
    public void The_signature_is_the_one_of_the_known_vector() => Assert.Equal(
        "sha256=68fe1e5846e8665e2cf532a37c0eadda71b4479eb85d1cca847a937dfc40042f",
        WebhookSignature.Of(Secret, "1785235885", Encoding.UTF8.GetBytes("""{"event":"conversation_updated","id":42}""")));

    [Fact]
    public async Task A_customers_message_is_sent_signed_with_the_state_of_its_conversation()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await StartAsync(receiver);
        var id = await sandbox.OpenAsync();
        // The two may arrive in either order.
        var both = await receiver.NextAsync(2);
        Assert.Contains(both, received => received.Name == "conversation_created");
        var hook = both.Single(received => received.Name == "message_created");

        Assert.Equal(WebhookSignature.Of(Secret, hook.Timestamp!, hook.Body), hook.Signature);
        Assert.Equal(sandbox.Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), hook.Timestamp);
        Assert.True(Guid.TryParse(hook.Delivery, out _));
        var body = hook.Json;
        Assert.Equal("incoming", body["message_type"]!.GetValue<string>());
        Assert.EndsWith("Z", body["created_at"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(id, body["conversation"]!["id"]!.GetValue<long>());
        Assert.False(body.AsObject().ContainsKey("status"));
        Assert.False(body["sender"]!.AsObject().ContainsKey("type"));
        Assert.Null(body["conversation"]!["meta"]!["assignee"]);
        Assert.True(body["conversation"]!["meta"]!.AsObject().ContainsKey("assignee"));
        Assert.Null(body["conversation"]!["first_reply_created_at"]);
        Assert.NotNull(body["conversation"]!["contact_inbox"]!["pubsub_token"]);
    }

    [Fact]
    public async Task A_status_change_is_two_events_and_activities_are_none()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await StartAsync(receiver);
        var id = await sandbox.OpenAsync();
        await receiver.NextAsync(2);
        await sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", JsonNode.Parse("""{"status":"resolved"}"""));
        var pair = (await receiver.NextAsync(2)).ToDictionary(hook => hook.Name, hook => hook.Json);
        Assert.Null(pair["conversation_status_changed"]["changed_attributes"]);
        var changes = pair["conversation_updated"]["changed_attributes"]!.AsArray();
        var status = changes.Select(change => change!["status"]).OfType<JsonNode>().Single();
        Assert.Equal(("open", "resolved"), (status["previous_value"]!.GetValue<string>(), status["current_value"]!.GetValue<string>()));
        Assert.True(receiver.HasNothing);
    }

    [Fact]
    public async Task Private_notes_are_sent_and_a_failure_shows_in_an_update()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await StartAsync(receiver);
        var id = await sandbox.OpenAsync();
        await receiver.NextAsync(2);
        await sandbox.ReplyAsync(id, "between us", note: true);
        Assert.True((await receiver.NextAsync("message_created")).Json["private"]!.GetValue<bool>());

        await sandbox.FaultsAsync("""{"deliveries":{"mode":"fail","error":"bounced"}}""");
        await sandbox.ReplyAsync(id, "to you");
        var updated = (await receiver.NextAsync("message_updated")).Json;
        Assert.Equal("bounced", updated["content_attributes"]!["external_error"]!.GetValue<string>());
        Assert.Equal("failed", updated["conversation"]!["messages"]![0]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_failed_delivery_is_not_repeated()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await StartAsync(receiver);
        receiver.Answers = 500;
        var id = await sandbox.OpenAsync();
        await receiver.NextAsync(2);
        receiver.Answers = 200;
        await sandbox.CustomerWritesAsync(id, "second");
        Assert.Equal("second", (await receiver.NextAsync()).Json["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task Deliveries_can_be_dropped_doubled_and_badly_signed()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await StartAsync(receiver);
        var id = await sandbox.OpenAsync();
        await receiver.NextAsync(2);

        var same = await WithFaultAsync("""{"webhooks":{"duplicateSameId":true}}""", 2);
        Assert.Equal(same[0].Delivery, same[1].Delivery);
        var fresh = await WithFaultAsync("""{"webhooks":{"duplicateNewId":1}}""", 2);
        Assert.NotEqual(fresh[0].Delivery, fresh[1].Delivery);
        var wrong = Assert.Single(await WithFaultAsync("""{"webhooks":{"wrongSignature":true}}""", 1));
        Assert.NotEqual(WebhookSignature.Of(Secret, wrong.Timestamp!, wrong.Body), wrong.Signature);
        var stale = Assert.Single(await WithFaultAsync("""{"webhooks":{"staleTimestamp":true}}""", 1));
        Assert.Equal(WebhookSignature.Of(Secret, stale.Timestamp!, stale.Body), stale.Signature);
        Assert.True(long.Parse(stale.Timestamp!, System.Globalization.CultureInfo.InvariantCulture) < sandbox.Time.GetUtcNow().ToUnixTimeSeconds() - 600);
        Assert.Null(Assert.Single(await WithFaultAsync("""{"webhooks":{"unsigned":true}}""", 1)).Signature);
        Assert.Null(Assert.Single(await WithFaultAsync("""{"webhooks":{},"oldServer":true}""", 1)).Delivery);
        await WithFaultAsync("""{"webhooks":{"drop":true},"oldServer":false}""", 0);
        Assert.Single(await WithFaultAsync("""{"webhooks":{}}""", 1));
        Assert.True(receiver.HasNothing);

        async Task<List<ReceivedWebhook>> WithFaultAsync(string faults, int count)
        {
            await sandbox.FaultsAsync(faults);
            await sandbox.CustomerWritesAsync(id, faults);
            var received = await receiver.NextAsync(count);
            Assert.All(received, hook => Assert.Equal(faults, hook.Json["content"]!.GetValue<string>()));
            return received;
        }
    }

    [Fact]
    public async Task A_held_delivery_is_overtaken_and_shows_the_newer_state()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await StartAsync(receiver);
        var id = await sandbox.OpenAsync();
        await receiver.NextAsync(2);
        await sandbox.FaultsAsync("""{"webhooks":{"reorder":true}}""");
        await sandbox.CustomerWritesAsync(id, "first");
        await sandbox.FaultsAsync("""{"webhooks":{}}""");
        await sandbox.CustomerWritesAsync(id, "second");
        Assert.Equal("second", (await receiver.NextAsync()).Json["content"]!.GetValue<string>());
        await Eventually.BecomesAsync(false, async () =>
        {
            sandbox.Time.Advance(TimeSpan.FromSeconds(1));
            await sandbox.SendAsync("GET", "/sandbox/instance");
            return receiver.HasNothing;
        });
        var held = (await receiver.NextAsync()).Json;
        Assert.Equal("first", held["content"]!.GetValue<string>());
        Assert.Equal("second", held["conversation"]!["messages"]![0]!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task Webhooks_are_registered_changed_and_removed_by_administrators()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var created = await sandbox.ApiAsync("POST", "webhooks", JsonNode.Parse(
            """{"url":"http://127.0.0.1:9/h","name":"n","subscriptions":["message_created"]}"""));
        var webhook = created.Json["payload"]!["webhook"]!;
        Assert.Equal(24, webhook["secret"]!.GetValue<string>().Length);
        Assert.Single((await sandbox.GetAsync("webhooks"))["payload"]!["webhooks"]!.AsArray());
        var again = await sandbox.ApiAsync("POST", "webhooks", JsonNode.Parse(
            """{"url":"http://127.0.0.1:9/h","subscriptions":["message_created"]}"""));
        Assert.Equal("""{"message":"Url has already been taken","attributes":["url"]}""", again.Text);
        var empty = await sandbox.ApiAsync("POST", "webhooks", JsonNode.Parse("""{"url":"http://127.0.0.1:9/i","subscriptions":[]}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var changed = await sandbox.ApiAsync("PATCH", $"webhooks/{webhook["id"]}", JsonNode.Parse("""{"name":"m"}"""));
        Assert.Equal("m", changed.Json["payload"]!["webhook"]!["name"]!.GetValue<string>());
        Assert.Equal("", (await sandbox.ApiAsync("DELETE", $"webhooks/{webhook["id"]}")).Text);
        Assert.Empty((await sandbox.GetAsync("webhooks"))["payload"]!["webhooks"]!.AsArray());
    }

    private static Task<SandboxDriver> StartAsync(WebhookReceiver receiver) =>
        SandboxDriver.StartAsync(options => options with { WebhookUrl = receiver.Url, WebhookSecret = Secret });
}
