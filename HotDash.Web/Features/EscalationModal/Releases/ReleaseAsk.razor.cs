using System.Security.Claims;
using HotDash.Core.People;
using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal.Releases;

/// <summary>The author's side of a release: to ask, to wait, to see what a lead said.</summary>
public sealed partial class ReleaseAsk(AskRelease ask) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private string _plea = "";
    private string? _problem;
    private bool _busy;

    [Parameter, EditorRequired] public ModalSession Session { get; set; } = default!;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    [Parameter, EditorRequired] public Person Me { get; set; } = default!;

    [Parameter] public bool Enabled { get; set; }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task AskAsync()
    {
        if (_busy) return;
        _busy = true;
        try
        {
            _problem = await ask.RunAsync(User, Session.Target, Session.Editor.Reply, _plea, _closing.Token) switch
            {
                ActionOutcome.Invalid invalid => string.Join(' ', invalid.Problems),
                ActionOutcome.Withheld withheld => withheld.Judgement.Verdicts.Count == 0
                    ? "It needs no release any more."
                    : withheld.Judgement.Verdicts.First(v => !v.IsReleasable).Message,
                ActionOutcome.Refused refused => refused.Reason,
                _ => null,
            };
            if (_problem is null) _plea = "";
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed meanwhile; the snapshot shows whether it was asked.
        }
        finally
        {
            _busy = false;
        }
    }
}
