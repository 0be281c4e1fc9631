using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Store;

/// <summary>What changed in a store that others write, too. A hint, never the data.</summary>
public interface IChangeSource
{
    /// <summary>
    /// Begins with <see cref="StoreChange.Everything"/>, because what happened before nobody told. Throws when the
    /// line is lost; the follower begins anew.
    /// </summary>
    IAsyncEnumerable<StoreChange> FollowAsync(CancellationToken ct);
}

/// <summary>Something changed.</summary>
public abstract record StoreChange
{
    private StoreChange() { }

    /// <summary>A conversation, its messages or its operations.</summary>
    public sealed record Conversation(ConversationId Id) : StoreChange;

    /// <summary>How the reading of Chatwoot stands.</summary>
    public sealed record ChatwootRead : StoreChange;

    /// <summary>Perhaps anything: read all of it.</summary>
    public sealed record Everything : StoreChange;
}
