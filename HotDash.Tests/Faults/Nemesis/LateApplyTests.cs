using System.Globalization;
using HotDash.Tests.Sandbox;
using HotDash.Web.Features.Decisions;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Fault 12: the request times out, and Chatwoot stores the message long after.</summary>
public sealed class LateApplyTests
{
    private const int Replies = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_applied_late_within_the_quiet_period_stands_once()
    {
        var report = new FaultReport("fault 12, applied late within the quiet period") { Seeds = "up to 55 s of 60" };
        foreach (var late in FaultSeeds.IsLongRun ? [1, 5, 15, 30, 45, 50, 55] : new[] { 5, 55 })
        {
            await using var bench = await StartAsync();
            await SendLateAsync(bench, late);
            bench.Sandbox.Time.Advance(TimeSpan.FromSeconds(late + 1));
            await AppliedAsync(bench, Replies);
            await bench.HotDash.PassAsync(bench.Quiet);
            await bench.SettleAsync();
            report.FaultedRequests += Replies;
            await Aftermath.JudgeAsync(report, bench.HotDash, bench.Sandbox);
            Assert.Equal(Replies, (await bench.Sandbox.LogAsync("POST", "/messages")).Count);
        }

        Aftermath.Holds(report);
        Assert.Equal(report.FaultedRequests, report.Recovered);
    }

    /// <summary>What nothing on our side can prevent is at least seen: the checker counts it, message by message.</summary>
    [Fact]
    public async Task What_is_applied_after_the_quiet_period_is_counted_as_duplicated()
    {
        await using var bench = await StartAsync();
        var late = (int)bench.Quiet.TotalSeconds + 30;
        await SendLateAsync(bench, late);
        await bench.FaultAsync("none");
        await bench.HotDash.AdvanceAsync(bench.Quiet + TimeSpan.FromSeconds(1));
        await bench.HotDash.WorkAsync();
        await AppliedAsync(bench, Replies);
        bench.Sandbox.Time.Advance(TimeSpan.FromSeconds(late));
        await AppliedAsync(bench, 2 * Replies);
        var report = new FaultReport("fault 12, applied after the quiet period (must be seen)")
            { Seeds = FormattableString.Invariant($"{late} s of 60"), FaultedRequests = Replies };
        await Aftermath.JudgeAsync(report, bench.HotDash, bench.Sandbox);
        report.Publish();
        Assert.Equal((Replies, 0, 0, 0), (report.Duplicated, report.Lost, report.Ghosts, report.Unfinished));
    }

    /// <summary>The request must reach Chatwoot within its time, however busy the machine is.</summary>
    private static Task<NemesisBench> StartAsync() => NemesisBench.StartAsync(
        s => s with { Outbox = s.Outbox with { HttpTimeout = TimeSpan.FromSeconds(4) } });

    /// <summary>All of them leave at once, are given up after seconds, and lie at Chatwoot as work not yet done.</summary>
    private static async Task SendLateAsync(NemesisBench bench, int late)
    {
        for (var i = 0; i < Replies; i++)
        {
            await bench.ReplyAsync(
                await bench.Sandbox.OpenAsync(), string.Create(CultureInfo.InvariantCulture, $"Hi Dana, parcel {i} left our warehouse."));
        }

        await bench.FaultAsync("hang_then_commit", string.Create(CultureInfo.InvariantCulture, $",\"hangSeconds\":{late}"));
        var turns = new List<Task>();
        while (await bench.HotDash.ClaimAsync() is { } claim)
            turns.Add(bench.HotDash.Get<OutboxRun>().RunAsync(claim, bench.HotDash.Time.GetTimestamp(), Ct));
        await Task.WhenAll(turns);
        Assert.Equal(Replies, turns.Count);
        Assert.Equal(0, await StandingAsync(bench));
        Assert.All(await bench.HotDash.ColumnAsync("select state from outbox"), state => Assert.Equal("unknown", state));
    }

    private static Task AppliedAsync(NemesisBench bench, int count) => Eventually.BecomesAsync(count, () => StandingAsync(bench));

    private static async Task<int> StandingAsync(NemesisBench bench)
    {
        var count = 0;
        foreach (var id in await bench.HotDash.ColumnAsync("select distinct conversation_id from outbox"))
            count += (await bench.Sandbox.PublicRepliesAsync((long)id!)).Count;
        return count;
    }
}
