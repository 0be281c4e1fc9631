using System.Text;
using System.Text.Json.Nodes;
using HotDash.Core.Conversations;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Features.Intake;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Features.Intake;

/// <summary>What the sandbox really sends, worked off; what nobody can read, put aside.</summary>
public sealed class IntakeWorkerTests : IAsyncLifetime
{
    private WebhookReceiver _receiver = null!;
    private SandboxDriver _sandbox = null!;
    private HotDashUnderTest _hotDash = null!;
    private IntakeWorker _worker = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        _sandbox = await SandboxDriver.StartAsync(o => o with { WebhookUrl = _receiver.Url, WebhookSecret = HotDashUnderTest.Secret });
        _hotDash = await HotDashUnderTest.OpenAsync(_sandbox.Address, _sandbox.Time);
        await _hotDash.Get<IChatwootBinding>().EnsureAsync(Ct);
        _worker = _hotDash.Make<IntakeWorker>();
        await _worker.StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(Ct);
        _worker.Dispose();
        await _hotDash.DisposeAsync();
        await _sandbox.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_conversation_and_its_messages_arrive_from_events_alone()
    {
        var id = await _sandbox.OpenAsync("Where is my pump?");
        await KeepUntilAsync("Where is my pump?");
        var opId = Planned.NewId();
        await _sandbox.ReplyAsync(id, "On its way.", opId: opId.ToString("D"));
        await KeepUntilAsync("On its way.");
        await WorkedOffAsync();

        var stored = await _hotDash.Conversations.ReadAsync(new ConversationId(id), Ct);
        Assert.Equal((ConversationStatus.Open, "Dana Reyes"), (stored!.Conversation.Status, stored.Conversation.Customer.Name));
        var messages = (await _hotDash.Conversations.ReadMessagesAsync(new ConversationId(id), 20, Ct)).Where(m => m.Kind != MessageKind.Activity);
        Assert.Equal(
            [("Where is my pump?", "Dana Reyes", null), ("On its way.", "Ava Brooks", opId)],
            messages.Select(m => (m.Text, m.SenderName, m.OperationId)));
    }

    [Fact]
    public async Task A_status_change_arrives_and_an_older_event_does_not_turn_it_back()
    {
        var id = await _sandbox.OpenAsync();
        var created = await _receiver.NextAsync("conversation_created");
        _sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        await _sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", new JsonObject { ["status"] = "resolved" });
        await KeepAsync(await _receiver.NextAsync("conversation_status_changed"));
        await KeepAsync(created);
        await WorkedOffAsync();
        Assert.Equal(ConversationStatus.Resolved, (await _hotDash.Conversations.ReadAsync(new ConversationId(id), Ct))!.Conversation.Status);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"event":"conversation_updated"}""")]
    [InlineData("""{"event":"conversation_updated","id":-1}""")]
    [InlineData("""{"event":"conversation_updated","id":77,"created_at":1e15}""")]
    [InlineData("""{"event":"conversation_updated","id":77,"updated_at":1e300}""")]
    [InlineData("""{"event":"message_created","id":1,"conversation":null}""")]
    [InlineData("""{"event":"message_created","id":1,"content":"Hi","account":{"id":2},"conversation":{"id":77}}""")]
    public async Task Poison_is_put_aside_and_what_comes_after_it_is_taken_in(string poison)
    {
        await _hotDash.Get<WebhookStore>().KeepAsync("poison", Encoding.UTF8.GetBytes(poison), Ct);
        var id = await _sandbox.OpenAsync();
        await KeepAsync(await _receiver.NextAsync("conversation_created"));
        await Eventually.BecomesAsync(true, async () => await _hotDash.Conversations.ReadAsync(new ConversationId(id), Ct) is not null);
        Assert.Equal("dead", await _hotDash.ValueAsync("select state from webhooks where delivery_id = 'poison'"));
        Assert.Null(await _hotDash.Conversations.ReadAsync(new ConversationId(77), Ct));
    }

    [Fact]
    public async Task Half_a_character_costs_itself_and_not_the_message()
    {
        await _hotDash.Get<WebhookStore>().KeepAsync(
            "half", """{"event":"message_created","id":1,"content":"a\ud800b\\ud800 \ud83d\ude00","conversation":{"id":77}}"""u8.ToArray(), Ct);
        await WorkedOffAsync();
        Assert.Equal(
            "a\uFFFDb\\ud800 \U0001F600", Assert.Single(await _hotDash.Conversations.ReadMessagesAsync(new ConversationId(77), 20, Ct)).Text);
    }

    [Fact]
    public async Task An_event_that_does_not_concern_us_is_done_with()
    {
        await _hotDash.Get<WebhookStore>().KeepAsync("other", """{"event":"contact_created","id":9}"""u8.ToArray(), Ct);
        await WorkedOffAsync();
        Assert.Equal("done", await _hotDash.ValueAsync("select state from webhooks"));
    }

    /// <summary>Everything that comes, up to the message of these words.</summary>
    private async Task KeepUntilAsync(string words)
    {
        while (true)
        {
            var next = await _receiver.NextAsync();
            await KeepAsync(next);
            if (next.Name == "message_created" && next.Json["content"]!.GetValue<string>() == words) return;
        }
    }

    private Task<bool> KeepAsync(ReceivedWebhook webhook) => _hotDash.Get<WebhookStore>().KeepAsync(webhook.Delivery!, webhook.Body, Ct);

    private Task WorkedOffAsync() => Eventually.BecomesAsync(
        0L, async () => (long)(await _hotDash.ValueAsync("select count(*) from webhooks where state = 'new'"))!);
}
