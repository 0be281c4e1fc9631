using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Store;

/// <summary>Lets one writer at a time at a conversation's mirror, over all nodes, in one transaction.</summary>
public interface IMirrorWriter
{
    /// <summary>Runs <paramref name="write"/> alone on this conversation; what it saved is committed when it returns.</summary>
    Task<T> WriteAsync<T>(ConversationId id, Func<HotDashDb, Task<T>> write, CancellationToken ct);
}
