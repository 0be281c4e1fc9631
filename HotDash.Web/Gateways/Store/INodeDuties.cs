namespace HotDash.Web.Gateways.Store;

/// <summary>What nodes share out among themselves, and tell each other about Chatwoot.</summary>
public interface INodeDuties
{
    /// <summary>True when this node has the duty until <paramref name="lease"/> has passed; asked again, it keeps it.</summary>
    Task<bool> HoldAsync(string duty, TimeSpan lease, CancellationToken ct);

    /// <summary>Lets another node take over at once.</summary>
    Task ReleaseAsync(string duty, CancellationToken ct);

    /// <summary>Tells the other nodes how the reading of Chatwoot stands.</summary>
    Task TellAsync(SyncReading reading, CancellationToken ct);

    /// <summary>How the reading of Chatwoot stands, whichever node does it.</summary>
    Task<SyncReading> AskAsync(CancellationToken ct);
}

/// <summary>How the reading of Chatwoot stands, in this node's time.</summary>
/// <param name="ReadAt">The last complete read.</param>
/// <param name="Fault">What is wrong, or null.</param>
/// <param name="FaultSince">Since when.</param>
public sealed record SyncReading(DateTimeOffset? ReadAt, string? Fault, DateTimeOffset? FaultSince);
