using HotDash.Core.Sla;
using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal.Clock;

/// <summary>The clock in the modal's header; it explains itself when asked, and then goes on with the time.</summary>
public sealed partial class ModalClock(SlaPolicy policy, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    private SlaExplanation? _explained;
    private ITimer? _ticking;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    public void Dispose() => _ticking?.Dispose();

    protected override void OnParametersSet()
    {
        if (_explained is not null) _explained = Explain();
    }

    private void Toggle()
    {
        _ticking?.Dispose();
        _explained = _explained is null ? Explain() : null;
        _ticking = _explained is null ? null : time.CreateTimer(_ => _ = InvokeAsync(Follow), null, Tick, Tick);
    }

    private void Follow()
    {
        if (_explained is null) return;
        _explained = Explain();
        StateHasChanged();
    }

    private SlaExplanation? Explain()
    {
        var now = time.GetUtcNow();
        return SlaExplanation.Of(Live.Conversation, SlaClock.Read(Live.Conversation, Live.Messages, policy, now), policy, now);
    }
}
