using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Web.Features.EscalationModal.Preview;
using HotDash.Web.Features.EscalationModal.Verdicts;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>The right side of the modal: write, judge, decide, and see what becomes of it.</summary>
public sealed partial class DecidePane(
    ApproveReply approve, AddNote notes, EscalationDraft drafts, OperatorGate gate, ISnackbar snackbar,
    NavigationManager navigation, ConsoleOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan JudgedAfter = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SavedAfter = TimeSpan.FromMilliseconds(600);

    private readonly CancellationTokenSource _closing = new();
    private DispatchStrip? _strip;
    private LiveConversation? _judgedOn;
    private ReplyPanel? _reply;
    private Panel _mode;
    private bool _returned;
    private bool _busy;
    private bool _unsaved;
    private bool _notSaved;
    private int _edits;
    private string _draftState = "";
    private string? _said;
    private string? _ended;

    [Parameter, EditorRequired] public ModalSession Session { get; set; } = default!;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    [Parameter, EditorRequired] public Person Me { get; set; } = default!;

    [Parameter] public bool Interactive { get; set; }

    /// <summary>Other words of the messages are evidence now.</summary>
    [Parameter] public EventCallback Judged { get; set; }

    private DispatchView? View => DispatchView.Of(Live, Session.Made, Me.Email, drafts.Now);

    private bool UnderWay => View is { IsUnderWay: true };

    private bool MayDecide => options.ModalApprovals && Permissions.MayDecide(Me.Role);

    private bool CanAct => Interactive && MayDecide && !_busy && !UnderWay;

    private bool MayApprove => CanAct && Session.Editor.WhyNot(Session.Judgement) is null;

    /// <summary>Why approving is not possible, in one line; null when it is.</summary>
    private string? WhyNot => this switch
    {
        { MayDecide: false } => ReadOnlyWords.Why(options),
        { UnderWay: true } => null,
        { Session.Editor.IsFresh: true } when Session.Told.ApproveAllowed => Idle,
        _ => Session.Editor.WhyNot(Session.Told),
    };

    /// <summary>What stands where nothing is written: what became of the last decision, or what to do.</summary>
    private string Idle => View is { Phase: DispatchPhase.Done } view
        ? DispatchWords.What(view, Live.CustomerName, view.OperatorEmail == Me.Email) + "."
        : "Write a reply, or start from a suggestion.";

    /// <summary>What withholds approving, counted by the words it is about.</summary>
    private int Mends => MayDecide ? Defect.Of(Session.Told).Count(d => d.First.Severity >= Core.Guardrails.Severity.Block) : 0;

    private string SignInPath => SignedIn.SignInPath(navigation, "ended");

    /// <summary>Judges again and draws again; for the modal, when what was seen has changed.</summary>
    public void Refresh()
    {
        Judge();
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        if (_unsaved) await SaveDraftAsync(CancellationToken.None);
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_judgedOn, Live)) return;
        _judgedOn = Live;
        await JudgeAsync();
        Session.Adopt(Me.Email, drafts.Now);
        await SettleAsync();
        await SaveAgainAsync();
    }

    private void Judge() => Session.Judgement = approve.Judge(Live, Session.Target, Me, Session.Editor.Reply);

    /// <summary>Judges; what is beside is drawn anew when other words of the messages are evidence now.</summary>
    private Task JudgeAsync()
    {
        var before = EvidenceMarks.InMessages(Session.Judgement).ToList();
        Judge();
        return EvidenceMarks.InMessages(Session.Judgement).SequenceEqual(before) ? Task.CompletedTask : Judged.InvokeAsync();
    }

    private void ToReply() => (_mode, _returned) = (Panel.Reply, true);

    private void ToEscalate() => _mode = Panel.Escalate;

    private void ToResolve() => _mode = Panel.Resolve;

    /// <summary>After a key: judged when the hands rest, saved when they rest longer. A held reply is taken back.</summary>
    private async Task TypedAsync()
    {
        var edit = ++_edits;
        _unsaved = true;
        _draftState = "";
        try
        {
            if (_strip is not null && View is { Phase: DispatchPhase.Held, Action: LedgerActions.ApproveSend } view && view.OperatorEmail == Me.Email)
                await _strip.TakeBackAsync("You went on writing, so the reply was taken back. Approve it again when it is ready.");
            if (!await RestsAsync(JudgedAfter, edit)) return;
            await JudgeAsync();
            StateHasChanged();
            if (!await RestsAsync(SavedAfter - JudgedAfter, edit)) return;
            await SaveDraftAsync(_closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed while waiting; closing saves.
        }
    }

    private async Task<bool> RestsAsync(TimeSpan quiet, int edit)
    {
        await Task.Delay(quiet, drafts.Time, _closing.Token);
        return edit == _edits;
    }
}
