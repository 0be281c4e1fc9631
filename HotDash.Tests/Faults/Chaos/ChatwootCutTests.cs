using System.Diagnostics;
using HotDash.Tests.EndToEnd;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Chatwoot;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Fault 9: the wire to Chatwoot is cut hard: first nothing comes back, then nothing gets through at all. Decisions are recorded
/// meanwhile, one request an interval asks whether Chatwoot is back, and everything leaves when the wire is whole.
/// </summary>
[Collection("chaos")]
public sealed class ChatwootCutTests
{
    [Fact]
    public Task Fault_9_while_Chatwoot_is_cut_off_decisions_are_recorded_and_leave_afterwards() =>
        RunAsync(decisions: 12, cut: TimeSpan.FromSeconds(8), probe: TimeSpan.FromSeconds(2));

    [Fact]
    public Task Fault_9_a_cut_of_ten_minutes_is_drained_within_a_minute()
    {
        Assert.SkipUnless(FaultSeeds.IsLongRun, "Takes eleven minutes; ./test --faults runs it.");
        return RunAsync(FaultSeeds.Of(500), TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(30));
    }

    private static async Task RunAsync(int decisions, TimeSpan cut, TimeSpan probe)
    {
        await using var stage = await Stage.StartAsync();
        var load = new Load(stage, ChaosScale.Seed);
        await load.OpenAsync(decisions);
        var node = await stage.StartNodeAsync(settings: FormattableString.Invariant($"--Chatwoot:ProbeSeconds={probe.TotalSeconds}"));
        await stage.UntilAtLeastAsync(decisions, "the mirror is filled", ChaosScale.Mirrored(load));
        await using var desk = await stage.OpenDeskAsync(throughChatwootLine: true);
        var (tried, probes, probed, lasted) = await CutAsync(stage, load, desk, node, cut);
        var drain = Stopwatch.StartNew();
        await stage.UntilDrainedAsync();
        var tries = await stage.CountAsync("select max(attempts) from hotdash.outbox");
        var report = new FaultReport("processes, fault 9, Chatwoot cut off")
        {
            Seeds = FormattableString.Invariant(
                $"{lasted.TotalSeconds:0} s, {tried} connections tried, of them {probes} in the last {probed.TotalSeconds:0} s, ") +
                FormattableString.Invariant($"an operation at most {tries} times, drained in {drain.Elapsed.TotalSeconds:0.0} s"),
            FaultedRequests = tried,
        };
        var found = await new Checker(stage, load, report).FindAsync();
        report.Publish();
        Assert.Empty(found);
        Assert.Equal(decisions, report.Decisions);
        Assert.True(drain.Elapsed <= ChaosScale.Within(TimeSpan.FromSeconds(60)), report.Seeds);

        // Half a second at least, then twice as long each time: that many tries fit into the cut, and one after it.
        Assert.InRange(tries, 2, Math.Log2(lasted.TotalSeconds * 2) + 3);

        // One an interval, besides the last that were under way when Chatwoot was given up.
        Assert.InRange(probes, 0, (probed / probe) + 1 + ChatwootBreaker.Limit);
    }

    /// <summary>How many connections were tried in the meantime, how many since Chatwoot was given up, and how long both was.</summary>
    private static async Task<(int Tried, int Probes, TimeSpan Probed, TimeSpan Lasted)> CutAsync(
        Stage stage, Load load, HotDashUnderTest desk, AppProcess node, TimeSpan cut)
    {
        var before = stage.ChatwootLine.Connections;
        var since = Stopwatch.StartNew();
        stage.ChatwootLine.BlackHole();
        await Task.WhenAll(load.Conversations.Select(async conversation => await Load.InsistAsync(desk, await load.MeanAsync(conversation))));
        Assert.Equal(load.Conversations.Count, await stage.CountAsync("select count(*) from hotdash.decision_log where op_id is not null"));
        await Task.Delay(cut / 4, TimeProvider.System, TestContext.Current.CancellationToken);
        stage.ChatwootLine.RefusesNew = true;
        stage.ChatwootLine.ResetAll(); // what was on its way is lost, not late
        await stage.UntilAsync("Chatwoot is given up", () => Task.FromResult(node.Output.Contains("Chatwoot cannot be reached: until", StringComparison.Ordinal)));
        var (givenUp, at) = (stage.ChatwootLine.Connections, since.Elapsed);
        await Task.Delay(cut * 3 / 4, TimeProvider.System, TestContext.Current.CancellationToken);
        var all = stage.ChatwootLine.Connections;
        var lasted = since.Elapsed;
        Assert.Equal(0, await stage.CountAsync("select count(*) from hotdash.outbox where state = 'done'"));
        stage.ChatwootLine.Restore();
        return (all - before, all - givenUp, lasted - at, lasted);
    }
}
