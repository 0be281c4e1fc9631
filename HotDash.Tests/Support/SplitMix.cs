namespace HotDash.Tests.Support;

/// <summary>The one source of chance of a history: the same seed gives the same history, on every machine.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to <paramref name="end"/>, without it.</summary>
    public long Below(long end) => (long)(Next() % (ulong)end);

    public double Unit() => (Next() >> 11) / (double)(1UL << 53);

    public bool Chance(double probability) => Unit() < probability;
}
