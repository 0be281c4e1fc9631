using HotDash.Core.Decisions;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// Reading <c>decision_log</c>, on both engines. Nothing here writes a row: that is <see cref="IStoreEngine"/>'s alone.
/// </summary>
public interface ILedgerReader
{
    /// <summary>Rows ascending by number, streamed as they are stored, never more than a page in memory.</summary>
    /// <param name="after">The number before the first wanted one; 0 for all.</param>
    /// <param name="filter">What to leave out; null for everything.</param>
    /// <param name="ct">Ends the stream.</param>
    IAsyncEnumerable<LedgerEntry> ReadAsync(long after, LedgerFilter? filter, CancellationToken ct);

    /// <summary>Newest first, at most <paramref name="most"/>, with numbers below <paramref name="before"/>.</summary>
    Task<IReadOnlyList<LedgerEntry>> SearchAsync(LedgerFilter filter, long before, int most, CancellationToken ct);

    /// <summary>A decision and everything that became of it, in order.</summary>
    Task<IReadOnlyList<LedgerEntry>> ReadDecisionAsync(Guid decisionId, CancellationToken ct);

    /// <summary>The newest row's number and hash; 0 and <see cref="LedgerHash.Genesis"/> when there is none.</summary>
    Task<LedgerHead> ReadHeadAsync(CancellationToken ct);

    /// <summary>All checkpoints, ascending by number.</summary>
    Task<IReadOnlyList<LedgerCheckpoint>> ReadCheckpointsAsync(CancellationToken ct);

    /// <summary>Keeps a checkpoint. False when its number has one already: then nothing is changed.</summary>
    Task<bool> KeepCheckpointAsync(LedgerCheckpoint checkpoint, CancellationToken ct);
}

/// <summary>What an auditor looks for; null means any.</summary>
public sealed record LedgerFilter
{
    /// <summary>At or after this moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Lower-case e-mail of who decided.</summary>
    public string? OperatorEmail { get; init; }

    /// <summary>One action of <see cref="LedgerActions"/>; or a beginning that ends with a dot, such as <c>sync.</c>.</summary>
    public string? Action { get; init; }

    public long? ConversationId { get; init; }

    /// <summary>Only rows with an <c>op_id</c>: what people decided, without the outcomes.</summary>
    public bool DecisionsOnly { get; init; }
}

/// <summary>The end of the chain.</summary>
public sealed record LedgerHead(long Seq, string Hash);

/// <summary>A row holds something that no HotDash writes: it was changed from outside.</summary>
public sealed class LedgerUnreadableException : Exception
{
    private LedgerUnreadableException(long seq, string message)
        : base(message) => Seq = seq;

    /// <summary>The row's number, or the line's.</summary>
    public long Seq { get; }

    public static LedgerUnreadableException OfRow(long seq, string column) =>
        new(seq, $"Row {seq} cannot be read: its {column} is not what HotDash writes.");

    public static LedgerUnreadableException OfLine(long line, string what) => new(line, $"Line {line} {what}.");
}
