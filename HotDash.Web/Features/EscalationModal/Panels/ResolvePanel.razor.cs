using System.Globalization;
using System.Security.Claims;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>Mark resolved, on evidence (rulebook 5).</summary>
public sealed partial class ResolvePanel(ResolveConversation resolve, TimeProvider time) : IDisposable
{
    private const int MessagesOffered = 10;
    private const int LineLength = 70;

    private readonly CancellationTokenSource _closing = new();
    private IReadOnlyList<Message> _said = [];
    private IReadOnlyList<string> _problems = [];
    private Judgement _withheld = Judgement.Clean;
    private Judgement _doubts = Judgement.Clean;
    private Verdict? _notSilent;
    private ElementReference _title;
    private Proof _proof;
    private long _messageId;
    private string _reason = "";
    private string _owner = "";
    private string _plan = "";
    private DateOnly _due;
    private bool _busy;

    private enum Proof
    {
        None,
        Confirmed,
        Silence,
        Plan,
    }

    [Parameter, EditorRequired] public ModalSession Session { get; set; } = default!;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    [Parameter, EditorRequired] public Person Me { get; set; } = default!;

    /// <summary>The note that goes along.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Parameter] public EventCallback Back { get; set; }

    [Parameter] public EventCallback<PanelOutcome> Decided { get; set; }

    private ResolveEvidence Evidence => _proof switch
    {
        Proof.Confirmed => new ResolveEvidence.CustomerConfirmed(_messageId),
        Proof.Silence => new ResolveEvidence.SilenceAfterOffer(),
        Proof.Plan => new ResolveEvidence.FollowUpPlan(_owner, _due, _plan),
        _ => new ResolveEvidence.None(),
    };

    private bool NeedsReason => _proof == Proof.Confirmed && _doubts.NeedsReason && string.IsNullOrWhiteSpace(_reason);

    private string Said => this switch
    {
        { _said.Count: > 0 } => "Choose the message that says so.",
        _ when Live.Messages.Any(m => m.IsPublicReply) => "The customer has written nothing since our last reply.",
        _ => "We have not replied yet, so there is nothing to confirm.",
    };

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnInitialized()
    {
        _owner = Me.Name;
        _due = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);
    }

    /// <summary>What can confirm, the newest first; a choice that was made stays as long as it counts.</summary>
    protected override void OnParametersSet()
    {
        _said = [.. ResolveJudge.Confirming(Live.Messages).Reverse().Take(MessagesOffered)];
        if (!_said.Any(m => m.Id == _messageId)) _messageId = _said.Count == 0 ? 0 : _said[0].Id;
        _notSilent = ResolveJudge.SilenceMissing(Live.Messages, time.GetUtcNow());
        if ((_proof == Proof.Silence && _notSilent is not null) || (_proof == Proof.Confirmed && _said.Count == 0)) _proof = Proof.None;
        Doubt();
    }

    /// <summary>What the chosen message says against itself.</summary>
    private void Doubt() => _doubts = _proof == Proof.Confirmed
        ? new Judgement([.. resolve.Judge(Live, Session.Target, Evidence).Verdicts.Where(v => v.Severity == Severity.Warn)])
        : Judgement.Clean;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await _title.TryFocusAsync();
    }

    private static string Text(ChangeEventArgs e) => e.Value as string ?? "";

    private static string Line(Message m)
    {
        var line = string.Join(' ', m.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LineLength ? $"“{line}”" : $"“{line[..LineLength]}…”";
    }

    private void Choose(Proof proof)
    {
        _proof = proof;
        _withheld = Judgement.Clean;
        Doubt();
    }

    private void ChooseMessage(ChangeEventArgs e)
    {
        if (long.TryParse(Text(e), CultureInfo.InvariantCulture, out var id)) _messageId = id;
        Doubt();
    }

    private void ChooseDue(ChangeEventArgs e)
    {
        if (DateOnly.TryParseExact(Text(e), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)) _due = due;
    }

    private async Task ConfirmAsync()
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var outcome = await resolve.RunAsync(User, Session.Target, Evidence, Session.Editor.Note, _reason, _closing.Token);
            _problems = outcome is ActionOutcome.Invalid invalid ? invalid.Problems : [];
            _withheld = outcome is ActionOutcome.Withheld withheld ? withheld.Judgement : Judgement.Clean;
            if (outcome is ActionOutcome.Logged or ActionOutcome.Refused)
                await Decided.InvokeAsync(new PanelOutcome(LedgerActions.MarkResolved, outcome));
        }
        finally
        {
            _busy = false;
        }
    }
}
