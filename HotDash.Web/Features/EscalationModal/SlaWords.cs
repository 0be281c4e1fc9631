using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>States in words, and their tone for colours that are never alone.</summary>
internal static class SlaWords
{
    public static string State(SlaReading sla) => sla.State switch
    {
        SlaState.Overdue => "Breached for more than 2 h",
        SlaState.Breached => "Breached",
        SlaState.AtRisk => sla.AtRiskStep > 1 ? "About to breach" : "At risk",
        SlaState.OnTrack => "On track",
        SlaState.Paused => "Paused (snoozed)",
        _ => "Nobody waits",
    };

    public static string Tone(SlaState state) => state switch
    {
        SlaState.Overdue => "p1",
        SlaState.Breached => "p2",
        SlaState.AtRisk => "p4",
        SlaState.OnTrack => "good",
        _ => "returned",
    };

    public static string Icon(SlaState state) => state switch
    {
        SlaState.Overdue or SlaState.Breached => "ic-alert",
        SlaState.OnTrack or SlaState.None => "ic-check",
        SlaState.Paused => "ic-pause",
        _ => "ic-clock",
    };

    public static string Kind(Message m) => m switch
    {
        { IsPrivate: true } => "note",
        { Kind: MessageKind.Incoming } => "incoming",
        { Kind: MessageKind.Outgoing } => "outgoing",
        { Kind: MessageKind.Template } => "template",
        _ => "activity",
    };

    /// <summary>What the severity means for the person who reads it.</summary>
    public static string Means(Severity severity) => severity switch
    {
        Severity.Escalate => "Must be escalated",
        Severity.Block => "Blocked",
        Severity.Warn => "Needs a reason",
        _ => "Good to know",
    };
}
