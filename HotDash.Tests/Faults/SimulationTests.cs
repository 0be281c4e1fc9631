using System.Globalization;
using HotDash.Core.Decisions;
using HotDash.Tests.Faults.Simulation;

namespace HotDash.Tests.Faults;

/// <summary>
/// The real step in simulated histories of kills, freezes, wrong clocks, a crashing store and a moody Chatwoot. A violation
/// prints its seed, and <c>HOTDASH_SEED=n</c> replays exactly that history; the sabotaged variants show that the simulation
/// would see what it is there to see.
/// </summary>
public sealed class SimulationTests
{
    private const int Full = 100_000;

    private static readonly HistoryRules s_rules = new();

    [Fact]
    public void In_a_hundred_thousand_histories_nothing_is_doubled_lost_or_out_of_order()
    {
        if (FaultSeeds.Replayed is { } only)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(Trace(only, s_rules));
            Assert.Null(Run(only, s_rules));
            return;
        }

        var histories = FaultSeeds.Of(Full);
        var report = new FaultReport("simulated") { Seeds = FormattableString.Invariant($"{histories} histories, seeds 1 to {histories}") };
        var violations = RunAll(histories, report);
        report.Publish();
        if (violations.Count == 0) return;
        var (seed, violation) = violations.OrderBy(v => v.Seed).First();
        Assert.Fail($"Seed {seed} ({violations.Count} in all; HOTDASH_SEED={seed} replays it): {violation}\n{Trace(seed, s_rules)}");
    }

    [Theory]
    [InlineData(null, 100_000)]
    [InlineData("", 100_000)]
    [InlineData("0.1", 10_000)]
    [InlineData("1", 100_000)]
    [InlineData("0.000001", 1)]
    [InlineData("250000", 250_000)]
    public void A_run_takes_the_share_of_seeds_that_it_is_asked_for(string? asked, int histories) =>
        Assert.Equal(histories, FaultSeeds.Share(Full, asked));

    [Fact]
    public void What_is_to_go_wrong_does_go_wrong()
    {
        var report = new FaultReport("simulated");
        for (var seed = 1UL; seed <= 200; seed++) History.Run(seed, s_rules, report);
        Assert.All(
            [report.Decisions, report.Kills, report.Freezes, report.StoreCrashes, report.Unheard, report.FaultedRequests, report.Fenced, report.Recovered],
            count => Assert.True(count > 20, report.ToString()));
    }

    [Fact]
    public void The_same_seed_is_the_same_history()
    {
        for (var seed = 1UL; seed <= 20; seed++) Assert.Equal(Trace(seed, s_rules), Trace(seed, s_rules));
        Assert.NotEqual(Trace(1, s_rules), Trace(2, s_rules));
    }

    [Fact]
    public void Without_a_quiet_period_late_commits_are_doubled_and_that_is_seen() =>
        AssertCaught("stands 2 times", s_rules with { Timings = new OutboxTimings { Quiet = TimeSpan.Zero } });

    [Fact]
    public void A_Chatwoot_that_commits_later_than_the_quiet_period_doubles_and_that_is_seen() =>
        AssertCaught("stands 2 times", s_rules with { LatestCommit = 300_000 });

    [Fact]
    public void Blind_retry_doubles_and_that_is_seen() => AssertCaught("stands 2 times", s_rules with { Step = BlindRetry });

    [Fact]
    public void Without_the_fence_a_late_worker_changes_what_is_not_his_and_that_is_seen() =>
        AssertCaught("whose fence is", s_rules with { Fenced = false });

    [Fact]
    public void Giving_up_in_an_outage_loses_and_that_is_seen() => AssertCaught("stands nowhere", s_rules with { Step = GivesUp });

    [Fact]
    public void A_store_that_does_not_know_the_intent_again_doubles_it_and_that_is_seen() =>
        AssertCaught("One intent", s_rules with { KnowsIntents = false });

    [Fact]
    public void A_store_that_does_not_flush_loses_and_that_is_seen() =>
        AssertCaught("is not in the store", s_rules with { Durable = false });

    [Fact]
    public void Pauses_counted_by_a_node_whose_clock_is_wrong_double_and_that_is_seen() =>
        AssertCaught("stands 2 times", s_rules with { StoreClockRules = false });

    [Fact]
    public void A_follower_below_the_horizon_or_of_serial_writers_misses_nothing()
    {
        for (var seed = 1UL; seed <= 5_000; seed++)
        {
            Assert.Equal(0, FollowerHistory.Missed(seed, FollowerHistory.Cursor.Horizon));
            Assert.Equal(0, FollowerHistory.Missed(seed, FollowerHistory.Cursor.NumberUnderALock));
        }
    }

    [Fact]
    public void A_follower_of_numbers_misses_rows_and_that_is_seen() =>
        Assert.True(Enumerable.Range(1, 500).Count(seed => FollowerHistory.Missed((ulong)seed, FollowerHistory.Cursor.Number) > 0) > 400);

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

    private static string? Run(ulong seed, HistoryRules rules) => History.Run(seed, rules, new FaultReport(""));

    private static string Trace(ulong seed, HistoryRules rules)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"History {seed}, seconds:") };
        var violation = History.Run(seed, rules, new FaultReport(""), lines.Add);
        lines.Add(violation ?? "All well.");
        return string.Join('\n', lines);
    }

    private static List<(ulong Seed, string Violation)> RunAll(int histories, FaultReport total)
    {
        var violations = new List<(ulong, string)>();
        Parallel.For(
            0, histories, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken },
            () => (Report: new FaultReport(""), Found: new List<(ulong, string)>()),
            (index, _, mine) =>
            {
                var seed = (ulong)index + 1;
                if (History.Run(seed, s_rules, mine.Report) is { } violation) mine.Found.Add((seed, violation));
                return mine;
            },
            mine =>
            {
                lock (violations)
                {
                    total.Add(mine.Report);
                    violations.AddRange(mine.Found);
                }
            });
        return violations;
    }

    private static void AssertCaught(string violation, HistoryRules rules)
    {
        var found = Enumerable.Range(1, 500).Select(seed => Run((ulong)seed, rules)).OfType<string>().ToList();
        Assert.Contains(found, text => text.Contains(violation, StringComparison.Ordinal));
    }
}
