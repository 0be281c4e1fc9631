namespace HotDash.Tests.Faults.Chaos;

/// <summary>How often a fault strikes, and from which seed.</summary>
internal static class ChaosScale
{
    public static ulong Seed => FaultSeeds.Replayed ?? 1;

    /// <summary>A few in the ordinary run; all that the fault's figure asks for under <c>./test --faults</c>.</summary>
    public static int Of(int quick, int full) => FaultSeeds.IsLongRun ? FaultSeeds.Of(full) : quick;

    /// <summary>
    /// A figure of time: as it is under <c>./test --faults</c>, on a machine of its own; four times as long where the rest of the suite,
    /// or another build, takes its share.
    /// </summary>
    public static TimeSpan Within(TimeSpan figure) => FaultSeeds.IsLongRun ? figure : 4 * figure;

    /// <summary>How many of the load's conversations the mirror holds with their messages.</summary>
    public static string Mirrored(Load load) =>
        $"select count(distinct conversation_id) from hotdash.messages where conversation_id in ({string.Join(',', load.Conversations)})";
}
