using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// G9 (rulebook 4): the conversation changed after the operator last saw it. Holds for replies and for resolving.
/// </summary>
public static class StaleViewRule
{
    /// <summary>A block when a customer's message or a public reply is newer than what was seen.</summary>
    /// <param name="messages">Ascending by id, without what the judged decision itself has sent.</param>
    /// <param name="lastSeen">The newest message id that was on screen; 0 or less: nothing was.</param>
    public static IEnumerable<Verdict> Judge(IReadOnlyList<Message> messages, long lastSeen)
    {
        var unseen = messages.Where(m => m.Id > lastSeen && IsNews(m)).ToList();
        if (unseen.Count > 0)
        {
            var newest = unseen[^1];
            yield return Block(Who(unseen), newest.Id);
        }
        else if (lastSeen <= 0 && messages.Count > 0)
        {
            yield return Block("The conversation was not on screen when this was decided.", messages[^1].Id);
        }
    }

    /// <summary>True for what changes the conversation for whoever answers: a customer's message, a public reply.</summary>
    internal static bool IsNews(Message m) => m.IsFromCustomer || m.IsPublicReply;

    private static Verdict Block(string message, long id) =>
        new("G9", "G9", Severity.Block, message, "Read what is new, then approve again.")
        {
            Target = VerdictTarget.Message,
            MessageId = id,
        };

    private static string Who(List<Message> unseen)
    {
        var newest = unseen[^1];
        var who = newest.IsFromCustomer ? "The customer" : CleanName(newest.SenderName) ?? "Somebody else";
        var what = newest.IsFromCustomer ? "wrote" : "replied";
        return unseen.Count == 1
            ? $"{who} {what} after you last looked."
            : $"{who} {what} after you last looked; {unseen.Count} messages are new.";
    }

    private static string? CleanName(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
