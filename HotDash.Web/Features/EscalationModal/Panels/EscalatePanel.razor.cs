using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Core.Sla;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>Escalate: why, to whom, and what the next person needs to know.</summary>
public sealed partial class EscalatePanel(EscalateConversation escalate, RosterStore rosters) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private IReadOnlyList<Person> _roster = [];
    private IReadOnlyList<string> _problems = [];
    private Judgement _withheld = Judgement.Clean;
    private HandOff _form = new();
    private EscalationReason _reason;
    private ElementReference _title;
    private Person? _first;
    private bool _rosterRead;
    private bool _busy;

    [Parameter, EditorRequired] public ModalSession Session { get; set; } = default!;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    /// <summary>The note that goes along.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Parameter] public EventCallback Back { get; set; }

    [Parameter] public EventCallback<PanelOutcome> Decided { get; set; }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _form = HandOffNote.Prefill(Live.Conversation, Live.Messages, Session.Judgement, Live.Sla);
        _reason = Likely(Session.Judgement, Live.Sla);
        try
        {
            _roster = await rosters.ReadAsync(_closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            return; // closed meanwhile
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            return; // without the roster nobody can be named; the panel says that it is not read
        }

        _rosterRead = true;
        FindFirst();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await _title.TryFocusAsync();
    }

    /// <summary>The reason that the strongest finding names.</summary>
    internal static EscalationReason Likely(Judgement judgement, SlaReading sla) =>
        judgement.Verdicts.FirstOrDefault(v => v.Severity == Severity.Escalate) switch
        {
            { Guardrail: "G2" } => EscalationReason.SupervisorAsked,
            { Guardrail: "G3" } => EscalationReason.RefundOverLimit,
            { Guardrail: "G4" } serious when serious.Message.Contains("abusive", StringComparison.Ordinal)
                || serious.Message.Contains("threatens", StringComparison.Ordinal) => EscalationReason.Abuse,
            { Guardrail: "G4" } => EscalationReason.LegalOrFraud,
            _ when sla.State is SlaState.Breached or SlaState.Overdue => EscalationReason.DissatisfiedAfterBreach,
            _ => EscalationReason.PolicyException,
        };

    private static string Text(ChangeEventArgs e) => e.Value as string ?? "";

    private void ChooseReason(ChangeEventArgs e)
    {
        if (Enum.TryParse<EscalationReason>(Text(e), out var reason)) _reason = reason;
        FindFirst();
    }

    private void FindFirst() => _first = _roster.Any(p => p.Role is Role.Lead or Role.Manager)
        ? EscalationLadder.First(_reason, _roster)
        : null;

    private async Task ConfirmAsync()
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var outcome = await escalate.RunAsync(User, Session.Target, _reason, _form, Session.Editor.Note, _closing.Token);
            _problems = outcome is ActionOutcome.Invalid invalid ? invalid.Problems : [];
            _withheld = outcome is ActionOutcome.Withheld withheld ? withheld.Judgement : Judgement.Clean;
            if (outcome is ActionOutcome.Logged or ActionOutcome.Refused)
                await Decided.InvokeAsync(new PanelOutcome(LedgerActions.Escalate, outcome));
        }
        finally
        {
            _busy = false;
        }
    }
}
