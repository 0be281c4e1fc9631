using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>Requests that the messages before them explain, or that a later one takes back.</summary>
public sealed class RequestThreadTests
{
    private static SignalKind[] Kinds(MessageBuilder thread)
    {
        var x = ReplyContexts.Reply("One moment.", null, thread);
        return [.. CustomerSignals.In(x.Conversation, x.Messages, x.Policy).Select(s => s.Kind)];
    }

    private static SignalKind[] Kinds(string reply, string answer) => Kinds(new MessageBuilder().Customer("It is still broken.").Reply(reply).Customer(answer));

    private static bool AsksForSomebody(SignalKind[] kinds) => kinds.Any(k => k is SignalKind.SupervisorRequest or SignalKind.HandoffRequest);

    [Theory]
    [InlineData("My team leader already said no.", "get him then")]
    [InlineData("My manager declined it.", "I'd like to speak to her.")]
    [InlineData("Only my supervisor can do that.", "can you put him through to me")]
    [InlineData("Mi jefe no lo permite.", "pues que se ponga él")]
    [InlineData("O meu gerente recusou.", "então chame ele")]
    [InlineData("Would you like to escalate this to a manager?", "Yes I would")]
    [InlineData("¿Desea que le comunique con mi supervisor?", "si por favor")]
    [InlineData("Soll ich meinen Vorgesetzten holen?", "gern")]
    [InlineData("Voulez-vous parler à mon responsable ?", "Oui, merci.")]
    [InlineData("Vuole parlare con il mio responsabile?", "sì, volentieri")]
    [InlineData("You can 1) wait another week or 2) speak to a supervisor today.", "option 2")]
    [InlineData("I can either refund half or get my manager to call you.", "the latter please")]
    [InlineData("Do you want a voucher, or shall I get the manager?", "the manager pls")]
    public void Asks_for_the_supervisor_whom_the_reply_named(string reply, string answer) =>
        Assert.Contains(SignalKind.SupervisorRequest, Kinds(reply, answer));

    [Theory]
    [InlineData("Would you like me to transfer you to a live agent?", "yes please")]
    [InlineData("I can connect you with a colleague in billing. Shall I?", "ok")]
    [InlineData("Shall I put you through to our technical team?", "sure go ahead")]
    [InlineData("Möchten Sie mit einem Mitarbeiter sprechen?", "ja")]
    [InlineData("¿Le gustaría hablar con un agente?", "sí, gracias")]
    [InlineData("Souhaitez-vous être mis en relation avec un conseiller ?", "Oui svp")]
    [InlineData("Press 1 for tracking or 2 to talk to an agent.", "2")]
    [InlineData("Would you like the FAQ or an agent?", "the agent please")]
    [InlineData("The fraud team handles these cases.", "then pass me to them")]
    [InlineData("Your case was handled by my colleague Ana.", "can you transfer me to her?")]
    public void Asks_for_the_person_whom_the_reply_named(string reply, string answer) => Assert.True(AsksForSomebody(Kinds(reply, answer)));

    [Theory]
    [InlineData("My manager approved it. Is Friday fine for the delivery?", "yes")]
    [InlineData("I asked my manager and the refund is on its way.", "ok")]
    [InlineData("My manager will review it tomorrow.", "I can wait for him")]
    [InlineData("My supervisor sorted it for you.", "thanks, tell her thanks too")]
    [InlineData("My manager has your parcel.", "great, ask him to send it to my work address")]
    [InlineData("My manager found your shoes.", "send them to my home address please")]
    [InlineData("A colleague will ship it tomorrow. Is the address right?", "yes")]
    [InlineData("I have asked the billing team and they will write to you.", "ok thank you")]
    [InlineData("Would you like to talk to an agent?", "no thanks")]
    [InlineData("How many would you like?", "2")]
    [InlineData("We have it in 1) red or 2) blue.", "the second one")]
    [InlineData("I can either refund you or connect you to an agent.", "the first")]
    [InlineData("¿Quiere hablar con mi supervisora?", "no, gracias")]
    [InlineData("Soll ich meinen Chef holen?", "nein danke")]
    public void Other_answers_ask_for_nobody(string reply, string answer) => Assert.False(AsksForSomebody(Kinds(reply, answer)));

    [Theory]
    [InlineData("never mind the manager, it works now")]
    [InlineData("Actually I don't need to talk to her any more.")]
    [InlineData("please cancel the call with your supervisor")]
    [InlineData("nvm, found it")]
    [InlineData("Ya no hace falta, gracias")]
    [InlineData("Hat sich erledigt, danke")]
    public void A_request_that_is_taken_back_is_a_mention(string later)
    {
        var kinds = Kinds(new MessageBuilder().Customer("Get me your supervisor.").Reply("She is on her way.").Customer(later));
        Assert.False(AsksForSomebody(kinds));
        Assert.Contains(SignalKind.EscalationMention, kinds);
    }

    [Theory]
    [InlineData("I don't want to wait any longer.")]
    [InlineData("I don't need excuses.")]
    [InlineData("Never keep me waiting like this")]
    public void Impatience_takes_nothing_back(string later) =>
        Assert.True(AsksForSomebody(Kinds(new MessageBuilder().Customer("Get me your supervisor.").Reply("She is on her way.").Customer(later))));

    [Fact]
    public void A_request_after_it_stands() =>
        Assert.True(AsksForSomebody(Kinds(new MessageBuilder().Customer("Get me your supervisor.").Customer("never mind the supervisor").Customer("No, put a manager on."))));

    [Fact]
    public void Asked_over_two_messages() =>
        Assert.True(AsksForSomebody(Kinds(new MessageBuilder().Customer("who is your supervisor anyway").Customer("put her on"))));
}
