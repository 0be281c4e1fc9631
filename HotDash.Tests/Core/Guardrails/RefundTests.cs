using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class RefundTests
{
    [Theory]
    [InlineData("We've refunded $950 to your card.")]
    [InlineData("I can offer a refund of $500.01.")]
    [InlineData("You will get a refund of $1,200.50 in 5 days.")]
    [InlineData("We will refund 1200 USD.")]
    [InlineData("Your refund of USD 950 is on its way.")]
    [InlineData("I have credited $10K to your account.")]
    [InlineData("We will refund six hundred dollars.")]
    [InlineData("A store credit of $750 has been added.")]
    [InlineData("We will reimburse you 600 dollars.")]
    [InlineData("I have processed your refund. The total amount is $1,074.31.")]
    [InlineData("We'll refund $300 for the blender and $340 for the grinder.")]
    [InlineData("We will refund $1.200,50 to your card.")]
    [InlineData("You paid $950, and we will refund it in full.")]
    public void A_promise_over_the_limit_must_be_escalated(string reply)
    {
        var x = ReplyContexts.Reply(reply);
        var j = ReplyJudge.Judge(x);
        Assert.Contains(j.Verdicts, v => v is { Rule: "PRM-02", Guardrail: "G3", Severity: Severity.Escalate, Length: > 0 });
        ReplyContexts.AssertSpans(x, j);
    }

    [Theory]
    [InlineData("I can offer a refund of $499.99.")]
    [InlineData("We will refund exactly $500.00.")]
    [InlineData("You were charged $950 on 3 March.")]
    [InlineData("You were charged $950 and we refunded $20.")]
    [InlineData("The blender costs $640.")]
    [InlineData("We cannot refund $950 without a receipt.")]
    [InlineData("You asked for a refund of $950; let me check.")]
    [InlineData("We will refund $20 of the $950 you paid.")]
    [InlineData("Your credit card was charged $950.")]
    [InlineData("Refunds take 5 to 7 days. Part 9500 ships today.")]
    public void What_stays_within_the_limit_or_is_no_promise_passes(string reply) =>
        Assert.DoesNotContain(ReplyJudge.Judge(ReplyContexts.Reply(reply)).Verdicts, v => v.Rule == "PRM-02");

    [Theory]
    [InlineData("We will refund 9,000 ARS.")]
    [InlineData("A refund of 400 kr is on its way.")]
    public void A_currency_without_a_rate_warns_to_check_the_limit(string reply) => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.Reply(reply)).Verdicts, v => v is { Rule: "PRM-02", Severity: Severity.Warn });

    [Fact]
    public void A_full_refund_of_a_dear_order_must_be_escalated_without_a_figure() => Assert.True(ReplyJudge.Judge(
        ReplyContexts.Reply("I'll give you a full refund.", new ConversationBuilder().WithOrder("1042", 640m))).MustEscalate);

    [Fact]
    public void The_limit_is_a_setting() => Assert.True(ReplyJudge.Judge(
        ReplyContexts.Reply("We will refund $60.") with { Policy = new GuardrailPolicy { RefundLimitUsd = 50m } }).MustEscalate);

    [Theory]
    [InlineData("I want a refund of $640")]
    [InlineData("Refund my $800 now")]
    [InlineData("I want my $640 back")]
    [InlineData("You charged me $950, I want my money back")]
    [InlineData("please reimburse me 1200 dollars")]
    [InlineData("I was charged $950 twice. Refund me the $950")]
    public void A_customer_asking_for_more_than_the_limit_must_be_escalated(string text) => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.CustomerSays(text)).Verdicts,
        v => v is { Rule: "ESC-01", Guardrail: "G3", Severity: Severity.Escalate });

    [Theory]
    [InlineData("I want a refund of $500")]
    [InlineData("You charged me $950")]
    [InlineData("I was charged $950, please refund the $20 difference")]
    [InlineData("What is your refund policy for orders over $600?")]
    [InlineData("I already got my refund of $640, thanks")]
    [InlineData("I don't want a refund of $640, I want the pump")]
    [InlineData("The $640 pump is great")]
    public void A_charge_or_a_smaller_sum_is_not(string text) =>
        Assert.False(ReplyJudge.Judge(ReplyContexts.CustomerSays(text)).MustEscalate);

    [Fact]
    public void Orders_that_are_named_are_summed()
    {
        var c = new ConversationBuilder().WithOrder("1042", 300m).WithOrder("1043", 340m).WithOrder("1044", 40m);
        Assert.True(ReplyJudge.Judge(ReplyContexts.CustomerSays("Refund orders #1042 and #1043 please", c)).MustEscalate);
        Assert.False(ReplyJudge.Judge(ReplyContexts.CustomerSays("Refund order 1042 please", c)).MustEscalate);
    }

    [Fact]
    public void Without_a_figure_the_only_order_decides()
    {
        var dear = new ConversationBuilder().WithOrder("1042", 640m);
        Assert.True(ReplyJudge.Judge(ReplyContexts.CustomerSays("I want a refund", dear)).MustEscalate);
        Assert.False(ReplyJudge.Judge(ReplyContexts.CustomerSays("Refund the shipping fee", dear)).MustEscalate);
        Assert.False(ReplyJudge.Judge(
            ReplyContexts.CustomerSays("I want a refund", new ConversationBuilder().WithOrder("1042", 500m))).MustEscalate);
    }
}
