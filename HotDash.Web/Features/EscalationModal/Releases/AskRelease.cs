using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.EscalationModal.Releases;

/// <summary>Asks a lead to release exactly this text from a must-escalate (rulebook 4). Asking decides nothing yet.</summary>
public sealed class AskRelease(DecisionDesk desk, ApproveReply approve, ReleaseStore releases, RosterStore roster)
{
    /// <param name="reply">The text as it would be sent.</param>
    /// <param name="plea">Why it should go out.</param>
    public Task<ActionOutcome> RunAsync(ClaimsPrincipal user, ActionTarget target, string reply, string plea, CancellationToken ct) =>
        desk.RunAsync(user, target, async (by, live) =>
        {
            var judgement = approve.Judge(live, target, by, reply);
            if (!judgement.MayBeReleased) return new ActionOutcome.Withheld(judgement);
            if (WrittenReason.Validate(plea) is { Count: > 0 } problems) return new ActionOutcome.Invalid(problems);
            if (!(await roster.ReadAsync(ct)).Any(p => Permissions.MayRelease(p.Role) && p.Email != by.Email))
                return new ActionOutcome.Refused("The roster has no other lead who could release this: escalate it.");
            var now = desk.Time.GetUtcNow();
            await releases.AskAsync(
                new ReleaseQuestion
                {
                    Id = Guid.CreateVersion7(now),
                    ConversationId = target.ConversationId,
                    Author = by,
                    Reply = reply,
                    TextSha256 = DecisionPlan.Sha256(reply),
                    Plea = plea.Trim(),
                    SeenMessageId = target.SeenMessageId,
                    AskedAt = now,
                },
                ct);
            return new ActionOutcome.Asked();
        }, ct);
}
