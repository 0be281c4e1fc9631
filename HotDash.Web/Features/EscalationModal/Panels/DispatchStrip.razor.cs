using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>Where the decision stands, and what may still be done with it. Driven by the snapshot alone.</summary>
public sealed partial class DispatchStrip(SteerDispatch steer) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ElementReference _undo;
    private Guid? _offered;
    private string _reason = "";
    private string? _problem;
    private bool _busy;

    [Parameter, EditorRequired] public DispatchView View { get; set; } = default!;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    [Parameter, EditorRequired] public Person Me { get; set; } = default!;

    [Parameter] public bool Interactive { get; set; }

    [Parameter] public bool CanDecide { get; set; }

    /// <summary>True for the one who has just pressed here: the button is gone, and Undo is what comes next.</summary>
    [Parameter] public bool TakesFocus { get; set; }

    /// <summary>It was taken back before it left, with the sentence that says so.</summary>
    [Parameter] public EventCallback<string> TookBack { get; set; }

    /// <summary>Undo was pressed and has been carried out or refused: the button is gone.</summary>
    [Parameter] public EventCallback Undone { get; set; }

    private bool IsMine => View.OperatorEmail == Me.Email;

    private bool IsReply => View.Action == LedgerActions.ApproveSend;

    private string What => DispatchWords.What(View, Live.CustomerName, IsMine);

    private string? Detail => View.Phase is DispatchPhase.Done or DispatchPhase.Withdrawn or DispatchPhase.Held ? null : View.Detail;

    private string Tone => View.Phase switch
    {
        DispatchPhase.NeedsYou or DispatchPhase.Refused or DispatchPhase.HeldBack => "bad",
        DispatchPhase.Checking => "warn",
        DispatchPhase.Done => "good",
        _ => "calm",
    };

    private string Icon => View.Phase switch
    {
        DispatchPhase.Sending or DispatchPhase.Checking => "spin",
        DispatchPhase.Done => "ic ic-check",
        DispatchPhase.Withdrawn or DispatchPhase.Abandoned => "ic ic-undo",
        _ => "ic ic-alert",
    };

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!TakesFocus || !Interactive || !CanDecide || !IsMine || View.Phase != DispatchPhase.Held || _offered == View.DecisionId) return;
        _offered = View.DecisionId;
        await _undo.TryFocusAsync();
    }

    /// <summary>Takes a held decision back and says why; does nothing while that is already under way.</summary>
    public Task TakeBackAsync(string said) => SteerAsync(
        () => steer.UndoAsync(User, View.DecisionId, _closing.Token), () => TookBack.InvokeAsync(said));

    private async Task UndoAsync()
    {
        await TakeBackAsync($"Taken back: nothing was sent.{(IsReply ? " The text is still here." : "")}");
        await Undone.InvokeAsync();
    }

    private Task SendNowAsync() => SteerAsync(() => steer.SendNowAsync(User, View.DecisionId, _closing.Token));

    private Task TryAgainAsync() => SteerAsync(() => steer.TryAgainAsync(User, View.DecisionId, _closing.Token));

    private Task AbandonAsync() => SteerAsync(() => steer.AbandonAsync(User, View.DecisionId, _reason.Trim(), _closing.Token));

    private async Task SteerAsync(Func<Task<string?>> act, Func<Task>? then = null)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            _problem = await act();
            if (_problem is null && then is not null) await then();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed meanwhile; the snapshot says what came of it.
        }
        finally
        {
            _busy = false;
        }
    }
}
