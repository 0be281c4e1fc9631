namespace HotDash.Core.Guardrails;

/// <summary>G6: an approved reply of ours has stood for a day without a word from the customer.</summary>
internal static class FollowUpRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var last = r.Context.Messages.LastOrDefault(m => m.IsFromCustomer || m.IsPublicReply);
        if (last is not { IsPublicReply: true, OperationId: not null } || r.Context.Now - last.CreatedAt < r.Policy.FollowUpAfter) return [];
        return
        [
            new Verdict("G6", "G6", Severity.Info, "The customer has not answered since our last reply.", "Follow up, and update the note.")
            {
                Target = VerdictTarget.Message,
                MessageId = last.Id,
            },
        ];
    }
}
