using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationModal.Clock;

/// <summary>Needs no answer, and taking that back (rulebook 2): nothing for the customer, the clock stops or runs again.</summary>
public sealed class MarkNoAnswer(DecisionDesk desk)
{
    /// <param name="reason">Why, where a warning asks for it; may be blank otherwise.</param>
    public Task<ActionOutcome> RunAsync(ClaimsPrincipal user, ActionTarget target, string reason, CancellationToken ct) =>
        desk.RunAsync(user, target, async (by, live) =>
        {
            var judgement = Judge(live, target);
            if (!judgement.ApproveAllowed) return new ActionOutcome.Withheld(judgement);
            if (judgement.NeedsReason && string.IsNullOrWhiteSpace(reason)) return new ActionOutcome.Withheld(judgement);
            if (judgement.NeedsReason && WrittenReason.ValidateGiven(reason) is { Count: > 0 } problems) return new ActionOutcome.Invalid(problems);
            var through = NoAnswerJudge.Unanswered(live.Conversation, live.Messages)[^1].Id;
            var facts = DecisionDesk.Facts(target, by, live, judgement);
            return await desk.CommitAsync(DecisionPlan.NeedsNoAnswer(facts, through, reason), ct);
        }, ct);

    public Task<ActionOutcome> TakeBackAsync(ClaimsPrincipal user, ActionTarget target, CancellationToken ct) =>
        desk.RunAsync(user, target, async (by, live) => WaitingStart.IsMarkedOff(live.Conversation, live.Messages)
            ? await desk.CommitAsync(DecisionPlan.NeedsAnswer(DecisionDesk.Facts(target, by, live, Judgement.Clean)), ct)
            : new ActionOutcome.Refused("Nothing here is set aside any more."), ct);

    /// <summary>The same judgement that pressing would get; for the page, which offers only what can be done.</summary>
    public Judgement Judge(LiveConversation live, ActionTarget target) => NoAnswerJudge.Judge(new NoAnswerContext
    {
        Conversation = live.Conversation,
        Messages = live.Messages,
        LastSeenMessageId = target.SeenMessageId,
        Policy = desk.Policy,
        Now = desk.Time.GetUtcNow(),
    });
}
