using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails.Wording;

/// <summary>Whether a reply answers (NXT-01), answers this (NXT-02), and hears an angry customer first (TON-02).</summary>
public sealed class AnswerTests
{
    private static ReplyContext Context(string reply, string says = "Where is my order? It was due on Monday.") =>
        ReplyContexts.Reply(reply, new ConversationBuilder().Named(null), new MessageBuilder().Customer(says));

    [Theory]
    [InlineData("Sorry about that!")]
    [InlineData("I'm so sorry to hear this.")]
    [InlineData("We sincerely apologize for the inconvenience.")]
    [InlineData("Hi there! Thank you for reaching out. I understand your frustration.")]
    [InlineData("Oh no! That's not the experience we want for you. ^JK")]
    public void Regret_alone_is_no_next_step(string reply) => Assert.Equal(["NXT-01"], ReplyJudge.Judge(Context(reply)).Rules());

    [Theory]
    [InlineData("I'll update you by 5 pm today.")]
    [InlineData("Sorry about that! Could you send me the order number?")]
    [InlineData("So sorry! Please DM us your zip.")]
    [InlineData("It was delivered to your neighbour.")]
    [InlineData("Yes.")]
    [InlineData("Sorry, it left late because of the storm.")]
    [InlineData("One moment please, I'm checking.")]
    public void An_answer_a_deed_or_a_question_is_one(string reply) => Assert.DoesNotContain("NXT-01", ReplyJudge.Judge(Context(reply)).Rules());

    [Fact]
    public void Who_asked_and_waited_past_the_promise_must_get_one()
    {
        var x = Context("Sorry about that!") with { Sla = new SlaReading { State = SlaState.Breached } };
        Assert.Contains("NXT-01", ReplyJudge.Judge(x).Rules(Severity.Block));
        Assert.DoesNotContain("NXT-01", ReplyJudge.Judge(x with { Sla = new SlaReading { State = SlaState.OnTrack } }).Rules(Severity.Block));
    }

    [Fact]
    public void Thanks_want_no_next_step() => Assert.Empty(ReplyJudge.Judge(Context("Thank you so much!", "Great, thanks, bye!")).Rules());

    [Theory]
    [InlineData("Where is my refund?", "Our jackets run small, so the larger size is the better fit.")]
    [InlineData("How do I get into my account? The password is refused.", "The discount code is valid until Sunday and good for every item on sale.")]
    public void A_reply_of_another_topic_warns(string says, string reply) => Assert.Contains("NXT-02", ReplyJudge.Judge(Context(reply, says)).Rules());

    [Theory]
    [InlineData("Where is my refund?", "The money went back to your card on Tuesday.")]
    [InlineData("Where is my refund?", "Which size did you order?")]
    [InlineData("Do you ship to Canada?", "Hi Omar, yes we do: I will write the price today.")]
    [InlineData("Where is my order?", "The courier has it and should be with you tonight.")]
    [InlineData("Where is my order?", "I've passed this to our team and will call you at 5.")]
    [InlineData("Thanks, that's all.", "Enjoy the jacket, it comes in every size.")]
    public void A_reply_on_the_topic_a_question_or_a_hand_on_passes(string says, string reply) =>
        Assert.DoesNotContain("NXT-02", ReplyJudge.Judge(Context(reply, says)).Rules());

    private const string Furious = "This is the THIRD time!!! I am absolutely furious, your service is a disgrace and nobody answers me!!!";

    [Theory]
    [InlineData("Hi! Great news!! Your parcel ships today.")]
    [InlineData("Your parcel ships today. It arrives on Friday.")]
    [InlineData("Sorry! 🎉 Your parcel ships today.")]
    public void An_angry_customer_wants_to_be_heard_first(string reply) => Assert.Contains("TON-02", ReplyJudge.Judge(Context(reply, Furious)).Rules());

    [Theory]
    [InlineData("I'm sorry this has dragged on. Your parcel ships today.")]
    [InlineData("You are right to be upset, this is not good enough. Your parcel ships today.")]
    [InlineData("Hi Dana,\n\nThank you for telling us. I understand how frustrating this is. Your parcel ships today.")]
    public void Who_is_heard_may_be_answered(string reply) => Assert.DoesNotContain("TON-02", ReplyJudge.Judge(Context(reply, Furious)).Rules());

    [Fact]
    public void A_calm_customer_may_be_cheered_at() =>
        Assert.DoesNotContain("TON-02", ReplyJudge.Judge(Context("Great news!! Your parcel ships today.")).Rules());
}
