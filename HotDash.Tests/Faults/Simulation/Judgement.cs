using HotDash.Core.Decisions;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>Holds a history's end against what was promised.</summary>
internal static class Judgement
{
    public static string? Of(FaultReport report, SimulatedStore store, SimulatedChatwoot chatwoot, List<Intent> said)
    {
        report.Decisions += said.Count;
        foreach (var row in store.Rows)
            if (OfOperation(report, row, Count(chatwoot, row.Op.OperationId)) is { } violation) return violation;
        foreach (var intent in said)
            if (OfIntent(report, intent, store, chatwoot) is { } violation) return violation;
        foreach (var standing in chatwoot.Stands)
        {
            if (store.Rows.Exists(r => r.Op.OperationId == standing.OperationId)) continue;
            report.Ghosts++;
            return $"Operation {standing.Position} stands and nobody decided it";
        }

        return OfOrder(report, store, chatwoot);
    }

    private static string? OfOperation(FaultReport report, SimulatedStore.Row row, int stands)
    {
        if (row.Op.Kind.IsMessage() && stands > 1)
        {
            report.Duplicated++;
            return $"Operation {row.Op.Position} stands {stands} times";
        }

        if (row.Op.State == OutboxState.Done && stands == 0)
        {
            report.Lost++;
            return $"Operation {row.Op.Position} is done and stands nowhere";
        }

        if (row.Op.State == OutboxState.Cancelled && stands > 0)
        {
            report.Ghosts++;
            return $"Operation {row.Op.Position} was withdrawn and stands";
        }

        if (row.Op.State is OutboxState.Done or OutboxState.Cancelled or OutboxState.Abandoned) return null;
        report.Unfinished++;
        return $"Operation {row.Op.Position} ended as {row.Op.State}";
    }

    private static string? OfIntent(FaultReport report, Intent intent, SimulatedStore store, SimulatedChatwoot chatwoot)
    {
        var rows = store.Rows.FindAll(r => r.Intent == intent);
        if (intent.IsConfirmed && rows.Count == 0)
        {
            report.Lost++;
            return $"A decision on {intent.Conversation.Value} was confirmed and is not in the store";
        }

        if (intent.IsUndone && rows.Exists(r => Count(chatwoot, r.Op.OperationId) > 0))
        {
            report.Ghosts++;
            return $"A decision on {intent.Conversation.Value} was taken back and stands";
        }

        if (rows.Count <= intent.Kinds.Count) return null;
        report.Duplicated++;
        return $"One intent on {intent.Conversation.Value} became {rows.Count / intent.Kinds.Count} decisions";
    }

    /// <summary>First appearances follow the order of decisions; where a person gave up waiting, that order is no longer ours.</summary>
    private static string? OfOrder(FaultReport report, SimulatedStore store, SimulatedChatwoot chatwoot)
    {
        for (var i = 0; i < chatwoot.Stands.Count; i++)
        {
            var standing = chatwoot.Stands[i];
            if (IsRepeated(chatwoot, i) || IsAbandoned(store, standing.OperationId)) continue;
            for (var earlier = 0; earlier < i; earlier++)
            {
                var before = chatwoot.Stands[earlier];
                if (before.ConversationId != standing.ConversationId || before.Position <= standing.Position
                    || IsAbandoned(store, before.OperationId)) continue;
                report.Reordered++;
                return $"Conversation {standing.ConversationId.Value} is out of order: {before.Position} before {standing.Position}";
            }
        }

        return null;
    }

    private static bool IsRepeated(SimulatedChatwoot chatwoot, int index)
    {
        for (var earlier = 0; earlier < index; earlier++)
            if (chatwoot.Stands[earlier].OperationId == chatwoot.Stands[index].OperationId) return true;
        return false;
    }

    private static bool IsAbandoned(SimulatedStore store, Guid operation)
    {
        foreach (var row in store.Rows)
            if (row.Op.OperationId == operation) return row.Op.State == OutboxState.Abandoned;
        return false;
    }

    private static int Count(SimulatedChatwoot chatwoot, Guid operation)
    {
        var count = 0;
        foreach (var standing in chatwoot.Stands)
            if (standing.OperationId == operation) count++;
        return count;
    }
}
