using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Escalations;

public sealed class EscalationTests
{
    private static readonly Person Lead = new("morgan@example.com", "Morgan Patel", Role.Lead, 1);
    private static readonly Person Chief = new("riley@example.com", "Riley Chen", Role.Manager, 2);
    private static readonly Person Operator = new("kim@example.com", "Kim", Role.Operator, 3);

    [Theory]
    [InlineData(EscalationReason.SupervisorAsked, "Riley Chen")]
    [InlineData(EscalationReason.RefundOverLimit, "Riley Chen")]
    [InlineData(EscalationReason.FulfilmentDelay, "Riley Chen")]
    [InlineData(EscalationReason.PolicyException, "Morgan Patel")]
    [InlineData(EscalationReason.LegalOrFraud, "Morgan Patel")]
    [InlineData(EscalationReason.Abuse, "Morgan Patel")]
    [InlineData(EscalationReason.DissatisfiedAfterBreach, "Morgan Patel")]
    [InlineData(EscalationReason.NoUsableSuggestion, "Morgan Patel")]
    [InlineData(EscalationReason.Other, "Morgan Patel")]
    public void The_reason_decides_who_gets_it_first(EscalationReason reason, string name) =>
        Assert.Equal(name, EscalationLadder.First(reason, [Operator, Lead, Chief]).Name);

    [Fact]
    public void A_missing_step_of_the_ladder_is_stood_in_for()
    {
        Assert.Equal(Lead, EscalationLadder.First(EscalationReason.SupervisorAsked, [Operator, Lead]));
        Assert.Equal(Chief, EscalationLadder.First(EscalationReason.Other, [Chief]));
        var e = Assert.Throws<InvalidOperationException>(() => EscalationLadder.First(EscalationReason.Other, [Operator]));
        Assert.Contains("neither a lead nor a manager", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_has_a_label_of_its_own() => Assert.Equal(
        Enum.GetValues<EscalationReason>().Length,
        Enum.GetValues<EscalationReason>().Select(EscalationReasons.Label).Distinct().Count());

    [Fact]
    public void A_hand_off_needs_context_expectation_and_recommendation()
    {
        var validator = new HandOffValidator();
        Assert.Equal(3, validator.Validate(new HandOff { Context = " " }).Errors.Count);
        var full = new HandOff { Context = "a", Expectation = "b", Recommendation = "c" };
        Assert.True(validator.Validate(full).IsValid);
        Assert.True(validator.Validate(full with { Evidence = new string('x', 4_000) }).IsValid);
        Assert.Equal(
            "Shorten the evidence: at most 4,000 characters.",
            Assert.Single(validator.Validate(full with { Evidence = new string('x', 4_001) }).Errors).ErrorMessage);
    }

    [Fact]
    public void The_note_names_everything_that_is_known_and_nothing_else()
    {
        var note = HandOffNote.Compose(
            EscalationReason.RefundOverLimit,
            new HandOff { Context = "Pump broke", Amount = "$640", Expectation = "Money back", Recommendation = "Refund" },
            "Kim",
            "Riley Chen");
        Assert.Equal(
            "**Escalated by HotDash**: Refund over the limit\nTo Riley Chen, from Kim\n\n**Context**: Pump broke\n\n"
            + "**Amount**: $640\n\n**The customer expects**: Money back\n\n**Recommendation**: Refund",
            note);
    }

    [Fact]
    public void The_draft_holds_the_customers_exact_words_and_leaves_the_recommendation_to_the_operator()
    {
        var x = ReplyContexts.CustomerSays("I want a refund of $640. Get me a manager!", new ConversationBuilder().WithOrder("1042", 640m));
        var handOff = HandOffNote.Prefill(
            x.Conversation,
            x.Messages,
            ReplyJudge.Judge(x),
            SlaClock.Read(x.Conversation, new SlaPolicy(), ConversationBuilder.Noon.AddHours(4)));
        Assert.Equal("$640", handOff.Amount);
        Assert.Contains("Get me a manager", handOff.Evidence, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Order 1042, $640.00.", handOff.Context, StringComparison.Ordinal);
        Assert.Contains("The answer was due 2025-10-15 13:00 UTC.", handOff.Context, StringComparison.Ordinal);
        Assert.Equal("", handOff.Recommendation);
    }
}
