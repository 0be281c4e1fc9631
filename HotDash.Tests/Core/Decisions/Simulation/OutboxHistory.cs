using HotDash.Core.Decisions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Decisions.Simulation;

/// <summary>One history: decisions, three workers, a Chatwoot with moods, ten bad minutes, then recovery; judged at its end.</summary>
internal static class OutboxHistory
{
    private const long Healthy = 600_000;
    private const long End = Healthy + 7_200_000;

    private static readonly OperationKind[][] Decisions =
    [
        [OperationKind.Reply], [OperationKind.Reply, OperationKind.Note], [OperationKind.Note],
        [OperationKind.Note, OperationKind.AddLabels, OperationKind.Assign], [OperationKind.Note, OperationKind.SetStatus],
    ];

    /// <summary>What went wrong, or null.</summary>
    public static string? Run(ulong seed, OutboxTimings timings, StepFunction step, bool fenced = true)
    {
        var dice = new SplitMix(seed);
        var store = new SimulatedStore(fenced);
        var chatwoot = new SimulatedChatwoot(dice, Healthy);
        var conversations = 1 + dice.Below(3);
        for (var c = 1L; c <= conversations; c++)
            store.Commit(c, Decisions[dice.Below(Decisions.Length)], dice.Below(10_000));
        var undoneAt = dice.Chance(0.1) ? dice.Below(12_000) : long.MaxValue;
        var workers = Enumerable.Range(0, 3)
            .Select(_ => new SimulatedWorker(store, chatwoot, dice, timings, step, Healthy)).ToList();

        var lastHand = Healthy;
        while (store.Rows.Any(r => r.Op.State.IsUnfinished()))
        {
            var worker = workers.MinBy(w => w.NextAt)!;
            var now = worker.NextAt;
            if (now > End) return "Not everything came to an end: " + Describe(store);
            chatwoot.Advance(now);
            if (now >= undoneAt)
            {
                store.Undo(1);
                undoneAt = long.MaxValue;
            }

            if (now - lastHand > 60_000)
            {
                store.TryAgain(now);
                lastHand = now;
            }

            worker.Step(now);
        }

        chatwoot.Advance(long.MaxValue);
        return store.Breach ?? Judge(store, chatwoot);
    }

    private static string? Judge(SimulatedStore store, SimulatedChatwoot chatwoot)
    {
        foreach (var row in store.Rows)
        {
            var stands = chatwoot.Stands.Count(s => s.OperationId == row.Op.OperationId);
            if (row.Op.Kind.IsMessage() && stands > 1) return $"Operation {row.Op.Position} stands {stands} times";
            if (row.Op.State == OutboxState.Done && stands == 0) return $"Operation {row.Op.Position} is done and stands nowhere";
            if (row.Op.State == OutboxState.Cancelled && stands > 0) return $"Operation {row.Op.Position} was withdrawn and stands";
            if (row.Op.State is not (OutboxState.Done or OutboxState.Cancelled)) return $"Operation {row.Op.Position} ended as {row.Op.State}";
        }

        foreach (var conversation in chatwoot.Stands.GroupBy(s => s.ConversationId))
        {
            var order = conversation.Select(s => s.Position).Distinct().ToList();
            if (!order.SequenceEqual(order.Order())) return $"Conversation {conversation.Key} is out of order: {string.Join(' ', order)}";
        }

        return null;
    }

    private static string Describe(SimulatedStore store) => string.Join(", ", store.Rows.Select(r => $"{r.Op.Kind} {r.Op.State}"));
}
