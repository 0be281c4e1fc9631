using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Live;

/// <summary>The toasts of rulebook 5: at most 80 characters, and only what is true at that moment.</summary>
internal static class NoticeText
{
    private const int Longest = 80;

    public static (string Text, bool IsError)? For(DispatchRow row, Conversation conversation)
    {
        var customer = CustomerName.Display(conversation.Customer, conversation.Id);
        return (row.Kind, row.State) switch
        {
            (OperationKind.Reply, OutboxState.Done) => (Cut($"Reply sent to {customer}"), false),
            (OperationKind.Reply, OutboxState.Unknown) when row.AsksOperator =>
                (Cut($"Your reply to {customer} needs you: {row.Detail}"), true),
            (OperationKind.Reply, OutboxState.Unknown) =>
                (Cut($"Not known yet whether your reply reached {customer}: checking"), true),
            (OperationKind.Reply or OperationKind.SetStatus, OutboxState.Cancelled) when IsHeldBack(row) =>
                (Cut($"Held back for {customer}: {row.Detail}"), true),
            (_, OutboxState.Dead) => (Cut($"Chatwoot refused it for {customer}: {row.Detail}"), true),
            _ => null,
        };
    }

    private static bool IsHeldBack(DispatchRow row) =>
        row.Detail is { } detail && detail != "Undone" && !detail.StartsWith("Withdrawn", StringComparison.Ordinal);

    private static string Cut(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}
