namespace HotDash.Core.Conversations;

/// <summary>What HotDash knows of a conversation, apart from its messages. All times are UTC.</summary>
public sealed record Conversation
{
    /// <summary>Chatwoot's display id.</summary>
    public required ConversationId Id { get; init; }

    /// <summary>The inbox (channel instance) it came through.</summary>
    public required long InboxId { get; init; }

    /// <summary>The inbox's name, or <c>Inbox N</c> while unknown.</summary>
    public required string InboxName { get; init; }

    /// <summary>Chatwoot's status.</summary>
    public required ConversationStatus Status { get; init; }

    /// <summary>Chatwoot's priority.</summary>
    public ChatwootPriority Priority { get; init; }

    /// <summary>The contact behind the conversation.</summary>
    public required Customer Customer { get; init; }

    /// <summary>Chatwoot's labels, as they stand.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The assigned agent's name, or null when nobody is assigned.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>The assigned agent's e-mail, or null when nobody is assigned or Chatwoot did not send it.</summary>
    public string? AssigneeEmail { get; init; }

    /// <summary>Chatwoot's <c>can_reply</c>: false when the channel's reply window has closed (G12).</summary>
    public bool CanReply { get; init; } = true;

    /// <summary>Since when the first unanswered customer message waits; null when nobody waits (Chatwoot's 0).</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Until when it is snoozed; null when not snoozed or snoozed until the next customer message.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last activity of any kind; never use it for waiting (chatwoot.md 5.2).</summary>
    public DateTimeOffset LastActivityAt { get; init; }

    /// <summary>Orders known for this customer, from the conversation's custom attributes.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    /// <summary>What else the shop's systems wrote into the conversation; the checks hold replies against it.</summary>
    public ShopFacts Facts { get; init; } = ShopFacts.None;

    /// <summary>When the clock stood still since it was started, oldest first; the last one may still be open (rulebook 2).</summary>
    public IReadOnlyList<ClockPause> Pauses { get; init; } = [];

    /// <summary>An operator said that no message up to this id needs an answer (rulebook 2); 0 when nobody did.</summary>
    public long NoAnswerNeededThrough { get; init; }
}

/// <summary>Chatwoot's display id of a conversation: the number that people see and that its URLs use.</summary>
/// <param name="Value">Positive; a per-account sequence.</param>
public readonly record struct ConversationId(long Value)
{
    /// <summary>The bare number, invariant.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Chatwoot's four conversation states. Only <see cref="Open"/> and <see cref="Pending"/> run the clock.</summary>
public enum ConversationStatus
{
    /// <summary>Being handled by people.</summary>
    Open,

    /// <summary>Handled by a bot, or waiting for triage; a waiting customer still waits.</summary>
    Pending,

    /// <summary>Paused by an operator; the clock stands still (rulebook 2).</summary>
    Snoozed,

    /// <summary>Done; the clock has ended (rulebook 2).</summary>
    Resolved,
}

/// <summary>The priority set in Chatwoot, not to be mixed up with the triage order P1 to P4.</summary>
public enum ChatwootPriority
{
    /// <summary>Unset (null in Chatwoot).</summary>
    None,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High: the priority threshold applies (rulebook 2).</summary>
    High,

    /// <summary>Urgent: the priority threshold applies (rulebook 2).</summary>
    Urgent,
}

/// <summary>An order as the shop's integration wrote it into the conversation's custom attributes.</summary>
/// <param name="Id">The order number as customers know it.</param>
/// <param name="TotalUsd">The order's total in US dollars, or null when unknown.</param>
/// <param name="Status">Free text such as <c>shipped</c>, or null.</param>
/// <param name="Eta">The promised day of arrival, or null.</param>
/// <param name="Items">What was bought; may be empty.</param>
public sealed record Order(string Id, decimal? TotalUsd, string? Status, DateOnly? Eta, IReadOnlyList<string> Items)
{
    /// <summary>Every single price known of it, in US dollars: items, shipping, tax; may be empty.</summary>
    public IReadOnlyList<decimal> AmountsUsd { get; init; } = [];

    /// <summary>What was given back for it so far, in US dollars, or null when unknown.</summary>
    public decimal? RefundedUsd { get; init; }
}
