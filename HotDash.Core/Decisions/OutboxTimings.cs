namespace HotDash.Core.Decisions;

/// <summary>The times that keep a reply single (DESIGN, "Outbox states"; reliability.md 1.2 rule 6).</summary>
public sealed record OutboxTimings
{
    /// <summary>How long one request may take. Chatwoot itself gives up after 15 s.</summary>
    public TimeSpan HttpTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a claim lasts; longer than <see cref="HttpTimeout"/>, or a slow request outlives its claim.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long after an attempt's end the server may still apply it; no read-back before.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Definite refusals after which the work is dead.</summary>
    public int MaxRefusals { get; init; } = 5;

    /// <summary>The first back-off; doubles with every attempt.</summary>
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest back-off.</summary>
    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Back-off before the next try: half of the doubled step is certain, the other half is spread by
    /// <paramref name="jitter"/>, so that an outage's end is not a stampede.
    /// </summary>
    /// <param name="failures">How often it failed so far; 0 counts as 1.</param>
    /// <param name="jitter">0 to 1, from the caller's random source.</param>
    public TimeSpan BackOff(int failures, double jitter)
    {
        var step = FirstBackOff.TotalMilliseconds * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        var capped = Math.Min(step, LongestBackOff.TotalMilliseconds);
        return TimeSpan.FromMilliseconds((capped / 2) + (capped / 2 * Math.Clamp(jitter, 0, 1)));
    }
}
