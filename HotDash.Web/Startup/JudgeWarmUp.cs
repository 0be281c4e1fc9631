using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;

namespace HotDash.Web.Startup;

/// <summary>The first judgement compiles the patterns, which takes a noticeable moment: not the first operator's.</summary>
internal sealed class JudgeWarmUp(TimeProvider time) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () => ReplyJudge.Judge(new ReplyContext
        {
            Conversation = new Conversation
            {
                Id = new ConversationId(1),
                InboxId = 1,
                InboxName = "",
                Status = ConversationStatus.Open,
                Customer = new Customer(1, "Sam"),
            },
            Messages = [new Message(1, MessageKind.Incoming, "Where is my order?", time.GetUtcNow())],
            Reply = "Hi Sam, it ships today.",
            LastSeenMessageId = 1,
            Now = time.GetUtcNow(),
        }),
        stoppingToken);
}
