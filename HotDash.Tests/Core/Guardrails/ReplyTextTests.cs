using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class ReplyTextTests
{
    private static Judgement Judge(string reply, string? name = "Dana Reyes", string? email = null) =>
        ReplyJudge.Judge(ReplyContexts.Reply(reply, new ConversationBuilder().Named(name, email)) with
        {
            Policy = GuardrailPolicy.Default with { AllowedHosts = ["shop.example"] },
        });

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t")]
    [InlineData("\u200B\u200E\uFEFF")]
    [InlineData("...")]
    [InlineData("👍")]
    public void An_empty_reply_is_blocked(string reply) => Assert.Equal(["SUG-01"], Judge(reply).Rules());

    [Theory]
    [InlineData("Yes!")]
    [InlineData("42")]
    [InlineData("好")]
    public void A_short_reply_is_a_reply(string reply) => Assert.True(Judge(reply).ApproveAllowed);

    [Fact]
    public void A_reply_may_be_as_long_as_chatwoot_stores_and_no_longer()
    {
        Assert.True(Judge(new string('a', 150_000)).ApproveAllowed);
        var v = Assert.Single(Judge(new string('a', 150_001)).Verdicts);
        Assert.Equal(("SUG-01", Severity.Block), (v.Rule, v.Severity));
        Assert.Contains("150,001", v.Message, StringComparison.Ordinal);
        Assert.Contains("150,000", v.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_stored_is_blocked() => Assert.All(
        ["a\0b", "a\uD83Db", "a\uDE00", "\uDE00\uD83Da"], reply => Assert.Equal(["SUG-01"], Judge(reply).Rules()));

    [Theory]
    [InlineData("Hello {{contact.name}}, it ships.", "{{contact.name}}")]
    [InlineData("Order {order_id} ships.", "{order_id}")]
    [InlineData("{% if x %} yes", "{% if x %}")]
    [InlineData("It starts {{ here.", "{{")]
    [InlineData("The refund was initiated on [Date].", "[Date]")]
    [InlineData("Regards, [Your Name]", "[Your Name]")]
    [InlineData("See [link] for it.", "[link]")]
    [InlineData("Order <ORDER_ID> ships.", "<ORDER_ID>")]
    [InlineData("Dear <name>, it ships.", "<name>")]
    [InlineData("Dear %NAME%, it ships.", "%NAME%")]
    [InlineData("The total is ${amount}.", "${amount}")]
    [InlineData("It ships on __DATE__.", "__DATE__")]
    [InlineData("The total is $XX.XX today.", "$XX.XX")]
    [InlineData("TODO say something nice.", "TODO say")]
    [InlineData("Lorem ipsum dolor.", "Lorem ipsum")]
    [InlineData("Hi undefined, it ships.", "Hi undefined")]
    [InlineData("Hi null, it ships.", "Hi null")]
    [InlineData("It ships (insert date).", "(insert date)")]
    public void An_unfilled_placeholder_is_blocked_with_its_exact_words(string reply, string slot)
    {
        var v = Judge(reply).Verdicts.First(v => v.Rule == "SUG-02");
        Assert.Equal((Severity.Block, slot), (v.Severity, v.Text));
    }

    [Theory]
    [InlineData("See [link](https://shop.example/returns) for it.")]
    [InlineData("As noted [1], it ships on 4 Oct.")]
    [InlineData("It costs $20.00, 50% off & <3")]
    [InlineData("Use size XXL, set a > b and {1, 2}.")]
    [InlineData("I added it to your to-do list.")]
    [InlineData("**Important**: it ships __today__.")]
    [InlineData("The <b>pump</b> ships.")]
    public void Ordinary_writing_is_no_placeholder(string reply) => Assert.DoesNotContain("SUG-02", Judge(reply).Rules());

    [Theory]
    [InlineData("Hi , thanks for writing.", true)]
    [InlineData("Dear , thanks for writing.", true)]
    [InlineData("Hi, thanks for writing.", false)]
    [InlineData("Hi there, thanks for writing.", false)]
    public void A_greeting_of_nobody_is_blocked(string reply, bool blocked) =>
        Assert.Equal(blocked, Judge(reply).Rules().Contains("SUG-03"));

    [Theory]
    [InlineData("Hi Tobias, it ships.", "Sofia Lopez")]
    [InlineData("Thank you, Tobias.", "Sofia Lopez")]
    [InlineData("Dear Mr. Smith, it ships.", "Dana Reyes")]
    [InlineData("Good morning Peter! It ships.", "Priya Shah")]
    [InlineData("I'm sorry, Peter. It ships.", "Priya Shah")]
    public void Another_name_is_blocked(string reply, string name) => Assert.Contains("NAM-01", Judge(reply, name).Rules());

    [Theory]
    [InlineData("Hi Sofía, it ships.", "Sofia Lopez")]
    [InlineData("HI SOFIA! It ships.", "Sofía López")]
    [InlineData("Dear Ms. Lopez, it ships.", "Sofia Lopez")]
    [InlineData("Hi Bob, it ships.", "Robert Miller")]
    [InlineData("Hi 山田花子, it ships.", "山田 花子")]
    [InlineData("Thank you, Sofia. It ships.", "Sofia Lopez")]
    [InlineData("It ships.\n\nThanks,\nRiley", "Sofia Lopez")]
    [InlineData("It ships.\nThanks, Riley", "Sofia Lopez")]
    [InlineData("It ships. -Becky", "Sofia Lopez")]
    [InlineData("Hello, your order ships. Thanks, and see you!", "Sofia Lopez")]
    [InlineData("Good morning, the pump ships.", "Sofia Lopez")]
    [InlineData("Hi there, it ships.", null)]
    [InlineData("Dear Sir/Madam, it ships.", null)]
    public void The_right_name_a_nickname_or_a_signature_passes(string reply, string? name) =>
        Assert.Empty(Judge(reply, name).Rules());

    [Fact]
    public void A_name_the_customer_gave_passes() => Assert.Empty(ReplyJudge.Judge(ReplyContexts.Reply(
        "Hi Tobias, it ships.", null, new MessageBuilder().Customer("Hi, this is her husband, my name is Tobias"))).Rules());

    [Fact]
    public void A_name_nobody_can_verify_warns() => Assert.Equal(["NAM-02"], Judge("Hi Kim, it ships.", null).Rules());

    [Theory]
    [InlineData("Hi delicate-rain-123, it ships.", "delicate-rain-123")]
    [InlineData("Dear Customer, it ships.", "Dana Reyes")]
    [InlineData("Hi Visitor, it ships.", null)]
    [InlineData("Hi dreyes84, it ships.", "Dana Reyes")]
    public void A_handle_is_no_name_to_greet_with(string reply, string? name) =>
        Assert.Equal(["NAM-03"], Judge(reply, name, "dreyes84@example.com").Rules());

    [Fact]
    public void A_closed_window_is_blocked_with_alternatives()
    {
        var v = Assert.Single(ReplyJudge.Judge(
            ReplyContexts.Reply("It ships.", new ConversationBuilder().WindowClosed())).Verdicts);
        Assert.Equal(("G12", Severity.Block), (v.Rule, v.Severity));
        Assert.Contains("dana@example.com", v.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overdue_reply_is_wanted_at_once_and_stays_allowed()
    {
        var j = ReplyJudge.Judge(ReplyContexts.Reply("It ships.") with
        {
            Sla = new SlaReading { State = SlaState.Overdue },
        });
        Assert.Equal(Severity.Info, Assert.Single(j.Verdicts).Severity);
        Assert.True(j.ApproveAllowed);
    }

    [Fact]
    public void The_strongest_finding_comes_first()
    {
        var x = ReplyContexts.Reply("Hi Kim, [Date]", new ConversationBuilder().Named(null), new MessageBuilder().Customer("Manager now!"));
        var severities = ReplyJudge.Judge(x).Verdicts.Select(v => v.Severity).ToList();
        Assert.Equal([Severity.Escalate, Severity.Block, Severity.Warn], severities);
    }
}
