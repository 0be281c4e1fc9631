using System.Globalization;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Faults 3 to 5: <c>kill -9</c> of a console whose runners have just claimed, have just sent, or have just heard Chatwoot's answer.
/// The other console takes over. What is killed is the real program; four operations are struck at once.
/// </summary>
[Collection("chaos")]
public sealed class WorkerKillTests
{
    private const int Quick = 8;

    [Fact]
    public async Task Fault_3_what_a_killed_console_had_claimed_is_taken_up_within_its_lease_and_five_seconds()
    {
        var slowest = TimeSpan.Zero;
        await RunAsync("3, killed after the claim", 200, async (stage, duel, _) =>
        {
            // Judging once more asks Chatwoot, which does not answer: the claim stands, and nothing is sent.
            stage.ChatwootLine.BlackHole();
            await duel.EngageAsync(async () => (await duel.StandingAsync(WorkerDuel.Claimed)).Count);
            await duel.Victim.KillAsync();
            var struck = await duel.StandingAsync(WorkerDuel.Claimed);
            stage.ChatwootLine.ResetAll();
            stage.ChatwootLine.Restore();
            await Stage.ThawAsync(duel.Survivor);

            // Nobody could take anything up before the survivor woke.
            await stage.Database.ExecuteAsync(
                "drop table if exists struck; create table struck as " +
                "select operation_id, greatest(lease_until, clock_timestamp()) as free_at, fence from hotdash.outbox " +
                $"where operation_id = any ('{{{string.Join(',', struck)}}}')");
            await stage.UntilAtLeastAsync(struck.Count, "every claim is taken over",
                "select count(*) from hotdash.outbox o join struck s using (operation_id) where o.fence > s.fence");
            var late = (await stage.Database.ColumnAsync(
                "select extract(epoch from max(o.updated_at - s.free_at)) from hotdash.outbox o join struck s using (operation_id)")).Single();
            var seconds = TimeSpan.FromSeconds(Convert.ToDouble(late, CultureInfo.InvariantCulture));
            if (seconds > slowest) slowest = seconds;
            return struck;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"Slowest to be taken up after the lease: {slowest}");
        Assert.InRange(slowest, TimeSpan.FromSeconds(-1), ChaosScale.Within(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public Task Fault_4_what_a_killed_console_had_sent_without_hearing_an_answer_is_not_sent_twice() =>
        RunAsync("4, killed between sending and the answer", 300, async (stage, duel, chance) =>
        {
            string[] modes = ["commit_then_hang", "hang_then_commit", "never_commit_hang"];
            var mode = modes[chance % modes.Length];
            await stage.FaultsAsync(new { messageCreate = new { mode, hangSeconds = 1.5, only = "reply", count = WorkerDuel.Runners } });
            await duel.EngageAsync(duel.SentAsync, withNotes: true);
            var heard = await stage.ArrivedAsync();
            await duel.Victim.KillAsync();
            var struck = await duel.StandingAsync(WorkerDuel.UnderWay, heard);
            await Stage.ThawAsync(duel.Survivor);
            await stage.FaultsAsync(new { messageCreate = new { mode = "none" } });
            await stage.UntilDrainedAsync();
            Assert.Equal(struck.Count, await duel.LoggedAsync(struck, "sync.unknown"));
            Assert.Equal(struck.Count, await duel.LoggedAsync(struck, mode == "never_commit_hang" ? "sync.succeeded" : "sync.reconciled"));
            return struck;
        });

    [Fact]
    public Task Fault_5_what_chatwoot_has_confirmed_to_a_killed_console_is_found_there_and_not_sent_again() =>
        RunAsync("5, killed after the answer, before the mark", 300, async (stage, duel, _) =>
        {
            var holds = Enumerable.Range(0, WorkerDuel.Runners)
                .Select(_ => stage.DatabaseLine.HoldRequest("lease_until = null, asks_operator = false")).ToList();
            await duel.EngageAsync(() => Task.FromResult(holds.Count(hold => hold.IsHeld)), withNotes: true);
            var heard = await stage.ArrivedAsync();
            await duel.Victim.KillAsync();
            foreach (var hold in holds) hold.Reset();
            var struck = await duel.StandingAsync(WorkerDuel.UnderWay, heard);
            await Stage.ThawAsync(duel.Survivor);
            await stage.UntilDrainedAsync();
            Assert.Equal(struck.Count, await duel.LoggedAsync(struck, "sync.unknown"));
            Assert.Equal(struck.Count, await duel.LoggedAsync(struck, "sync.reconciled"));
            return struck;
        });

    private static async Task RunAsync(string fault, int full, Func<Stage, WorkerDuel, long, Task<IReadOnlyList<Guid>>> strike)
    {
        var wanted = ChaosScale.Of(Quick, full);
        await using var stage = await Stage.StartAsync();
        var load = new Load(stage, ChaosScale.Seed);
        var duel = await WorkerDuel.BeginAsync(stage, load);
        var report = new FaultReport($"processes, fault {fault}");
        var first = load.Draw(3);
        var struck = 0;
        for (; struck < wanted; report.Kills++)
        {
            if (report.Kills > 0) await duel.ReplaceVictimAsync();
            struck += (await strike(stage, duel, first + report.Kills)).Count;
            Assert.True(report.Kills < 5 * wanted, $"{report.Kills + 1} kills struck only {struck} operations.");
        }

        await stage.UntilDrainedAsync();
        report.Recovered = struck;
        report.Seeds = $"{struck} operations struck, seed {load.Seed}";
        var found = await new Checker(stage, load, report).FindAsync();
        report.Publish();
        Assert.Empty(found);
    }
}
