using System.Security.Cryptography;
using System.Text.Json.Nodes;
using HotDash.Core.Decisions;
using HotDash.Tests.EndToEnd;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Processes;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>Fault 17: two consoles that both sign checkpoints are restarted in turn, in order and by kill, while operators decide.</summary>
[Collection("chaos")]
public sealed class RollingRestartTests
{
    private const int Operators = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fault_17_a_rolling_restart_under_load_loses_nothing_and_the_log_is_signed_once_a_number()
    {
        var restarts = ChaosScale.Of(4, 40);
        await using var stage = await Stage.StartAsync();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(stage.FileAt("key.pem"), key.ExportPkcs8PrivateKeyPem(), Ct);
        string[] signing = [$"--Audit:SigningKeyFile={stage.FileAt("key.pem")}", "--Audit:CheckpointHours=0.01"];
        var load = new Load(stage, ChaosScale.Seed);
        await load.OpenAsync(2 * Operators);
        var nodes = await Task.WhenAll(stage.StartNodeAsync(settings: signing), stage.StartNodeAsync(settings: signing));
        var report = new FaultReport("processes, fault 17, rolling restart of two consoles");
        using var enough = new CancellationTokenSource();
        var operators = load.KeepDeciding(Operators, enough.Token);
        for (var restart = 0; restart < restarts; restart++)
        {
            var sofar = load.Intents.Count;
            await stage.UntilAsync("the load goes on", () => Task.FromResult(load.Intents.Count >= sofar + 4));
            report.Kills += await EndAsync(nodes[restart % 2], isKill: restart % 4 >= 2);
            nodes[restart % 2] = await stage.StartNodeAsync(settings: signing);
        }

        await stage.UntilAtLeastAsync(1, "the log is signed", "select count(*) from hotdash.checkpoints");
        await enough.CancelAsync();
        await Task.WhenAll(operators).WaitAsync(2 * Patience.Limit, Ct);
        await stage.UntilDrainedAsync();
        report.Seeds = $"{restarts} restarts, seed {load.Seed}";
        var found = await new Checker(stage, load, report).FindAsync(new Dictionary<string, ECDsa> { [LedgerCheckpoint.IdOf(key)] = key });
        report.Publish();
        Assert.Empty(found);
        await AssertSignedOnceAsync(stage);
    }

    /// <summary>How many processes were killed: none, when it was asked to end.</summary>
    private static async Task<int> EndAsync(AppProcess node, bool isKill)
    {
        if (isKill)
        {
            await node.KillAsync();
            return 1;
        }

        await Signal.SendAsync("TERM", [node.Id]);
        Assert.Equal(0, await node.ExitCodeAsync());
        return 0;
    }

    /// <summary>Both consoles tell the same file: whatever they say of a number is the same.</summary>
    private static async Task AssertSignedOnceAsync(Stage stage)
    {
        var kept = (await stage.Database.ColumnAsync("select concat_ws(' ', seq, signature) from hotdash.checkpoints order by seq"))
            .Select(row => (string)row!).ToList();
        var told = (await File.ReadAllLinesAsync(stage.FileAt("checkpoints.ndjson"), Ct)).Select(line => JsonNode.Parse(line)!)
            .Select(line => $"{line["seq"]} {line["signature"]}").Distinct().ToList();
        Assert.NotEmpty(kept);
        Assert.Equal(kept, told.OrderBy(line => long.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
