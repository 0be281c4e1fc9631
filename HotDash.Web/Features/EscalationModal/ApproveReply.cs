using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>Approve &amp; send: the final text is judged here, on the server, on the conversation as it stands.</summary>
public sealed class ApproveReply(DecisionDesk desk)
{
    /// <param name="reply">The final text.</param>
    /// <param name="note">An internal note, may be blank.</param>
    /// <param name="shown">The suggestion it began as, or null.</param>
    /// <param name="warnReason">The typed reason for overriding warns, or null.</param>
    public Task<ActionOutcome> RunAsync(
        ClaimsPrincipal user, ActionTarget target, string reply, string note, SuggestionShown? shown, string? warnReason,
        CancellationToken ct) => desk.RunAsync(user, target, async (by, live) =>
        {
            var judgement = Judge(live, target, by, reply);
            if (!judgement.ApproveAllowed) return new ActionOutcome.Withheld(judgement);
            if (judgement.NeedsReason && string.IsNullOrWhiteSpace(warnReason)) return new ActionOutcome.Withheld(judgement);
            if (!string.IsNullOrWhiteSpace(note) && NoteJudge.Judge(note) is { Blocked: true } bad)
                return new ActionOutcome.Withheld(bad);
            var facts = DecisionDesk.Facts(target, by, live, judgement);
            return await desk.CommitAsync(DecisionPlan.Approve(facts, reply, note, shown, warnReason), ct);
        }, ct);

    /// <summary>The same judgement that pressing would get; for the page, while typing.</summary>
    /// <param name="author">Who would send it.</param>
    public Judgement Judge(LiveConversation live, ActionTarget target, Person author, string reply) => ReplyJudge.Judge(new ReplyContext
    {
        Conversation = live.Conversation,
        Messages = live.Messages,
        Reply = reply,
        LastSeenMessageId = target.SeenMessageId,
        Author = author,
        Releases = [.. live.Releases.Select(q => q.Granted).OfType<Release>()],
        Policy = desk.Policy,
        Now = desk.Time.GetUtcNow(),
        Sla = live.Sla,
    });
}
