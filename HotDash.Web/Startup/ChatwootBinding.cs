using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Startup;

/// <summary>
/// A store belongs to one Chatwoot: message ids, operation marks and the log of another would be read as this one's.
/// Until that is certain, nothing is read in and nothing leaves.
/// </summary>
public sealed class ChatwootBinding(ChatwootClient chatwoot, IStoreEngine engine, ChatwootOptions options)
    : IChatwootBinding
{
    private volatile bool _bound;

    public bool IsBound => _bound;

    public async Task<string?> EnsureAsync(CancellationToken ct)
    {
        if (_bound) return null;
        var reply = await chatwoot.ServerAsync(ct);
        if (reply is not ChatwootReply<ChatwootServer>.Ok { Value: var server })
            return reply is ChatwootReply<ChatwootServer>.Failed failed ? failed.Detail : "Chatwoot could not be read";
        var mine = server.SandboxInstance is { } instance
            ? $"sandbox {instance}"
            : $"{options.BaseUrl} account {options.AccountId}";
        var kept = await engine.ReadIdentityAsync(ct);
        if (kept is null)
        {
            await engine.WriteIdentityAsync(mine, ct);
            kept = await engine.ReadIdentityAsync(ct); // another node may have been quicker: the first word counts
        }

        if (kept is not null && kept != mine)
        {
            throw new StartRefusedException(
                $"{engine.Place.Key}: the store in {engine.Place.Name} was made for {kept}, but Chatwoot:BaseUrl leads to {mine}; " +
                $"name another {engine.Place.Key}, or lead back to the first.");
        }

        _bound = true;
        return null;
    }
}
