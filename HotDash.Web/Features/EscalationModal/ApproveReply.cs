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
            if (judgement.NeedsReason && WrittenReason.ValidateGiven(warnReason) is { Count: > 0 } problems) return new ActionOutcome.Invalid(problems);
            var decision = DecisionPlan.Approve(DecisionDesk.Facts(target, by, live, judgement), reply, note, shown, warnReason);
            return Objection(judgement, note, warnReason) is { } objection
                ? await desk.WithholdAsync(decision, objection, ct)
                : await desk.CommitAsync(decision, ct);
        }, ct);

    private static Judgement? Objection(Judgement judgement, string note, string? warnReason) =>
        !judgement.ApproveAllowed || (judgement.NeedsReason && string.IsNullOrWhiteSpace(warnReason)) ? judgement : NoteJudge.Objection(note);

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
