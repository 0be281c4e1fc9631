using System.Collections.Immutable;
using HotDash.Core.Decisions;

namespace HotDash.Web.Features.Audit;

/// <summary>What stands in the log, in words; and the values of addresses and attributes.</summary>
internal static class AuditWords
{
    public static readonly ImmutableArray<(string Action, string Value, string Words)> Decisions =
    [
        (LedgerActions.ApproveSend, "approve_send", "Approved a reply"),
        (LedgerActions.Escalate, "escalate", "Escalated"),
        (LedgerActions.MarkResolved, "mark_resolved", "Marked resolved"),
        (LedgerActions.Note, "note", "Wrote a note"),
        (LedgerActions.NeedsNoAnswer, "needs_no_answer", "Said it needs no answer"),
        (LedgerActions.NeedsAnswer, "needs_answer", "Said it needs an answer after all"),
        (LedgerActions.Release, "release", "Released a reply"),
        (LedgerActions.ReleaseDeclined, "release_declined", "Declined a release"),
    ];

    public static readonly ImmutableArray<(DecisionFate Fate, string Value, string Words)> Fates =
    [
        (DecisionFate.OnItsWay, "on_its_way", "On its way"),
        (DecisionFate.Succeeded, "sent", "Sent, carried out"),
        (DecisionFate.HeldBack, "held_back", "Held back"),
        (DecisionFate.Unknown, "unknown", "Unknown, checking"),
        (DecisionFate.Dead, "dead", "Refused by Chatwoot"),
        (DecisionFate.Abandoned, "abandoned", "Given up"),
        (DecisionFate.Undone, "undone", "Taken back"),
    ];

    public static string Value(string action) => Decisions.FirstOrDefault(d => d.Action == action).Value ?? action;

    public static string? FindAction(string value) => Decisions.FirstOrDefault(d => d.Value == value || d.Action == value).Action;

    public static string Value(DecisionFate fate) => Fates.First(f => f.Fate == fate).Value;

    public static DecisionFate? FindFate(string value) =>
        Fates.Where(f => f.Value == value).Select(f => (DecisionFate?)f.Fate).FirstOrDefault();

    /// <summary>An action that a later version writes is shown as it is called.</summary>
    public static string Action(string action) => action switch
    {
        LedgerActions.Undone => "Took it back",
        LedgerActions.Succeeded => "Chatwoot holds it",
        LedgerActions.Refused => "Held back at dispatch",
        LedgerActions.Unknown => "Ended without certainty",
        LedgerActions.Reconciled => "Found in Chatwoot",
        LedgerActions.Dead => "Refused by Chatwoot",
        LedgerActions.Abandoned => "Given up",
        _ => Decisions.FirstOrDefault(d => d.Action == action).Words ?? action,
    };

    public static string Fate(DecisionFate fate, string action) => fate switch
    {
        DecisionFate.Succeeded => action == LedgerActions.ApproveSend ? "Sent" : "Carried out",
        _ => Fates.First(f => f.Fate == fate).Words,
    };

    public static string Tone(DecisionFate fate) => fate switch
    {
        DecisionFate.Succeeded => "good",
        DecisionFate.OnItsWay => "p4",
        DecisionFate.HeldBack or DecisionFate.Unknown => "p2",
        DecisionFate.Dead => "p1",
        _ => "returned",
    };

    public static string Icon(DecisionFate fate) => fate switch
    {
        DecisionFate.Succeeded => "ic-check",
        DecisionFate.OnItsWay => "ic-clock",
        DecisionFate.HeldBack => "ic-pause",
        DecisionFate.Unknown => "ic-alert",
        DecisionFate.Dead => "ic-block",
        DecisionFate.Abandoned => "ic-close",
        _ => "ic-undo",
    };

    public static DecisionFate Means(string action) => action switch
    {
        LedgerActions.Succeeded or LedgerActions.Reconciled => DecisionFate.Succeeded,
        LedgerActions.Refused => DecisionFate.HeldBack,
        LedgerActions.Unknown => DecisionFate.Unknown,
        LedgerActions.Dead => DecisionFate.Dead,
        LedgerActions.Abandoned => DecisionFate.Abandoned,
        LedgerActions.Undone => DecisionFate.Undone,
        _ => DecisionFate.OnItsWay,
    };

    public static string Kind(string? kind) => kind switch
    {
        nameof(OperationKind.Reply) => "Public reply",
        nameof(OperationKind.Note) => "Private note",
        nameof(OperationKind.AddLabels) => "Label",
        nameof(OperationKind.Assign) => "Assignment",
        nameof(OperationKind.SetStatus) => "Status",
        null => "",
        _ => kind,
    };

    /// <summary><c>FollowUpPlan</c> as <c>Follow up plan</c>; for values whose words are not ours to know.</summary>
    public static string Spaced(string name) => string.Concat(name.Select((c, i) => c switch
    {
        '_' => " ",
        _ when i == 0 => char.ToUpperInvariant(c).ToString(),
        _ when char.IsUpper(c) => " " + char.ToLowerInvariant(c),
        _ => c.ToString(),
    }));
}
