using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>Reads what the modal shows and what the guardrails judge: from the projection, the store, then Chatwoot.</summary>
public sealed class EscalationFacts(
    EscalationFeed feed, ConversationStore store, PresenceStore presence, ReleaseStore releases, IStoreEngine engine,
    ChatwootClient chatwoot, SlaPolicy policy, TimeProvider time)
{
    /// <summary>From memory, for the first drawing; null when the conversation is not live.</summary>
    public LiveConversation? Peek(ConversationId id) => feed.Current.Conversations.GetValueOrDefault(id);

    /// <summary>The conversation, wherever it is known; null when Chatwoot does not know it either.</summary>
    public async Task<LiveConversation?> ReadAsync(ConversationId id, CancellationToken ct)
    {
        if (await store.ReadAsync(id, ct) is null && !await FetchAsync(id, ct)) return null;
        if (await store.ReadAsync(id, ct) is not { } stored) return null;
        if (stored.HistoryIsBehind)
        {
            await FetchMessagesAsync(id, ct);
            stored = await store.ReadAsync(id, ct) ?? stored;
        }

        var messages = await store.ReadMessagesAsync(id, LiveConversation.MessagesKept, ct);
        var dispatches = await engine.DispatchesAsync(id, ct);
        var present = (await presence.ReadAsync(id, ct))[id];
        var asked = (await releases.ReadAsync(id, ct))[id];
        return TileRowBuilder.Place(
            new LiveFacts(stored, messages, dispatches) { Present = [.. present], Releases = [.. asked] }, policy, time.GetUtcNow());
    }

    /// <summary>Older messages than <paramref name="before"/>: from the store, else from Chatwoot.</summary>
    public async Task<IReadOnlyList<Message>> OlderAsync(ConversationId id, long before, CancellationToken ct)
    {
        if (await chatwoot.MessagesBeforeAsync(id, before, ct) is ChatwootReply<IReadOnlyList<Message>>.Ok ok)
        {
            await store.ApplyAsync(null, id, 0, ok.Value, null, ct);
            return ok.Value;
        }

        var known = await store.ReadMessagesAsync(id, int.MaxValue, ct);
        return known.Where(m => m.Id < before).TakeLast(20).ToList();
    }

    private async Task<bool> FetchAsync(ConversationId id, CancellationToken ct)
    {
        if (await chatwoot.ShowAsync(id, ct) is not ChatwootReply<ChatwootConversation>.Ok ok) return false;
        await store.ApplyAsync(ok.Value.Conversation, id, ok.Value.RemoteVersion, ok.Value.Messages, null, ct);
        return true;
    }

    private async Task FetchMessagesAsync(ConversationId id, CancellationToken ct)
    {
        if (await chatwoot.NewestMessagesAsync(id, ct) is ChatwootReply<IReadOnlyList<Message>>.Ok ok)
            await store.ApplyAsync(null, id, 0, ok.Value, ok.Value.Count == 0 ? 0 : ok.Value.Max(m => m.Id), ct);
    }
}
