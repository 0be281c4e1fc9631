using System.Collections.Immutable;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Live;

/// <summary>The console at one moment: immutable, shared by every circuit of the node.</summary>
public sealed record TileSnapshot
{
    public static TileSnapshot Empty { get; } = new();

    /// <summary>Ascending; a page that has drawn this version draws nothing for it again.</summary>
    public long Version { get; init; }

    /// <summary>P1 to P4 and whatever returned, in triage order, complete. Unchanged rows keep their reference.</summary>
    public ImmutableArray<TileRow> Rows { get; init; } = [];

    /// <summary>Every live conversation, on the tile or not.</summary>
    public ImmutableDictionary<ConversationId, LiveConversation> Conversations { get; init; } =
        ImmutableDictionary<ConversationId, LiveConversation>.Empty;

    /// <summary>The decisions that wait out their hold, the one that leaves next first.</summary>
    public ImmutableArray<HeldDecision> Held { get; init; } = [];

    /// <summary>How old what is shown is.</summary>
    public DataAge Age { get; init; } = new(null, null, null);

    /// <summary>What lately came of decisions, oldest first, for toasts.</summary>
    public ImmutableArray<OutcomeNotice> Notices { get; init; } = [];
}

/// <summary>One row of the tile. Compared by value, so that an unchanged row is not drawn again.</summary>
public sealed record TileRow
{
    public required ConversationId Id { get; init; }
    public required TriagePriority Priority { get; init; }
    public required string Reason { get; init; }
    public required string Expected { get; init; }
    public required SlaState Sla { get; init; }
    public required string Customer { get; init; }
    public required long InboxId { get; init; }
    public required string Inbox { get; init; }
    public DateTimeOffset? WaitingSince { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public string? Assignee { get; init; }
    public string? AssigneeEmail { get; init; }

    /// <summary>The last message that is not an activity, cut to a line; may be empty.</summary>
    public string LastText { get; init; } = "";

    /// <summary>Who wrote it: <c>Customer</c>, a name, or <c>Note</c>.</summary>
    public string LastBy { get; init; } = "";

    /// <summary>Chatwoot's own priority.</summary>
    public ChatwootPriority ChatwootPriority { get; init; }

    /// <summary>A decision under way or stuck, or null.</summary>
    public DispatchBadge? Dispatch { get; init; }

    /// <summary>The names of those who have it open; empty when nobody has.</summary>
    public string Present { get; init; } = "";

    /// <summary>The names of those who ask a lead for a release; empty when nobody does.</summary>
    public string AsksRelease { get; init; } = "";
}

/// <summary>Where the decision that is under way stands: its first unfinished operation.</summary>
public sealed record DispatchBadge(
    Guid DecisionId, string Action, OperationKind Kind, OutboxState State, bool AsksOperator, string OperatorEmail,
    DateTimeOffset? HeldUntil, string? Detail);

/// <summary>A decision that has not left yet, wherever its conversation stands.</summary>
public sealed record HeldDecision(ConversationId Id, string Customer, DispatchBadge Dispatch);

/// <summary>A conversation with what a modal shows at once.</summary>
/// <param name="Stored">The conversation and how far its history is known.</param>
/// <param name="Messages">The newest, ascending by id, at most <see cref="MessagesKept"/>.</param>
/// <param name="Dispatches">Operations under way or ended within the hour, newest first.</param>
/// <param name="Sla">The clock as last read.</param>
/// <param name="Place">Its place in the tile, or null.</param>
public sealed record LiveConversation(
    StoredConversation Stored, IReadOnlyList<Message> Messages, IReadOnlyList<DispatchRow> Dispatches,
    SlaReading Sla, TriagePlace? Place)
{
    public const int MessagesKept = 20;

    /// <summary>Who has it open, in order of name.</summary>
    public IReadOnlyList<Presence> Present { get; init; } = [];

    /// <summary>What leads were asked to release, oldest first.</summary>
    public IReadOnlyList<ReleaseQuestion> Releases { get; init; } = [];

    /// <summary>Those that wait for a lead.</summary>
    public IEnumerable<ReleaseQuestion> OpenReleases => Releases.Where(r => r.IsOpen(Messages));

    public Conversation Conversation => Stored.Conversation;

    public string CustomerName => Core.Conversations.CustomerName.Display(Conversation.Customer, Conversation.Id);

    /// <summary>The first unfinished operation of the decision under way, or null.</summary>
    public DispatchBadge? Dispatch => Dispatches
        .Where(d => d.State.IsUnfinished()).OrderBy(d => d.Position)
        .Select(d => new DispatchBadge(
            d.DecisionId, d.Action, d.Kind, d.State, d.AsksOperator, d.OperatorEmail, d.HeldUntil, d.Detail))
        .FirstOrDefault();
}

/// <summary>The age of the data: when Chatwoot was last read through, and what is wrong since when.</summary>
/// <param name="SyncedAt">The last complete read; null while there was none yet.</param>
/// <param name="Fault">One sentence, or null when all is well.</param>
/// <param name="FaultSince">When it began.</param>
public sealed record DataAge(DateTimeOffset? SyncedAt, string? Fault, DateTimeOffset? FaultSince)
{
    /// <summary>From here on the age is shown as stale.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(45);
}

/// <summary>Something came of a decision: shown to the person who made it.</summary>
public sealed record OutcomeNotice(
    long Seq, string OperatorEmail, ConversationId ConversationId, Guid OperationId, OutboxState State, string Text, bool IsError);
