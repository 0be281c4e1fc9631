namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Fault 6: SIGSTOP for twice the lease, then SIGCONT. The sleeper wakes in the belief that its claims still hold; whatever it then
/// wants to write or send is refused, and the log says so.
/// </summary>
[Collection("chaos")]
public sealed class FreezeTests
{
    private static readonly string[] s_refusals = ["was taken over by another worker", "the lease is nearly over"];

    private static readonly TimeSpan s_sleep = TimeSpan.FromSeconds(2 * Stage.Lease);

    [Fact]
    public async Task Fault_6_a_console_that_slept_past_its_lease_changes_nothing_and_sends_nothing()
    {
        var wanted = ChaosScale.Of(2 * WorkerDuel.Runners, 100);
        await using var stage = await Stage.StartAsync();
        var load = new Load(stage, ChaosScale.Seed);
        var duel = await WorkerDuel.BeginAsync(stage, load);
        var report = new FaultReport("processes, fault 6, asleep for two leases");
        var struck = 0;
        while (struck < wanted)
        {
            Assert.True(report.Freezes < 5 * wanted, $"{report.Freezes} freezes struck only {struck} operations.");
            struck += report.Freezes++ % 2 == 0
                ? await SleepAsync(stage, duel, WorkerDuel.UnderWay,
                    new { messageCreate = new { mode = "hang_then_commit", hangSeconds = 1.5, only = "reply", count = WorkerDuel.Runners }, latencyMs = 0 })
                : await SleepAsync(stage, duel, WorkerDuel.Claimed, new { latencyMs = 1000 });
        }

        await stage.UntilDrainedAsync();
        report.Fenced = struck;
        report.Seeds = $"{struck} operations struck, seed {load.Seed}";
        var found = await new Checker(stage, load, report).FindAsync();
        report.Publish();
        Assert.Empty(found);
    }

    /// <summary>Freezes the victim with its hands full, lets the survivor do the work, and waits until each hand was refused.</summary>
    private static async Task<int> SleepAsync(Stage stage, WorkerDuel duel, string where, object faults)
    {
        var before = Refused(duel);
        await stage.FaultsAsync(faults);
        await duel.EngageAsync(async () => (await duel.StandingAsync(where)).Count, withNotes: true);
        await Stage.FreezeAsync(duel.Victim);
        var struck = await duel.StandingAsync(where);
        await stage.FaultsAsync(new { messageCreate = new { mode = "none" }, latencyMs = 0 });
        await Stage.ThawAsync(duel.Survivor);
        await Task.Delay(s_sleep, TimeProvider.System, TestContext.Current.CancellationToken);
        await stage.UntilAtLeastAsync(struck.Count, "the survivor has done the sleeper's work",
            $"select count(*) from hotdash.outbox where state = 'done' and operation_id = any ('{{{string.Join(',', struck)}}}')");
        await Stage.ThawAsync(duel.Victim);
        await stage.UntilAsync($"each of {struck.Count} is refused", () => Task.FromResult(Refused(duel) - before >= struck.Count));
        return struck.Count;
    }

    /// <summary>Which of the two protections comes first depends on what the sleeper was told when it woke.</summary>
    private static int Refused(WorkerDuel duel) => s_refusals.Sum(sentence => duel.Victim.Output.Split(sentence).Length - 1);
}
