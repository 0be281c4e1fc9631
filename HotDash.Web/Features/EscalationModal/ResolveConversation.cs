using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>Mark resolved, on evidence (G11, rulebook 5).</summary>
public sealed class ResolveConversation(DecisionDesk desk)
{
    /// <param name="note">An internal note, may be blank.</param>
    /// <param name="reason">Why, where a warning asks for it; may be blank otherwise.</param>
    public Task<ActionOutcome> RunAsync(
        ClaimsPrincipal user, ActionTarget target, ResolveEvidence evidence, string note, string reason, CancellationToken ct) =>
        desk.RunAsync(user, target, async (by, live) =>
        {
            var judgement = Judge(live, target, evidence);
            if (judgement.NeedsReason && WrittenReason.ValidateGiven(reason) is { Count: > 0 } problems) return new ActionOutcome.Invalid(problems);
            var because = judgement.NeedsReason && !string.IsNullOrWhiteSpace(reason) ? reason.Trim() : null;
            var decision = DecisionPlan.Resolve(DecisionDesk.Facts(target, by, live, judgement), evidence, note, because);
            var allowed = judgement.ApproveAllowed && (!judgement.NeedsReason || because is not null);
            return (allowed ? NoteJudge.Objection(note) : judgement) is { } objection
                ? await desk.WithholdAsync(decision, objection, ct)
                : await desk.CommitAsync(decision, ct);
        }, ct);

    /// <summary>The same judgement that pressing would get; for the page.</summary>
    public Judgement Judge(LiveConversation live, ActionTarget target, ResolveEvidence evidence) => ResolveJudge.Judge(new ResolveContext
    {
        Conversation = live.Conversation,
        Messages = live.Messages,
        Evidence = evidence,
        LastSeenMessageId = target.SeenMessageId,
        Policy = desk.Policy,
        Now = desk.Time.GetUtcNow(),
    });
}
