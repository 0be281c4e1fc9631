using HotDash.Core.Sla;
using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal.Clock;

/// <summary>The clock in the modal's header; it explains itself when asked, and then with every new snapshot.</summary>
public sealed partial class ModalClock(SlaPolicy policy, TimeProvider time)
{
    private SlaExplanation? _explained;

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (_explained is not null) _explained = Explain();
    }

    private void Toggle() => _explained = _explained is null ? Explain() : null;

    private SlaExplanation? Explain() => SlaExplanation.Of(Live.Conversation, Live.Sla, policy, time.GetUtcNow());
}
