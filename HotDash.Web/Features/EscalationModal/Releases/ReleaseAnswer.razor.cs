using System.Security.Claims;
using HotDash.Core.Guardrails;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HotDash.Web.Features.EscalationModal.Releases;

/// <summary>The lead's side of a release: the colleague's text, what it meets as judged now, and a yes or no with a reason.</summary>
public sealed partial class ReleaseAnswer(SettleRelease settle, ApproveReply approve, TimeProvider time, ISnackbar snackbar) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Guid _opId = Guid.CreateVersion7(time.GetUtcNow());
    private Judgement _judgement = Judgement.Clean;
    private string _reason = "";
    private string? _said;
    private bool _busy;

    [Parameter, EditorRequired] public ReleaseQuestion Question { get; set; } = default!;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    [Parameter] public bool Enabled { get; set; }

    private bool MayPress => Enabled && !_busy && !string.IsNullOrWhiteSpace(_reason);

    private ActionTarget Target => new(_opId, Question.ConversationId, Question.SeenMessageId);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnParametersSet() => _judgement = approve.Judge(Live, Target, Question.Author, Question.Reply);

    private async Task SettleAsync(bool grant)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var outcome = await settle.RunAsync(User, Target, Question.Id, grant, _reason, _closing.Token);
            _said = outcome switch
            {
                ActionOutcome.Invalid invalid => string.Join(' ', invalid.Problems),
                ActionOutcome.Refused refused => refused.Reason,
                ActionOutcome.Withheld => "Something in it cannot be released.",
                _ => null,
            };
            if (outcome is ActionOutcome.Withheld withheld) _judgement = withheld.Judgement;
            if (_said is null) Toasts.Done(snackbar, "Decision logged to audit trail");
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed meanwhile; the snapshot shows what was logged.
        }
        finally
        {
            _busy = false;
        }
    }
}
