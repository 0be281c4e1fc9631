using HotDash.Tests.EndToEnd;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Two consoles, of which one is struck at a chosen moment while the other sleeps, so that it is known whose work is struck. Then the
/// other wakes and finds it.
/// </summary>
internal sealed class WorkerDuel(Stage stage, Load load)
{
    /// <summary>As many operations as a console carries out at once.</summary>
    public const int Runners = 4;

    public const string Claimed = "state = 'inflight' and not maybe_sent";
    public const string UnderWay = "state = 'inflight' and maybe_sent and attempt_ended_at is null";

    public AppProcess Victim { get; private set; } = null!;

    public AppProcess Survivor { get; private set; } = null!;

    public static async Task<WorkerDuel> BeginAsync(Stage stage, Load load)
    {
        var duel = new WorkerDuel(stage, load);
        await load.OpenAsync(Runners);
        (duel.Survivor, duel.Victim) = (await stage.StartNodeAsync(suffers: false), await stage.StartNodeAsync());
        return duel;
    }

    /// <summary>
    /// The survivor sleeps, one decision a runner is made, and the victim takes them up. Which operations stand as
    /// <paramref name="where"/> says once <paramref name="reached"/>.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> EngageAsync(string where, Func<Task>? reached = null, bool withNotes = false)
    {
        await stage.UntilDrainedAsync();
        await Stage.FreezeAsync(Survivor);
        await Task.WhenAll(load.Conversations.Select(c => load.DecideAsync(c, withNotes)));
        if (reached is not null) await reached().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await stage.UntilAtLeastAsync(Runners, "the victim's runners are busy", $"select count(*) from hotdash.outbox where {where}");
        return [.. (await stage.Database.ColumnAsync($"select operation_id from hotdash.outbox where {where}")).Select(id => (Guid)id!)];
    }

    public async Task KillVictimAsync()
    {
        await Victim.KillAsync();
        await Stage.ThawAsync(Survivor);
    }

    public async Task ReplaceVictimAsync() => Victim = await stage.StartNodeAsync();

    /// <summary>How many of the operations have such a row in the log.</summary>
    public async Task<long> LoggedAsync(IEnumerable<Guid> operations, string action) => await stage.CountAsync(
        "select count(distinct p.canonical::json ->> 'operation_id') from hotdash.decision_log l join hotdash.decision_payload p on p.seq = l.seq " +
        $"where l.action = '{action}' and p.canonical::json ->> 'operation_id' = any ('{{{string.Join(',', operations)}}}')");

}
