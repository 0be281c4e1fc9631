using System.Text.Json.Nodes;
using HotDash.Core.Conversations;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Chatwoot;

namespace HotDash.Tests.Gateways.Chatwoot;

/// <summary>Every read, over real HTTP.</summary>
public sealed class ChatwootReadTests : IAsyncLifetime
{
    private SandboxDriver _sandbox = null!;
    private HotDashUnderTest _hotDash = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChatwootClient Chatwoot => _hotDash.Chatwoot;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxDriver.StartAsync();
        _hotDash = await HotDashUnderTest.OpenAsync(_sandbox.Address, _sandbox.Time);
    }

    public async ValueTask DisposeAsync()
    {
        await _hotDash.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task The_server_says_what_it_is()
    {
        var server = Ok(await Chatwoot.ServerAsync(Ct));
        Assert.Equal("4.16.2", server.Version);
        Assert.Equal(Instance(await _sandbox.SendAsync("GET", "/sandbox/instance", token: null)), server.SandboxInstance);
    }

    [Fact]
    public async Task A_token_says_whose_it_is()
    {
        Assert.Equal(
            new ChatwootProfile(2, "Ava Brooks", "ava.brooks@hotrodan.example", "agent"), Ok(await Chatwoot.ProfileAsync(SandboxDriver.Ava, Ct)));
        Assert.Equal(ChatwootFault.BadToken, Fault(await Chatwoot.ProfileAsync("nobody", Ct)));
    }

    [Fact]
    public async Task A_conversation_is_read_alike_by_itself_and_from_both_lists()
    {
        var id = await _sandbox.OpenAsync(waitingMinutes: 30);
        await _sandbox.ApiAsync("POST", $"conversations/{id}/labels", new JsonObject { ["labels"] = new JsonArray("vip") });
        await _sandbox.ApiAsync("POST", $"conversations/{id}/assignments", new JsonObject { ["assignee_id"] = 2 });
        var shown = Ok(await Chatwoot.ShowAsync(new ConversationId(id), Ct));
        Assert.Equal(
            (id, ConversationStatus.Open, "Dana Reyes", "ava.brooks@hotrodan.example", _sandbox.Time.GetUtcNow().AddMinutes(-30)),
            (shown.Conversation.Id.Value, shown.Conversation.Status, shown.Conversation.Customer.Name, shown.Conversation.AssigneeEmail, shown.Conversation.WaitingSince));
        Assert.Equal(["vip"], shown.Conversation.Labels);
        Assert.True(shown.RemoteVersion > 0);

        var changed = Ok(await Chatwoot.UpdatedWithinAsync(TimeSpan.FromMinutes(1), Ct));
        foreach (var listed in changed.Concat(await WalkAsync("open")).Where(c => c.Conversation.Id.Value == id))
        {
            Assert.Equivalent(shown.Conversation, listed.Conversation);
            Assert.Equal(shown.RemoteVersion, listed.RemoteVersion);
            Assert.NotEmpty(listed.Messages);
        }
    }

    [Fact]
    public async Task Pages_are_walked_in_an_order_that_stands_still()
    {
        for (var i = 0; i < 40; i++) await _sandbox.OpenAsync($"number {i}");
        var all = await WalkAsync("open");
        Assert.True(all.Count > 50, "The sample and forty more make three pages.");
        Assert.Equal(all.Count, all.Select(c => c.Conversation.Id).Distinct().Count());
        Assert.Equal(all.Select(c => c.Conversation.CreatedAt).Order(), all.Select(c => c.Conversation.CreatedAt));
    }

    [Fact]
    public async Task What_changed_comes_without_pages()
    {
        for (var i = 0; i < 30; i++) await _sandbox.OpenAsync($"number {i}");
        Assert.True(Ok(await Chatwoot.UpdatedWithinAsync(TimeSpan.FromMinutes(1), Ct)).Count >= 30);
        _sandbox.Time.Advance(TimeSpan.FromMinutes(5));
        var id = await _sandbox.OpenAsync("the only news");
        Assert.Equal([id], Ok(await Chatwoot.UpdatedWithinAsync(TimeSpan.FromMinutes(1), Ct)).Select(c => c.Conversation.Id.Value));
    }

    [Fact]
    public async Task Messages_come_newest_twenty_and_by_hundreds_after_and_by_twenties_before()
    {
        var id = await _sandbox.OpenAsync();
        for (var i = 0; i < 130; i++) await _sandbox.CustomerWritesAsync(id, $"line {i}");
        var newest = Ok(await Chatwoot.NewestMessagesAsync(new ConversationId(id), Ct));
        Assert.Equal(Enumerable.Range(110, 20).Select(i => $"line {i}"), newest.Select(m => m.Text));
        Assert.Equal(100, Ok(await Chatwoot.MessagesAfterAsync(new ConversationId(id), 0, Ct)).Count);
        Assert.Equal(
            Enumerable.Range(90, 20).Select(i => $"line {i}"),
            Ok(await Chatwoot.MessagesBeforeAsync(new ConversationId(id), newest[0].Id, Ct)).Select(m => m.Text));
        Assert.Empty(Ok(await Chatwoot.MessagesAfterAsync(new ConversationId(id), newest[^1].Id, Ct)));
    }

    [Fact]
    public async Task A_message_carries_its_kind_its_sender_and_our_mark()
    {
        var id = await _sandbox.OpenAsync("Hello?");
        var opId = Planned.NewId();
        await _sandbox.ReplyAsync(id, "Hi Dana", opId: opId.ToString("D"));
        await _sandbox.ReplyAsync(id, "between us", note: true);
        var messages = Ok(await Chatwoot.NewestMessagesAsync(new ConversationId(id), Ct)).Where(m => m.Kind != MessageKind.Activity).ToList();
        Assert.Equal(["Dana Reyes", "Ava Brooks", "Ava Brooks"], messages.Select(m => m.SenderName));
        Assert.Equal([true, false, false], messages.Select(m => m.IsFromCustomer));
        Assert.Equal([false, true, false], messages.Select(m => m.IsPublicReply));
        Assert.Equal([null, opId, null], messages.Select(m => m.OperationId));
        Assert.Equal(_sandbox.Time.GetUtcNow(), messages[1].CreatedAt);
    }

    [Fact]
    public async Task A_failed_delivery_is_seen()
    {
        await _sandbox.FaultsAsync("""{"deliveries":{"mode":"fail","error":"550 No such user"}}""");
        var id = await _sandbox.OpenAsync(inbox: 2);
        await _sandbox.ReplyAsync(id, "Hi Dana");
        await Eventually.BecomesAsync((true, "550 No such user"), async () =>
        {
            var reply = Ok(await Chatwoot.NewestMessagesAsync(new ConversationId(id), Ct)).Last(m => m.IsPublicReply);
            return (reply.DeliveryFailed, reply.DeliveryError);
        });
    }

    [Fact]
    public async Task Agents_and_inboxes_are_read()
    {
        Assert.Contains(new ChatwootAgent(6, "Riley Chen", "riley.chen@hotrodan.example"), Ok(await Chatwoot.AgentsAsync(Ct)));
        var id = new ConversationId(await _sandbox.OpenAsync());
        Assert.Equal("Inbox 1", Ok(await Chatwoot.ShowAsync(id, Ct)).Conversation.InboxName);
        Assert.True(Ok(await Chatwoot.LearnInboxesAsync(Ct)) > 0);
        Assert.NotEqual("Inbox 1", Ok(await Chatwoot.ShowAsync(id, Ct)).Conversation.InboxName);
    }

    private static T Ok<T>(ChatwootReply<T> reply) => Assert.IsType<ChatwootReply<T>.Ok>(reply).Value;

    private static ChatwootFault Fault<T>(ChatwootReply<T> reply) => Assert.IsType<ChatwootReply<T>.Failed>(reply).Fault;

    private static string Instance(SandboxReply reply) => reply.Json["instance_id"]!.GetValue<string>();

    private async Task<List<ChatwootConversation>> WalkAsync(string status)
    {
        var all = new List<ChatwootConversation>();
        for (var page = 1; ; page++)
        {
            var found = Ok(await Chatwoot.PageAsync(status, page, Ct));
            if (found.Count == 0) return all;
            all.AddRange(found);
        }
    }
}
