using System.Diagnostics;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Live;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Fault 8: the line to the database stays open and nothing gets through. A console (a process) and a screen (this process's feed)
/// notice within fifteen seconds, whichever moment of their round it hits; and all is well again afterwards.
/// </summary>
[Collection("chaos")]
public sealed class BlackHoleTests
{
    private const string Away = "The database does not answer";

    private static readonly TimeSpan s_limit = ChaosScale.Within(TimeSpan.FromSeconds(15));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fault_8_a_black_hole_before_the_database_is_noticed_within_fifteen_seconds_said_and_survived()
    {
        await using var stage = await Stage.StartAsync();
        var load = new Load(stage, ChaosScale.Seed);
        await load.OpenAsync(2);
        var node = await stage.StartNodeAsync();
        await stage.UntilAtLeastAsync(2, "the mirror is filled", ChaosScale.Mirrored(load));
        using var follower = stage.Desk.Make<ChangeFollower>();
        using var worker = stage.Desk.Make<EscalationFeedWorker>();
        await follower.StartAsync(Ct);
        await worker.StartAsync(Ct);
        var feed = stage.Desk.Get<EscalationFeed>();
        await stage.UntilAsync("the screen is filled", () => Task.FromResult(feed.Current.Conversations.Count >= 2 && feed.Current.Age.Fault is null));

        // The worst moment of the listener's ten-second round: just after its keep-alive was answered.
        await Task.Delay(TimeSpan.FromSeconds(6), TimeProvider.System, Ct);
        var (screen, log) = await StrikeAsync(stage, load, node, feed);
        await stage.UntilDrainedAsync();
        var report = new FaultReport("processes, fault 8, the database in a black hole")
        {
            Seeds = FormattableString.Invariant($"noticed by the screen after {screen.TotalSeconds:0.0} s, by the console after {log.TotalSeconds:0.0} s"),
            Unheard = 1,
        };
        var found = await new Checker(stage, load, report).FindAsync();
        report.Publish();
        Assert.Empty(found);
        Assert.True(screen <= s_limit && log <= s_limit, report.Seeds);
        Assert.False(node.HasExited);
        await worker.StopAsync(Ct);
        await follower.StopAsync(Ct);
    }

    private static async Task<(TimeSpan Screen, TimeSpan Log)> StrikeAsync(Stage stage, Load load, EndToEnd.AppProcess node, EscalationFeed feed)
    {
        var intent = await load.MeanAsync(load.Conversations[0]);
        stage.DatabaseLine.BlackHole();
        stage.DeskLine.BlackHole();
        var since = Stopwatch.StartNew();
        var pressing = Load.PressAsync(stage.Desk, intent);
        var screen = stage.UntilAsync("the screen says so", () => Task.FromResult(feed.Current.Age.Fault == Away)).ContinueWith(_ => since.Elapsed, TaskScheduler.Default);
        var log = stage.UntilAsync("the console notices", () => Task.FromResult(node.Output.Contains("The line to the database was lost", StringComparison.Ordinal)))
            .ContinueWith(_ => since.Elapsed, TaskScheduler.Default);
        await stage.CustomerWritesAsync(load.Conversations[1], "Written into the dark.");
        await Task.WhenAll(screen, log);
        Assert.IsType<ActionOutcome.Refused>(await pressing.WaitAsync(Patience.Limit, Ct));

        stage.DatabaseLine.Restore();
        stage.DeskLine.Restore();
        await Load.InsistAsync(stage.Desk, intent);
        await stage.UntilAtLeastAsync(1, "the mirror has caught up within 90 s (I9)",
            "select count(*) from hotdash.messages where text = 'Written into the dark.'");
        await stage.UntilAsync("the screen is well again", () => Task.FromResult(feed.Current.Age.Fault is null
            && feed.Current.Conversations.Values.Any(c => c.Messages.Any(m => m.Text == "Written into the dark."))));
        return (await screen, await log);
    }
}
