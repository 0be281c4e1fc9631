namespace HotDash.Core.Decisions;

/// <summary>
/// What a decision changes in the console's own tables, in the transaction that writes its row: decision and effect
/// stand or fall together. A decision with an effect is never held, because an undo would not take the effect back.
/// </summary>
public abstract record DecisionEffect
{
    private DecisionEffect() { }

    /// <summary>No message up to this one needs an answer (rulebook 2); 0 takes an earlier mark back.</summary>
    /// <param name="ThroughMessageId">The newest message that was on screen.</param>
    public sealed record NoAnswerNeeded(long ThroughMessageId) : DecisionEffect;

    /// <summary>A lead answered a colleague who asked to be released from a must-escalate (rulebook 4).</summary>
    /// <param name="ReleaseId">The question.</param>
    /// <param name="Granted">False when the lead said no.</param>
    /// <param name="Reason">Why, as written.</param>
    public sealed record ReleaseSettled(Guid ReleaseId, bool Granted, string Reason) : DecisionEffect;
}
