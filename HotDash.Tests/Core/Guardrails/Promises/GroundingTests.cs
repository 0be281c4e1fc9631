using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>GRD-01 to GRD-03, held against a few rules of a shop.</summary>
public sealed class GroundingTests
{
    private static readonly GuardrailPolicy Rules = GuardrailPolicy.Default with
    {
        Passages =
        [
            new Passage("returns.md#1", "You can return unworn items within 30 days of delivery."),
            new Passage("returns.md#2", "Sale items cannot be exchanged. Refunds go to the original payment method."),
        ],
    };

    private static IEnumerable<string> Found(string reply, GuardrailPolicy? policy = null, SuggestionUsed? used = null) =>
        ReplyJudge.Judge(ReplyContexts.Reply(reply) with { Policy = policy ?? Rules, Suggestion = used }).Verdicts
            .Where(v => v.Rule.StartsWith("GRD", StringComparison.Ordinal)).Select(v => $"{v.Rule} {v.Severity}");

    [Theory]
    [InlineData("You can return unworn items within 90 days of delivery.", "GRD-02 Block")]
    [InlineData("Sale items can be exchanged.", "GRD-02 Block")]
    [InlineData("You can apply for a travel refund within 90 days after your trip.", "GRD-01 Block")]
    [InlineData("Customers may cancel subscriptions online.", "GRD-01 Warn")]
    public void A_statement_that_the_rules_do_not_support_is_found(string reply, string found) => Assert.Equal([found], Found(reply));

    [Theory]
    [InlineData("You can return unworn items within 30 days of delivery.")]
    [InlineData("Sale items cannot be exchanged.")]
    [InlineData("Your refund was sent today.")]
    [InlineData("Can you return it within 90 days?")]
    public void What_the_rules_say_and_what_is_no_rule_passes(string reply) => Assert.Empty(Found(reply));

    [Fact]
    public void Without_passages_nothing_is_found() => Assert.Empty(
        Found("You can return unworn items within 90 days.", GuardrailPolicy.Default, new SuggestionUsed { IsGenerated = true }));

    [Fact]
    public void A_generated_suggestion_has_to_name_its_sources()
    {
        Assert.Equal(["GRD-03 Warn"], Found("It is blue.", used: new SuggestionUsed { IsGenerated = true }));
        Assert.Empty(Found("It is blue.", used: new SuggestionUsed { IsGenerated = true, Cites = ["returns.md#1"] }));
        Assert.Empty(Found("It is blue.", used: new SuggestionUsed { Template = "ship_update@1" }));
    }
}
