using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Web.Gateways.Chatwoot;

namespace HotDash.Tests.Gateways.Chatwoot;

public sealed class ChatwootParserTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1785230100);

    [Theory]
    [InlineData("1785230100")]
    [InlineData("1785230100.0")]
    [InlineData("\"2026-07-28T09:15:00.000Z\"")]
    [InlineData("\"2026-07-28T11:15:00+02:00\"")]
    public void A_time_is_the_same_in_each_of_its_spellings(string spelling) =>
        Assert.Equal(At, Message($$"""{"id":1,"created_at":{{spelling}} }""").CreatedAt);

    [Theory]
    [InlineData("0")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"soon\"")]
    [InlineData(null)]
    public void An_unset_time_is_no_time(string? spelling)
    {
        var field = spelling is null ? "" : $",\"waiting_since\":{spelling},\"snoozed_until\":{spelling}";
        var conversation = Conversation($$"""{"id":1{{field}} }""").Conversation;
        Assert.Null(conversation.WaitingSince);
        Assert.Null(conversation.SnoozedUntil);
    }

    [Theory]
    [InlineData("0", MessageKind.Incoming)]
    [InlineData("1", MessageKind.Outgoing)]
    [InlineData("2", MessageKind.Activity)]
    [InlineData("3", MessageKind.Template)]
    [InlineData("\"incoming\"", MessageKind.Incoming)]
    [InlineData("\"outgoing\"", MessageKind.Outgoing)]
    [InlineData("\"activity\"", MessageKind.Activity)]
    [InlineData("\"template\"", MessageKind.Template)]
    [InlineData("\"of another world\"", MessageKind.Activity)]
    [InlineData("77", MessageKind.Activity)]
    [InlineData("null", MessageKind.Activity)]
    public void A_message_type_is_a_number_here_and_a_word_there(string type, MessageKind kind) =>
        Assert.Equal(kind, Message($$"""{"id":1,"message_type":{{type}} }""").Kind);

    [Fact]
    public void The_larger_updated_at_is_the_larger_version_to_the_microsecond()
    {
        Assert.Equal(1785230100123456, Conversation("""{"id":1,"updated_at":1785230100.123456}""").RemoteVersion);
        Assert.Equal(1785230100123000, Conversation("""{"id":1,"updated_at":"2026-07-28T09:15:00.123Z"}""").RemoteVersion);
        Assert.Equal(0, Conversation("""{"id":1}""").RemoteVersion);
    }

    [Fact]
    public void Everything_that_may_be_missing_may_be_missing()
    {
        var conversation = Conversation("""{"id":7}""").Conversation;
        Assert.Equal(
            (ConversationStatus.Open, ChatwootPriority.None, true, null, null, "Inbox 0"),
            (conversation.Status, conversation.Priority, conversation.CanReply, conversation.AssigneeName, conversation.Customer.Name, conversation.InboxName));
        var message = Message("""{"id":7,"content":null,"sender":null,"content_attributes":null}""");
        Assert.Equal(("", null, null, false), (message.Text, message.SenderName, message.OperationId, message.DeliveryFailed));
    }

    [Theory]
    [InlineData("open", ConversationStatus.Open)]
    [InlineData("pending", ConversationStatus.Pending)]
    [InlineData("snoozed", ConversationStatus.Snoozed)]
    [InlineData("resolved", ConversationStatus.Resolved)]
    public void A_status_is_a_word(string word, ConversationStatus status) =>
        Assert.Equal(status, Conversation($$"""{"id":1,"status":"{{word}}"}""").Conversation.Status);

    [Fact]
    public void The_contact_the_assignee_the_labels_and_the_orders_are_read()
    {
        var c = Conversation("""
            {"id":1,"inbox_id":3,"can_reply":false,"priority":"urgent","labels":["vip",null,5],
             "meta":{"sender":{"id":9,"name":"Dana","email":"d@x.example","phone_number":"+1"},"assignee":{"name":"Ava","email":"Ava@X.example"}},
             "custom_attributes":{"orders":[{"id":4711,"total_usd":640.5,"status":"shipped","eta":"2026-10-20","items":[{"name":"pump"},"hose"]}]}}
            """).Conversation;
        Assert.Equal(new Customer(9, "Dana", "d@x.example", "+1"), c.Customer);
        Assert.Equal(("Ava", "ava@x.example", false, ChatwootPriority.Urgent), (c.AssigneeName, c.AssigneeEmail, c.CanReply, c.Priority));
        Assert.Equal(["vip"], c.Labels);
        var order = Assert.Single(c.Orders);
        Assert.Equal(("4711", 640.5m, "shipped", new DateOnly(2026, 10, 20)), (order.Id, order.TotalUsd, order.Status, order.Eta));
        Assert.Equal(["pump", "hose"], order.Items);
    }

    [Fact]
    public void A_message_that_rides_along_twice_is_one()
    {
        var c = Conversation("""
            {"id":1,"messages":[{"id":5,"message_type":0,"content":"a"}],
             "last_non_activity_message":{"id":5,"message_type":0,"content":"a"}}
            """);
        Assert.Single(c.Messages);
    }

    [Theory]
    [InlineData("""{"op_id":"01985f2e-7f4a-7c3b-9b6d-0c1f6f5f9a10"}""", true)]
    [InlineData("""{"op_id":"not ours"}""", false)]
    [InlineData("""{"deleted":true}""", false)]
    public void Our_mark_is_an_id_or_nothing(string attributes, bool ours) =>
        Assert.Equal(ours, Message($$"""{"id":1,"content_attributes":{{attributes}} }""").OperationId is not null);

    [Theory]
    [InlineData("""{"id":1,"created_at":1e15}""")]
    [InlineData("""{"id":1,"created_at":1e300}""")]
    [InlineData("""{"id":1,"created_at":99999999999999999999}""")]
    [InlineData("""{"id":1,"message_type":1.5}""")]
    [InlineData("\"a text\"")]
    public void What_cannot_be_read_says_so_in_one_of_the_two_ways_that_callers_expect(string body) =>
        Assert.True(Record.Exception(() => Message(body)) is FormatException or InvalidOperationException);

    [Theory]
    [InlineData("1e16")]
    [InlineData("1e300")]
    [InlineData("99999999999999999999")]
    public void A_version_that_cannot_be_is_no_version(string updatedAt) =>
        Assert.IsType<FormatException>(Record.Exception(() => Conversation($$"""{"id":1,"updated_at":{{updatedAt}} }""")));

    private static ChatwootConversation Conversation(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ChatwootParser.Conversation(document.RootElement, id => $"Inbox {id}");
    }

    private static Message Message(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ChatwootParser.Message(document.RootElement);
    }
}
