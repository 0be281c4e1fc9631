namespace HotDash.Web.Gateways.Store;

/// <summary>
/// The line was lost while a decision was being committed, and could not be asked again: it may stand or not. The
/// same intent, pressed again, finds out; it is never carried out twice.
/// </summary>
public sealed class CommitInDoubtException(Exception cause)
    : Exception("Whether the decision was logged is not known.", cause);
