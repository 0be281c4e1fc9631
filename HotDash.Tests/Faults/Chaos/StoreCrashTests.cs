using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Fault 7: PostgreSQL is stopped as by a crash (<c>-m immediate</c>) and recovers, again and again, while operators decide. At each
/// crash at least one COMMIT is in doubt: the server has it, and its answer is lost with the server.
/// </summary>
[Collection("chaos")]
public sealed class StoreCrashTests
{
    private const int Operators = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fault_7_a_crashed_PostgreSQL_loses_no_decision_and_a_COMMIT_in_doubt_is_settled_by_its_op_id()
    {
        var crashes = ChaosScale.Of(2, 20);
        await using var cluster = await PostgresCluster.StartNewAsync();
        await using var stage = await Stage.StartAsync(cluster);
        var load = new Load(stage, ChaosScale.Seed);
        await load.OpenAsync(2 * Operators);
        var node = await stage.StartNodeAsync();
        var report = new FaultReport("processes, fault 7, PostgreSQL crashes");
        using var enough = new CancellationTokenSource();
        var operators = load.KeepDeciding(Operators, enough.Token);
        for (; report.StoreCrashes < crashes; report.StoreCrashes++) report.Unheard += await CrashAsync(stage, cluster, load);
        await enough.CancelAsync();
        await Task.WhenAll(operators).WaitAsync(2 * Patience.Limit, Ct);
        await stage.UntilDrainedAsync();
        Assert.False(node.HasExited, node.Output);
        report.Recovered = report.Unheard;
        report.Seeds = $"seed {load.Seed}";
        var found = await new Checker(stage, load, report).FindAsync();
        report.Publish();
        Assert.Empty(found);
        Assert.True(report.Unheard >= crashes, $"Only {report.Unheard} COMMITs were in doubt in {crashes} crashes.");
    }

    /// <summary>Crashes the server when it has committed and its answer is held on the wire. How many commits were in doubt.</summary>
    private static async Task<long> CrashAsync(Stage stage, PostgresCluster cluster, Load load)
    {
        var sofar = load.Intents.Count;
        await stage.UntilAsync("the load goes on", () => Task.FromResult(load.Intents.Count >= sofar + 5));
        var hold = stage.DeskLine.HoldAnswer("hotdash.commit_decision(");
        await hold.WhenHeldAsync().WaitAsync(Patience.Limit, Ct);
        await cluster.StopAsync(immediate: true);
        var untold = load.Intents.Where(i => i.Told.Count == 0).Select(i => i.Target.OpId).ToList();
        await cluster.StartAsync();
        var inDoubt = await stage.CountAsync(
            $"select count(*) from hotdash.decision_log where op_id = any ('{{{string.Join(',', untold)}}}')");
        hold.Reset();
        return inDoubt;
    }
}
