using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.People;

namespace HotDash.Web.Features.EscalationModal.Releases;

/// <summary>A lead's yes or no to a colleague's reply: with a reason, never to the lead's own (rulebook 4).</summary>
public sealed class SettleRelease(DecisionDesk desk, ApproveReply approve)
{
    public Task<ActionOutcome> RunAsync(
        ClaimsPrincipal user, ActionTarget target, Guid questionId, bool grant, string reason, CancellationToken ct) =>
        desk.RunAsync(user, target, async (by, live) =>
        {
            var question = live.Releases.FirstOrDefault(q => q.Id == questionId);
            if (WhyNot(question, by) is { } refusal) return new ActionOutcome.Refused(refusal);
            if (WrittenReason.Validate(reason) is { Count: > 0 } problems) return new ActionOutcome.Invalid(problems);
            var asSeen = target with { SeenMessageId = question!.SeenMessageId };
            var judgement = approve.Judge(live, asSeen, question.Author, question.Reply);
            if (grant && !judgement.MayBeReleased) return new ActionOutcome.Withheld(judgement);
            var facts = DecisionDesk.Facts(asSeen, by, live, judgement);
            return await desk.CommitAsync(DecisionPlan.SettleRelease(facts, question, grant, reason.Trim()), ct);
        }, ct);

    private static string? WhyNot(ReleaseQuestion? question, Person by) => question switch
    {
        _ when !Permissions.MayRelease(by.Role) => "Only a lead releases a reply.",
        null => "This question does not stand any more: its author has asked anew.",
        _ when question.Author.Email == by.Email => "You wrote it: another lead must release it.",
        { State: not ReleaseState.Asked, Lead: { } lead } => $"{lead.Name} was quicker and has answered already.",
        _ => null,
    };
}
