namespace HotDash.Core.Guardrails;

/// <summary>The suggestion a reply started from (suggestions.md 3.5).</summary>
public sealed record SuggestionUsed
{
    /// <summary>The template and its version, such as <c>ship_update@2</c>; null when no template was used.</summary>
    public string? Template { get; init; }

    /// <summary>True when a model wrote it; such a suggestion has to say what it rests on (GRD-03).</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Ids of the passages it rests on; may be empty.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>The index it was made with, and what that is held against; null keeps PRV-01 silent.</summary>
    public IndexProvenance? Index { get; init; }
}
