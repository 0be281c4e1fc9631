using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>Where the decision on this conversation stands, from the snapshot alone: so it survives a closed tab.</summary>
public sealed record DispatchView(
    Guid DecisionId, string Action, DispatchPhase Phase, string OperatorEmail, DateTimeOffset? HeldUntil, string? Detail)
{
    /// <summary>True while nothing else can be decided here.</summary>
    public bool IsUnderWay => Phase is DispatchPhase.Held or DispatchPhase.Sending or DispatchPhase.Checking
        or DispatchPhase.NeedsYou or DispatchPhase.Refused;

    /// <summary>What is under way; else what came of the decision made in this opening; else null.</summary>
    public static DispatchView? Of(LiveConversation live, MadeDecision? made, string myEmail, DateTimeOffset now)
    {
        if (live.Dispatch is { } badge)
            return new DispatchView(
                badge.DecisionId, badge.Action, PhaseOf(badge), badge.OperatorEmail, badge.HeldUntil, badge.Detail);
        if (made is null) return null;
        var rows = live.Dispatches.Where(d => d.DecisionId == made.DecisionId).OrderBy(d => d.Position).ToList();
        return rows.Count == 0
            ? JustMade(made, myEmail, now)
            : new DispatchView(made.DecisionId, made.Action, End(rows), myEmail, null, rows.Select(r => r.Detail).FirstOrDefault(d => d is not null));
    }

    /// <summary>Logged a moment ago; the snapshot that shows it is still on its way.</summary>
    private static DispatchView? JustMade(MadeDecision made, string myEmail, DateTimeOffset now)
    {
        if (made.Settled) return null;
        var phase = made.HeldUntil > now ? DispatchPhase.Held : DispatchPhase.Sending;
        return new DispatchView(made.DecisionId, made.Action, phase, myEmail, made.HeldUntil, null);
    }

    private static DispatchPhase PhaseOf(DispatchBadge badge) => badge switch
    {
        { AsksOperator: true } => DispatchPhase.NeedsYou,
        { State: OutboxState.Held } => DispatchPhase.Held,
        { State: OutboxState.Unknown } => DispatchPhase.Checking,
        { State: OutboxState.Dead } => DispatchPhase.Refused,
        _ => DispatchPhase.Sending,
    };

    private static DispatchPhase End(IReadOnlyList<DispatchRow> rows)
    {
        if (rows.Any(r => r.State == OutboxState.Abandoned)) return DispatchPhase.Abandoned;
        if (rows.All(r => r.State != OutboxState.Cancelled)) return DispatchPhase.Done;
        return rows.Any(r => r.Detail == "Undone") ? DispatchPhase.Withdrawn : DispatchPhase.HeldBack;
    }
}

/// <summary>The phases a person can tell apart.</summary>
public enum DispatchPhase
{
    Held,
    Sending,
    Checking,
    NeedsYou,
    Refused,
    Done,
    Withdrawn,
    HeldBack,
    Abandoned,
}
