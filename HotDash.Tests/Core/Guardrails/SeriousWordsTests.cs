using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class SeriousWordsTests
{
    [Theory]
    [InlineData("You will hear from my lawyer")]
    [InlineData("I'm going to sue you")]
    [InlineData("see you in small claims")]
    [InlineData("I'll take legal action")]
    [InlineData("My attorney will be in touch")]
    [InlineData("I am filing a lawsuit")]
    [InlineData("I'll see you in court")]
    [InlineData("I'm doing a chargeback")]
    [InlineData("I will dispute the charge")]
    [InlineData("calling my bank right now")]
    [InlineData("This is fraud")]
    [InlineData("There is an unauthorized charge on my card")]
    [InlineData("I never placed this order")]
    [InlineData("my account was hacked")]
    [InlineData("The pump burned my hand")]
    [InlineData("It caught fire in my garage")]
    [InlineData("the brakes failed and I almost crashed")]
    [InlineData("My son was injured")]
    [InlineData("I will kill you")]
    [InlineData("I know where you live")]
    [InlineData("I want to kill myself")]
    [InlineData("I will not hesitate to sue you")]
    [InlineData("Don't make me call my lawyer")]
    [InlineData("You never answered. My attorney will")]
    [InlineData("fuck you")]
    [InlineData("you are a useless idiot")]
    public void Serious_words_must_be_escalated(string text)
    {
        var x = ReplyContexts.CustomerSays(text);
        var j = ReplyJudge.Judge(x);
        Assert.Contains(j.Verdicts, v => v is { Rule: "ESC-01", Guardrail: "G4", Severity: Severity.Escalate });
        ReplyContexts.AssertSpans(x, j);
    }

    [Theory]
    [InlineData("My name is Sue and I ordered a pump")]
    [InlineData("Hi Sue, thanks")]
    [InlineData("I like the sued jacket")]
    [InlineData("I'm a lawyer by trade and need it for work")]
    [InlineData("My daughter goes to law school")]
    [InlineData("Is there a fraud protection for this card?")]
    [InlineData("You're killing me with these prices")]
    [InlineData("It's a bath bomb, I'd kill for one")]
    [InlineData("Where is the exploded view of the carburettor?")]
    [InlineData("I was shocked by the price of the shock absorbers")]
    [InlineData("Deliver it to the hospital where I work")]
    [InlineData("It wouldn't hurt you to answer")]
    [InlineData("I'm such an idiot, I gave the wrong address")]
    [InlineData("The engine burns oil since the spark plugs came")]
    [InlineData("This fucking pump is broken")]
    [InlineData("Nobody was injured, luckily")]
    [InlineData("I paid with my bank card")]
    [InlineData("I don't want to take legal action")]
    [InlineData("I'm not accusing you of anything, no fraud")]
    [InlineData("The court date is printed on my shirt order")]
    [InlineData("I'll shoot you an e-mail")]
    public void Look_alikes_are_not(string text) =>
        Assert.DoesNotContain(ReplyJudge.Judge(ReplyContexts.CustomerSays(text)).Verdicts, v => v.Guardrail == "G4");

    [Fact]
    public void Being_called_a_scam_warns() => Assert.Contains(
        ReplyJudge.Judge(ReplyContexts.CustomerSays("This is a scam!")).Verdicts,
        v => v is { Guardrail: "G4", Severity: Severity.Warn });

    [Fact]
    public void Only_the_newest_twenty_customer_messages_are_read()
    {
        var thread = new MessageBuilder().Customer("I will sue you");
        for (var i = 0; i < 20; i++) thread.Customer("hello?").Reply("Yes?");
        Assert.True(ReplyJudge.Judge(ReplyContexts.Reply("Hello.", null, thread)).ApproveAllowed);
    }

    [Fact]
    public void Once_handed_off_the_person_it_went_to_may_answer_with_a_reason()
    {
        var thread = new MessageBuilder().Customer("My lawyer will sue you.").Note("**Escalated by HotDash**: Legal");
        var judgement = ReplyJudge.Judge(ReplyContexts.Reply("I have read everything.", null, thread) with { Author = Planned.Riley });
        Assert.True(judgement.ApproveAllowed);
        Assert.True(judgement.NeedsReason);
        var again = ReplyJudge.Judge(
            ReplyContexts.Reply("Hello.", null, thread.Customer("I will sue you now.")) with { Author = Planned.Riley });
        Assert.True(again.MustEscalate);
    }
}
