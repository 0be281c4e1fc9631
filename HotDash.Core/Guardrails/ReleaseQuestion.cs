using HotDash.Core.Conversations;
using HotDash.Core.People;

namespace HotDash.Core.Guardrails;

/// <summary>An operator's question to a lead: may exactly this text go out in spite of a must-escalate (rulebook 4)?</summary>
public sealed record ReleaseQuestion
{
    /// <summary>Names the question.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where the reply would go.</summary>
    public required ConversationId ConversationId { get; init; }

    /// <summary>Who wrote the reply.</summary>
    public required Person Author { get; init; }

    /// <summary>The exact text that was judged.</summary>
    public required string Reply { get; init; }

    /// <summary>Of <see cref="Reply"/>.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Why the author would send it.</summary>
    public required string Plea { get; init; }

    /// <summary>The newest message that the author had seen.</summary>
    public required long SeenMessageId { get; init; }

    /// <summary>When it was asked, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>How it stands.</summary>
    public ReleaseState State { get; init; }

    /// <summary>The lead who answered; null while nobody has.</summary>
    public Person? Lead { get; init; }

    /// <summary>What the lead wrote; null while nobody has answered.</summary>
    public string? Reason { get; init; }

    /// <summary>The release, when it was granted.</summary>
    public Release? Granted => this is { State: ReleaseState.Granted, Lead: { } lead }
        ? new Release(Id, Author.Email, TextSha256, SeenMessageId, lead.Email, lead.Name, Reason ?? "")
        : null;

    /// <summary>True while a lead can still answer it to some purpose.</summary>
    /// <param name="messages">The conversation as it stands.</param>
    public bool IsOpen(IReadOnlyList<Message> messages) =>
        State == ReleaseState.Asked && !Release.IsOvertaken(messages, SeenMessageId);
}

/// <summary>How a question stands.</summary>
public enum ReleaseState
{
    /// <summary>Waiting for a lead.</summary>
    Asked,

    /// <summary>A lead said yes.</summary>
    Granted,

    /// <summary>A lead said no.</summary>
    Declined,

    /// <summary>The author asked anew.</summary>
    Withdrawn,
}
