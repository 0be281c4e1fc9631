namespace HotDash.Core.Decisions;

/// <summary>What is wrong first.</summary>
/// <param name="Seq">The number of the first bad row, or of the bad checkpoint.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Sentence">One sentence for a person; names the number.</param>
public sealed record LedgerFault(long Seq, LedgerFaultKind Kind, string Sentence);

/// <summary>In which way a log contradicts itself or what was signed about it.</summary>
public enum LedgerFaultKind
{
    /// <summary>The row's hash does not follow from its columns.</summary>
    Changed,

    /// <summary>The payload is not what the row committed to.</summary>
    PayloadChanged,

    /// <summary>A number is not there, though later ones are.</summary>
    Missing,

    /// <summary>A row stands after one with a higher number.</summary>
    Reordered,

    /// <summary>The row names another predecessor than the one before it.</summary>
    Unlinked,

    /// <summary>The log begins later than it must.</summary>
    HeadMissing,

    /// <summary>The log ends before a row that was signed for.</summary>
    TailCut,

    /// <summary>The chain holds, but it is not the one that was signed.</summary>
    Rewritten,

    /// <summary>A checkpoint's signature is not that of its key.</summary>
    BadSignature,
}

/// <summary>What is known of a log after it was read.</summary>
/// <param name="Rows">How many rows were read and hold.</param>
/// <param name="First">The first row's number; 0 when there is none.</param>
/// <param name="Through">The last row's number; 0 when there is none.</param>
/// <param name="Erased">How many payloads are erased.</param>
/// <param name="Checkpoints">How many checkpoints were met, signed rightly.</param>
/// <param name="UnknownKeys">Keys that signed a checkpoint here and were not given.</param>
/// <param name="Fault">What is wrong first; null when the log is whole.</param>
public sealed record LedgerReport(
    long Rows, long First, long Through, long Erased, int Checkpoints, IReadOnlyList<string> UnknownKeys, LedgerFault? Fault);
