using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Web.Features.EscalationModal.Panels;
using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal.Clock;

/// <summary>The small way out for a "thanks, bye": one press, a reason only where a warning asks for one.</summary>
public sealed partial class NoAnswerAction(MarkNoAnswer mark) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private Judgement _withheld = Judgement.Clean;
    private Judgement _standing = Judgement.Clean;
    private (LiveConversation? Live, long Seen) _judgedOn;
    private string _reason = "";
    private bool _busy;

    [Parameter, EditorRequired] public ModalSession Session { get; set; } = default!;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    [Parameter] public bool MayDecide { get; set; }

    [Parameter] public bool CanAct { get; set; }

    [Parameter] public EventCallback<PanelOutcome> Decided { get; set; }

    private bool IsMarkedOff => WaitingStart.IsMarkedOff(Live.Conversation, Live.Messages);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (!MayDecide || (ReferenceEquals(_judgedOn.Live, Live) && _judgedOn.Seen == Session.SeenMessageId)) return;
        _judgedOn = (Live, Session.SeenMessageId);
        _standing = mark.Judge(Live, Session.Target);
        if (Against is not null) Leave();
    }

    /// <summary>What stands against it; that a message was not read yet is told, and mended, elsewhere (G9).</summary>
    private Verdict? Against => _standing.Verdicts.FirstOrDefault(v => v.Severity >= Severity.Block && v.Rule != "G9");

    /// <summary>The first sentence, as part of another.</summary>
    private static string Inside(string message) => char.ToLowerInvariant(message[0]) + message[1..].Split(". ")[0].TrimEnd('.');

    private DateTimeOffset? At(Verdict v) => Live.Messages.FirstOrDefault(m => m.Id == v.MessageId)?.CreatedAt;

    private void Leave() => (_withheld, _reason) = (Judgement.Clean, "");

    private Task MarkAsync() => ActAsync(
        LedgerActions.NeedsNoAnswer, () => mark.RunAsync(User, Session.Target, _reason, _closing.Token));

    private Task TakeBackAsync() => ActAsync(
        LedgerActions.NeedsAnswer, () => mark.TakeBackAsync(User, Session.Target, _closing.Token));

    private async Task ActAsync(string action, Func<Task<ActionOutcome>> act)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var outcome = await act();
            if (outcome is ActionOutcome.Withheld withheld)
            {
                _withheld = withheld.Judgement;
                return;
            }

            if (outcome is not ActionOutcome.Invalid) Leave(); // a reason that was refused stays in sight
            await Decided.InvokeAsync(new PanelOutcome(action, outcome));
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed meanwhile: whether it was logged, the snapshot says.
        }
        finally
        {
            _busy = false;
        }
    }
}
