using System.Diagnostics;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>What a press does, and what its end leaves in the editor.</summary>
public sealed partial class DecidePane
{
    private Task ApproveAsync() => OnceAsync(LedgerActions.ApproveSend, () => approve.RunAsync(
        User, Session.Target, Session.Editor.Reply, Session.Editor.Note, Session.Editor.Shown,
        Blank(Session.Editor.WarnReason), _closing.Token));

    private Task SaveNoteAsync() => OnceAsync(
        LedgerActions.Note, () => notes.RunAsync(User, Session.Target, Session.Editor.Note, _closing.Token));

    /// <summary>A second press while the first is under way is the same press.</summary>
    private async Task OnceAsync(string action, Func<Task<ActionOutcome>> act)
    {
        if (_busy || UnderWay) return;
        _busy = true;
        try
        {
            await DecidedAsync(new PanelOutcome(action, await act(), () => InvokeAsync(() => OnceAsync(action, act))));
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed meanwhile: whether it was logged, the snapshot says.
        }
        finally
        {
            _busy = false;
        }

        StateHasChanged();
    }

    private async Task DecidedAsync(PanelOutcome decided)
    {
        _said = null;
        switch (decided.Outcome)
        {
            case ActionOutcome.Logged logged:
                Session.Made = new MadeDecision(logged.DecisionId, decided.Action, logged.HeldUntil)
                {
                    Reply = decided.Action == LedgerActions.ApproveSend ? Session.Editor.Reply : null,
                };
                Session.Editor.Renew(drafts.NewOpId());
                _mode = Panel.Reply;
                if (decided.Action != LedgerActions.ApproveSend) Toasts.Done(snackbar, "Decision logged to audit trail");
                await SaveDraftAsync(_closing.Token);
                break;
            case ActionOutcome.Withheld withheld:
                Session.Judgement = withheld.Judgement;
                break;
            case ActionOutcome.Refused refused when await EndedAsync() is { } closed:
                _ended = closed;
                await SaveDraftAsync(_closing.Token);
                break;
            case ActionOutcome.Refused refused:
                _said = refused.Reason;
                Toasts.Failed(snackbar, refused.Reason, decided.Retry);
                break;
            case ActionOutcome.Invalid when decided.Action == LedgerActions.Escalate:
                break; // its panel shows the problems
            case ActionOutcome.Invalid invalid:
                _said = string.Join(' ', invalid.Problems);
                Toasts.Failed(snackbar, _said, decided.Retry);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private Task ToFieldAsync() => _reply?.FocusAsync() ?? Task.CompletedTask;

    private Task TookBackAsync(string said)
    {
        _said = said;
        Session.Editor.Renew(drafts.NewOpId());
        Session.Made = null;
        return SaveDraftAsync(_closing.Token);
    }

    /// <summary>The decision has ended well: what it carried leaves the editor. What was written since stays.</summary>
    private async Task SettleAsync()
    {
        if (Session.Made is not { Settled: false } made || View is not { Phase: DispatchPhase.Done } view) return;
        if (view.DecisionId != made.DecisionId) return;
        var carried = Session.StillHolds(made);
        if (made is { Action: LedgerActions.ApproveSend, Reply: null } && !carried) return; // not mirrored yet, or another text
        Session.Made = made with { Settled = true };
        if (made.Action is not (LedgerActions.ApproveSend or LedgerActions.Note or LedgerActions.Escalate or LedgerActions.MarkResolved))
            return; // it carried nothing of the editor's
        if (made.Action != LedgerActions.ApproveSend)
        {
            Session.Editor.ClearNote();
            await SaveDraftAsync(_closing.Token);
            return;
        }

        if (!carried) return;
        Session.Editor.Restart(drafts.Suggest(Live, Me));
        await JudgeAsync();
        _unsaved = false;
        _draftState = "";
        await DropDraftAsync();
    }

    /// <summary>Why the session does not stand any more; null when it does, or when that cannot be asked now.</summary>
    private async Task<string?> EndedAsync()
    {
        try
        {
            return await gate.WhoAsync(User, _closing.Token) is GateAnswer.Closed closed ? closed.Reason : null;
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            return null;
        }
    }

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
