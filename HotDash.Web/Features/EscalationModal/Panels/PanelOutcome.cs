namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>An action came to an end.</summary>
/// <param name="Action">Which, one of the ledger's actions.</param>
/// <param name="Outcome">How.</param>
/// <param name="Retry">Does it once more, with the same intent; null when the panel itself offers that.</param>
public sealed record PanelOutcome(string Action, ActionOutcome Outcome, Func<Task>? Retry = null);

/// <summary>What the right side shows.</summary>
public enum Panel
{
    Reply,
    Escalate,
    Resolve,
}
