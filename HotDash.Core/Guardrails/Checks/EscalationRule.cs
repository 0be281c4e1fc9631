using HotDash.Core.Conversations;
using HotDash.Core.Escalations;
using HotDash.Core.People;

namespace HotDash.Core.Guardrails;

/// <summary>ESC-01: what the customer wrote takes the decision out of the operator's hands (G2, G3, G4).</summary>
internal static class EscalationRule
{
    private const int RecentMessages = 5;

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var x = r.Context;
        var current = CurrentSince(x.Messages);
        var handedOff = x.Messages.LastOrDefault(HandOffNote.IsOne)?.Id ?? 0;
        var isOnLadder = x.Author is { Role: var role } && Permissions.TakesHandOffs(role);
        return r.Signals
            .Where(s => s.MessageId >= current || !IsAboutPeople(s.Kind))
            .Select(s => (Signal: s, Verdict: Found(s, handedOff > s.MessageId)))
            .Where(f => f.Verdict is not null)
            .Select(f => handedOff > f.Signal.MessageId ? HandedOff(f.Verdict!, isOnLadder) : f.Verdict!);
    }

    /// <summary>
    /// Once escalated, those it was handed to must be able to answer, with a reason that is kept; for everybody else
    /// it stays withheld.
    /// </summary>
    private static Verdict HandedOff(Verdict v, bool isOnLadder) => v.Severity != Severity.Escalate ? v : v with
    {
        Severity = isOnLadder ? Severity.Warn : Severity.Escalate,
        Message = v.Message + " It was handed off after that.",
        Advice = isOnLadder ? "Say why you answer it yourself." : "Leave the answer to the lead or manager it was handed to.",
    };

    /// <summary>The first message that still counts: the fifth newest of the customer's, or the first unanswered.</summary>
    private static long CurrentSince(IReadOnlyList<Message> messages)
    {
        var recent = messages.Where(m => m.IsFromCustomer).TakeLast(RecentMessages).Select(m => m.Id).FirstOrDefault();
        var answered = messages.LastOrDefault(m => m.IsPublicReply)?.Id ?? 0;
        return Math.Min(recent, answered + 1);
    }

    private static bool IsAboutPeople(SignalKind kind) => kind is SignalKind.SupervisorRequest
        or SignalKind.HandoffRequest or SignalKind.EscalationThreat or SignalKind.EscalationMention
        or SignalKind.EscalationRequest;

    private static Verdict? Found(Signal s, bool handedOff) => s.Kind switch
    {
        SignalKind.SupervisorRequest => G2(
            Severity.Escalate, "The customer asks for a supervisor.", "Escalate, with a summary for the manager.").At(s),
        SignalKind.HandoffRequest => G2(
            Severity.Escalate, "The customer asks for another person.", "Escalate, with a summary for the manager.").At(s),
        SignalKind.EscalationThreat => G2(
            Severity.Warn,
            "The customer speaks of going to a supervisor.",
            "Give a dated promise that can be kept, or escalate.").At(s),
        SignalKind.EscalationRequest when !handedOff => G2(
            Severity.Warn,
            "The customer wants this escalated.",
            "Escalate, or say in your reason why you can settle it yourself.").At(s),
        SignalKind.EscalationMention => G2(
            Severity.Info, "The customer mentions a supervisor.", "Ask whether they want one, if it is not clear.").At(s),
        SignalKind.RefundOverLimit => new Verdict(
            "ESC-01",
            "G3",
            Severity.Escalate,
            "The customer asks for a refund over the limit.",
            "Escalate to the operations manager with the amount and the order.").At(s),
        SignalKind.RefundUnknownAmount => new Verdict(
            "ESC-01",
            "G3",
            Severity.Warn,
            "The customer asks for a refund that cannot be compared with the limit: unknown currency or order.",
            "Check the limit before promising anything.").At(s),
        _ => Serious(s),
    };

    private static Verdict? Serious(Signal s) => s is { Kind: SignalKind.Fraud, Level: < 3 }
        ? new Verdict(
            "ESC-01",
            "G4",
            Severity.Warn,
            "The customer calls it a scam.",
            "Find out whether money was taken without consent; if so, escalate.").At(s)
        : What(s.Kind) is { } what
        ? new Verdict("ESC-01", "G4", Severity.Escalate, what, "Do not answer the substance; escalate with the exact words.").At(s)
        : null;

    private static string? What(SignalKind kind) => kind switch
    {
        SignalKind.LegalThreat => "The customer speaks of legal steps.",
        SignalKind.Chargeback => "The customer speaks of a chargeback or of their bank.",
        SignalKind.Fraud => "The customer reports fraud or an unauthorised purchase.",
        SignalKind.Safety => "The customer reports an injury or a danger.",
        SignalKind.Threat => "The customer threatens somebody.",
        SignalKind.Abuse => "The customer is abusive.",
        _ => null,
    };

    private static Verdict G2(Severity severity, string message, string advice) =>
        new("ESC-01", "G2", severity, message, advice);
}
