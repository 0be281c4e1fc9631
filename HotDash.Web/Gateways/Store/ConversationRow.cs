namespace HotDash.Web.Gateways.Store;

/// <summary>A conversation as mirrored from Chatwoot.</summary>
public sealed class ConversationRow
{
    public long Id { get; set; }
    public long InboxId { get; set; }
    public string InboxName { get; set; } = "";
    public string Status { get; set; } = "open";
    public string Priority { get; set; } = "none";
    public long ContactId { get; set; }
    public string? ContactName { get; set; }
    public string? ContactEmail { get; set; }
    public string? ContactPhone { get; set; }
    public string Labels { get; set; } = "[]";
    public string? AssigneeName { get; set; }
    public string? AssigneeEmail { get; set; }
    public bool CanReply { get; set; } = true;
    public DateTimeOffset? WaitingSince { get; set; }
    public DateTimeOffset? SnoozedUntil { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset LastActivityAt { get; set; }
    public string Orders { get; set; } = "[]";
    public string Facts { get; set; } = "{}";

    /// <summary>When the clock stood still, as the mirror saw the status change.</summary>
    public string Pauses { get; set; } = "[]";

    /// <summary>Written by decisions alone; see <c>DecisionEffect.NoAnswerNeeded</c>.</summary>
    public long NoAnswerThrough { get; set; }

    /// <summary>Chatwoot's <c>updated_at</c> in microseconds; the larger wins.</summary>
    public long RemoteVersion { get; set; }

    /// <summary>The newest message id Chatwoot told us of.</summary>
    public long LastMessageId { get; set; }

    /// <summary>The history is complete up to this message id; 0 when it was never read.</summary>
    public long MessagesThrough { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}

/// <summary>A message as mirrored from Chatwoot.</summary>
public sealed class MessageRow
{
    public long Id { get; set; }
    public long ConversationId { get; set; }
    public string Kind { get; set; } = "incoming";
    public string Text { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
    public bool IsPrivate { get; set; }
    public string? SenderName { get; set; }
    public bool DeliveryFailed { get; set; }
    public string? DeliveryError { get; set; }
    public string? OperationId { get; set; }
}

/// <summary>What an operator has written and not yet sent, per conversation.</summary>
public sealed class DraftRow
{
    public string OperatorEmail { get; set; } = "";
    public long ConversationId { get; set; }
    public string OpId { get; set; } = "";
    public string Reply { get; set; } = "";
    public string Note { get; set; } = "";
    public string? Template { get; set; }
    public string? Suggested { get; set; }
    public long SeenMessageId { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Somebody who has a conversation open.</summary>
public sealed class PresenceRow
{
    public long ConversationId { get; set; }
    public string OperatorEmail { get; set; } = "";
    public string OperatorName { get; set; } = "";
    public DateTimeOffset SeenAt { get; set; }
}

/// <summary>A webhook as it came in, before anybody looked into it.</summary>
public sealed class WebhookRow
{
    public string DeliveryId { get; set; } = "";
    public DateTimeOffset ReceivedAt { get; set; }
    public byte[] Body { get; set; } = [];
    public string State { get; set; } = "new";
    public string? Error { get; set; }
}

/// <summary>Somebody of the roster.</summary>
public sealed class RosterRow
{
    public string Email { get; set; } = "";
    public string Name { get; set; } = "";
    public string Role { get; set; } = "operator";
    public long? ChatwootUserId { get; set; }
}

/// <summary>An operator's own Chatwoot token, protected; the generation ends older sessions.</summary>
public sealed class OperatorTokenRow
{
    public string Email { get; set; } = "";
    public string ProtectedToken { get; set; } = "";
    public long Generation { get; set; }
    public string? RevokedReason { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
