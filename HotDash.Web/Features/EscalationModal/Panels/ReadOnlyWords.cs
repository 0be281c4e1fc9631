using HotDash.Web.Shell;

namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>Why somebody sees everything and can do nothing.</summary>
internal static class ReadOnlyWords
{
    public static string Why(ConsoleOptions options) => options.ModalApprovals
        ? "Trainers watch; they do not decide on live conversations."
        : "The console is read-only (FEATURE_MODAL_APPROVALS is false).";
}
