using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails.Wording;

public sealed class NameTests
{
    private static Judgement Judge(string reply, string? name = "Sofia Lopez", string? says = null) => Judge(ReplyContexts.Reply(
        reply, new ConversationBuilder().Named(name), new MessageBuilder().Customer(says ?? "Where is my order?")));

    /// <summary>What the other checks find is not asked here.</summary>
    private static Judgement Judge(ReplyContext x) =>
        new([.. ReplyJudge.Judge(x).Verdicts.Where(v => v.Rule.StartsWith("NAM", StringComparison.Ordinal))]);

    [Theory]
    [InlineData("Hi Tobias, it ships today.")]
    [InlineData("Hello Mr. Smith, it ships today.")]
    [InlineData("Thank you, Tobias.")]
    [InlineData("Thank you Tobias, it ships today.")]
    [InlineData("Thanks for your patience, Maria!")]
    [InlineData("Okay Peter, it ships today.")]
    [InlineData("I understand, Ms. Patel, and it ships today.")]
    [InlineData("Sorry Jim, it ships today.")]
    [InlineData("Sorry Jim ^RMD")]
    [InlineData("It ships today, Maria.")]
    [InlineData("Your order ships today, Kevin!")]
    [InlineData("Is there anything else, Priya?")]
    [InlineData("No problem, Oluwaseun! It ships today.")]
    [InlineData("Dear Tobias Schmidt,\n\nIt ships today.")]
    [InlineData("Good afternoon, Peter. It ships today.")]
    [InlineData("Hey Peter! It ships today.")]
    [InlineData("Hola Carlos, su pedido sale hoy.")]
    [InlineData("Kevin, thank you for waiting.")]
    [InlineData("Hi Kevin thanks for waiting, it ships today.")]
    [InlineData("HI KEVIN, it ships today.")]
    [InlineData("hello kevin, it ships today.")]
    [InlineData("We appreciate your patience, Mr. Johnson. It ships today.")]
    [InlineData("You're all set, Hannah. It ships today.")]
    [InlineData("Welcome back, Hannah! It ships today.")]
    [InlineData("Dear Xolani, it ships today.")]
    [InlineData("Xolani, thank you for waiting. It ships today.")]
    [InlineData("Thank you for your patience, Xolani. It ships today.")]
    [InlineData("@115712 Hi Hannah, it ships today. ^JK")]
    [InlineData("I completely understand your concern, David, and I will help.")]
    [InlineData("Great news, David! It ships today.")]
    [InlineData("Yes, David, it ships today.")]
    [InlineData("Hello Mrs. O'Brien, it ships today.")]
    [InlineData("Hi Jean-Pierre, it ships today.")]
    [InlineData("Hi @Tobias, it ships today.")]
    [InlineData("Yo Tobias, it ships today.")]
    [InlineData("Tobias - sorry about the wait.")]
    [InlineData("Tobias! Sorry about the wait.")]
    [InlineData("Hi April, it ships today.")]
    [InlineData("Hi Sofia and Tobias, it ships today.")]
    public void Another_name_is_blocked_wherever_it_is_spoken_to(string reply) => Assert.Contains("NAM-01", Judge(reply).Rules(Severity.Block));

    [Theory]
    [InlineData("Hoi Tobias! It ships today.")]
    [InlineData("Ahoj Tobias, it ships today.")]
    [InlineData("Ugh Tobias, that's no fun.")]
    [InlineData("Fair question, Tobias. It ships today.")]
    [InlineData("See you soon, Tobias!")]
    [InlineData("Would you send it to me, Tobias?")]
    [InlineData("While I look, Tobias, is it the red one?")]
    public void So_it_is_in_other_greetings_and_in_the_middle(string reply) => Assert.Contains("NAM-01", Judge(reply).Rules(Severity.Block));

    [Theory]
    [InlineData("Okay Peter, it ships.", "Peter")]
    [InlineData("It ships. I understand, Ms. Patel, and I'm sorry.", "Ms. Patel")]
    [InlineData("Thanks for waiting, José!", "José")]
    public void The_name_alone_is_shown(string reply, string shown) =>
        Assert.Equal(shown, Judge(reply).Verdicts.First(v => v.Rule == "NAM-01").Text);

    [Theory]
    [InlineData("Thank you, Sofía. It ships today.")]
    [InlineData("It ships today, Ms. Lopez.")]
    [InlineData("Best regards,\nAnna\nAcme Team")]
    [InlineData("It ships today. ~ Olivia")]
    [InlineData("It ships today. -Becky")]
    [InlineData("It ships today. *SR")]
    [InlineData("It ships today. Cheers, Anna")]
    [InlineData("It ships today.\n\nThanks,\nAnna Schmidt\nCustomer Care")]
    [InlineData("Our manager, Maria, will call you.")]
    [InlineData("It goes to Portland, Oregon, today.")]
    [InlineData("I'm Anna, and I'll help you.")]
    [InlineData("Hi, Anna here! It ships today.")]
    [InlineData("Sorry, Instagram was down.")]
    [InlineData("I've asked our baker, Agnes, about it.")]
    [InlineData("The planner, Mr. Holt, fills the truck first.")]
    [InlineData("I sent the pictures to our buyer, Francesca.")]
    [InlineData("Lo miramos ahora. Un saludo, Toni.")]
    [InlineData("Hi! Radio Four, channel 93, from seven.")]
    public void The_right_name_a_signature_or_a_third_person_is_not_blocked(string reply) =>
        Assert.DoesNotContain(Judge(reply).Verdicts, v => v.Severity == Severity.Block);

    [Theory]
    [InlineData("Hi Micheal, it ships today.", "Michael Brown")]
    [InlineData("Dzień dobry Pani Katarzyno, paczka jest w drodze.", "Katarzyna Mazur")]
    [InlineData("Hi Tobias, it ships today.", "山田 花子")]
    public void A_slip_of_the_pen_or_another_script_only_warns(string reply, string name) =>
        Assert.Equal(["NAM-02"], Judge(reply, name).Rules());

    [Fact]
    public void A_name_that_the_customer_wrote_only_warns() => Assert.Equal(
        ["NAM-02"], Judge("Hi Tobias, it ships today.", says: "I ordered a pump together with Tobias. When does it ship?").Rules());

    [Fact]
    public void Who_says_their_name_is_known_by_it()
    {
        const string says = "My name is Ana Costa, where is my order?";
        Assert.Equal(["NAM-01"], Judge("Hi Tobias, it ships today.", null, says).Rules());
        Assert.Empty(Judge("Hi Ana, it ships today.", null, says).Rules());
    }

    [Theory]
    [InlineData("Dear Customer, it ships today.", null)]
    [InlineData("Hi jdoe84, it ships today.", null)]
    [InlineData("Hello valued customer, it ships today.", null)]
    public void A_stand_in_for_an_unknown_name_only_warns(string reply, string? name) =>
        Assert.Equal(["NAM-03"], Judge(reply, name).Rules());

    [Theory]
    [InlineData("Dear Customer, it ships today.", "Sofia Lopez")]
    [InlineData("Hi delicate-rain-123, it ships today.", null)]
    [InlineData("Hi visitor, it ships today.", "Visitor")]
    public void A_stand_in_for_a_known_name_is_blocked(string reply, string? name) =>
        Assert.Equal(["NAM-03"], Judge(reply, name).Rules(Severity.Block));

    [Fact]
    public void The_name_in_the_address_is_theirs() => Assert.Empty(Judge(ReplyContexts.Reply(
        "Hi Sofia, it ships today.", new ConversationBuilder().Named(null, "sofia.lopez@example.com"))).Rules());

    [Fact]
    public void A_shop_may_want_its_customers_called_by_name()
    {
        var x = ReplyContexts.Reply("Hi, it ships today.") with { Policy = new GuardrailPolicy { GreetByName = true } };
        Assert.Equal(["NAM-04"], Judge(x).Rules());
        Assert.Empty(Judge(x with { Reply = "Hi Dana, it ships today." }).Rules());
        Assert.Empty(Judge(x with { Policy = GuardrailPolicy.Default }).Rules());
        Assert.Empty(Judge(x with { Conversation = new ConversationBuilder().Named("delicate-rain-123").Build() }).Rules());
    }

    [Theory]
    [InlineData("Hey Jen, it ships today.", "Jenna Cole")]
    [InlineData("Hey Jenn, it ships today.", "Jenna Cole")]
    [InlineData("Hi Teddy, it ships today.", "Theodore Park")]
    [InlineData("Hi JR, it ships today.", "J. R. Collins")]
    [InlineData("Hi Sofia and Tobias, it ships today.", "Sofia and Tobias Marsh")]
    [InlineData("Hi Sofia Marie, it ships today.", "Sofia")]
    [InlineData("It ships today. Cheers, Bob", null)]
    [InlineData("It ships today. Cheers, Bob.", null)]
    [InlineData("It ships today. Take care, Luca", null)]
    [InlineData("It ships today. Take care, Luca.", null)]
    [InlineData("It ships today.\nMany thanks, Imogen (Mon-Thu)", null)]
    [InlineData("It ships today. Have a lovely evening, Ade.", null)]
    [InlineData("Dear Passenger, it ships today.", null)]
    [InlineData("Dear Patron, it ships today.", "Sofia Lopez")]
    [InlineData("Our new sofa - Emma - ships today.", "Sofia Lopez")]
    public void Short_forms_initials_and_who_signs_are_no_finding(string reply, string? name) => Assert.Empty(Judge(reply, name).Rules());

    [Fact]
    public void The_right_given_name_with_another_surname_only_warns() => Assert.Equal(["NAM-02"], Judge("Hi Sofia Lindgren, it ships today.").Rules());
}
