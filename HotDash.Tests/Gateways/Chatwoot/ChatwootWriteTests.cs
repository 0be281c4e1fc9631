using System.Text.Json.Nodes;
using HotDash.Core.Conversations;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Chatwoot;

namespace HotDash.Tests.Gateways.Chatwoot;

/// <summary>What is written stands at Chatwoot as it was meant.</summary>
public sealed class ChatwootWriteTests : IAsyncLifetime
{
    private SandboxDriver _sandbox = null!;
    private HotDashUnderTest _hotDash = null!;
    private ConversationId _id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxDriver.StartAsync();
        _hotDash = await HotDashUnderTest.OpenAsync(_sandbox.Address, _sandbox.Time);
        _id = new ConversationId(await _sandbox.OpenAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _hotDash.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_comes_back_with_its_mark_from_the_operator_who_sent_it(bool isPrivate)
    {
        var opId = Planned.NewId();
        var stored = Ok(await _hotDash.Chatwoot.PostMessageAsync(SandboxDriver.Ava, _id, "Hi Dana", isPrivate, opId, Ct));
        var read = Ok(await _hotDash.Chatwoot.MessagesAfterAsync(_id, 0, Ct)).Single(m => m.OperationId == opId);
        Assert.Equal((stored.Id, "Hi Dana", isPrivate, "Ava Brooks"), (read.Id, read.Text, read.IsPrivate, read.SenderName));
    }

    [Theory]
    [InlineData("Sent to {{contact.email}} {% assign x = 1 %}")]
    [InlineData("`{{agent.name}}` and {{{conversation.id}}} and {% endraw %}")]
    [InlineData("a {{ b }} `c {{d}}` } {")]
    public async Task An_escaped_text_comes_back_as_it_was_written(string text)
    {
        var stored = Ok(await _hotDash.Chatwoot.PostMessageAsync(SandboxDriver.Ava, _id, LiquidText.Escape(text), true, Planned.NewId(), Ct));
        Assert.Equal(text, stored.Content);
        Assert.Equal(text, (await _sandbox.MessagesAsync(_id.Value))[^1]!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_too_late_when_its_body_would_leave_does_not_reach_Chatwoot_at_all()
    {
        var before = (await _sandbox.MessagesAsync(_id.Value)).Count;
        using (SendWindow.Open(() => true))
        {
            var late = Assert.IsType<ChatwootReply<StoredMessage>.Failed>(
                await _hotDash.Chatwoot.PostMessageAsync(SandboxDriver.Ava, _id, "Too late", false, Planned.NewId(), Ct));
            Assert.Equal((ChatwootFault.Unreachable, "The lease is nearly over, so nothing was sent"), (late.Fault, late.Detail));
        }

        Ok(await _hotDash.Chatwoot.PostMessageAsync(SandboxDriver.Ava, _id, "In time", false, Planned.NewId(), Ct));
        var texts = (await _sandbox.MessagesAsync(_id.Value)).Select(m => m!["content"]!.GetValue<string>()).ToList();
        Assert.Equal(before + 1, texts.Count);
        Assert.Equal("In time", texts[^1]);
    }

    [Fact]
    public async Task Labels_are_added_to_those_that_stand()
    {
        await _sandbox.ApiAsync("POST", $"conversations/{_id}/labels", new JsonObject { ["labels"] = new JsonArray("vip", "parts") });
        Ok(await _hotDash.Chatwoot.AddLabelsAsync(SandboxDriver.Ava, _id, ["escalation"], Ct));
        await Eventually.BecomesAsync("escalation parts vip", async () =>
            string.Join(' ', Ok(await _hotDash.Chatwoot.ShowAsync(_id, Ct)).Conversation.Labels.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_assignment_is_confirmed_by_the_id_and_an_unknown_person_is_not()
    {
        Assert.Equal(6, Ok(await _hotDash.Chatwoot.AssignAsync(SandboxDriver.Ava, _id, 6, Ct)));
        Assert.Null(Ok(await _hotDash.Chatwoot.AssignAsync(SandboxDriver.Ava, _id, 999, Ct)));
    }

    [Fact]
    public async Task A_status_is_set_and_not_flipped()
    {
        Assert.Equal("resolved", Ok(await _hotDash.Chatwoot.SetStatusAsync(SandboxDriver.Ava, _id, "resolved", Ct)));
        Assert.Equal("resolved", Ok(await _hotDash.Chatwoot.SetStatusAsync(SandboxDriver.Ava, _id, "resolved", Ct)));
        Assert.Equal(ConversationStatus.Resolved, Ok(await _hotDash.Chatwoot.ShowAsync(_id, Ct)).Conversation.Status);
    }

    private static T Ok<T>(ChatwootReply<T> reply) => Assert.IsType<ChatwootReply<T>.Ok>(reply).Value;
}
