using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A lead's written yes to one text of one colleague, in spite of a must-escalate (rulebook 4, last paragraph). It speaks
/// of exactly that text, on the conversation as its author had seen it.
/// </summary>
/// <param name="Id">The question that the lead answered.</param>
/// <param name="AuthorEmail">Who wrote the reply, lower case.</param>
/// <param name="TextSha256">Of the released text, as <c>DecisionPlan.Sha256</c> gives it.</param>
/// <param name="SeenMessageId">The newest message that the author had seen.</param>
/// <param name="LeadEmail">Who released it, lower case; never the author.</param>
/// <param name="LeadName">As shown.</param>
/// <param name="Reason">Why, as written.</param>
public sealed record Release(
    Guid Id, string AuthorEmail, string TextSha256, long SeenMessageId, string LeadEmail, string LeadName, string Reason)
{
    /// <summary>True when somebody wrote after the author had looked: then nothing asked before counts any more.</summary>
    /// <param name="messages">Without what the released reply itself has sent.</param>
    /// <param name="seenMessageId">The newest message that the author had seen.</param>
    public static bool IsOvertaken(IReadOnlyList<Message> messages, long seenMessageId) =>
        messages.Any(m => m.Id > seenMessageId && StaleViewRule.IsNews(m));
}
