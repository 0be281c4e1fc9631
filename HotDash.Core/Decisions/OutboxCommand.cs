namespace HotDash.Core.Decisions;

/// <summary>What the worker is to do next with a claimed operation.</summary>
public abstract record OutboxCommand
{
    private OutboxCommand() { }

    /// <summary>Read the conversation at Chatwoot and judge again; answer with <see cref="OutboxEvent.Judged"/>.</summary>
    public sealed record Rejudge : OutboxCommand;

    /// <summary>
    /// Mark the row as possibly sent, durably and fenced, then make the one request without any retry;
    /// answer with <see cref="OutboxEvent.CallReturned"/>.
    /// </summary>
    /// <param name="IsResend">True when this spends the one resend after a fruitless read-back.</param>
    public sealed record Attempt(bool IsResend) : OutboxCommand;

    /// <summary>Look for the work at Chatwoot; answer with <see cref="OutboxEvent.ReadBackReturned"/>.</summary>
    public sealed record ReadBack : OutboxCommand;

    /// <summary>Write the row's end and its outcome row in one transaction. Nothing follows.</summary>
    /// <param name="State">Done, Dead or Cancelled.</param>
    /// <param name="Action">The outcome row's action, one of <see cref="LedgerActions"/>.</param>
    /// <param name="Detail">For the operator and the log.</param>
    /// <param name="RemoteId">Chatwoot's message id, or null.</param>
    public sealed record Settle(OutboxState State, string Action, string? Detail, long? RemoteId) : OutboxCommand;

    /// <summary>Give the row back until later. Nothing follows in this turn.</summary>
    public sealed record Wait : OutboxCommand
    {
        /// <summary>Pending or Unknown.</summary>
        public required OutboxState State { get; init; }

        /// <summary>Not to be claimed before this, UTC.</summary>
        public required DateTimeOffset NotBefore { get; init; }

        /// <summary>For the operator.</summary>
        public required string Detail { get; init; }

        /// <summary>The new value of <see cref="OutboxOperation.MaybeSent"/>.</summary>
        public bool MaybeSent { get; init; }

        /// <summary>The new value of <see cref="OutboxOperation.Resent"/>.</summary>
        public bool Resent { get; init; }

        /// <summary>The new value of <see cref="OutboxOperation.AsksOperator"/>.</summary>
        public bool AsksOperator { get; init; }

        /// <summary>The new value of <see cref="OutboxOperation.Refusals"/>.</summary>
        public int Refusals { get; init; }

        /// <summary>The new value of <see cref="OutboxOperation.AttemptEndedAt"/>.</summary>
        public DateTimeOffset? AttemptEndedAt { get; init; }

        /// <summary>The new value of <see cref="OutboxOperation.Attempts"/>; null leaves it.</summary>
        public int? Attempts { get; init; }

        /// <summary>An outcome row to write with it, or null.</summary>
        public string? Action { get; init; }
    }
}
