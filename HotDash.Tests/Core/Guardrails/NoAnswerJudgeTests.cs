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
    public void A_question_cannot_be_set_aside_and_its_words_are_shown(string text, string words)
    {
        var verdict = Assert.Single(Judge(text).Verdicts, v => v.Message == "The customer asks a question.");
        Assert.Equal((NoAnswerJudge.Rule, Severity.Block, words), (verdict.Rule, verdict.Severity, verdict.Text));
        Assert.Equal(words, text.Substring(verdict.Start, verdict.Length));
    }

    [Theory]
    [InlineData("Fine. My lawyer will sue you.", "G4")]
    [InlineData("I want to speak to your supervisor now.", "G2")]
    [InlineData("Refund me the $900 at once.", "G3")]
    [InlineData("This is fraud, I never bought that and my card was stolen.", "G4")]
    public void What_would_have_to_be_escalated_cannot_be_set_aside(string text, string guardrail)
    {
        var judgement = Judge(text);
        Assert.False(judgement.ApproveAllowed);
        Assert.Contains(judgement.Verdicts, v => v.Guardrail == guardrail && v.Severity == Severity.Block && v.MessageId == 2);
    }

    [Theory]
    [InlineData("I want my money back.")]
    [InlineData("Please send me the invoice.")]
    [InlineData("Still waiting for the tracking number")]
    [InlineData("i need a new one")]
    [InlineData("THIS IS RIDICULOUS!!! WORST SERVICE EVER, I AM FURIOUS AND FED UP!!!")]
    public void A_request_or_fury_cannot_be_set_aside(string text) => Assert.False(Judge(text).ApproveAllowed);

    [Theory]
    [InlineData("I want to thank you all!")]
    [InlineData("I'd like to say thank you.")]
    [InlineData("I need nothing else, bye")]
    [InlineData("Please don't worry, all fine.")]
    public void Thanks_in_words_of_wanting_are_thanks(string text) => Assert.Equal([], Judge(text).Verdicts);

    [Theory]
    [InlineData("I am disappointed and annoyed.")]
    public void A_displeasure_is_set_aside_with_a_reason(string text)
    {
        var judgement = Judge(text);
        Assert.True(judgement.ApproveAllowed);
        Assert.True(judgement.NeedsReason);
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
