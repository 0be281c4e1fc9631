using System.Diagnostics;

namespace HotDash.Core.Guardrails;

/// <summary>What signals are called outside of HotDash, in the lines of <c>judge</c>. Scripts rely on these words.</summary>
public static class SignalNames
{
    /// <summary>The name, in small letters with underscores.</summary>
    public static string Of(SignalKind kind) => kind switch
    {
        SignalKind.SupervisorRequest => "supervisor_request",
        SignalKind.HandoffRequest => "handoff_request",
        SignalKind.EscalationThreat => "escalation_threat",
        SignalKind.EscalationMention => "escalation_mention",
        SignalKind.EscalationRequest => "escalation_request",
        SignalKind.RefundRequest => "refund_request",
        SignalKind.RefundOverLimit => "refund_over_limit",
        SignalKind.RefundUnknownAmount => "refund_unknown_amount",
        SignalKind.LegalThreat => "legal_threat",
        SignalKind.Chargeback => "chargeback",
        SignalKind.Fraud => "fraud",
        SignalKind.Safety => "safety",
        SignalKind.Threat => "threat",
        SignalKind.Abuse => "abuse",
        _ => throw new UnreachableException(),
    };
}
