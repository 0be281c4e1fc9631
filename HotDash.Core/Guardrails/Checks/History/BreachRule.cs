using HotDash.Core.Sla;

namespace HotDash.Core.Guardrails;

/// <summary>G1: overdue conversations want a reply at once.</summary>
internal static class BreachRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r) => r.Context.Sla is { State: SlaState.Overdue }
        ?
        [
            new Verdict(
                "G1",
                "G1",
                Severity.Info,
                "The answer is overdue by more than the limit.",
                "Reply at once; if the reply promises something that another team must do, escalate."),
        ]
        : [];
}
