using System.Diagnostics;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Decisions;

/// <summary>Carries an operation out at Chatwoot in its operator's name, and looks whether it is there.</summary>
public sealed class ChatwootCalls(ChatwootClient chatwoot, OperatorTokens tokens, ConversationStore store)
{
    private static readonly TimeSpan ProbableWindow = TimeSpan.FromMinutes(15);

    public async Task<CallOutcome> CarryOutAsync(OutboxClaim claim, CancellationToken ct)
    {
        if (await tokens.ForAsync(claim.Operation.OperatorEmail, ct) is not { } token)
        {
            return new CallOutcome.SurelyNotSent(
                NotSentCause.BadToken, $"Waits for {claim.Operation.OperatorEmail} to sign in again");
        }

        try
        {
            var outcome = await CallAsync(claim, token, ct);
            if (outcome is CallOutcome.SurelyNotSent { Cause: NotSentCause.BadToken })
                await tokens.RejectedAsync(claim.Operation.OperatorEmail, ct);
            return outcome;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new CallOutcome.Unknown("HotDash was stopped while the request was under way");
        }
    }

    public async Task<ReadBackOutcome> ReadBackAsync(OutboxClaim claim, CancellationToken ct)
    {
        if (claim.Operation.Kind.IsMessage()) return await FindMessageAsync(claim, ct);
        return await chatwoot.ShowAsync(claim.Operation.ConversationId, ct) switch
        {
            ChatwootReply<ChatwootConversation>.Ok ok when IsSo(ok.Value.Conversation, claim) => new ReadBackOutcome.Found(0),
            ChatwootReply<ChatwootConversation>.Ok => new ReadBackOutcome.Absent(),
            ChatwootReply<ChatwootConversation>.Failed failed => new ReadBackOutcome.Unavailable(failed.Detail),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Brings the mirror up to date with what was just done; the poll would, too, only later.</summary>
    public async Task RefreshAsync(OutboxClaim claim, CancellationToken ct)
    {
        var id = claim.Operation.ConversationId;
        if (await chatwoot.ShowAsync(id, ct) is not ChatwootReply<ChatwootConversation>.Ok { Value: var shown }) return;
        await store.ApplyAsync(shown.Conversation, id, shown.RemoteVersion, shown.Messages, null, ct);
    }

    private async Task<CallOutcome> CallAsync(OutboxClaim claim, string token, CancellationToken ct)
    {
        var (id, body) = (claim.Operation.ConversationId, claim.Body);
        return claim.Operation.Kind switch
        {
            OperationKind.Reply => Outcome(
                await chatwoot.PostMessageAsync(token, id, body.Text!, false, claim.Operation.OperationId, ct),
                stored => Stored(stored, body.Text!)),
            OperationKind.Note => Outcome(
                await chatwoot.PostMessageAsync(
                    token, id, LiquidText.Escape(body.Text!), true, claim.Operation.OperationId, ct),
                stored => Stored(stored, body.Text!)),
            OperationKind.AddLabels => Outcome(
                await chatwoot.AddLabelsAsync(token, id, body.Labels!, ct), _ => new CallOutcome.Confirmed(0)),
            OperationKind.SetStatus => Outcome(
                await chatwoot.SetStatusAsync(token, id, body.Status!, ct), status => status == body.Status
                    ? new CallOutcome.Confirmed(0)
                    : new CallOutcome.Unknown($"Chatwoot says the status is {status}")),
            OperationKind.Assign => await AssignAsync(token, id, body.AssigneeEmail!, ct),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<CallOutcome> AssignAsync(string token, ConversationId id, string email, CancellationToken ct)
    {
        // An unknown id would silently unassign (chatwoot.md 3.8), so the person is looked up first.
        if (await chatwoot.AgentsAsync(ct) is not ChatwootReply<IReadOnlyList<ChatwootAgent>>.Ok { Value: var agents })
            return new CallOutcome.SurelyNotSent(NotSentCause.Unreachable, "Chatwoot's agents could not be read");
        if (agents.FirstOrDefault(a => a.Email == email) is not { } agent)
            return new CallOutcome.SurelyNotSent(NotSentCause.NotAllowed, $"{email} is not an agent at Chatwoot");
        return Outcome(await chatwoot.AssignAsync(token, id, agent.Id, ct), assigned => assigned == agent.Id
            ? new CallOutcome.Confirmed(0)
            : new CallOutcome.Unknown("Chatwoot did not confirm the assignment"));
    }

    private async Task<ReadBackOutcome> FindMessageAsync(OutboxClaim claim, CancellationToken ct)
    {
        var after = claim.Body.SeenMessageId;
        ReadBackOutcome.Probable? probable = null;
        while (true)
        {
            var reply = await chatwoot.MessagesAfterAsync(claim.Operation.ConversationId, after, ct);
            if (reply is not ChatwootReply<IReadOnlyList<Message>>.Ok { Value: var page })
                return new ReadBackOutcome.Unavailable(((ChatwootReply<IReadOnlyList<Message>>.Failed)reply).Detail);
            await store.ApplyAsync(null, claim.Operation.ConversationId, 0, page, null, ct);
            if (page.FirstOrDefault(m => m.OperationId == claim.Operation.OperationId) is { } found)
                return new ReadBackOutcome.Found(found.Id);
            if (page.FirstOrDefault(m => LooksLikeOurs(m, claim)) is { } alike) probable ??= new ReadBackOutcome.Probable(alike.Id);
            if (page.Count == 0) return probable is null ? new ReadBackOutcome.Absent() : probable;
            after = page.Max(m => m.Id);
        }
    }

    /// <summary>Chatwoot's own retry and delete wipe our mark; then only the text speaks.</summary>
    private static bool LooksLikeOurs(Message message, OutboxClaim claim) =>
        message.OperationId is null
        && message.Kind == MessageKind.Outgoing
        && message.IsPrivate == (claim.Operation.Kind == OperationKind.Note)
        && message.Text.Trim() == claim.Body.Text!.Trim()
        && (claim.Operation.AttemptEndedAt is not { } ended || (message.CreatedAt - ended).Duration() < ProbableWindow);

    private static bool IsSo(Conversation conversation, OutboxClaim claim) => claim.Operation.Kind switch
    {
        OperationKind.AddLabels => claim.Body.Labels!.All(conversation.Labels.Contains),
        OperationKind.SetStatus => string.Equals(
            conversation.Status.ToString(), claim.Body.Status, StringComparison.OrdinalIgnoreCase),
        OperationKind.Assign => conversation.AssigneeEmail == claim.Body.AssigneeEmail,
        _ => false,
    };

    private static CallOutcome.Confirmed Stored(StoredMessage stored, string approved) => new(
        stored.Id, stored.Content == approved ? null : "Chatwoot stored another text than was approved");

    private static CallOutcome Outcome<T>(ChatwootReply<T> reply, Func<T, CallOutcome> ok) => reply switch
    {
        ChatwootReply<T>.Ok done => ok(done.Value),
        ChatwootReply<T>.Failed failed => failed.Fault switch
        {
            ChatwootFault.Unreachable => new CallOutcome.SurelyNotSent(NotSentCause.Unreachable, failed.Detail),
            ChatwootFault.RateLimited => new CallOutcome.SurelyNotSent(NotSentCause.RateLimited, failed.Detail, failed.RetryAfter),
            ChatwootFault.BadToken => new CallOutcome.SurelyNotSent(NotSentCause.BadToken, failed.Detail),
            ChatwootFault.NotAllowed or ChatwootFault.NotFound =>
                new CallOutcome.SurelyNotSent(NotSentCause.NotAllowed, failed.Detail),
            _ => new CallOutcome.Unknown(failed.Detail),
        },
        _ => throw new UnreachableException(),
    };
}
