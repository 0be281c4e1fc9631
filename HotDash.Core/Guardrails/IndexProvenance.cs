namespace HotDash.Core.Guardrails;

/// <summary>
/// The knowledge index that a suggestion was made with, beside what it should be (suggestions.md 3.5, rulebook 8). Whatever
/// nobody told is null, and is not judged.
/// </summary>
public sealed record IndexProvenance
{
    /// <summary>The set that the suggestion belongs to.</summary>
    public string? SetId { get; init; }

    /// <summary>The set in use now.</summary>
    public string? CurrentSetId { get; init; }

    /// <summary>The index that was used.</summary>
    public string? IndexId { get; init; }

    /// <summary>The index in use now.</summary>
    public string? CurrentIndexId { get; init; }

    /// <summary>When the index was generated, by its metadata.</summary>
    public DateTimeOffset? GeneratedAt { get; init; }

    /// <summary>The SHA-256 of its metadata as it is now, in hexadecimal.</summary>
    public string? MetadataSha256 { get; init; }

    /// <summary>The same, as recorded when the index was taken into use.</summary>
    public string? RecordedSha256 { get; init; }

    /// <summary>True when stand-ins made it instead of the real providers.</summary>
    public bool UsesMockProviders { get; init; }

    /// <summary>The embedding model that made it; null when it has none.</summary>
    public string? EmbeddingModel { get; init; }

    /// <summary>The embedding model of the settings.</summary>
    public string? ConfiguredModel { get; init; }

    /// <summary>How many documents it holds.</summary>
    public int? Documents { get; init; }

    /// <summary>How many the one before held.</summary>
    public int? DocumentsBefore { get; init; }

    /// <summary>How many pages could not be fetched.</summary>
    public int? FetchErrors { get; init; }

    /// <summary>How many of those are accepted.</summary>
    public int? AcceptedFetchErrors { get; init; }

    /// <summary>When the operator signed in.</summary>
    public DateTimeOffset? SessionStartedAt { get; init; }

    /// <summary>When the suggestion was written into the recommendation log.</summary>
    public DateTimeOffset? LoggedAt { get; init; }
}
