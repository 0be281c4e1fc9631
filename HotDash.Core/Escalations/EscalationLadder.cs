using HotDash.Core.People;

namespace HotDash.Core.Escalations;

/// <summary>Who gets an escalation first (rulebook 6).</summary>
public static class EscalationLadder
{
    /// <summary>
    /// The first manager of the roster for a supervisor request, a refund over the limit and fulfilment; the first lead
    /// for everything else. When there is nobody of that role, the other one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The roster has neither a lead nor a manager.</exception>
    public static Person First(EscalationReason r, IReadOnlyList<Person> roster)
    {
        var first = r is EscalationReason.SupervisorAsked or EscalationReason.RefundOverLimit
            or EscalationReason.FulfilmentDelay ? Role.Manager : Role.Lead;
        var other = first == Role.Manager ? Role.Lead : Role.Manager;
        return roster.FirstOrDefault(p => p.Role == first)
            ?? roster.FirstOrDefault(p => p.Role == other)
            ?? throw new InvalidOperationException(
                "Nobody can take this escalation: the roster has neither a lead nor a manager.");
    }
}
