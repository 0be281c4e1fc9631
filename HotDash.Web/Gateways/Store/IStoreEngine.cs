using HotDash.Core.Conversations;
using HotDash.Core.Decisions;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// The seam between the engines, SQLite and PostgreSQL: opening the store, the ledger, the outbox and the webhooks'
/// inbox. Everything else is EF Core on both.
/// </summary>
public interface IStoreEngine
{
    /// <summary>Which setting names the store, and where it is, for sentences.</summary>
    StorePlace Place { get; }

    /// <summary>Locks, creates and upgrades the store. Throws <see cref="StartRefusedException"/> in one sentence.</summary>
    Task OpenAsync(CancellationToken ct);

    /// <summary>The Chatwoot that this store was made for, or null when it was never bound.</summary>
    Task<string?> ReadIdentityAsync(CancellationToken ct);

    /// <summary>Binds a store that is not bound; one that is stays as it is.</summary>
    Task WriteIdentityAsync(string chatwoot, CancellationToken ct);

    /// <summary>The one write path: decision row and outbox rows in one transaction.</summary>
    Task<CommitOutcome> CommitAsync(Decision decision, TimeSpan hold, CancellationToken ct);

    /// <summary>What a commit of an intent that was committed before would say; null for a new one. Changes nothing.</summary>
    Task<CommitOutcome?> FindAsync(Decision decision, CancellationToken ct);

    /// <summary>Takes the next due operation under a new fencing token, or null when nothing is due.</summary>
    Task<OutboxClaim?> ClaimAsync(TimeSpan lease, CancellationToken ct);

    /// <summary>When the next operation will be due; null when none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken ct);

    /// <summary>Marks the claim as possibly sent. False when the claim was lost: then nothing may be sent.</summary>
    Task<bool> MarkAttemptAsync(OutboxClaim claim, bool isResend, CancellationToken ct);

    /// <summary>Gives the claim back until later. False when the claim was lost.</summary>
    Task<bool> WaitAsync(OutboxClaim claim, OutboxCommand.Wait wait, CancellationToken ct);

    /// <summary>Ends the operation and writes its outcome row. False when the claim was lost.</summary>
    Task<bool> SettleAsync(OutboxClaim claim, OutboxCommand.Settle settle, CancellationToken ct);

    /// <summary>Withdraws a decision whose every operation is still unattempted.</summary>
    Task<bool> UndoAsync(Guid decisionId, Guid opId, string operatorEmail, CancellationToken ct);

    /// <summary>Ends the hold of a decision now.</summary>
    Task<bool> SendNowAsync(Guid decisionId, string operatorEmail, CancellationToken ct);

    /// <summary>A person gives up what is unknown or dead, and what follows it in the decision.</summary>
    Task<bool> AbandonAsync(Guid decisionId, string operatorEmail, string reason, CancellationToken ct);

    /// <summary>A person lets an unknown or dead operation be looked for, and sent, once more.</summary>
    Task<bool> TryAgainAsync(Guid decisionId, CancellationToken ct);

    /// <summary>What is under way or recently ended, newest decision first.</summary>
    Task<IReadOnlyList<DispatchRow>> DispatchesAsync(ConversationId? only, CancellationToken ct);

    /// <summary>Chatwoot is back: what waits out a back-off goes on at once, and doubt older than <paramref name="quiet"/> is read back.</summary>
    Task ResumeAsync(TimeSpan quiet, CancellationToken ct);

    /// <summary>Keeps a webhook as it came; false when its delivery id is known already.</summary>
    Task<bool> KeepWebhookAsync(string deliveryId, byte[] body, CancellationToken ct);

    /// <summary>The oldest webhooks that nobody works on, taken for <paramref name="lease"/>.</summary>
    Task<IReadOnlyList<WebhookRow>> TakeWebhooksAsync(int most, TimeSpan lease, CancellationToken ct);

    /// <summary>Wakes the parked operations of an operator whose token was renewed.</summary>
    Task UnparkAsync(string operatorEmail, CancellationToken ct);
}

/// <summary>Where a store is.</summary>
/// <param name="Key">The setting that names it.</param>
/// <param name="Name">The place, without any secret.</param>
public sealed record StorePlace(string Key, string Name);

/// <summary>A claimed operation with what is needed to carry it out.</summary>
/// <param name="Operation">The row as it stood when it was claimed.</param>
/// <param name="From">Its state before the claim.</param>
/// <param name="Fence">The token every further write must carry.</param>
/// <param name="Body">What to do.</param>
public sealed record OutboxClaim(OutboxOperation Operation, OutboxState From, long Fence, OperationBody Body);

/// <summary>One operation as screens show it.</summary>
public sealed record DispatchRow(
    Guid DecisionId, Guid OperationId, ConversationId ConversationId, long Position, OperationKind Kind,
    string OperatorEmail, OutboxState State, DateTimeOffset? HeldUntil, bool AsksOperator, string? Detail,
    long? RemoteId, DateTimeOffset UpdatedAt, string Action);
