using HotDash.Core.Conversations;
using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>PRM-03, PRM-04 and PRM-06 with what the shop told. It is Wednesday, 15 October 2025, noon UTC.</summary>
public sealed class PromiseFactsTests
{
    private static ConversationBuilder Due(int day) => new ConversationBuilder().WithOrder("1042", 80m, "shipped", new DateOnly(2025, 10, day));

    [Theory]
    [InlineData("It arrives tomorrow.", 20)]
    [InlineData("Your parcel will be delivered by Friday.", 20)]
    [InlineData("You'll receive it within 24 hours.", 20)]
    [InlineData("It will be there on October 17.", 21)]
    [InlineData("Your order 1042 will arrive today.", 17)]
    [InlineData("You will have the new lamp in two days.", 20)]
    [InlineData("It arrives 10/17.", 20)]
    [InlineData("It will come within the hour.", 20)]
    [InlineData("It will be there on the 18th.", 21)]
    [InlineData("You'll have your lamp by the 18th.", 21)]
    public void An_arrival_before_the_expected_day_is_blocked(string reply, int eta) => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.Reply(reply, Due(eta))).Verdicts, v => v is { Rule: "PRM-03", Severity: Severity.Block });

    [Theory]
    [InlineData("It arrives tomorrow.", 16)]
    [InlineData("Your parcel will be delivered by Friday.", 17)]
    [InlineData("Your parcel will be delivered by Friday.", 16)]
    [InlineData("If it is not there by Friday, write to me.", 20)]
    [InlineData("Did it arrive on Monday?", 20)]
    [InlineData("I'll call you tomorrow about the delivery.", 20)]
    [InlineData("It arrives 10/20.", 20)]
    [InlineData("It will be there on the 20th.", 20)]
    [InlineData("This is part 1/2, please read on.", 20)]
    [InlineData("You will have the option to return it.", 20)]
    public void The_expected_day_and_what_promises_nothing_pass(string reply, int eta) => Assert.DoesNotContain(
        ReplyJudge.Judge(ReplyContexts.Reply(reply, Due(eta))).Verdicts, v => v.Rule == "PRM-03");

    [Fact]
    public void An_estimate_against_the_expected_day_only_asks_for_a_reason() => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.Reply("It should arrive tomorrow.", Due(20))).Verdicts, v => v is { Rule: "PRM-03", Severity: Severity.Warn });

    [Theory]
    [InlineData("It will arrive within 5 to 7 business days.")]
    [InlineData("The refund will be credited in 5-7 business days.")]
    public void A_window_of_the_shop_passes(string reply)
    {
        var policy = GuardrailPolicy.Default with { Windows = ["5 to 7 business days"] };
        Assert.DoesNotContain(ReplyJudge.Judge(ReplyContexts.Reply(reply) with { Policy = policy }).Verdicts, v => v.Rule == "PRM-03");
    }

    [Theory]
    [InlineData("We give you 20% off your next order.", Severity.Block)]
    [InlineData("I'll send you a free replacement.", Severity.Block)]
    [InlineData("Here's a 10 % voucher: WELCOME10", null)]
    [InlineData("You get free shipping on this one.", null)]
    public void With_a_list_of_offers_any_other_is_blocked(string reply, Severity? severity)
    {
        var policy = GuardrailPolicy.Default with { Offers = ["10 %", "WELCOME10", "free shipping"] };
        var found = ReplyJudge.Judge(ReplyContexts.Reply(reply) with { Policy = policy }).Verdicts.Where(v => v.Rule == "PRM-04");
        Assert.Equal(severity, found.Select(v => (Severity?)v.Severity).SingleOrDefault());
    }

    [Theory]
    [InlineData("We'll upgrade you for free.", Severity.Warn)]
    [InlineData("We will send another one to you for free.", Severity.Warn)]
    [InlineData("You have my word, it is 100% guaranteed.", null)]
    [InlineData("You'll get a 100% refund on all future orders.", Severity.Block)]
    [InlineData("Use coupon SORRY40 for your next order.", Severity.Warn)]
    [InlineData("Your next order is on us.", Severity.Warn)]
    [InlineData("You get half off your next order.", Severity.Warn)]
    [InlineData("We'll waive the shipping fee.", Severity.Warn)]
    [InlineData("We will throw in a bath mat at no cost.", Severity.Warn)]
    [InlineData("The delay in shipping is on us.", null)]
    [InlineData("Please enter the coupon code at checkout.", null)]
    [InlineData("Unfortunately we can't waive the fee.", null)]
    [InlineData("Take 20 percent off with my compliments.", Severity.Warn)]
    [InlineData("Shipping is on me.", Severity.Warn)]
    [InlineData("Have this one on the house.", Severity.Warn)]
    [InlineData("We'll cover the shipping.", Severity.Warn)]
    [InlineData("Here's code SAVE15 for your next purchase.", Severity.Warn)]
    [InlineData("Your error code is e404.", null)]
    public void Without_a_list_an_offer_asks_for_a_reason_and_emphasis_is_none(string reply, Severity? severity)
    {
        var found = ReplyJudge.Judge(ReplyContexts.Reply(reply)).Verdicts.Where(v => v.Rule == "PRM-04");
        Assert.Equal(severity, found.Select(v => (Severity?)v.Severity).SingleOrDefault());
    }

    [Fact]
    public void An_offer_that_was_said_passes_and_of_very_many_only_the_first_are_sought()
    {
        var offers = string.Join(' ', Enumerable.Range(10, 50).Select(percent => $"We give you {percent}% off."));
        var said = new MessageBuilder().Customer(offers);
        var found = ReplyJudge.Judge(ReplyContexts.Reply($"{offers} We give you 10% off.", null, said)).Verdicts.Where(v => v.Rule == "PRM-04");
        Assert.Equal(Enumerable.Range(50, 10).Select(percent => $"{percent}% off"), found.Select(v => v.Text));
    }

    [Theory]
    [InlineData("I have already refunded your order.", "delivered", 0, Severity.Block)]
    [InlineData("Your refund has been processed.", "delivered", 0, Severity.Block)]
    [InlineData("We've issued a full refund.", "shipped", 0, Severity.Block)]
    [InlineData("I have already refunded your order.", "delivered", 80, null)]
    [InlineData("I have already refunded your order.", "returned", 0, null)]
    [InlineData("I have already refunded your order.", "delivered", null, Severity.Warn)]
    [InlineData("I've cancelled your order.", "delivered", null, Severity.Block)]
    [InlineData("I've cancelled your order.", "cancelled", null, null)]
    [InlineData("I've cancelled your order.", "processing", null, Severity.Warn)]
    [InlineData("Your order has been shipped.", "unfulfilled", null, Severity.Block)]
    [InlineData("Your order has been shipped.", "pending", null, Severity.Block)]
    [InlineData("Your order has been shipped.", "in transit", null, null)]
    [InlineData("Once your order has been shipped you get a mail.", "pending", null, null)]
    [InlineData("I'll ask our team to refund it.", "delivered", 0, null)]
    [InlineData("A replacement has been shipped to you.", "delivered", 0, Severity.Warn)]
    [InlineData("Your replacement is on its way.", "delivered", 0, Severity.Warn)]
    [InlineData("Your replacement is on its way.", "pending", 0, Severity.Block)]
    [InlineData("A refund is on its way to your card.", "delivered", 0, Severity.Block)]
    [InlineData("I've gone ahead and sent you a new lamp.", "delivered", 0, Severity.Warn)]
    [InlineData("I've gone ahead and sent you a new return label.", "delivered", 0, null)]
    [InlineData("I processed the return for you.", "delivered", 0, Severity.Warn)]
    [InlineData("I processed the return for you.", "returned", 0, null)]
    [InlineData("We have credited your account.", "delivered", 0, Severity.Block)]
    [InlineData("Your money has been returned.", "delivered", 0, Severity.Block)]
    [InlineData("You have been refunded in full.", "delivered", 0, Severity.Block)]
    [InlineData("You have been refunded in full.", "delivered", 80, null)]
    [InlineData("If you have been refunded, please tell me.", "delivered", 0, null)]
    [InlineData("Your card has been refunded.", "delivered", 0, Severity.Block)]
    [InlineData("Your refund went through.", "delivered", 0, Severity.Block)]
    [InlineData("I've put through your refund.", "delivered", 0, Severity.Block)]
    [InlineData("I've arranged a replacement for you.", "delivered", 0, Severity.Warn)]
    [InlineData("Your return has been processed.", "delivered", 0, Severity.Warn)]
    [InlineData("A new one has been sent to you.", "delivered", 0, Severity.Warn)]
    [InlineData("Your order is cancelled.", "delivered", 0, Severity.Block)]
    public void A_claim_is_held_against_the_order(string reply, string status, int? refunded, Severity? severity)
    {
        var c = new ConversationBuilder().With(new Order("1042", 80m, status, null, []) { RefundedUsd = refunded });
        var found = ReplyJudge.Judge(ReplyContexts.Reply(reply, c)).Verdicts.Where(v => v.Rule == "PRM-06");
        Assert.Equal(severity, found.Select(v => (Severity?)v.Severity).SingleOrDefault());
    }

    [Fact]
    public void An_escalation_that_was_noted_may_be_claimed()
    {
        var note = HandOffNote.Compose(EscalationReason.SupervisorAsked, new HandOff(), "Ava", "Noa");
        Assert.DoesNotContain(
            ReplyJudge.Judge(ReplyContexts.Reply("I have escalated this.", null, new MessageBuilder().Customer("Hm").Note(note))).Verdicts, v => v.Rule == "PRM-06");
        Assert.Contains(ReplyJudge.Judge(ReplyContexts.Reply("I have escalated this.")).Verdicts, v => v is { Rule: "PRM-06", Severity: Severity.Warn });
    }

    [Theory]
    [InlineData("There is zero chance this happens again.")]
    [InlineData("This will never happen again.")]
    public void A_promise_without_amount_or_day_only_warns(string reply) => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.Reply(reply)).Verdicts, v => v is { Rule: "PRM-05", Severity: Severity.Warn });
}
