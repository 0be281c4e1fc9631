using System.Globalization;

namespace HotDash.Tests.Faults;

/// <summary>How many seeds a run takes, and which one is to be replayed.</summary>
internal static class FaultSeeds
{
    /// <summary>The one history of <c>HOTDASH_SEED</c>, or null.</summary>
    public static ulong? Replayed =>
        Environment.GetEnvironmentVariable("HOTDASH_SEED") is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>True under <c>./test --faults</c>: what does not fit into the ordinary run's time runs, too.</summary>
    public static bool IsLongRun => Environment.GetEnvironmentVariable("HOTDASH_FAULTS") == "full";

    /// <summary><paramref name="full"/>, or the share of it that <c>HOTDASH_FAULT_SEEDS</c> asks for; at least one.</summary>
    public static int Of(int full) => Share(full, Environment.GetEnvironmentVariable("HOTDASH_FAULT_SEEDS"));

    /// <param name="full">How many there are.</param>
    /// <param name="asked">A share such as <c>0.1</c>, a whole number of seeds above 1, or nothing.</param>
    public static int Share(int full, string? asked)
    {
        if (string.IsNullOrEmpty(asked)) return full;
        var number = double.Parse(asked, CultureInfo.InvariantCulture);
        return (int)Math.Max(1, number <= 1 ? full * number : number);
    }
}
