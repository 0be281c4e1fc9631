using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>A yes to an offered supervisor is a request for one.</summary>
public sealed class AcceptedOfferTests
{
    private static bool AsksFor(MessageBuilder thread)
    {
        var x = ReplyContexts.Reply("One moment.", null, thread);
        return CustomerSignals.In(x.Conversation, x.Messages, x.Policy).Any(s => s.Kind == SignalKind.SupervisorRequest);
    }

    private static bool AsksFor(string reply, string answer) =>
        AsksFor(new MessageBuilder().Customer("It is still not here.").Reply(reply).Customer(answer));

    [Theory]
    [InlineData("Would you like to speak to a manager?", "Yes")]
    [InlineData("Should I get my team leader?", "yes please do")]
    [InlineData("I can transfer you to a supervisor.", "that would be great")]
    [InlineData("Would you like me to involve a manager?", "ok do that")]
    [InlineData("Do you want a supervisor to call you?", "Sure, 555-0143")]
    [InlineData("I am sorry. Shall I put you through to my supervisor?", "Please do.")]
    [InlineData("I can get a manager to call you. Would you like that?", "Yeah, my order is 5512")]
    [InlineData("I can escalate this to a manager if you like.", "Okay")]
    [InlineData("Is it urgent? Do you want me to ask a supervisor?", "yep")]
    [InlineData("I would be happy to connect you with a supervisor.", "Yes, thanks")]
    public void A_short_yes_to_the_offer_asks_for_a_supervisor(string reply, string answer) => Assert.True(AsksFor(reply, answer));

    [Theory]
    [InlineData("Would you like to speak to a manager?", "no thanks")]
    [InlineData("Would you like to speak to a manager?", "Not yet")]
    [InlineData("Should I get my team leader?", "ok but just tell me where it is")]
    [InlineData("Should I get my team leader?", "Yes, I don't need one, only the parcel")]
    [InlineData("I can transfer you to a supervisor.", "ok thanks")]
    [InlineData("I cannot transfer you to a supervisor.", "ok")]
    [InlineData("My manager approved the refund. Do you want it today?", "Yes please")]
    [InlineData("I can ask a manager. Which colour did you order?", "Yes, blue")]
    [InlineData("Would you like a refund?", "Yes")]
    [InlineData("Would you like a manager to call, or shall I refund it?", "Yes")]
    [InlineData("Shall I escalate this to a supervisor?", "yes please escalate it")]
    public void Any_other_answer_asks_for_nobody(string reply, string answer) => Assert.False(AsksFor(reply, answer));

    [Fact]
    public void Only_the_message_right_after_the_offer_answers_it() => Assert.False(AsksFor(
        new MessageBuilder().Reply("Would you like to speak to a manager?").Customer("Let me think").Customer("Yes")));

    [Fact]
    public void A_note_between_changes_nothing() => Assert.True(AsksFor(
        new MessageBuilder().Reply("Would you like to speak to a manager?").Note("Polite so far").Customer("Yes")));

    [Fact]
    public void A_note_offers_nothing() => Assert.False(AsksFor(
        new MessageBuilder().Reply("Blue it is.").Note("Would you like to speak to a manager?").Customer("Yes")));

    [Fact]
    public void The_yes_is_what_is_quoted_and_withholds_approval()
    {
        var x = ReplyContexts.Reply("One moment.", null, new MessageBuilder().Reply("Shall I get a manager?").Customer("Yes please"));
        var j = ReplyJudge.Judge(x);
        Assert.True(j.MustEscalate);
        ReplyContexts.AssertSpans(x, j);
    }
}
