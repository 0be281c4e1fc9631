using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class StaleViewTests
{
    private static Judgement Judge(MessageBuilder messages, long lastSeen) =>
        ReplyJudge.Judge(ReplyContexts.Reply("Your fuel pump ships today.", null, messages) with { LastSeenMessageId = lastSeen });

    [Fact]
    public void A_message_that_came_after_the_last_look_blocks_and_says_who_wrote()
    {
        var v = Assert.Single(Judge(new MessageBuilder().Customer("a").Customer("b"), 1).Verdicts);
        Assert.Equal(("G9", Severity.Block, 2L), (v.Rule, v.Severity, v.MessageId));
        Assert.StartsWith("The customer wrote", v.Message, StringComparison.Ordinal);
        Assert.Equal("Read what is new, then approve again.", v.Advice);
    }

    [Fact]
    public void A_colleagues_reply_blocks() => Assert.StartsWith(
        "Morgan Patel replied",
        Assert.Single(Judge(new MessageBuilder().Customer("a").Reply("b", "Morgan Patel"), 1).Verdicts).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_reply_that_another_decision_sent_blocks_too_whoever_pressed() =>
        Assert.True(Judge(new MessageBuilder().Customer("a").OwnReply("b"), 1).Blocked);

    [Fact]
    public void A_note_and_an_activity_line_do_not_block() => Assert.Empty(
        Judge(new MessageBuilder().Customer("a").Note("c").Activity("d"), 1).Verdicts);

    [Fact]
    public void Having_seen_nothing_blocks()
    {
        Assert.True(Judge(new MessageBuilder().Customer("a"), 0).Blocked);
        Assert.True(Judge(new MessageBuilder().Note("a"), 0).Blocked);
        Assert.False(Judge(new MessageBuilder(), 0).Blocked);
    }
}
