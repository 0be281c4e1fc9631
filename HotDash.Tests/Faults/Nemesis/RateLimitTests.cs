using System.Globalization;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Fault 11: Chatwoot asks for a pause. With a date, nothing is sent before it; without one, each waits its back-off.</summary>
public sealed class RateLimitTests
{
    private static readonly TimeSpan Asked = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Before_the_date_that_Chatwoot_names_nobody_calls_it_and_after_it_all_leaves_once_and_in_order()
    {
        var seed = FaultSeeds.Replayed ?? 11;
        var report = new FaultReport("fault 11, a pause with a date") { Seeds = $"seed {seed}" };
        await using var bench = await NemesisBench.StartAsync();
        for (var i = 0; i < 5; i++) await bench.ReplyAsync(await bench.Sandbox.OpenAsync(), Planned.Text, "A note.");
        await bench.FaultAsync("status_429", ",\"retryAfterSeconds\":90");
        var limited = bench.Sandbox.Time.GetUtcNow();
        await bench.HotDash.WorkAsync();
        var before = await CallsAsync(bench.Sandbox);
        Assert.Equal(1, before.Count(e => e["fault"] is not null));

        // Whatever turn an operation has meanwhile, and whoever reads: no call.
        var dice = new SplitMix(seed);
        while (bench.Sandbox.Time.GetUtcNow() < limited + Asked - TimeSpan.FromSeconds(10))
        {
            await bench.HotDash.AdvanceAsync(TimeSpan.FromSeconds(1 + dice.Below(8)));
            await bench.HotDash.WorkAsync();
            await bench.HotDash.Chatwoot.AgentsAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(before.Count, (await CallsAsync(bench.Sandbox)).Count);
        Assert.DoesNotContain("sync", await bench.HotDash.LedgerAsync(), StringComparison.Ordinal);
        report.FaultedRequests = 1;
        await bench.SettleAsync();
        await Aftermath.JudgeAsync(report, bench.HotDash, bench.Sandbox);
        Aftermath.Holds(report);
        Assert.Equal(10, report.Operations);
    }

    [Fact]
    public async Task The_operation_that_was_told_to_wait_waits_as_long()
    {
        await using var bench = await NemesisBench.StartAsync();
        await bench.ReplyAsync(await bench.Sandbox.OpenAsync(), Planned.Text);
        await bench.FaultAsync("status_429", ",\"count\":1,\"retryAfterSeconds\":90");
        await bench.HotDash.WorkAsync();
        var ahead = await bench.HotDash.ValueAsync("select extract(epoch from not_before - clock_timestamp())::float8 from outbox");
        Assert.InRange((double)ahead!, 80, 91);
    }

    [Fact]
    public async Task Without_a_date_the_back_off_grows_and_nothing_is_in_doubt()
    {
        await using var bench = await NemesisBench.StartAsync();
        var report = new FaultReport("fault 11, a pause without a date") { Seeds = "none" };
        var id = await bench.Sandbox.OpenAsync();
        await bench.ReplyAsync(id, Planned.Text, "A note.");
        await bench.FaultAsync("status_429");
        var waits = new List<double>();
        for (var turn = 0; turn < 6; turn++)
        {
            await bench.HotDash.WorkAsync();
            waits.Add((double)(await bench.HotDash.ValueAsync(
                "select extract(epoch from not_before - clock_timestamp())::float8 from outbox order by position"))!);
            await bench.HotDash.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        Assert.True(waits[^1] > waits[0] * 4, string.Join(' ', waits.Select(w => w.ToString("0.0", CultureInfo.InvariantCulture))));
        report.FaultedRequests = (await bench.Sandbox.LogAsync("POST", "/messages")).Count(e => e["fault"] is not null);
        Assert.Equal(6, report.FaultedRequests);
        await bench.SettleAsync();
        await Aftermath.JudgeAsync(report, bench.HotDash, bench.Sandbox);
        Aftermath.Holds(report);
        Assert.Equal("approve_send sync.succeeded sync.succeeded", await bench.HotDash.LedgerAsync());
    }

    /// <summary>Everything HotDash asked of Chatwoot's account, whatever it was.</summary>
    private static async Task<List<System.Text.Json.Nodes.JsonNode>> CallsAsync(SandboxDriver sandbox) =>
        [.. (await sandbox.SendAsync("GET", "/sandbox/log", token: null)).Json.AsArray().Select(e => e!)];
}
