using HotDash.Core.Guardrails;

namespace HotDash.Tests.Support;

/// <summary>Contexts in which everything has been seen and only the reply or the customer's words matter.</summary>
public static class ReplyContexts
{
    public static ReplyContext Reply(string reply, ConversationBuilder? c = null, MessageBuilder? messages = null)
    {
        var thread = (messages ?? new MessageBuilder().Customer("Where is it?")).Build();
        return new ReplyContext
        {
            Conversation = (c ?? new ConversationBuilder()).Build(),
            Messages = thread,
            Reply = reply,
            LastSeenMessageId = thread.Count == 0 ? 0 : thread[^1].Id,
            Now = ConversationBuilder.Noon,
        };
    }

    public static ReplyContext CustomerSays(string text, ConversationBuilder? c = null) =>
        Reply("Thanks for your message, I am looking into it.", c, new MessageBuilder().Customer(text));

    public static IReadOnlyList<Signal> SignalsIn(string text)
    {
        var x = CustomerSays(text);
        return CustomerSignals.In(x.Conversation, x.Messages, x.Policy);
    }

    public static string[] Rules(this Judgement j, Severity atLeast = Severity.Warn) =>
        [.. j.Verdicts.Where(v => v.Severity >= atLeast).Select(v => v.Rule)];

    /// <summary>Every verdict's span must equal its text in its target.</summary>
    public static void AssertSpans(ReplyContext x, Judgement j)
    {
        foreach (var v in j.Verdicts)
        {
            var target = v.Target == VerdictTarget.Reply
                ? x.Reply
                : x.Messages.Single(m => m.Id == v.MessageId).Text;
            if (v.Length > 0 || v.Text.Length > 0) Assert.Equal(v.Text, target.Substring(v.Start, v.Length));
        }
    }
}
