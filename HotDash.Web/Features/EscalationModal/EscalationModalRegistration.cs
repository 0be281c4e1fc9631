using HotDash.Web.Features.EscalationModal.Clock;
using HotDash.Web.Features.EscalationModal.Releases;

namespace HotDash.Web.Features.EscalationModal;

internal static class EscalationModalRegistration
{
    /// <summary>Singletons: they hold no person's state; who acts is an argument of every call.</summary>
    public static IServiceCollection AddEscalationModal(this IServiceCollection services) => services
        .AddSingleton<PresenceBeat>()
        .AddSingleton<EscalationFacts>()
        .AddSingleton<DecisionDesk>()
        .AddSingleton<ApproveReply>()
        .AddSingleton<AskRelease>()
        .AddSingleton<SettleRelease>()
        .AddSingleton<EscalateConversation>()
        .AddSingleton<ResolveConversation>()
        .AddSingleton<AddNote>()
        .AddSingleton<MarkNoAnswer>()
        .AddSingleton<SteerDispatch>()
        .AddSingleton<EscalationDraft>();
}
