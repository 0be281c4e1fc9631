using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Decisions;

/// <summary>
/// Judges once more just before a text leaves, on the conversation as Chatwoot has it now (invariant 3): a customer
/// who wrote in the meantime, or a colleague who answered, holds it back.
/// </summary>
public sealed class DispatchJudge(
    ChatwootClient chatwoot, ConversationStore store, ReleaseStore releases, RosterStore roster, IStoreEngine engine,
    SlaPolicy policy, GuardrailPolicy guardrails, TimeProvider time)
{
    public async Task<Rejudgement> JudgeAsync(OutboxClaim claim, CancellationToken ct)
    {
        var id = claim.Operation.ConversationId;
        var shown = await chatwoot.ShowAsync(id, ct);
        if (shown is ChatwootReply<ChatwootConversation>.Failed { Fault: ChatwootFault.NotFound })
            return new Rejudgement.Refused("Chatwoot does not know this conversation any more");
        if (shown is not ChatwootReply<ChatwootConversation>.Ok { Value: var remote }) return Away(shown);
        var newest = await chatwoot.NewestMessagesAsync(id, ct);
        if (newest is not ChatwootReply<IReadOnlyList<Message>>.Ok { Value: var messages }) return Away(newest);
        await store.ApplyAsync(
            remote.Conversation, id, remote.RemoteVersion, messages, messages.Count == 0 ? 0 : messages.Max(m => m.Id), ct);

        // What this decision itself has sent is no news; another decision's reply is, whoever pressed.
        var own = (await engine.DispatchesAsync(id, ct))
            .Where(d => d.DecisionId == claim.Operation.DecisionId).Select(d => d.OperationId).ToHashSet();
        return await VerdictAsync(
            claim, await WithOwnAsync(remote.Conversation, ct),
            messages.Where(m => m.OperationId is not { } mine || !own.Contains(mine)).ToList(), ct);
    }

    /// <summary>With what Chatwoot does not know of its own conversation: pauses, and what needs no answer.</summary>
    private async Task<Conversation> WithOwnAsync(Conversation remote, CancellationToken ct) =>
        await store.ReadAsync(remote.Id, ct) is { Conversation: var known }
            ? remote with { Pauses = known.Pauses, NoAnswerNeededThrough = known.NoAnswerNeededThrough }
            : remote;

    private async Task<Rejudgement> VerdictAsync(
        OutboxClaim claim, Conversation conversation, IReadOnlyList<Message> messages, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var verdicts = claim.Operation.Kind == OperationKind.Reply
            ? ReplyJudge.Judge(new ReplyContext
            {
                Conversation = conversation,
                Messages = messages,
                Reply = claim.Body.Text ?? "",
                LastSeenMessageId = claim.Body.SeenMessageId,
                Author = await roster.FindAsync(claim.Operation.OperatorEmail, ct),
                Releases = [.. (await releases.ReadAsync(conversation.Id, ct))[conversation.Id].Select(q => q.Granted).OfType<Release>()],
                Policy = guardrails,
                Now = now,
                Sla = SlaClock.Read(conversation, messages, policy, now),
            }).Verdicts
            : StaleViewRule.Judge(messages, claim.Body.SeenMessageId).ToList();
        return verdicts.FirstOrDefault(v => v.Severity >= Severity.Block) is { } against
            ? new Rejudgement.Refused($"{against.Rule}: {against.Message}")
            : new Rejudgement.Allowed();
    }

    private static Rejudgement.Unavailable Away<T>(ChatwootReply<T> reply) =>
        new(reply is ChatwootReply<T>.Failed failed ? failed.Detail : "Chatwoot could not be read");
}
