using HotDash.Core.Decisions;
using HotDash.Core.Sla;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationsTile;

/// <summary>The tile's words and the values of its attributes.</summary>
internal static class TileWords
{
    /// <summary>In the order of triage, which is not the order of the numbers.</summary>
    public static readonly TriagePriority[] InOrder =
        [TriagePriority.P1, TriagePriority.P2, TriagePriority.Returned, TriagePriority.P3, TriagePriority.P4];

    public static string Value(TriagePriority p) => p == TriagePriority.Returned ? "returned" : p.ToString();

    public static string Tone(TriagePriority p) => p.ToString().ToLowerInvariant();

    public static string Means(TriagePriority p) => p switch
    {
        TriagePriority.P1 => "over 2 h late",
        TriagePriority.P2 => "breached",
        TriagePriority.P3 => "escalated",
        TriagePriority.P4 => "at risk",
        _ => "came back",
    };

    /// <summary>The dispatch badge in words, without its countdown.</summary>
    public static string Says(DispatchBadge d) => d switch
    {
        { AsksOperator: true } => "Needs you",
        { State: OutboxState.Held } => d.Action switch
        {
            LedgerActions.ApproveSend => "Sending in",
            LedgerActions.Escalate => "Escalating in",
            LedgerActions.MarkResolved => "Resolving in",
            _ => "Leaves in",
        },
        { State: OutboxState.Pending } => "Queued",
        { State: OutboxState.Inflight } => "Sending",
        { State: OutboxState.Unknown } => "Unknown, checking",
        _ => "Refused",
    };

    public static string Tone(DispatchBadge d) => d switch
    {
        { AsksOperator: true } or { State: OutboxState.Dead } => "bad",
        { State: OutboxState.Unknown } => "warn",
        _ => "calm",
    };
}
