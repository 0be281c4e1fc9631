using System.Globalization;
using System.Text.Json;
using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// The one client of Chatwoot. Reads are retried by their own pipeline; writes are one request over a connection of
/// their own, never retried: whoever calls decides what an unclear end means.
/// </summary>
public sealed partial class ChatwootClient(
    IHttpClientFactory http, ChatwootOptions options, ChatwootBreaker breaker, TimeProvider time, ILogger<ChatwootClient> log)
{
    public const string Reads = "chatwoot-reads";
    public const string Writes = "chatwoot-writes";

    private readonly Dictionary<long, string> _inboxes = [];
    private readonly ChatwootPause _pause = new(time);

    public Task<ChatwootReply<ChatwootServer>> ServerAsync(CancellationToken ct) =>
        ReadAsync("/api", body => new ChatwootServer(
            ChatwootParser.Text(body, "version") ?? "unknown", ChatwootParser.Text(body, "sandbox_instance")), ct);

    /// <summary>Who a token belongs to; the way an operator's own token is checked.</summary>
    public Task<ChatwootReply<ChatwootProfile>> ProfileAsync(string token, CancellationToken ct) =>
        ReadAsync("/api/v1/profile", body => new ChatwootProfile(
            ChatwootParser.Long(body, "id"), ChatwootParser.Text(body, "name") ?? "",
            (ChatwootParser.Text(body, "email") ?? "").ToLowerInvariant(),
            AccountRole(ChatwootParser.Child(body, "accounts"))), ct, token);

    /// <summary>Everything that changed within the window, unpaginated (chatwoot.md 3.1).</summary>
    public Task<ChatwootReply<IReadOnlyList<ChatwootConversation>>> UpdatedWithinAsync(TimeSpan window, CancellationToken ct) =>
        ListAsync(string.Create(CultureInfo.InvariantCulture,
            $"conversations?status=all&updated_within={Math.Ceiling(window.TotalSeconds)}"), ct);

    /// <summary>One page of 25, in the order of creation, which does not move while one pages.</summary>
    public Task<ChatwootReply<IReadOnlyList<ChatwootConversation>>> PageAsync(
        string status, int page, CancellationToken ct) =>
        ListAsync(string.Create(CultureInfo.InvariantCulture,
            $"conversations?status={status}&sort_by=created_at_asc&page={page}"), ct);

    public Task<ChatwootReply<ChatwootConversation>> ShowAsync(ConversationId id, CancellationToken ct) =>
        ReadAsync(Account($"conversations/{id}"), Parse, ct);

    /// <summary>The newest 20, ascending.</summary>
    public Task<ChatwootReply<IReadOnlyList<Message>>> NewestMessagesAsync(ConversationId id, CancellationToken ct) =>
        MessagesAsync($"conversations/{id}/messages", ct);

    /// <summary>Up to 100 with larger ids, ascending.</summary>
    public Task<ChatwootReply<IReadOnlyList<Message>>> MessagesAfterAsync(
        ConversationId id, long after, CancellationToken ct) =>
        MessagesAsync(string.Create(CultureInfo.InvariantCulture, $"conversations/{id}/messages?after={after}"), ct);

    /// <summary>20 with smaller ids, ascending.</summary>
    public Task<ChatwootReply<IReadOnlyList<Message>>> MessagesBeforeAsync(
        ConversationId id, long before, CancellationToken ct) =>
        MessagesAsync(string.Create(CultureInfo.InvariantCulture, $"conversations/{id}/messages?before={before}"), ct);

    public Task<ChatwootReply<IReadOnlyList<ChatwootAgent>>> AgentsAsync(CancellationToken ct) =>
        ReadAsync<IReadOnlyList<ChatwootAgent>>(Account("agents"), body => body.EnumerateArray().Select(a => new ChatwootAgent(
            ChatwootParser.Long(a, "id"), ChatwootParser.Text(a, "name") ?? "",
            (ChatwootParser.Text(a, "email") ?? "").ToLowerInvariant())).ToList(), ct);

    /// <summary>Learns the inboxes' names; until then they are called by number.</summary>
    public async Task<ChatwootReply<int>> LearnInboxesAsync(CancellationToken ct)
    {
        var reply = await ReadAsync(Account("inboxes"), body => ChatwootParser.Child(body, "payload").EnumerateArray()
            .Select(i => (Id: ChatwootParser.Long(i, "id"), Name: ChatwootParser.Text(i, "name"))).ToList(), ct);
        return reply.As(inboxes =>
        {
            lock (_inboxes)
            {
                foreach (var (id, name) in inboxes)
                    if (name is not null) _inboxes[id] = name;
                return _inboxes.Count;
            }
        });
    }

    /// <summary>A conversation object from a webhook, read like any other.</summary>
    public ChatwootConversation Parse(JsonElement body) => ChatwootParser.Conversation(body, InboxName);

    private string? AccountRole(JsonElement accounts) => accounts.ValueKind != JsonValueKind.Array
        ? null
        : accounts.EnumerateArray().Where(a => ChatwootParser.Long(a, "id") == options.AccountId)
            .Select(a => ChatwootParser.Text(a, "role") ?? "agent").FirstOrDefault();

    private string InboxName(long id)
    {
        lock (_inboxes)
            return _inboxes.TryGetValue(id, out var name) ? name : string.Create(CultureInfo.InvariantCulture, $"Inbox {id}");
    }

    private Task<ChatwootReply<IReadOnlyList<ChatwootConversation>>> ListAsync(string path, CancellationToken ct) =>
        ReadAsync<IReadOnlyList<ChatwootConversation>>(Account(path), body => ChatwootParser
            .Child(ChatwootParser.Child(body, "data"), "payload").EnumerateArray().Select(Parse).ToList(), ct);

    private Task<ChatwootReply<IReadOnlyList<Message>>> MessagesAsync(string path, CancellationToken ct) =>
        ReadAsync<IReadOnlyList<Message>>(Account(path), body => ChatwootParser
            .Child(body, "payload").EnumerateArray().Select(ChatwootParser.Message).ToList(), ct);

    private string Account(string path) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/accounts/{options.AccountId}/{path}");
}
