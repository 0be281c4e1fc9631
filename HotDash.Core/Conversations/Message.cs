namespace HotDash.Core.Conversations;

/// <summary>One message of a conversation, as Chatwoot stored it.</summary>
/// <param name="Id">Chatwoot's message id; ascending in order of creation, not always of time.</param>
/// <param name="Kind">Who it is from.</param>
/// <param name="Text">The raw content; never null, may be empty (attachments only).</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record Message(long Id, MessageKind Kind, string Text, DateTimeOffset CreatedAt)
{
    /// <summary>True for a private note, which the customer never sees.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The sender's display name, or null (automation, activity, unknown).</summary>
    public string? SenderName { get; init; }

    /// <summary>True when Chatwoot reports that the channel could not deliver it.</summary>
    public bool DeliveryFailed { get; init; }

    /// <summary>The channel's error, when <see cref="DeliveryFailed"/>.</summary>
    public string? DeliveryError { get; init; }

    /// <summary>Our own operation id, when HotDash sent it; null otherwise.</summary>
    public Guid? OperationId { get; init; }

    /// <summary>True for a message that the customer wrote.</summary>
    public bool IsFromCustomer => Kind == MessageKind.Incoming && !IsPrivate;

    /// <summary>True for a reply that the customer can see.</summary>
    public bool IsPublicReply => Kind is MessageKind.Outgoing or MessageKind.Template && !IsPrivate;
}

/// <summary>Chatwoot's <c>message_type</c>.</summary>
public enum MessageKind
{
    /// <summary>From the customer (0).</summary>
    Incoming,

    /// <summary>From an agent or a bot (1); a private note when <see cref="Message.IsPrivate"/>.</summary>
    Outgoing,

    /// <summary>A line Chatwoot wrote about what happened (2).</summary>
    Activity,

    /// <summary>A channel template or an automatic message (3).</summary>
    Template,
}
