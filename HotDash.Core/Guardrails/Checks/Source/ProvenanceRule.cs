using System.Globalization;

namespace HotDash.Core.Guardrails;

/// <summary>
/// PRV-01 (G8): the suggestion was made with an index that is stale, foreign or not the one it claims to be. Judges only
/// what it is told; silent for a reply written by hand.
/// </summary>
internal static class ProvenanceRule
{
    /// <summary>Clocks of two machines may differ by so much.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static IEnumerable<Verdict> Judge(ReplyReading r) =>
        r.Context.Suggestion?.Index is not { } index ? [] : Faults(index, r.Policy, r.Context.Now).OfType<string>().Select(fault =>
            new Verdict("PRV-01", "G8", Severity.Block, fault, "Refresh the suggestions, then approve again."));

    private static IEnumerable<string?> Faults(IndexProvenance x, GuardrailPolicy policy, DateTimeOffset now) =>
    [
        Differ(x.SetId, x.CurrentSetId) ? $"The suggestion is of another set ({x.SetId}) than the one in use ({x.CurrentSetId})." : null,
        Differ(x.IndexId, x.CurrentIndexId) ? $"It was made with another index ({x.IndexId}) than the one in use ({x.CurrentIndexId})." : null,
        Age(x, policy, now),
        Differ(x.MetadataSha256, x.RecordedSha256) ? "The index's metadata is not what was recorded when it was taken into use." : null,
        x.UsesMockProviders && !policy.AllowMockProviders ? "The index was made with mock providers." : null,
        Differ(x.EmbeddingModel, x.ConfiguredModel) ? $"The index was made with {x.EmbeddingModel}, not with {x.ConfiguredModel}." : null,
        x is { Documents: { } now1, DocumentsBefore: { } before } && now1 < before * (1 - policy.DocumentLoss)
            ? string.Create(CultureInfo.InvariantCulture, $"The index fell from {before} documents to {now1}.")
            : null,
        x.FetchErrors > (x.AcceptedFetchErrors ?? int.MaxValue)
            ? string.Create(CultureInfo.InvariantCulture, $"{x.FetchErrors} pages could not be fetched; {x.AcceptedFetchErrors} are accepted.")
            : null,
        x.LoggedAt < x.SessionStartedAt ? "The suggestion was logged before the operator signed in." : null,
    ];

    private static string? Age(IndexProvenance x, GuardrailPolicy policy, DateTimeOffset now)
    {
        if (x.GeneratedAt is not { } at) return null;
        var shown = at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        if (at > now + Skew) return $"The index says it is of the future ({shown}).";
        if (now - at >= policy.IndexMaxAge) return $"The index is too old ({shown}).";
        return policy.IndexFromSession && at < x.SessionStartedAt ? $"The index ({shown}) is older than the operator's session." : null;
    }

    private static bool Differ(string? one, string? other) =>
        one is not null && other is not null && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
