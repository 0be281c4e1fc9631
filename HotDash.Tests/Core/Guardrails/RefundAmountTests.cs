using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class RefundAmountTests
{
    [Theory]
    [InlineData("I want a refund of $640")]
    [InlineData("I want my 1.2 lakh back, I mean refund Rs 1.2 lakh")]
    [InlineData("refund me ₹45,000")]
    [InlineData("Please refund 45,000/- to my card")]
    [InlineData("I paid 1 500 EUR and want my money back")]
    [InlineData("refund the two thousand dollars please")]
    [InlineData("I'd like a refund of 1.200,50 €")]
    [InlineData("I want $10K back")]
    [InlineData("Refund my £450")]
    [InlineData("I spent 900 bucks on this, refund it all")]
    [InlineData("You charged me $300 and then $340, I want all my money back")]
    [InlineData("Rs. 1,20,000 deducted. I want a full refund of Rs. 1,20,000")]
    [InlineData("give me back my $800")]
    [InlineData("I demand my $750 returned")]
    [InlineData("reimburse me the 600 dollars")]
    [InlineData("I want compensation of 5 lakh")]
    [InlineData("refund six hundred and fifty dollars now")]
    [InlineData("I want my 700 quid back")]
    [InlineData("gimme my 600 bucks back")]
    [InlineData("kindly return my 50000 rupees")]
    [InlineData("return the $850 to me please")]
    [InlineData("I returned the phone, please credit $649 to my card.")]
    [InlineData("credit me $700")]
    [InlineData("Please reverse the $720 charge.")]
    [InlineData("cancel the order and return my 650 dollars")]
    [InlineData("I want refunds for three chairs at $200 each.")]
    [InlineData("Please refund 2 x $275")]
    [InlineData("refund $250 for each of the three chairs")]
    [InlineData("both jackets cost $275 each, refund them please")]
    [InlineData("I paid $450 for the chair and $120 for the lamp and want a refund for both.")]
    [InlineData("It was 799 dollars. I want a refund.")]
    [InlineData("You owe me $612.45. Refund it.")]
    [InlineData("The order was $1,129.00. I'd like to return it for a full refund.")]
    public void More_than_the_limit_is_asked_for(string text) =>
        Assert.Contains(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.RefundOverLimit);

    [Theory]
    [InlineData("Refund my £390")]
    [InlineData("refund ₹4,500")]
    [InlineData("I want a refund of $500")]
    [InlineData("I want a refund of 500.00 USD")]
    [InlineData("You charged me $950")]
    [InlineData("refund 40,000 yen")]
    [InlineData("I want to return the $850 phone")]
    [InlineData("Please refund the $20 shipping on my $800 order.")]
    [InlineData("My salary is $3,000 so a $40 refund matters to me")]
    [InlineData("As a customer who spends $10K a year I want my $75 back.")]
    [InlineData("The $900 phone works fine, refund the $25 case")]
    [InlineData("please refund the difference of $40 between $640 and $600")]
    [InlineData("The $1,000 refund came through, cheers.")]
    [InlineData("I got the $650 refund today")]
    [InlineData("You refunded $900 already, thanks, but the $35 postage is missing")]
    [InlineData("No refund needed, I'd keep the $650 chair if you fix the leg.")]
    [InlineData("I'd rather have a replacement than a refund of $800.")]
    [InlineData("I don't want my $900 back, I want a working phone")]
    [InlineData("not asking for a $900 refund, just a repair")]
    [InlineData("Do you refund purchases above $600?")]
    [InlineData("Please refund two of the three at $90 each")]
    public void The_limit_is_not_passed(string text) =>
        Assert.DoesNotContain(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.RefundOverLimit);

    [Theory]
    [InlineData("refund me 70k")]
    [InlineData("I paid 45000 for this phone and want a refund")]
    [InlineData("Please refund the 2,500 ARS")]
    [InlineData("refund my 5 hundred")]
    [InlineData("I want my refund of 9,000 kr")]
    public void A_sum_without_a_known_currency_is_not_guessed(string text)
    {
        var signals = ReplyContexts.SignalsIn(text);
        Assert.Contains(signals, s => s.Kind == SignalKind.RefundUnknownAmount);
        Assert.DoesNotContain(signals, s => s.Kind == SignalKind.RefundOverLimit);
    }

    [Theory]
    [InlineData("refund order 45678")]
    [InlineData("Please refund my order 1042 from 2024")]
    public void An_order_number_is_no_sum(string text) =>
        Assert.DoesNotContain(ReplyContexts.SignalsIn(text), s => s.Kind == SignalKind.RefundUnknownAmount);

    [Theory]
    [InlineData("We will refund 1.200,50 €.")]
    [InlineData("We will refund ₹45,000.")]
    [InlineData("We will refund Rs. 1,20,000.")]
    [InlineData("A refund of £393.71 is on its way.")]
    [InlineData("We will refund six hundred and fifty dollars.")]
    [InlineData("You'll get $1,640 back on your card.")]
    [InlineData("$1,640 will be returned to your card.")]
    [InlineData("We can give you $820 back.")]
    [InlineData("We'll reverse the $1,640 charge.")]
    [InlineData("We'll refund 3 x $200.")]
    public void A_promise_in_another_currency_is_converted(string reply) => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.Reply(reply)).Verdicts, v => v is { Rule: "PRM-02", Severity: Severity.Escalate });

    [Theory]
    [InlineData("A refund of £393.70 is on its way.")]
    [InlineData("We will refund €462.96.")]
    [InlineData("We will refund 41,666 rupees.")]
    public void Up_to_the_limit_after_conversion_passes(string reply) => Assert.DoesNotContain(
        ReplyJudge.Judge(ReplyContexts.Reply(reply)).Verdicts, v => v.Rule == "PRM-02");

    [Fact]
    public void What_was_given_back_before_counts()
    {
        var order = new ConversationBuilder().WithOrder("1042", 900m, refundedUsd: 300m);
        Assert.True(ReplyJudge.Judge(ReplyContexts.Reply("We will refund another $200.01.", order)).MustEscalate);
        Assert.False(ReplyJudge.Judge(ReplyContexts.Reply("We will refund another $200.00.", order)).MustEscalate);
        Assert.False(ReplyJudge.Judge(ReplyContexts.Reply("Your refund of $300.00 is on its way.", order)).MustEscalate);
        Assert.True(ReplyJudge.Judge(ReplyContexts.CustomerSays("Refund me another $250", order)).MustEscalate);
    }

    [Fact]
    public void Cancelling_or_returning_a_dear_order_asks_for_its_price()
    {
        var dear = new ConversationBuilder().WithOrder("1042", 640m);
        Assert.True(ReplyJudge.Judge(ReplyContexts.CustomerSays("Please cancel my order", dear)).MustEscalate);
        Assert.True(ReplyJudge.Judge(ReplyContexts.CustomerSays("I want to return the whole order", dear)).MustEscalate);
        Assert.False(ReplyJudge.Judge(ReplyContexts.CustomerSays("I want to return the mug", dear)).MustEscalate);
        Assert.False(ReplyJudge.Judge(ReplyContexts.CustomerSays("Don't cancel my order", dear)).MustEscalate);
    }

    [Fact]
    public void What_was_paid_may_stand_in_another_message()
    {
        var thread = new MessageBuilder().Customer("I paid 1.2 lakh rupees for it").Reply("I see.").Customer("I want my money back");
        Assert.True(ReplyJudge.Judge(ReplyContexts.Reply("Sorry.", null, thread)).MustEscalate);
    }
}
