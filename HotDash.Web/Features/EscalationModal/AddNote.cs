using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>An internal note alone: it changes nothing for the customer, and is logged like everything.</summary>
public sealed class AddNote(DecisionDesk desk)
{
    public Task<ActionOutcome> RunAsync(ClaimsPrincipal user, ActionTarget target, string note, CancellationToken ct) =>
        desk.RunAsync(user, target, async (by, live) =>
        {
            var judgement = NoteJudge.Judge(note);
            if (judgement.Blocked) return new ActionOutcome.Withheld(judgement);
            return await desk.CommitAsync(
                DecisionPlan.AddNote(DecisionDesk.Facts(target, by, live, judgement), note), ct);
        }, ct);
}
