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
            return (judgement.ApproveAllowed ? NoteJudge.Objection(note) : judgement) is { } objection
                ? await desk.WithholdAsync(decision, objection, ct)
                : await desk.CommitAsync(decision, ct);
        }, ct);
}
