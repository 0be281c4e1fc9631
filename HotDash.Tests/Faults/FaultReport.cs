using System.Globalization;

namespace HotDash.Tests.Faults;

/// <summary>
/// What a run of faults did and what came of it, in the words of Jepsen's queue checkers. Every layer fills one; all of
/// them stand in the test's output and, for <c>./test</c>, at the end of the run.
/// </summary>
internal sealed class FaultReport(string layer)
{
    private static readonly Lock s_file = new();

    /// <summary>The seeds that were run, as a reader would name them.</summary>
    public string Seeds { get; set; } = "";

    public long Decisions { get; set; }

    public long Operations { get; set; }

    /// <summary>Processes killed, or memories dropped.</summary>
    public long Kills { get; set; }

    public long Freezes { get; set; }

    public long StoreCrashes { get; set; }

    /// <summary>Requests to Chatwoot that did not go as they should.</summary>
    public long FaultedRequests { get; set; }

    /// <summary>Writes to the store whose answer was never heard.</summary>
    public long Unheard { get; set; }

    /// <summary>Writes of a worker whose claim was over, refused.</summary>
    public long Fenced { get; set; }

    /// <summary>In doubt, and settled without a second effect: by reading back, or by the intent's id.</summary>
    public long Recovered { get; set; }

    /// <summary>Confirmed to somebody, and nowhere.</summary>
    public long Lost { get; set; }

    /// <summary>An effect that nobody decided, or that was withdrawn.</summary>
    public long Ghosts { get; set; }

    public long Duplicated { get; set; }

    public long Reordered { get; set; }

    /// <summary>Without an end when everything had long been well again.</summary>
    public long Unfinished { get; set; }

    public long Violations => Lost + Ghosts + Duplicated + Reordered + Unfinished;

    public void Add(FaultReport other)
    {
        Decisions += other.Decisions;
        Operations += other.Operations;
        Kills += other.Kills;
        Freezes += other.Freezes;
        StoreCrashes += other.StoreCrashes;
        FaultedRequests += other.FaultedRequests;
        Unheard += other.Unheard;
        Fenced += other.Fenced;
        Recovered += other.Recovered;
        Lost += other.Lost;
        Ghosts += other.Ghosts;
        Duplicated += other.Duplicated;
        Reordered += other.Reordered;
        Unfinished += other.Unfinished;
    }

    /// <summary>To the test's output and to the file that <c>./test</c> prints.</summary>
    public void Publish()
    {
        TestContext.Current.TestOutputHelper?.WriteLine(ToString());
        if (Environment.GetEnvironmentVariable("HOTDASH_FAULT_REPORT") is not { Length: > 0 } file) return;
        lock (s_file) File.AppendAllText(file, ToString() + "\n");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
         Faults, {layer}: {Seeds}
           {Decisions} decisions, {Operations} operations
           {Kills} kills, {Freezes} freezes, {StoreCrashes} store crashes, {FaultedRequests} faulted requests, {Unheard} unheard writes
           {Fenced} stale writes refused, {Recovered} recovered
           {Lost} lost, {Ghosts} ghosts, {Duplicated} duplicated, {Reordered} reordered, {Unfinished} unfinished
         """);
}
