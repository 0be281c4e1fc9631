using HotDash.Core.Decisions;

namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>What the strip says: only what is true at that moment.</summary>
internal static class DispatchWords
{
    public static string What(DispatchView view, string customer, bool mine)
    {
        var who = mine ? "" : $"{view.OperatorEmail}: ";
        return who + view.Phase switch
        {
            DispatchPhase.Held => $"{Doing(view.Action)} in",
            DispatchPhase.Sending => $"{Doing(view.Action)}…",
            DispatchPhase.Checking => "Not known yet whether it arrived: checking. Nothing is sent again meanwhile.",
            DispatchPhase.NeedsYou => "HotDash could not find out whether it arrived. Look in Chatwoot, then say how it goes on.",
            DispatchPhase.Refused => "Chatwoot refused it.",
            DispatchPhase.Done => Done(view.Action, customer),
            DispatchPhase.Withdrawn => "Taken back before it left. Nothing was sent.",
            DispatchPhase.HeldBack => "Held back before it left. Nothing was sent; your text is still here.",
            _ => "Given up.",
        };
    }

    public static string Doing(string action) => action switch
    {
        LedgerActions.ApproveSend => "Sending",
        LedgerActions.Escalate => "Escalating",
        LedgerActions.MarkResolved => "Resolving",
        LedgerActions.NeedsNoAnswer => "The clock is stopped. Writing the note about it",
        LedgerActions.NeedsAnswer => "The clock runs again. Writing the note about it",
        LedgerActions.Release => "Released; writing the note",
        LedgerActions.ReleaseDeclined => "Declined; writing the note",
        _ => "Writing the note",
    };

    private static string Done(string action, string customer) => action switch
    {
        LedgerActions.ApproveSend => $"Reply sent to {customer}",
        LedgerActions.Escalate => "Escalated: the note, the label and the assignment stand in Chatwoot",
        LedgerActions.MarkResolved => "Resolved in Chatwoot",
        LedgerActions.NeedsNoAnswer => "Needs no answer: the note about it stands in Chatwoot",
        LedgerActions.NeedsAnswer => "Needs an answer: the note about it stands in Chatwoot",
        _ => "The note stands in Chatwoot",
    };
}
