namespace HotDash.Web.Features.Audit;

/// <summary>When the chain is signed, with which key, and where the statement is kept besides the store.</summary>
public sealed record CheckpointOptions
{
    public const string DefaultFile = "artifacts/logs/checkpoints.ndjson";

    public TimeSpan Every { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The private key (PEM, EC P-256); null: no checkpoints are made here.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Whether a key may be made when there is none: only where one node is all there is.</summary>
    public bool MakesKey { get; init; }

    public string File { get; init; } = DefaultFile;
}
