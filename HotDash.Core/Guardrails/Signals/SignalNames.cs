using System.Diagnostics;

namespace HotDash.Core.Guardrails;

/// <summary>The names by which <c>judge</c> and exports call signals; a contract, never renamed.</summary>
public static class SignalNames
{
    /// <summary>
    /// The name of a kind. Wanting the matter escalated is wanting another person; a threat to somebody is a matter of
    /// safety; a refund that cannot be compared with the limit is a refund all the same.
    /// </summary>
    public static string Of(SignalKind kind) => kind switch
    {
        SignalKind.SupervisorRequest => "supervisor_request",
        SignalKind.HandoffRequest or SignalKind.EscalationRequest => "handoff_request",
        SignalKind.EscalationThreat => "escalation_threat",
        SignalKind.EscalationMention => "escalation_mention",
        SignalKind.RefundRequest or SignalKind.RefundUnknownAmount => "refund_request",
        SignalKind.RefundOverLimit => "refund_over_limit",
        SignalKind.LegalThreat => "legal_threat",
        SignalKind.Chargeback => "chargeback",
        SignalKind.Fraud => "fraud",
        SignalKind.Safety or SignalKind.Threat => "safety",
        SignalKind.Abuse => "abuse",
        SignalKind.Angry => "angry",
        SignalKind.ShippingDelay => "shipping_delay",
        SignalKind.ThanksBye => "thanks_bye",
        _ => throw new UnreachableException(),
    };
}
