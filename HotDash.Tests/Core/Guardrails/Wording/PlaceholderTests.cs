using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails.Wording;

public sealed class PlaceholderTests
{
    private static Judgement Judge(string reply) => ReplyJudge.Judge(ReplyContexts.Reply(reply, new ConversationBuilder().Named(null)));

    [Theory]
    [InlineData("Your refund of $[amount] is on its way.")]
    [InlineData("Hello ｛first_name｝, your order shipped.")]
    [InlineData("Hello ［Name］, your order shipped.")]
    [InlineData("Hello {{na\u200Bme}}, your order shipped.")]
    [InlineData("Hello &lt;NAME&gt;, your order shipped.")]
    [InlineData("Hello &#123;name&#125;, your order shipped.")]
    [InlineData("Your order arrives on XX/XX/XXXX.")]
    [InlineData("Please call xxx-xxx-xxxx before noon.")]
    [InlineData("Your reference is «OrderRef».")]
    [InlineData("Just reply, and INSERT FITTER NAME will call.")]
    [InlineData("I'll ask <shop contact> about it.")]
    [InlineData("Our team ($SHIFT_LEAD) will look at it.")]
    [InlineData("We are sorry. (add the next step here) Is it blue?")]
    [InlineData("Your order arrives in X days.")]
    [InlineData("Best regards, [Your Name]")]
    [InlineData("Best regards, (Your Name)")]
    [InlineData("My name is (agent name) and I can help.")]
    [InlineData("Hi undefined, it ships today.")]
    [InlineData("Dear [object Object], it ships today.")]
    [InlineData("It ships on NaN.")]
    [InlineData("Your order [[order_number]] ships today.")]
    [InlineData("Please call us at [phone].")]
    [InlineData("Use this link: <insert link>.")]
    [InlineData("Order <order number> has shipped.")]
    [InlineData("Hi ___, it ships today.")]
    [InlineData("Your code is: ______")]
    [InlineData("Hello CUSTOMER_NAME, it ships.")]
    [InlineData("We will be in touch by [day] at [time].")]
    [InlineData("Dear XXX, it ships today.")]
    [InlineData("Your parcel left [city] and arrives on %date%.")]
    [InlineData("Hello {Customer's name}, thanks.")]
    [InlineData("Hello <%= name %>, thanks.")]
    [InlineData("It costs $XX.")]
    [InlineData("Your order #XXXX has shipped.")]
    [InlineData("Order number XXXXXX has shipped.")]
    [InlineData("We will refund [X]% of the price.")]
    [InlineData("We've applied a credit of {amount} to order {0}.")]
    [InlineData("INSERT NAME HERE, your order shipped.")]
    [InlineData("Your tracking number is [TBD].")]
    [InlineData("Refund: {{ refund.amount | currency }}")]
    [InlineData("Lorem ipsum dolor sit amet.")]
    [InlineData("[Greeting], your order shipped.")]
    [InlineData("Please find it at [INSERT LINK].")]
    [InlineData("TODO: look up the date")]
    [InlineData("It arrives on undefined.")]
    [InlineData("Hello @@NAME@@, it ships.")]
    [InlineData("Dear {title} {last_name},")]
    [InlineData("I will email <email address> today.")]
    [InlineData("The refund ref is [reference #].")]
    [InlineData("Hello {{na\u200Dme}}, your order shipped.")]
    [InlineData("Dear [\u2060Name\u2060], your order shipped.")]
    [InlineData("Your ticket number is XXXXX.")]
    [InlineData("Your case ID is XXXX-XXXX.")]
    [InlineData("Please call (XXX) XXX-XXXX.")]
    [InlineData("The call is at XX:XX.")]
    [InlineData("It arrives on DD/MM/YYYY.")]
    [InlineData("Your order #### has shipped.")]
    [InlineData("Your order #[____] has shipped.")]
    [InlineData("Signed, ___________")]
    [InlineData("Your tracking number is TBD.")]
    [InlineData("The order number (TBC) follows.")]
    [InlineData("Your case «case_number» is open.")]
    [InlineData("Hi |FNAME|, it ships.")]
    [InlineData("We shipped your $item today.")]
    [InlineData("We shipped the ITEM_NAME today.")]
    [InlineData("We shipped ##item## today.")]
    [InlineData("Hi {!Contact.FirstName}, it ships.")]
    [InlineData("Hi @name, it ships.")]
    [InlineData("Hi :name, it ships.")]
    [InlineData("Hi First Name, it ships.")]
    [InlineData("It ships today. - AGENT NAME")]
    [InlineData("It ships today.\nRegards,\nYour Name")]
    [InlineData("Track it at https://shop.example/track/{order_id}.")]
    [InlineData("Hi %FirstName%, it ships.")]
    [InlineData("The amount is €XX,XX.")]
    [InlineData("The amount is £__.")]
    [InlineData("Your appointment is at __:__.")]
    [InlineData("Your ref is ABC-XXXXX.")]
    [InlineData("Your order ORDERNUMBER ships.")]
    public void A_slot_is_blocked_however_it_is_written(string reply)
    {
        var x = ReplyContexts.Reply(reply, new ConversationBuilder().Named(null));
        var found = ReplyJudge.Judge(x);
        Assert.Contains(found.Verdicts, v => v is { Rule: "SUG-02", Severity: Severity.Block, Length: > 0 });
        ReplyContexts.AssertSpans(x, found);
    }

    [Theory]
    [InlineData("Hello ｛first_name｝, it ships.", "｛first_name｝")]
    [InlineData("Hello &lt;NAME&gt;, it ships.", "&lt;NAME&gt;")]
    [InlineData("Hello &#123;name&#125;, it ships.", "&#123;name&#125;")]
    [InlineData("Hello {{na\u200Bme}}, it ships.", "{{na\u200Bme}}")]
    [InlineData("Hello ＜NAME＞, it ships.", "＜NAME＞")]
    public void A_disguised_slot_is_quoted_as_it_was_written(string reply, string slot) =>
        Assert.Equal(slot, Judge(reply).Verdicts.First(v => v.Rule == "SUG-02").Text);

    [Theory]
    [InlineData("Hi , thanks for writing to us.")]
    [InlineData("Dear , your order has shipped.")]
    [InlineData("Hello ..., your order has shipped.")]
    [InlineData("Dear Mr. , your order has shipped.")]
    [InlineData("Good morning , your order has shipped.")]
    public void A_greeting_of_nobody_is_blocked(string reply) => Assert.Contains("SUG-03", Judge(reply).Rules(Severity.Block));

    [Theory]
    [InlineData("See [link](https://shop.example/r) for the form.")]
    [InlineData("Use {size: M, color: red} in the style sheet.")]
    [InlineData("Our guide [sic] calls it a pump.")]
    [InlineData("Price drop [UPDATE]: it now costs $20.")]
    [InlineData("We'll look into it [JK]")]
    [InlineData("[1/2] We checked with the store.")]
    [InlineData("You wrote \"it never [...] arrived\", and we see that too.")]
    [InlineData("[x] packed, [ ] shipped")]
    [InlineData("__IMPORTANT__: the pump needs oil first.")]
    [InlineData("Gracias por TODO.")]
    [InlineData("Open the lid (insert the key gently) and turn it.")]
    [InlineData("We <3 our customers! &lt;3")]
    [InlineData(">_< so sorry! We'll resend it.")]
    [InlineData("Go to Settings -> Account -> Orders, then set a > b.")]
    [InlineData("It's 20%-30% off & ends Friday. ^JK")]
    [InlineData("Return shipping is yours to pay [see policy 4.2].")]
    [InlineData("Please write the date as MM/DD/YYYY.")]
    [InlineData("Your card ending XXXX1234 was refunded.")]
    [InlineData("Size XXL is in stock, XS too.")]
    [InlineData("Your ticket [Case 48213] is with our team.")]
    [InlineData("The order is null and void.")]
    [InlineData("Please read the note (inside the box).")]
    [InlineData("Use <b>bold</b> and <a href='https://shop.example'>this link</a>.")]
    [InlineData("Our postcode is W1A 1AA; ask for Ms. (Ana) Lopez.")]
    [InlineData("Please write the date of birth (DD/MM/YYYY) on it.")]
    [InlineData("Your card XXXX-XXXX-XXXX-1234 was charged.")]
    [InlineData("Send us your full name and order number. ^JD")]
    [InlineData("PLEASE DM YOUR FULL NAME AND ORDER NUMBER")]
    [InlineData("#### News\nWe moved.")]
    [InlineData("Regards,\nAnna\n______________________\nFrom: you")]
    [InlineData("It costs $5 for the $10 plan.")]
    [InlineData("The error says ERR_NAME_NOT_RESOLVED.")]
    [InlineData("Il a dit «bonjour» en partant.")]
    [InlineData("Hi @115712, send us your name. ^JD")]
    public void Brackets_that_say_something_are_no_slots(string reply) => Assert.DoesNotContain("SUG-02", Judge(reply).Rules());

    [Theory]
    [InlineData("If you see \"[Name]\" in the e-mail, please ignore it.")]
    [InlineData("Call /v1/orders/{id} with your key.")]
    [InlineData("The restock date is TBC, sorry! ^JD")]
    public void What_shows_a_slot_or_a_day_that_is_not_known_yet_only_warns(string reply) =>
        Assert.DoesNotContain("SUG-02", Judge(reply).Rules(Severity.Block));

    [Fact]
    public void What_the_customer_quoted_may_be_named()
    {
        var x = ReplyContexts.Reply(
            "The page should show a date where you see {{order.eta}}.",
            new ConversationBuilder().Named(null), new MessageBuilder().Customer("What does {{order.eta}} mean on my page?"));
        Assert.Contains("SUG-02", ReplyJudge.Judge(x).Rules(Severity.Warn));
        Assert.Contains("SUG-02", Judge(x.Reply).Rules(Severity.Block));
    }
}
