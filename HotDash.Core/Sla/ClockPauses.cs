using HotDash.Core.Conversations;

namespace HotDash.Core.Sla;

/// <summary>Keeps the pauses of a conversation's clock as its status changes (rulebook 2).</summary>
public static class ClockPauses
{
    /// <summary>
    /// The pauses after a report: snoozed or resolved while somebody waits opens one, open or pending ends it. What ended
    /// before the waiting began is forgotten; nobody waiting forgets all. The same report again changes nothing.
    /// </summary>
    /// <param name="known">The pauses before it, oldest first.</param>
    /// <param name="reported">The conversation as reported.</param>
    /// <param name="at">When Chatwoot changed it, UTC; reports come in this order.</param>
    public static IReadOnlyList<ClockPause> After(IReadOnlyList<ClockPause> known, Conversation reported, DateTimeOffset at)
    {
        if (reported.WaitingSince is not { } since) return [];
        var stands = reported.Status is ConversationStatus.Snoozed or ConversationStatus.Resolved;
        if (!stands && known.Count == 0) return [];
        var goesOn = stands && known is [.., { To: null } last] && last.Why == reported.Status;
        List<ClockPause> pauses =
        [
            .. known.Select(p => p.To is null && !goesOn ? p with { To = at } : p).Where(p => p.To is null || (p.To > p.From && p.To > since)),
        ];
        if (stands && !goesOn) pauses.Add(new ClockPause(at, null, reported.Status));
        return pauses;
    }
}
