using System.Globalization;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Features.Intake;
using HotDash.Web.Live;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Fault 15: nodes whose clocks are ten minutes apart, jump back an hour and cross the end of summer time.</summary>
public sealed class WrongClockTests
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claims_leases_and_order_follow_the_databases_clock_whatever_nodes_believe()
    {
        var seed = FaultSeeds.Replayed ?? 15;
        var report = new FaultReport("fault 15, wrong clocks") { Seeds = FormattableString.Invariant($"seed {seed}") };
        var dice = new SplitMix(seed);
        await using var bench = await NemesisBench.StartEmptyAsync();
        await bench.Database.ExecuteAsync($"alter database \"{bench.Database.Name}\" set timezone = 'America/New_York'");
        var clocks = await TwoNodesAsync(bench);
        for (var i = 0; i < (FaultSeeds.IsLongRun ? 60 : 12); i++)
        {
            Turn(clocks, dice);
            var node = bench.Nodes[(int)dice.Below(2)];
            await bench.ReplyAsync(await bench.Sandbox.OpenAsync(), Planned.Text, "A note.", node);
            await ClaimedOnceAsync(bench, clocks, dice, report);
            Turn(clocks, dice);
            await bench.Nodes[(int)dice.Below(2)].WorkAsync();
        }

        for (var round = 0; round < 6; round++)
        {
            Turn(clocks, dice);
            await bench.HotDash.PassAsync(bench.Quiet + TimeSpan.FromMinutes(5));
            foreach (var node in bench.Nodes) await node.WorkAsync();
        }

        await Aftermath.JudgeAsync(report, bench.HotDash, bench.Sandbox);
        Aftermath.Holds(report);
        Assert.True(report.Fenced > 5, report.ToString());
    }

    [Fact]
    public async Task A_held_decision_waits_its_hold_and_each_node_shows_it_in_its_own_time()
    {
        await using var bench = await NemesisBench.StartEmptyAsync();
        var clocks = await TwoNodesAsync(bench);
        foreach (var node in bench.Nodes)
        {
            var committed = Assert.IsType<CommitOutcome.Committed>(await node.Engine.CommitAsync(
                Planned.Note(node == bench.HotDash ? 1 : 2), Hold, Ct));
            Assert.InRange(committed.HeldUntil - node.Time.GetUtcNow(), Hold - TimeSpan.FromMinutes(1), Hold);
        }

        foreach (var node in bench.Nodes)
        {
            Assert.All(await node.DispatchesAsync(), d =>
                Assert.InRange(d.HeldUntil!.Value - node.Time.GetUtcNow(), Hold - TimeSpan.FromMinutes(1), Hold));
            Assert.InRange((await node.Engine.NextDueAsync(Ct))!.Value - node.Time.GetUtcNow(), Hold - TimeSpan.FromMinutes(1), Hold);
        }

        foreach (var skew in (double[])[600, -600, -3600, 3600])
        {
            foreach (var clock in clocks) clock.Skew = TimeSpan.FromSeconds(skew);
            foreach (var node in bench.Nodes) Assert.Null(await node.ClaimAsync());
        }

        await bench.HotDash.PassAsync(Hold);
        foreach (var node in bench.Nodes) Assert.NotNull(await node.ClaimAsync());
        Assert.Null(await bench.HotDash.ClaimAsync());
    }

    [Fact]
    public async Task The_datas_age_is_the_same_on_a_node_that_reads_and_on_one_that_is_told()
    {
        await using var bench = await NemesisBench.StartEmptyAsync();
        await TwoNodesAsync(bench);
        await bench.Sandbox.OpenAsync();
        foreach (var node in bench.Nodes)
        {
            using var reader = node.Make<ReconcileWorker>();
            await reader.StartAsync(Ct);
            await Eventually.BecomesAsync(true, () => Task.FromResult(node.Get<SyncStatus>().Age.SyncedAt is not null));
            Assert.InRange(node.Time.GetUtcNow() - node.Get<SyncStatus>().Age.SyncedAt!.Value, TimeSpan.FromMinutes(-0.1), TimeSpan.FromMinutes(1));
            await Eventually.BecomesAsync(1L, async () => (long)(await node.ValueAsync("select count(read_at) from chatwoot_sync"))!);

            // Ends here as in a crash: its duty stays its own, so that the second node is told.
            Assert.Equal(1L, await node.ValueAsync("select count(*) from duties where name = 'read-chatwoot'"));
        }
    }

    /// <summary>The window is elapsed time: a clock that was set back must not ask for what changes in the future.</summary>
    [Fact]
    public async Task After_a_jump_back_by_an_hour_the_next_round_still_finds_what_changed()
    {
        await using var bench = await NemesisBench.StartEmptyAsync();
        var clock = new SkewedTime(bench.Sandbox.Time);
        var node = await bench.AddNodeAsync(clock);
        var id = await bench.Sandbox.OpenAsync();
        using var reader = node.Make<ReconcileWorker>();
        Assert.True(await reader.RoundAsync(Ct));
        foreach (var jump in (double[])[-1, 2, -3])
        {
            clock.Skew += TimeSpan.FromHours(jump);
            bench.Sandbox.Time.Advance(TimeSpan.FromMinutes(3));
            var text = string.Create(CultureInfo.InvariantCulture, $"After a jump of {jump} hours");
            await bench.Sandbox.CustomerWritesAsync(id, text);
            Assert.True(await reader.RoundAsync(Ct));
            Assert.Equal(text, (await node.Conversations.ReadMessagesAsync(new ConversationId(id), 20, Ct))[^1].Text);
        }
    }

    /// <summary>One node ten minutes ahead, one behind, both about to cross from summer time to winter time.</summary>
    private static async Task<SkewedTime[]> TwoNodesAsync(NemesisBench bench)
    {
        var clocks = new[] { new SkewedTime(bench.Sandbox.Time) { Skew = TimeSpan.FromMinutes(10) }, new SkewedTime(bench.Sandbox.Time) { Skew = TimeSpan.FromMinutes(-10) } };
        foreach (var clock in clocks) await bench.AddNodeAsync(clock);
        return clocks;
    }

    /// <summary>Ten minutes either way, an hour back, or the hours around the end of summer time in New York.</summary>
    private static void Turn(SkewedTime[] clocks, SplitMix dice)
    {
        var clock = clocks[dice.Below(clocks.Length)];
        clock.Skew = default;
        var summerEnds = new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero);
        clock.Skew = dice.Below(4) switch
        {
            0 => TimeSpan.FromMinutes(10),
            1 => TimeSpan.FromMinutes(-10),
            2 => TimeSpan.FromHours(-1),
            _ => summerEnds.AddMinutes(dice.Below(120) - 60) - clock.GetUtcNow(),
        };
    }

    /// <summary>While a lease holds nobody else gets the work; when it has lapsed its first holder can write nothing.</summary>
    private static async Task ClaimedOnceAsync(NemesisBench bench, SkewedTime[] clocks, SplitMix dice, FaultReport report)
    {
        var first = bench.Nodes[(int)dice.Below(2)];
        var claim = (await first.ClaimAsync())!;
        Assert.Equal(OperationKind.Reply, claim.Operation.Kind);
        for (var i = 0; i < 3; i++)
        {
            Turn(clocks, dice);
            foreach (var node in bench.Nodes) Assert.Null(await node.ClaimAsync());
        }

        await bench.HotDash.PassAsync(first.Settings.Outbox.Lease);
        var second = (await bench.Nodes[(int)dice.Below(2)].ClaimAsync())!;
        Assert.Equal((claim.Operation.OperationId, true), (second.Operation.OperationId, second.Fence > claim.Fence));
        Assert.False(await first.Engine.MarkAttemptAsync(claim, false, Ct));
        Assert.False(await first.Engine.SettleAsync(claim, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 1), Ct));
        report.Fenced += 2;
        await bench.HotDash.PassAsync(first.Settings.Outbox.Lease);
    }
}
