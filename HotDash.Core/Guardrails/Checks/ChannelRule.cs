namespace HotDash.Core.Guardrails;

/// <summary>G12: the channel no longer takes a reply.</summary>
internal static class ChannelRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r) => r.Context.Conversation.CanReply
        ? []
        :
        [
            new Verdict(
                "G12",
                "G12",
                Severity.Block,
                $"The reply window of {r.Context.Conversation.InboxName} has closed, so the channel would not deliver this.",
                "Send an approved channel template from Chatwoot, write or call " + Elsewhere(r.Context) + ", or escalate."),
        ];

    private static string Elsewhere(ReplyContext x) => (x.Conversation.Customer.Email, x.Conversation.Customer.Phone) switch
    {
        ({ Length: > 0 } email, { Length: > 0 } phone) => $"to {email} or {phone}",
        ({ Length: > 0 } email, _) => $"to {email}",
        (_, { Length: > 0 } phone) => $"to {phone}",
        _ => "once the customer writes again",
    };
}
