using System.Diagnostics;
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

    private static readonly TimeSpan s_enough = TimeSpan.FromSeconds(1);

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
    /// The survivor sleeps, one decision a runner is made, and the victim takes them up. Ends when all its runners
    /// <paramref name="stand"/> where the strike is meant; on a machine too busy for that, when one has stood there for a while.
    /// </summary>
    /// <param name="stand">How many do at this moment.</param>
    public async Task EngageAsync(Func<Task<int>> stand, bool withNotes = false)
    {
        await stage.UntilDrainedAsync();
        await Stage.FreezeAsync(Survivor);
        await Task.WhenAll(load.Conversations.Select(c => load.DecideAsync(c, withNotes)));
        var since = Stopwatch.StartNew();
        await stage.UntilAsync("the victim's runners are busy", async () =>
        {
            var standing = await stand();
            if (standing == 0) since.Restart();
            return standing >= Runners || since.Elapsed > s_enough;
        });
    }

    /// <summary>The operations that stand as <paramref name="where"/> says; of those only that Chatwoot had heard of, if asked.</summary>
    public async Task<IReadOnlyList<Guid>> StandingAsync(string where, IReadOnlySet<Guid>? heard = null) =>
    [
        .. (await stage.Database.ColumnAsync($"select operation_id from hotdash.outbox where {where}"))
            .Select(id => (Guid)id!).Where(id => heard is null || heard.Contains(id)),
    ];

    /// <summary>How many of the operations under way Chatwoot has heard of.</summary>
    public async Task<int> SentAsync() => (await StandingAsync(UnderWay, await stage.ArrivedAsync())).Count;

    public async Task ReplaceVictimAsync() => Victim = await stage.StartNodeAsync();

    /// <summary>How many of the operations have such a row in the log.</summary>
    public async Task<long> LoggedAsync(IEnumerable<Guid> operations, string action) => await stage.CountAsync(
        "select count(distinct p.canonical::json ->> 'operation_id') from hotdash.decision_log l join hotdash.decision_payload p on p.seq = l.seq " +
        $"where l.action = '{action}' and p.canonical::json ->> 'operation_id' = any ('{{{string.Join(',', operations)}}}')");
}
