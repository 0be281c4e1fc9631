namespace HotDash.Core.Decisions;

/// <summary>A row of the ledger as it is stored.</summary>
/// <param name="Row">The clear columns.</param>
/// <param name="Payload">The payload's stored text, exactly; null when it was erased.</param>
/// <param name="Salt">Lower-case hex; null when the payload was erased.</param>
/// <param name="PayloadDigest">The commitment that the chain carries.</param>
/// <param name="PreviousHash">The predecessor's hash.</param>
/// <param name="Hash">This row's hash.</param>
public sealed record LedgerEntry(
    LedgerRow Row, string? Payload, string? Salt, string PayloadDigest, string PreviousHash, string Hash);
