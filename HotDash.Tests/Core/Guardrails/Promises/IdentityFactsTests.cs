using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>PII-01 and LNK-01 with what is known of the customer and the shop.</summary>
public sealed class IdentityFactsTests
{
    private static readonly GuardrailPolicy Shop = GuardrailPolicy.Default with
    {
        AllowedHosts = ["shop.example", "brightwear.com"],
        OwnContacts = ["brightwear.com", "0345 600 2323"],
    };

    private static IEnumerable<Verdict> Found(
        string reply, string rule, ConversationBuilder? c = null, MessageBuilder? thread = null, GuardrailPolicy? policy = null)
    {
        var x = ReplyContexts.Reply(reply, c, thread) with { Policy = policy ?? GuardrailPolicy.Default };
        var judgement = ReplyJudge.Judge(x);
        ReplyContexts.AssertSpans(x, judgement);
        return judgement.Verdicts.Where(v => v.Rule == rule);
    }

    [Theory]
    [InlineData("Order #1043 is on its way.")]
    [InlineData("I checked order 2042 for you.")]
    [InlineData("Your order number is 9981.")]
    public void An_order_of_somebody_else_is_blocked(string reply) =>
        Assert.Equal(Severity.Block, Assert.Single(Found(reply, "PII-01", new ConversationBuilder().WithOrder("#1042"))).Severity);

    [Theory]
    [InlineData("This is about order W1234567.")]
    [InlineData("W1234567 has left the warehouse.")]
    [InlineData("Reservation JG8FMM was changed.")]
    public void An_order_of_the_same_build_is_blocked(string reply) => Assert.Equal(Severity.Block, Assert.Single(
        Found(reply, "PII-01", new ConversationBuilder().Knowing(new ShopFacts { OrderIds = ["#W9300146", "JG7FMM"] }))).Severity);

    [Theory]
    [InlineData("Order 1042 is on its way.")]
    [InlineData("Order #1042 is on its way.")]
    [InlineData("The order you named, 7781, is not ours.")]
    [InlineData("We open at 9 and there are 250 left.")]
    [InlineData("Your ticket is #55120.")]
    [InlineData("The case number is 4471920.")]
    public void Known_orders_and_other_numbers_pass(string reply) => Assert.Empty(
        Found(reply, "PII-01", new ConversationBuilder().WithOrder("#1042"), new MessageBuilder().Customer("It is about 7781 too")));

    /// <summary>Each is a number that nobody else could mean: of the order's build, or the order itself with a slip.</summary>
    [Theory]
    [InlineData("GT-3391", "I have GT-3319 open in front of me.")]
    [InlineData("B2051", "B2051 and B2054 travel together.")]
    [InlineData("AB/40127/2", "The shoes in AB/40172/2 are brown.")]
    [InlineData("RE-2024-0118", "Look for RE-2024-0181 in your account.")]
    [InlineData("K-77", "It was used on #K-71.")]
    [InlineData("MK-44", "You'll find them under MK-44 and MK-58.")]
    [InlineData("R4T-ZQ1", "Your booking, reference R4T-ZP2, is confirmed.")]
    [InlineData("730415", "The lamp of 730451 has left us.")]
    [InlineData("730415", "The lamp of 730425 has left us.")]
    public void An_order_with_a_slip_or_of_the_same_letters_is_blocked(string order, string reply) =>
        Assert.Equal(Severity.Block, Assert.Single(Found(reply, "PII-01", new ConversationBuilder().WithOrder(order))).Severity);

    [Theory]
    [InlineData("GT-3391", "Your GT-3391 was packed, and the wi-fi-6 router comes in 3-4 days, 24/7.")]
    [InlineData("GT-3391", "It was made in 2024-25 and is called XT-3319.")]
    [InlineData("730415", "Your tracking number is 730499 and 720514 parcels are ahead.")]
    [InlineData("730415", "Your order of 12/05/2024 was packed.")]
    public void Other_words_with_digits_pass_beside_an_order(string order, string reply) =>
        Assert.Empty(Found(reply, "PII-01", new ConversationBuilder().WithOrder(order)));

    [Theory]
    [InlineData("It goes to 14 Willow Mews today.")]
    [InlineData("It goes to Rue des Lilas 8 today.")]
    [InlineData("It goes to 8, rue des Lilas today.")]
    [InlineData("It goes to Kungsgatan 41 today.")]
    [InlineData("It goes to Via Garibaldi 3 today.")]
    [InlineData("We charged the card that finishes in 4410.")]
    [InlineData("We charged the card with the final digits 4410.")]
    [InlineData("We charged the card ····4410.")]
    [InlineData("Your number on file is 01 55 00 12 34.")]
    [InlineData("Ring the field team on 60417 555 019.")]
    [InlineData("Llámenos al 91 555 01 63.")]
    [InlineData("Das Geld geht auf die Karte, die auf 0093 endet, also endend auf 0093.")]
    public void Streets_card_ends_and_numbers_of_other_countries_are_seen(string reply) => Assert.NotEmpty(Found(reply, "PII-01"));

    [Theory]
    [InlineData("There is a 2 way radio and a 5 mile walk in it.")]
    [InlineData("It opens 3 times the gate, and 4 people close.")]
    [InlineData("We sent it via courier 2 days ago.")]
    [InlineData("Look for mail from no-reply@shop.example.")]
    [InlineData("E-mail events@hotel.example and they will quote.")]
    public void Ways_gates_and_the_shops_mailboxes_do_not_block(string reply) =>
        Assert.DoesNotContain(Found(reply, "PII-01"), v => v.Severity == Severity.Block);

    [Fact]
    public void A_new_order_asks_for_a_reason() => Assert.Equal(Severity.Warn, Assert.Single(
        Found("Your replacement order #1099 was made.", "PII-01", new ConversationBuilder().WithOrder("#1042"))).Severity);

    [Fact]
    public void What_the_customer_called_an_order_is_enough_to_know_another()
    {
        var thread = new MessageBuilder().Customer("My order 702-1122334-4556677 is late");
        Assert.Equal(Severity.Block, Assert.Single(Found("Order 702-9988776-4556677 is late.", "PII-01", null, thread)).Severity);
        Assert.Empty(Found("Order 702-1122334-4556677 is late.", "PII-01", null, thread));
        Assert.Empty(Found("Order 55120 is late.", "PII-01"));
    }

    [Theory]
    [InlineData("We wrote to dana@example.com.")]
    [InlineData("We wrote to DANA@example.com.")]
    [InlineData("We called you on (415) 555-0134.")]
    [InlineData("We called you on +1 415 555 0134.")]
    [InlineData("We wrote to my.sister@gmail.com, as you asked.")]
    [InlineData("Write to returns@brightwear.com or call 0345 600 2323.")]
    public void The_customers_own_the_threads_and_the_shops_contacts_pass(string reply) => Assert.Empty(Found(
        reply, "PII-01", new ConversationBuilder().Named("Dana", "dana@example.com", "+14155550134"),
        new MessageBuilder().Customer("Please write to my.sister@gmail.com"), Shop));

    [Theory]
    [InlineData("Please e-mail us at help@other-shop.com.")]
    [InlineData("Call us on 020 7946 0958.")]
    public void Once_the_shop_named_its_contacts_any_other_is_blocked(string reply) =>
        Assert.Equal(Severity.Block, Assert.Single(Found(reply, "PII-01", policy: Shop)).Severity);

    [Fact]
    public void A_card_or_street_is_blocked_once_the_right_one_is_known()
    {
        var known = new ConversationBuilder().Knowing(new ShopFacts { CardEnds = ["4242"], Addresses = ["12 Elm Street, Austin"] });
        Assert.Equal(Severity.Block, Assert.Single(Found("We refunded the card ending in 9999.", "PII-01", known)).Severity);
        Assert.Equal(Severity.Block, Assert.Single(Found("It was delivered to 99 Oak Avenue.", "PII-01", known)).Severity);
        Assert.Empty(Found("We refunded the card ending in 4242, it was sent to 12 Elm St.", "PII-01", known));
        Assert.Equal(Severity.Warn, Assert.Single(Found("We refunded the card ending in 9999.", "PII-01")).Severity);
    }

    [Theory]
    [InlineData("https://other.example/returns", Severity.Block)]
    [InlineData("https://shop.example.evil.com/x", Severity.Block)]
    [InlineData("https://brightwaer.com/x", Severity.Block)]
    [InlineData("https://brightwear-help.net", Severity.Block)]
    [InlineData("https://shop.example/returns", null)]
    [InlineData("http://help.shop.example/returns", Severity.Warn)]
    [InlineData("www.brightwear.com", null)]
    [InlineData("https://t.co/Ab12Cd34Ef", null)]
    public void With_a_list_of_hosts_any_other_is_blocked(string link, Severity? severity) => Assert.Equal(
        severity, Found($"See {link} for it.", "LNK-01", policy: Shop).Select(v => (Severity?)v.Severity).SingleOrDefault());

    [Fact]
    public void What_was_linked_with_encryption_is_not_linked_without()
    {
        var thread = new MessageBuilder().Customer("I cannot log in").Reply("Use https://account.shop.example/login").Customer("It fails");
        Assert.Equal(Severity.Warn, Assert.Single(Found("Try http://account.shop.example/login again.", "LNK-01", null, thread)).Severity);
        Assert.Empty(Found("Try https://account.shop.example/login again.", "LNK-01", null, thread));
    }

    [Fact]
    public void What_the_shop_linked_before_passes_and_what_the_customer_linked_does_not()
    {
        var thread = new MessageBuilder().Reply("Look at https://parts.example/catalogue").Customer("I saw http://cheap.example/x");
        Assert.Empty(Found("It is at https://parts.example/42.", "LNK-01", null, thread));
        Assert.Single(Found("It is at http://cheap.example/x.", "LNK-01", null, thread));
    }

    [Theory]
    [InlineData("Visit evil-shop.com/verify today.", "evil-shop.com/verify")]
    [InlineData("Go to (https://paypa1.com/a).", "https://paypa1.com/a")]
    [InlineData("See [it](https://bit.ly/3x).", "https://bit.ly/3x")]
    public void The_finding_is_the_whole_link_and_no_more(string reply, string link) => Assert.Equal(link, Assert.Single(Found(reply, "LNK-01")).Text);
}
