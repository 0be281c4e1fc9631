namespace HotDash.Core.Escalations;

/// <summary>Why a conversation is escalated (rulebook 5).</summary>
public enum EscalationReason
{
    /// <summary>The answer needs an exception from a policy.</summary>
    PolicyException,

    /// <summary>A refund above the limit is asked for or due (G3).</summary>
    RefundOverLimit,

    /// <summary>The customer asked for a supervisor (G2).</summary>
    SupervisorAsked,

    /// <summary>Legal steps, fraud or a chargeback (G4).</summary>
    LegalOrFraud,

    /// <summary>Abuse or threats (G4).</summary>
    Abuse,

    /// <summary>Dissatisfied after a breach.</summary>
    DissatisfiedAfterBreach,

    /// <summary>No suggestion can be used (G5).</summary>
    NoUsableSuggestion,

    /// <summary>Fulfilment, or work across teams.</summary>
    FulfilmentDelay,

    /// <summary>Anything else; the note says what.</summary>
    Other,
}

/// <summary>The reasons in words.</summary>
public static class EscalationReasons
{
    /// <summary>As shown in the console and in the private note. An unknown value gives <c>Other</c>.</summary>
    public static string Label(EscalationReason reason) => reason switch
    {
        EscalationReason.PolicyException => "Policy exception",
        EscalationReason.RefundOverLimit => "Refund over the limit",
        EscalationReason.SupervisorAsked => "Supervisor asked for",
        EscalationReason.LegalOrFraud => "Legal, fraud or chargeback",
        EscalationReason.Abuse => "Abuse or threats",
        EscalationReason.DissatisfiedAfterBreach => "Dissatisfied after a breach",
        EscalationReason.NoUsableSuggestion => "No usable suggestion",
        EscalationReason.FulfilmentDelay => "Fulfilment or another team",
        _ => "Other",
    };
}
