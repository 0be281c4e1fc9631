using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class NoAnswerJudgeTests
{
    [Theory]
    [InlineData("Thanks, bye!")]
    [InlineData("Perfect, it came this morning. Have a nice day")]
    [InlineData("ok will do")]
    [InlineData("See https://shop.example/track?id=7 it works now")]
    [InlineData("What a great service.")]
    [InlineData("👍")]
    [InlineData("")]
    public void A_thank_you_needs_no_reason(string text) => Assert.Equal([], Judge(text).Verdicts);

    [Theory]
    [InlineData("Thanks! When will it arrive?", "When will it arrive?")]
    [InlineData("thanks. can you send the invoice", "can you send the invoice")]
    [InlineData("Ok, but where is my refund", "Ok, but where is my refund")]
    [InlineData("really？", "really？")]
    [InlineData("شكرا، متى؟", "شكرا، متى؟")]
    public void A_question_asks_for_a_reason_and_shows_the_words(string text, string words)
    {
        var verdict = Assert.Single(Judge(text).Verdicts);
        Assert.Equal((NoAnswerJudge.Rule, Severity.Warn, words), (verdict.Rule, verdict.Severity, verdict.Text));
        Assert.Equal(words, text.Substring(verdict.Start, verdict.Length));
    }

    [Fact]
    public void What_would_have_to_be_escalated_asks_for_a_reason()
    {
        var judgement = Judge("Fine. My lawyer will sue you.");
        Assert.True(judgement.NeedsReason);
        Assert.True(judgement.ApproveAllowed);
        Assert.Contains(judgement.Verdicts, v => v is { Guardrail: "G4", Severity: Severity.Warn });
    }

    [Fact]
    public void An_older_question_that_nobody_answered_counts_too()
    {
        var thread = new MessageBuilder().Reply("Hi").Customer("Where is my order?").Customer("Thanks").Build();
        Assert.Equal(2, Assert.Single(Judge(thread).Verdicts).MessageId);
    }

    [Fact]
    public void A_question_that_was_answered_does_not_count() =>
        Assert.Equal([], Judge(
            new MessageBuilder().Customer("Where is my order?").Reply("Here.").Customer("Thanks").Build(),
            ConversationBuilder.Noon.AddHours(-2).AddMinutes(2)).Verdicts);

    [Fact]
    public void What_was_not_seen_cannot_be_set_aside()
    {
        var thread = new MessageBuilder().Customer("Thanks").Customer("Wait").Build();
        Assert.Equal(["G9"], Judge(thread, seen: 1).Rules(Severity.Block));
    }

    [Fact]
    public void There_must_be_something_to_set_aside()
    {
        var thread = new MessageBuilder().Customer("Hi").Reply("Hello").Build();
        Assert.True(Judge(thread, waitingSince: null).Blocked);
        var marked = new MessageBuilder().Customer("Thanks").Build();
        Assert.True(Judge(marked, through: 1).Blocked);
    }

    private static Judgement Judge(string text) => Judge(new MessageBuilder().Reply("It is on its way.").Customer(text).Build());

    private static Judgement Judge(IReadOnlyList<Message> thread, long? seen = null, long through = 0) =>
        Judge(thread, ConversationBuilder.Noon.AddHours(-2), seen, through);

    private static Judgement Judge(IReadOnlyList<Message> thread, DateTimeOffset? waitingSince, long? seen = null, long through = 0) =>
        NoAnswerJudge.Judge(new NoAnswerContext
        {
            Conversation = new ConversationBuilder().WaitingSince(waitingSince).Build() with { NoAnswerNeededThrough = through },
            Messages = thread,
            LastSeenMessageId = seen ?? thread[^1].Id,
            Now = ConversationBuilder.Noon,
        });
}
