using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>Mark resolved, on evidence (G11, rulebook 5).</summary>
public sealed class ResolveConversation(DecisionDesk desk)
{
    public Task<ActionOutcome> RunAsync(
        ClaimsPrincipal user, ActionTarget target, ResolveEvidence evidence, string note, CancellationToken ct) =>
        desk.RunAsync(user, target, async (by, live) =>
        {
            var judgement = ResolveJudge.Judge(new ResolveContext
            {
                Conversation = live.Conversation,
                Messages = live.Messages,
                Evidence = evidence,
                LastSeenMessageId = target.SeenMessageId,
                Now = desk.Time.GetUtcNow(),
            });
            var decision = DecisionPlan.Resolve(DecisionDesk.Facts(target, by, live, judgement), evidence, note);
            if (!judgement.ApproveAllowed) return await desk.WithholdAsync(decision, judgement, ct);
            if (!string.IsNullOrWhiteSpace(note) && NoteJudge.Judge(note) is { Blocked: true } bad)
                return new ActionOutcome.Withheld(bad);
            return await desk.CommitAsync(decision, ct);
        }, ct);
}
