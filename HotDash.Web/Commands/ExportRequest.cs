using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands;

/// <summary>What an export holds.</summary>
/// <param name="Filter">As it was asked for.</param>
/// <param name="Origin">Which log.</param>
/// <param name="CreatedAt">When it was made, ISO-8601.</param>
/// <param name="First">The first number; 0 when there is nothing.</param>
/// <param name="Through">The last number; rows that are committed meanwhile stay out.</param>
/// <param name="Before">The newest checkpoint before the first row.</param>
/// <param name="After">The oldest checkpoint at or after the last row.</param>
internal sealed record ExportRequest(
    LedgerFilter Filter, string Origin, string CreatedAt, long First, long Through, LedgerCheckpoint? Before, LedgerCheckpoint? After)
{
    /// <summary>Chosen rows have gaps, so their chain cannot be followed.</summary>
    public bool IsSelection => Filter is { OperatorEmail: not null } or { Action: not null } or { ConversationId: not null };

    public string Contents => IsSelection ? "selection" : Filter.Since is null ? "whole" : "part";

    /// <summary>
    /// Settles the borders before the first byte. A part reaches from the first row in its time to the last, with all
    /// that lies between, even where the clock was set back: otherwise its chain would have gaps.
    /// </summary>
    public static async Task<ExportRequest> PrepareAsync(
        LedgerSource source, LedgerFilter filter, DateTimeOffset now, CancellationToken ct)
    {
        var last = await source.Ledger.SearchAsync(filter, long.MaxValue, 1, ct) is [var newest, ..] ? newest.Row.Seq : 0;
        var first = 0L;
        await foreach (var entry in source.Ledger.ReadAsync(0, filter, ct))
        {
            first = entry.Row.Seq;
            break;
        }

        var checkpoints = await source.Ledger.ReadCheckpointsAsync(ct);
        return new ExportRequest(
            filter, source.Origin ?? "", Iso.Write(now), first, last,
            checkpoints.LastOrDefault(c => c.Seq < first), checkpoints.FirstOrDefault(c => c.Seq >= last && last > 0));
    }

    public async IAsyncEnumerable<LedgerEntry> RowsAsync(
        ILedgerReader ledger, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (Through == 0) yield break;
        await foreach (var entry in ledger.ReadAsync(First - 1, IsSelection ? Filter : null, ct))
        {
            if (entry.Row.Seq > Through) yield break;
            yield return entry;
        }
    }
}
