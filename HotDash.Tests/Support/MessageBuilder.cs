using HotDash.Core.Conversations;

namespace HotDash.Tests.Support;

/// <summary>A thread whose message ids count from 1, one a minute from 10:00.</summary>
public sealed class MessageBuilder
{
    private readonly List<Message> _messages = [];

    public MessageBuilder Customer(string text) => Add(MessageKind.Incoming, text, m => m);

    public MessageBuilder Reply(string text, string sender = "Riley Chen") =>
        Add(MessageKind.Outgoing, text, m => m with { SenderName = sender });

    public MessageBuilder OwnReply(string text) =>
        Add(MessageKind.Outgoing, text, m => m with { OperationId = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) });

    public MessageBuilder FailedReply(string text) => Add(MessageKind.Outgoing, text, m => m with { DeliveryFailed = true });

    public MessageBuilder Note(string text) => Add(MessageKind.Outgoing, text, m => m with { IsPrivate = true });

    public MessageBuilder Activity(string text) => Add(MessageKind.Activity, text, m => m);

    public IReadOnlyList<Message> Build() => [.. _messages];

    private MessageBuilder Add(MessageKind kind, string text, Func<Message, Message> with)
    {
        var at = ConversationBuilder.Noon.AddHours(-2).AddMinutes(_messages.Count);
        _messages.Add(with(new Message(_messages.Count + 1, kind, text, at)));
        return this;
    }
}
