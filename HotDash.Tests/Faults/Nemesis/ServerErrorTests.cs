using System.Globalization;
using HotDash.Tests.Support;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Fault 10: Chatwoot answers 500, at times before it has stored the message and at times after.</summary>
public sealed class ServerErrorTests
{
    private static readonly string[] Modes = ["status_500", "commit_then_500", "none"];

    [Fact]
    public async Task However_many_errors_before_and_after_applying_each_message_stands_once()
    {
        var seed = FaultSeeds.Replayed ?? 10;
        var report = new FaultReport("fault 10, errors before and after applying") { Seeds = $"seed {seed}" };
        await using var bench = await NemesisBench.StartAsync();
        var dice = new SplitMix(seed);
        for (var i = 0; i < (FaultSeeds.IsLongRun ? 300 : 45); i++)
        {
            var id = await bench.Sandbox.OpenAsync();
            await bench.ReplyAsync(id, OfNumber(i), dice.Chance(0.5) ? "And a note." : "");
            await StrikeAsync(bench, dice);
            if (i % 3 == 2) await bench.HotDash.WorkAsync();
        }

        for (var round = 0; round < 4; round++)
        {
            await StrikeAsync(bench, dice);
            await bench.HotDash.AdvanceAsync(bench.Quiet + TimeSpan.FromSeconds(1));
            await bench.HotDash.WorkAsync();
        }

        await bench.SettleAsync();
        report.FaultedRequests = (await bench.Sandbox.LogAsync("POST", "/messages")).Count(e => e["fault"] is not null);
        await Aftermath.JudgeAsync(report, bench.HotDash, bench.Sandbox);
        Aftermath.Holds(report);
        Assert.True(report is { Operations: >= 60, FaultedRequests: > 10, Recovered: > 3 }, report.ToString());
    }

    private static Task StrikeAsync(NemesisBench bench, SplitMix dice)
    {
        var (mode, sequence) = (Modes[dice.Below(Modes.Length)], dice.Below(10_000));
        return bench.Sandbox.FaultsAsync(string.Create(CultureInfo.InvariantCulture,
            $$"""{"seed":{{sequence}},"messageCreate":{"mode":"{{mode}}","probability":0.7} }"""));
    }

    private static string OfNumber(int i) => string.Create(CultureInfo.InvariantCulture, $"Hi Dana, parcel {i} left our warehouse this morning.");
}
