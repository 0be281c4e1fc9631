using CsCheck;
using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>PRM-01. The order holds a lamp for $94.00 and a shade for $29.60; $123.60 in all.</summary>
public sealed class AmountTests
{
    private static ConversationBuilder Ordered() => new ConversationBuilder()
        .With(new Order("1042", 123.60m, "delivered", null, ["Lamp", "Shade"]) { AmountsUsd = [94m, 29.60m] });

    private static ConversationBuilder Computed() => Ordered().Knowing(new ShopFacts { AmountsUsd = [94m, 29.60m, 15.25m], PolicyAmountsUsd = [7.95m] });

    [Theory]
    [InlineData("Your refund of $213.50 was issued.", "$213.50")]
    [InlineData("We have refunded $135.60 for your order.", "$135.60")]
    [InlineData("The refund of $88 goes back to your account.", "$88")]
    [InlineData("Your order total is $1,236.00.", "$1,236.00")]
    [InlineData("You were charged $124.61.", "$124.61")]
    public void An_amount_that_the_order_rules_out_is_blocked(string reply, string words) => AssertBlocked(reply, words, Ordered());

    [Theory]
    [InlineData("The difference is $17.77.", "$17.77")]
    [InlineData("The lamp costs $95.", "$95")]
    [InlineData("That would be 640 dollars.", "640 dollars")]
    public void With_all_amounts_told_any_other_is_blocked(string reply, string words) => AssertBlocked(reply, words, Computed());

    [Theory]
    [InlineData("Your refund of $123.60 was issued.")]
    [InlineData("Your refund of $123.61 was issued.")]
    [InlineData("We refunded $94 for the lamp.")]
    [InlineData("Lamp $94 and shade $29.60: the refund is $123.60.")]
    [InlineData("Without the lamp the refund is $29.60.")]
    [InlineData("The refund for 3 lamps is $282.")]
    [InlineData("We refund $79: $94 less the $15.00 you had as credit.")]
    public void What_the_order_gives_passes(string reply) => Assert.DoesNotContain(
        ReplyJudge.Judge(ReplyContexts.Reply(reply, Ordered().Knowing(new ShopFacts { PolicyAmountsUsd = [15m] }))).Verdicts, v => v.Rule == "PRM-01");

    [Theory]
    [InlineData("We can refund the $7.95 shipping.")]
    [InlineData("Together that is $64.35: $29.60, $19.50 and $15.25.")]
    public void Policy_amounts_and_the_replys_own_addition_pass(string reply)
    {
        var x = ReplyContexts.Reply(reply, Computed().Knowing(new ShopFacts { AmountsUsd = [94m, 29.60m, 15.25m, 19.50m], PolicyAmountsUsd = [7.95m] }));
        Assert.DoesNotContain(ReplyJudge.Judge(x).Verdicts, v => v.Rule == "PRM-01");
    }

    [Fact]
    public void What_was_said_in_the_thread_passes()
    {
        var thread = new MessageBuilder().Customer("I paid 640 for it and $12.50 for shipping").Reply("Let me look.");
        Assert.DoesNotContain(ReplyJudge.Judge(ReplyContexts.Reply("You paid $640 and $12.50, $652.50 in all.", Computed(), thread)).Verdicts, v => v.Rule == "PRM-01");
    }

    [Theory]
    [InlineData("I can refund $20 of the shipping fee as a courtesy.")]
    [InlineData("Orders over $150 ship free.")]
    [InlineData("The bigger lamp costs $149.")]
    public void What_the_order_does_not_rule_out_only_asks_for_a_reason(string reply) => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.Reply(reply, Ordered())).Verdicts, v => v is { Rule: "PRM-01", Severity: Severity.Warn });

    [Fact]
    public void Without_facts_no_amount_is_blocked() => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.Reply("Your refund of $213.50 was issued.")).Verdicts, v => v is { Rule: "PRM-01", Severity: Severity.Warn });

    [Fact]
    public void An_amount_in_another_currency_is_never_compared() => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.Reply("The difference is €17.77.", Computed())).Verdicts, v => v is { Rule: "PRM-01", Severity: Severity.Warn });

    [Fact]
    public void Sums_of_what_the_reply_lists_always_pass() => Gen.Decimal[1m, 400m].Array[2, 8].Sample(prices =>
    {
        var cents = prices.Select(p => decimal.Round(p, 2)).ToArray();
        var lines = string.Join('\n', cents.Select(p => FormattableString.Invariant($"Item ${p:0.00}")));
        var x = ReplyContexts.Reply(
            FormattableString.Invariant($"{lines}\nTotal ${cents.Sum():0.00}"), new ConversationBuilder().Knowing(new ShopFacts { AmountsUsd = cents }));
        return !ReplyJudge.Judge(x).Verdicts.Any(v => v.Rule == "PRM-01");
    });

    [Fact]
    public void A_total_of_some_of_many_lines_passes_and_one_that_no_lines_make_does_not()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 16).Select(i => $"Item ${1 << i}"));
        var x = ReplyContexts.Reply($"{lines}\nThis total is $60001, that one $65535.50.", Computed());
        var found = ReplyJudge.Judge(x).Verdicts.Where(v => v.Rule == "PRM-01").Select(v => v.Text).ToList();
        Assert.Contains("$65535.50", found);
        Assert.DoesNotContain("$60001", found);
    }

    private static void AssertBlocked(string reply, string words, ConversationBuilder c)
    {
        var x = ReplyContexts.Reply(reply, c);
        var judgement = ReplyJudge.Judge(x);
        Assert.Contains(judgement.Verdicts, v => v is { Rule: "PRM-01", Severity: Severity.Block } && v.Text == words);
        ReplyContexts.AssertSpans(x, judgement);
    }
}
