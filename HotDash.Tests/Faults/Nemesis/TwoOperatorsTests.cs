using System.Globalization;
using HotDash.Core.Conversations;
using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Tests.Features.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Fault 16: two operators on two nodes press on the same conversation at the same moment.</summary>
public sealed class TwoOperatorsTests
{
    private static readonly string[] Presses = ["approve", "escalate", "resolve"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_who_press_at_once_one_wins_and_the_other_is_told_who()
    {
        var seed = FaultSeeds.Replayed ?? 16;
        var dice = new SplitMix(seed);
        await using var bench = await NemesisBench.StartAsync();
        await bench.AddNodeAsync(bench.Sandbox.Time);
        var report = new FaultReport("fault 16, two operators at once") { Seeds = FormattableString.Invariant($"seed {seed}") };
        var wins = new int[2];
        for (var race = 0; race < (FaultSeeds.IsLongRun ? 500 : 60); race++)
        {
            wins[await RaceAsync(bench, dice)]++;
            if (race % 10 == 9) await bench.HotDash.WorkAsync();
        }

        await bench.SettleAsync();
        await Aftermath.JudgeAsync(report, bench.HotDash, bench.Sandbox);
        Aftermath.Holds(report);
        Assert.True(wins[0] > 0 && wins[1] > 0, FormattableString.Invariant($"seed {seed}: one node won all: {wins[0]}, {wins[1]}"));
    }

    /// <summary>Who won: 0 or 1.</summary>
    private static async Task<int> RaceAsync(NemesisBench bench, SplitMix dice)
    {
        var id = await bench.Sandbox.OpenAsync();
        var seen = await bench.Sandbox.LastMessageAsync(id);
        var people = new[] { Planned.Ava, Planned.Noah };
        var (kinds, ready) = (new[] { Pick(dice), Pick(dice) }, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var presses = people.Select((person, i) => Task.Run(
            async () =>
            {
                await ready.Task;
                return await PressAsync(bench.Nodes[i], person, kinds[i], new ActionTarget(Planned.NewId(), new ConversationId(id), seen));
            }, Ct)).ToArray();
        ready.SetResult();
        var outcomes = await Task.WhenAll(presses);

        var what = string.Create(CultureInfo.InvariantCulture, $"conversation {id}: {kinds[0]} {outcomes[0]}, {kinds[1]} {outcomes[1]}");
        var winner = Array.FindIndex(outcomes, o => o is ActionOutcome.Logged);
        Assert.True(winner >= 0 && outcomes[1 - winner] is ActionOutcome.Refused, what);
        var told = ((ActionOutcome.Refused)outcomes[1 - winner]).Reason;
        Assert.True(told.StartsWith(people[winner].Email + " has already decided here", StringComparison.Ordinal), what);
        Assert.Equal(
            [people[winner].Email],
            await bench.HotDash.ColumnAsync($"select operator_email from decision_log where conversation_id = {id} and op_id is not null"));
        return winner;
    }

    private static string Pick(SplitMix dice) => Presses[dice.Below(Presses.Length)];

    private static Task<ActionOutcome> PressAsync(HotDashUnderTest node, Person person, string press, ActionTarget target) => press switch
    {
        "approve" => node.Get<ApproveReply>().RunAsync(Operators.User(person), target, OutboxBench.Text, "A note.", null, null, Ct),
        "escalate" => node.Get<EscalateConversation>().RunAsync(
            Operators.User(person), target, EscalationReason.FulfilmentDelay,
            new HandOff { Context = "The parcel is late.", Expectation = "A new parcel.", Recommendation = "Send one." }, "", Ct),
        _ => node.Get<ResolveConversation>().RunAsync(
            Operators.User(person), target,
            new ResolveEvidence.FollowUpPlan(person.Name, DateOnly.FromDateTime(node.Get<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(1), "Call back."), "", "", Ct),
    };
}
