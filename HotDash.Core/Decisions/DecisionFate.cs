namespace HotDash.Core.Decisions;

/// <summary>What became of a decision, as far as its log says.</summary>
public enum DecisionFate
{
    /// <summary>Held, waiting or being carried out: no outcome that ends it is written yet.</summary>
    OnItsWay,

    /// <summary>Chatwoot holds all of it.</summary>
    Succeeded,

    /// <summary>Judged again at dispatch, and not sent.</summary>
    HeldBack,

    /// <summary>Nobody can say yet whether Chatwoot holds it.</summary>
    Unknown,

    /// <summary>Refused for good by Chatwoot.</summary>
    Dead,

    /// <summary>Given up by a person.</summary>
    Abandoned,

    /// <summary>Withdrawn inside the undo hold.</summary>
    Undone,
}

/// <summary>A further row of a decision, as far as its fate depends on it.</summary>
/// <param name="Action">One of <see cref="LedgerActions"/>.</param>
/// <param name="OperationId">Which piece of work it speaks of; null when the row does not say (any more).</param>
public sealed record FateRow(string Action, string? OperationId);

/// <summary>From the rows of the log to one word. Nothing but the log is asked, so that an auditor gets the same answer.</summary>
public static class DecisionFates
{
    /// <summary>The fate of a decision.</summary>
    /// <param name="operations">How many pieces of work it asked for; see <see cref="Operations"/>.</param>
    /// <param name="rows">The rows after the decision's own, in their order.</param>
    public static DecisionFate Of(int operations, IReadOnlyList<FateRow> rows)
    {
        if (rows.Any(r => r.Action == LedgerActions.Undone)) return DecisionFate.Undone;

        // The newest word on each piece of work counts: an unknown one may have been found since.
        var last = rows.GroupBy(r => r.OperationId, StringComparer.Ordinal).Select(g => g.Last().Action).ToHashSet(StringComparer.Ordinal);
        if (last.Contains(LedgerActions.Abandoned)) return DecisionFate.Abandoned;
        if (last.Contains(LedgerActions.Dead)) return DecisionFate.Dead;
        if (last.Contains(LedgerActions.Unknown)) return DecisionFate.Unknown;
        if (last.Contains(LedgerActions.Refused)) return DecisionFate.HeldBack;
        return rows.Count(r => r.Action is LedgerActions.Succeeded or LedgerActions.Reconciled) >= operations
            ? DecisionFate.Succeeded
            : DecisionFate.OnItsWay;
    }

    /// <summary>How many pieces of work <see cref="DecisionPlan"/> makes of an action; 1 for one it does not know.</summary>
    /// <param name="action">The decision's action.</param>
    /// <param name="hasNote">True when a note goes with it.</param>
    public static int Operations(string action, bool hasNote) => action switch
    {
        LedgerActions.ApproveSend or LedgerActions.MarkResolved => hasNote ? 2 : 1,
        LedgerActions.Escalate => hasNote ? 4 : 3,
        LedgerActions.Release or LedgerActions.ReleaseDeclined => 1,
        _ => 1,
    };
}
