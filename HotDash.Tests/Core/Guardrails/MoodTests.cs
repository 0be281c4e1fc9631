using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class MoodTests
{
    [Theory]
    [InlineData("This is absolutely ridiculous!!")]
    [InlineData("WHERE IS MY ORDER??? I HAVE BEEN WAITING TWO WEEKS")]
    [InlineData("3rd time!! nobody answers. this is ridiculous")]
    [InlineData("I am furious.")]
    [InlineData("wtf is going on")]
    [InlineData("Worst service I have ever had")]
    [InlineData("You people are useless, I've called five times and no one helps")]
    [InlineData("I'm so fed up with this company")]
    [InlineData("Are you kidding me?!")]
    [InlineData("This is unacceptable. I want this fixed today.")]
    [InlineData("what a complete joke")]
    [InlineData("I am disgusted by how I was treated")]
    [InlineData("r u kidding me, 3 weeks for a mug??")]
    [InlineData("this is the third time you ignored me!!!")]
    public void Is_angry(string text) => Assert.Contains(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.Angry);

    [Theory]
    [InlineData("Hi, where is my order please?")]
    [InlineData("THANK YOU SO MUCH!!!")]
    [InlineData("I'm a bit disappointed but thanks for trying")]
    [InlineData("Can you ship it to NASA HQ in HOUSTON TEXAS USA?")]
    [InlineData("I'm not angry, just curious")]
    [InlineData("The hell hound figure arrived, thanks")]
    [InlineData("What time do you close?")]
    [InlineData("My daughter was upset when it broke, can I get a new one?")]
    [InlineData("ORDER ID W9300146")]
    [InlineData("It is ridiculously good")]
    [InlineData("The joke book I ordered is great")]
    [InlineData("I waste no food, this lunch box is super")]
    [InlineData("No worries, it happens")]
    [InlineData("Great!! Love it!!")]
    public void Is_not_angry(string text) => Assert.DoesNotContain(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.Angry);

    [Theory]
    [InlineData(1, "This is unacceptable.")]
    [InlineData(2, "This is ridiculous!! Third time and nobody answers.")]
    [InlineData(3, "WHAT THE HELL!!! THIS IS RIDICULOUS, I AM FURIOUS, you useless liars")]
    public void Anger_has_three_levels(int level, string text) =>
        Assert.Equal(level, ReplyContexts.SignalsIn(text).Single(s => s.Kind == SignalKind.Angry).Level);

    [Fact]
    public void Anger_names_the_words_that_drove_it() => Assert.Equal(
        "ridiculous", ReplyContexts.SignalsIn("Well, this is ridiculous!!").Single(s => s.Kind == SignalKind.Angry).Text);

    [Theory]
    [InlineData("my order was supposed to come Tuesday, where is it?")]
    [InlineData("I still haven't received my parcel")]
    [InlineData("The package never arrived")]
    [InlineData("Tracking hasn't updated for 5 days")]
    [InlineData("where's my stuff??")]
    [InlineData("It's been 3 weeks and it still hasn't shipped")]
    [InlineData("My delivery is late")]
    [InlineData("order not recieved yet")]
    [InlineData("shows delivered but I didnt get any package, I have not received it")]
    [InlineData("when will it finally arrive?")]
    [InlineData("stuck in transit since Monday")]
    [InlineData("it was due yesterday")]
    [InlineData("still waiting for my order")]
    [InlineData("The pump has not come yet")]
    public void Something_has_not_come(string text) =>
        Assert.Contains(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.ShippingDelay);

    [Theory]
    [InlineData("Refund not received yet")]
    [InlineData("I received the parcel, thanks")]
    [InlineData("Where is your shop?")]
    [InlineData("Where can I find the size chart?")]
    [InlineData("How long does shipping take?")]
    [InlineData("I want to order a pump")]
    [InlineData("Please change my delivery address")]
    [InlineData("It arrived broken")]
    [InlineData("I never ordered this")]
    [InlineData("I have not received my refund")]
    [InlineData("If it doesn't arrive tomorrow I want a refund")]
    public void No_parcel_is_late(string text) =>
        Assert.DoesNotContain(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.ShippingDelay);

    [Theory]
    [InlineData("Thanks!")]
    [InlineData("ok thank you so much, have a great day!")]
    [InlineData("Great, thank you for your help. That's all I needed.")]
    [InlineData("thx bye")]
    [InlineData("Cheers mate")]
    [InlineData("Perfect, it works now. Thanks a lot 😊")]
    [InlineData("Muchas gracias")]
    [InlineData("Bye")]
    public void Only_says_thanks_or_goodbye(string text) =>
        Assert.Contains(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.ThanksBye);

    [Theory]
    [InlineData("Thanks, but when does it ship?")]
    [InlineData("Thanks. Please also change my address.")]
    [InlineData("thanks for nothing")]
    [InlineData("Thank you, I will wait for the refund")]
    [InlineData("ok")]
    [InlineData("Thanks but it still does not work")]
    [InlineData("No thanks, I want my money")]
    public void Says_more_than_thanks(string text) =>
        Assert.DoesNotContain(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.ThanksBye);

    [Fact]
    public void Every_kind_of_signal_has_a_name_of_the_contract() => Assert.Equal(
        [
            "abuse", "angry", "chargeback", "escalation_mention", "escalation_threat", "fraud", "handoff_request", "legal_threat",
            "refund_over_limit", "refund_request", "safety", "shipping_delay", "supervisor_request", "thanks_bye",
        ],
        Enum.GetValues<SignalKind>().Select(SignalNames.Of).Distinct().Order(StringComparer.Ordinal));
}
