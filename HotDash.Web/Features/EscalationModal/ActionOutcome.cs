using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>What came of a press of a button.</summary>
public abstract record ActionOutcome
{
    private ActionOutcome() { }

    /// <summary>In the decision log, and on its way.</summary>
    public sealed record Logged(Guid DecisionId, DateTimeOffset HeldUntil) : ActionOutcome;

    /// <summary>A lead was asked; nothing is decided yet.</summary>
    public sealed record Asked : ActionOutcome;

    /// <summary>The guardrails withhold it; nothing was written.</summary>
    public sealed record Withheld(Judgement Judgement) : ActionOutcome;

    /// <summary>Something is missing or too long; nothing was written.</summary>
    public sealed record Invalid(IReadOnlyList<string> Problems) : ActionOutcome;

    /// <summary>Not now or not by this person; nothing was written.</summary>
    public sealed record Refused(string Reason) : ActionOutcome;
}
