namespace HotDash.Tests.Faults.Chaos;

/// <summary>How often a fault strikes, and from which seed.</summary>
internal static class ChaosScale
{
    public static ulong Seed => FaultSeeds.Replayed ?? 1;

    /// <summary>A few in the ordinary run; all that the fault's figure asks for under <c>./test --faults</c>.</summary>
    public static int Of(int quick, int full) => FaultSeeds.IsLongRun ? FaultSeeds.Of(full) : quick;

    /// <summary>How many of the load's conversations the mirror holds with their messages.</summary>
    public static string Mirrored(Load load) =>
        $"select count(distinct conversation_id) from hotdash.messages where conversation_id in ({string.Join(',', load.Conversations)})";
}
