namespace HotDash.Core.Decisions;

/// <summary>The actions that stand in <c>decision_log</c> (DESIGN, "decision_log"; rulebook 9).</summary>
public static class LedgerActions
{
    /// <summary>A public reply was approved, with or without a note.</summary>
    public const string ApproveSend = "chatwoot.approve_send";

    /// <summary>The conversation was handed up the ladder.</summary>
    public const string Escalate = "chatwoot.escalate";

    /// <summary>The conversation was resolved on evidence.</summary>
    public const string MarkResolved = "chatwoot.mark_resolved";

    /// <summary>An internal note alone.</summary>
    public const string Note = "chatwoot.note";

    /// <summary>The customer's last words need no answer; the clock stops.</summary>
    public const string NeedsNoAnswer = "chatwoot.needs_no_answer";

    /// <summary>They do need one after all; the clock runs as if nothing had been said.</summary>
    public const string NeedsAnswer = "chatwoot.needs_answer";

    /// <summary>A lead released a colleague's reply from a must-escalate.</summary>
    public const string Release = "chatwoot.release";

    /// <summary>A lead was asked for a release and said no.</summary>
    public const string ReleaseDeclined = "chatwoot.release_declined";

    /// <summary>A decision was withdrawn inside its undo hold.</summary>
    public const string Undone = "decision.undone";

    /// <summary>Chatwoot holds the work.</summary>
    public const string Succeeded = "sync.succeeded";

    /// <summary>Held back by judgement at dispatch, before the first attempt.</summary>
    public const string Refused = "sync.refused";

    /// <summary>An attempt ended without certainty.</summary>
    public const string Unknown = "sync.unknown";

    /// <summary>Read-back found the work.</summary>
    public const string Reconciled = "sync.reconciled";

    /// <summary>Refused for good by Chatwoot.</summary>
    public const string Dead = "sync.dead";

    /// <summary>Given up by a person.</summary>
    public const string Abandoned = "sync.abandoned";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ApproveSend, Escalate, MarkResolved, Note, NeedsNoAnswer, NeedsAnswer, Release, ReleaseDeclined, Undone,
        Succeeded, Refused, Unknown, Reconciled, Dead, Abandoned,
    ];
}
