using System.Collections.Concurrent;

namespace HotDash.Web.Features.Intake;

/// <summary>How many webhooks came, by what became of them.</summary>
public sealed class WebhookCounts
{
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public void Count(string what) => _counts.AddOrUpdate(what, 1, (_, n) => n + 1);

    public IReadOnlyDictionary<string, long> Read() => _counts.ToDictionary(StringComparer.Ordinal);
}
