using CsCheck;
using HotDash.Core.Guardrails;
using HotDash.Core.Suggestions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Suggestions;

public sealed class SuggestionTests
{
    private static SuggestionFacts Facts(string says, ConversationBuilder? c = null) => new()
    {
        Conversation = (c ?? new ConversationBuilder()).Build(),
        Messages = new MessageBuilder().Customer(says).Build(),
        AgentName = "Riley Chen",
        Now = ConversationBuilder.Noon,
    };

    private static ConversationBuilder Ordered(decimal? total = 89m) =>
        new ConversationBuilder().WithOrder("1042", total, "shipped", new DateOnly(2025, 10, 17));

    [Theory]
    [InlineData("Where is my order?", "ship_update")]
    [InlineData("I want a refund please", "refund_offer")]
    [InlineData("What's the status of my order?", "order_status")]
    [InlineData("Could you make an exception just this once?", "policy_exception")]
    [InlineData("Thank you so much", "closing_thanks")]
    [InlineData("Does the pump fit a 1969 model?", "ack_general")]
    public void The_customers_words_choose_the_template(string says, string id) =>
        Assert.Equal(id, SuggestionEngine.Suggest(Facts(says, Ordered()))[0].TemplateId);

    [Fact]
    public void A_suggestion_shows_what_it_was_made_from()
    {
        var s = SuggestionEngine.Suggest(Facts("Where is my order?", Ordered()))[0];
        Assert.Contains(new Evidence("Message 1", "Where is my order"), s.Evidence);
        Assert.Contains(new Evidence("Order 1042", "shipped, $89.00, expected 2025-10-17"), s.Evidence);
        Assert.StartsWith("Hi Dana,", s.Text, StringComparison.Ordinal);
        Assert.Contains("expected on Friday 17 October", s.Text, StringComparison.Ordinal);
        Assert.Contains("by 14:00 UTC today", s.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slot_without_a_value_makes_the_template_ineligible()
    {
        var ids = SuggestionEngine.Suggest(Facts("Where is my order?")).Select(s => s.TemplateId);
        Assert.DoesNotContain("ship_update", ids);
        Assert.Empty(SuggestionEngine.Suggest(Facts("Where is my order?", Ordered()) with { AgentName = " " }));
    }

    [Fact]
    public void A_day_that_has_passed_is_not_promised() => Assert.DoesNotContain(
        SuggestionEngine.Suggest(Facts(
            "Where is my order?", new ConversationBuilder().WithOrder("1042", 1, "shipped", new DateOnly(2025, 10, 14)))),
        s => s.TemplateId == "ship_update");

    [Fact]
    public void Without_a_name_the_greeting_does_without() => Assert.All(
        SuggestionEngine.Suggest(Facts("Where is my order?", Ordered().Named("delicate-rain-123"))),
        s => Assert.StartsWith("Hi there,", s.Text, StringComparison.Ordinal));

    [Theory]
    [InlineData("I want a refund", 500, "$500.00")]
    [InlineData("I want a refund", 500.01, null)]
    [InlineData("I want a refund of $40", 640, "$40.00")]
    [InlineData("I want a refund of $800", 480, null)]
    [InlineData("I want a refund of 40 €", 480, null)]
    public void A_refund_offer_never_exceeds_the_limit_or_the_order(string says, double total, string? amount)
    {
        var offer = SuggestionEngine.Suggest(Facts(says, Ordered((decimal)total))).FirstOrDefault(s => s.TemplateId == "refund_offer");
        if (amount is null) Assert.Null(offer);
        else Assert.Contains(amount, offer!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_orders_and_none_named_means_no_order_is_spoken_of() => Assert.DoesNotContain(
        SuggestionEngine.Suggest(Facts("Where is my order?", Ordered().WithOrder("1043", 10, "shipped"))),
        s => s.Text.Contains("104", StringComparison.Ordinal));

    [Fact]
    public void Another_language_is_said() => Assert.Contains(
        "does not seem to write English",
        SuggestionEngine.Suggest(Facts("Hola, donde esta mi pedido? Gracias", Ordered()))[0].Why,
        StringComparison.Ordinal);

    [Fact]
    public void The_catalogue_holds_each_approved_template_once()
    {
        var ids = TemplateCatalogue.Approved.Select(t => t.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Superset(
            new HashSet<string>(["ack_delay", "ship_update", "refund_offer", "order_status", "follow_up", "policy_exception"]),
            ids.ToHashSet());
    }

    private static readonly string?[] Names =
        ["Dana Reyes", null, "delicate-rain-123", "王小明", "Dr. Reyes", "O'Neill, Seán", "{{x}}", "Visitor", "J. Smith", "ana@x.com"];

    private static readonly string?[] Statuses = ["shipped", "delivered", null, "{status}", "refund pending"];

    private static readonly string[] Says =
        ["Where is my order 1042?", "I want a refund", "any update?", "thanks", "please make an exception", "Hola, mi pedido?", ""];

    [Fact]
    public void No_suggestion_is_ever_blocked_for_its_own_text()
    {
        var cases = from name in Gen.Int[0, Names.Length - 1]
                    from says in Gen.Int[0, Says.Length - 1]
                    from status in Gen.Int[0, Statuses.Length - 1]
                    from total in Gen.Decimal[0m, 900m]
                    from days in Gen.Int[-3, 9]
                    from orders in Gen.Int[0, 2]
                    select (Names[name], Says[says], Statuses[status], Math.Round(total, 2), days, orders);
        cases.Sample(x =>
        {
            var (name, says, status, total, days, orders) = x;
            var c = new ConversationBuilder().Named(name);
            for (var i = 0; i < orders; i++)
                c.WithOrder($"{1042 + i}", total, status, DateOnly.FromDateTime(ConversationBuilder.Noon.UtcDateTime.AddDays(days)));
            var facts = Facts(says, c);
            foreach (var s in SuggestionEngine.Suggest(facts))
            {
                var j = ReplyJudge.Judge(ReplyContexts.Reply(s.Text, c, new MessageBuilder().Customer(says)));
                var isForeign = says.StartsWith("Hola", StringComparison.Ordinal); // our templates are English, and said to be
                Assert.DoesNotContain(j.Verdicts, v => v.Target == VerdictTarget.Reply && !(isForeign && v.Rule == "LNG-01"));
            }
        });
    }
}
