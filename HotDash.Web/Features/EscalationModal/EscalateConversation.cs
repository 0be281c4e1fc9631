using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>Escalate: a reason and a hand-off note, up the ladder (rulebook 5 and 6).</summary>
public sealed class EscalateConversation(DecisionDesk desk, RosterStore roster)
{
    private static readonly HandOffValidator Validator = new();

    public Task<ActionOutcome> RunAsync(
        ClaimsPrincipal user, ActionTarget target, EscalationReason reason, HandOff handOff, string note,
        CancellationToken ct) => desk.RunAsync(user, target, async (by, live) =>
        {
            var result = await Validator.ValidateAsync(handOff, ct);
            if (!result.IsValid) return new ActionOutcome.Invalid(result.Errors.Select(e => e.ErrorMessage).ToList());
            if (NoteJudge.Objection(note) is { } bad) return new ActionOutcome.Withheld(bad);
            var people = await roster.ReadAsync(ct);
            if (!people.Any(p => p.Role is Role.Lead or Role.Manager))
                return new ActionOutcome.Refused("The roster has neither a lead nor a manager to escalate to: add one (section Roster).");
            var first = EscalationLadder.First(reason, people);
            var facts = DecisionDesk.Facts(target, by, live, Judgement.Clean);
            return await desk.CommitAsync(DecisionPlan.Escalate(facts, reason, handOff, note, first), ct);
        }, ct);
}
