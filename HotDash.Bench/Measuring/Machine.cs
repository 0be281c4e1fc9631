namespace HotDash.Bench.Measuring;

internal static class Machine
{
    /// <summary>The load averages of the last 1, 5 and 15 minutes.</summary>
    public static string Load() => File.Exists("/proc/loadavg")
        ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))
        : "unknown";

    public static string Describe() => FormattableString.Invariant(
        $"{Environment.ProcessorCount} processors, {Environment.OSVersion}, .NET {Environment.Version}, load average {Load()}");
}
