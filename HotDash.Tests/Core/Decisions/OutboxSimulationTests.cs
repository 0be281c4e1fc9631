using HotDash.Core.Decisions;
using HotDash.Tests.Core.Decisions.Simulation;

namespace HotDash.Tests.Core.Decisions;

/// <summary>
/// The real step in simulated histories of kills, freezes and a moody Chatwoot. A violation prints its seed; the
/// sabotaged variants show that the simulation would see what it is there to see.
/// </summary>
public sealed class OutboxSimulationTests
{
    private static readonly OutboxTimings Timings = new();

    [Fact]
    public void In_twenty_thousand_histories_nothing_is_doubled_lost_or_out_of_order()
    {
        for (var seed = 1UL; seed <= 20_000; seed++)
        {
            if (OutboxHistory.Run(seed, Timings, OutboxStep.Next) is { } violation)
                Assert.Fail($"Seed {seed}: {violation}");
        }
    }

    [Fact]
    public void The_same_seed_is_the_same_history()
    {
        var blind = Enumerable.Range(1, 50).Select(seed => OutboxHistory.Run((ulong)seed, Timings, BlindRetry)).ToList();
        Assert.Equal(blind, Enumerable.Range(1, 50).Select(seed => OutboxHistory.Run((ulong)seed, Timings, BlindRetry)));
    }

    [Fact]
    public void Without_a_quiet_period_late_commits_are_doubled_and_that_is_seen() =>
        AssertCaught("stands 2 times", seed => OutboxHistory.Run(seed, Timings with { Quiet = TimeSpan.Zero }, OutboxStep.Next));

    [Fact]
    public void Blind_retry_doubles_and_that_is_seen() =>
        AssertCaught("stands 2 times", seed => OutboxHistory.Run(seed, Timings, BlindRetry));

    [Fact]
    public void Without_the_fence_a_late_worker_changes_what_is_not_his_and_that_is_seen() =>
        AssertCaught("whose fence is", seed => OutboxHistory.Run(seed, Timings, OutboxStep.Next, fenced: false));

    [Fact]
    public void Giving_up_in_an_outage_loses_and_that_is_seen() =>
        AssertCaught("stands nowhere", seed => OutboxHistory.Run(seed, Timings, GivesUp));

    /// <summary>An unclear end is taken for a failure and simply tried again.</summary>
    private static OutboxCommand BlindRetry(OutboxOperation op, OutboxEvent happened, OutboxTimings timings, double jitter) =>
        OutboxStep.Next(op, happened, timings, jitter) is OutboxCommand.Wait { Action: LedgerActions.Unknown } doubt
            ? doubt with { State = OutboxState.Pending, MaybeSent = false, NotBefore = happened.Now.AddSeconds(1) }
            : OutboxStep.Next(op, happened, timings, jitter);

    /// <summary>Whatever did not arrive is taken for done.</summary>
    private static OutboxCommand GivesUp(OutboxOperation op, OutboxEvent happened, OutboxTimings timings, double jitter) =>
        happened is OutboxEvent.CallReturned { Outcome: CallOutcome.SurelyNotSent }
            ? new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 0)
            : OutboxStep.Next(op, happened, timings, jitter);

    private static void AssertCaught(string violation, Func<ulong, string?> run)
    {
        var found = Enumerable.Range(1, 500).Select(seed => run((ulong)seed)).OfType<string>().ToList();
        Assert.Contains(found, text => text.Contains(violation, StringComparison.Ordinal));
    }
}
