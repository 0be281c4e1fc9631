namespace HotDash.Core.Guardrails;

/// <summary>Something a customer said that matters for who may answer (suggestions.md 2.2, ESC-01).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="MessageId">The message that holds the words.</param>
/// <param name="Start">Where they start, in UTF-16 units.</param>
/// <param name="Length">Their length in UTF-16 units.</param>
/// <param name="Text">The exact words.</param>
/// <param name="Level">How strong, 1 to 3.</param>
public sealed record Signal(SignalKind Kind, long MessageId, int Start, int Length, string Text, int Level);

/// <summary>The kinds of <see cref="Signal"/>.</summary>
public enum SignalKind
{
    /// <summary>Asks for a supervisor or manager, now and explicitly.</summary>
    SupervisorRequest,

    /// <summary>Wants another person, or a real one.</summary>
    HandoffRequest,

    /// <summary>Will ask for a supervisor under a condition, or later.</summary>
    EscalationThreat,

    /// <summary>Speaks of a supervisor without asking for one.</summary>
    EscalationMention,

    /// <summary>Wants the matter escalated without asking for a person; often agrees to an offer.</summary>
    EscalationRequest,

    /// <summary>Asks for money back.</summary>
    RefundRequest,

    /// <summary>Asks for more money back than the limit.</summary>
    RefundOverLimit,

    /// <summary>Asks for money back in an amount that cannot be compared with the limit.</summary>
    RefundUnknownAmount,

    /// <summary>Threatens legal steps.</summary>
    LegalThreat,

    /// <summary>Speaks of a chargeback or a dispute with the bank.</summary>
    Chargeback,

    /// <summary>Reports fraud or an unauthorised purchase.</summary>
    Fraud,

    /// <summary>Reports an injury or a danger, self-harm included.</summary>
    Safety,

    /// <summary>Threatens a person.</summary>
    Threat,

    /// <summary>Insults a person.</summary>
    Abuse,

    /// <summary>Is angry: level 1 frustrated, 2 angry, 3 furious.</summary>
    Angry,

    /// <summary>Something ordered has not come, or not in time.</summary>
    ShippingDelay,

    /// <summary>Only says thanks or goodbye, and asks nothing.</summary>
    ThanksBye,
}
