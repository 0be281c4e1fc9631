namespace HotDash.Web.Gateways.Store;

/// <summary>Whether the store and the Chatwoot belong together; asked by whoever reads in or sends out.</summary>
public interface IChatwootBinding
{
    bool IsBound { get; }

    /// <summary>Null when bound; otherwise why it is not certain yet. Throws when they do not belong together.</summary>
    Task<string?> EnsureAsync(CancellationToken ct);
}
