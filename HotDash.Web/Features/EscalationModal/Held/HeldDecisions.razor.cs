using System.Collections.Immutable;
using System.Security.Claims;
using HotDash.Core.Conversations;
using HotDash.Core.People;
using HotDash.Web.Features.EscalationModal.Panels;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HotDash.Web.Features.EscalationModal.Held;

/// <summary>
/// This person's decisions that have not left yet, from any tab: closing the conversation takes the words away, never
/// the way back. Lives as long as the hold; the open conversation shows its own.
/// </summary>
public sealed partial class HeldDecisions(SteerDispatch steer, ISnackbar snackbar) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private bool _busy;

    [Parameter, EditorRequired] public ImmutableArray<HeldDecision> Held { get; set; } = [];

    /// <summary>The conversation in the modal, or null.</summary>
    [Parameter] public ConversationId? OpenId { get; set; }

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    [Parameter, EditorRequired] public Person Me { get; set; } = default!;

    [Parameter] public bool Interactive { get; set; }

    private IReadOnlyList<HeldDecision> Mine { get; set; } = [];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnParametersSet() => Mine = [.. Held.Where(h => h.Dispatch.OperatorEmail == Me.Email && h.Id != OpenId)];

    private static string Doing(HeldDecision held) => DispatchWords.Doing(held.Dispatch.Action);

    private Task UndoAsync(HeldDecision held) => SteerAsync(
        () => steer.UndoAsync(User, held.Dispatch.DecisionId, _closing.Token),
        $"Taken back: nothing was sent to {held.Customer}. The draft is kept.");

    private Task SendNowAsync(HeldDecision held) => SteerAsync(() => steer.SendNowAsync(User, held.Dispatch.DecisionId, _closing.Token));

    private async Task SteerAsync(Func<Task<string?>> act, string? then = null)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            if (await act() is { } problem) Toasts.Failed(snackbar, problem);
            else if (then is not null) Toasts.Done(snackbar, then);
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
