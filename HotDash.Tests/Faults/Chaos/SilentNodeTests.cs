using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Faults 6 and 8 at their worst moment: a console falls silent in the middle of a transaction, with the end of the log or a
/// conversation's mirror locked. The other consoles must not wait for it (I12).
/// </summary>
[Collection("chaos")]
public sealed class SilentNodeTests
{
    [Fact]
    public Task A_console_that_falls_silent_while_it_writes_to_the_log_holds_no_decision_up() =>
        RunAsync("hotdash.append_outcome(", async (stage, load) => await load.DecideAsync(load.Conversations[0]));

    [Fact]
    public Task A_console_that_falls_silent_while_it_writes_to_the_mirror_holds_no_decision_up() =>
        RunAsync("pg_advisory_xact_lock(", (stage, load) => stage.CustomerWritesAsync(load.Conversations[0], "Anybody there?"));

    /// <param name="words">The server hears this of the console, and the console never hears the server's answer.</param>
    /// <param name="begin">Makes the console say it.</param>
    private static async Task RunAsync(string words, Func<Stage, Load, Task> begin)
    {
        await using var stage = await Stage.StartAsync();
        var load = new Load(stage, ChaosScale.Seed);
        await load.OpenAsync(2);
        var silent = await stage.StartNodeAsync();
        await stage.UntilAtLeastAsync(2, "both are in the mirror", ChaosScale.Mirrored(load));
        var hold = stage.DatabaseLine.HoldAnswer(words);
        await begin(stage, load);
        await hold.WhenHeldAsync().WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        await Stage.FreezeAsync(silent);

        var other = await stage.StartNodeAsync(suffers: false);
        var intents = await Task.WhenAll(load.Conversations.Select(c => load.MeanAsync(c)).Skip(words.Contains("append", StringComparison.Ordinal) ? 1 : 0));
        foreach (var intent in intents) Assert.IsType<ActionOutcome.Logged>(await Load.PressAsync(stage.Desk, intent));
        await stage.UntilDrainedAsync();
        Assert.False(other.HasExited);
        await Stage.ThawAsync(silent);
        hold.Reset();
        await stage.UntilDrainedAsync();
        var report = new FaultReport("processes, silent in a transaction") { Freezes = 1, Seeds = words };
        Assert.Empty(await new Checker(stage, load, report).FindAsync());
        report.Publish();
    }
}
