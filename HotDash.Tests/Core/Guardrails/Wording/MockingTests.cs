using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails.Wording;

/// <summary>TON-01: mocking and belittling, and what only sounds like it.</summary>
public sealed class MockingTests
{
    private const string Rule = "TON-01";

    private static IEnumerable<Severity> Found(string reply) =>
        ReplyJudge.Judge(ReplyContexts.Reply(reply, new ConversationBuilder().Named(null))).Verdicts.Where(v => v.Rule == Rule).Select(v => v.Severity);

    [Theory]
    [InlineData("I'm sure you'll survive one more day.")]
    [InlineData("Stop moaning, it'll get there when it gets there.")]
    [InlineData("Do you want a medal for reading the manual?")]
    [InlineData("Gee, I wonder why it doesn't work in the bathtub.")]
    [InlineData("So you dropped it and now that's our fault as well?")]
    [InlineData("Sorry that we can't read your mind.")]
    [InlineData("Reading is a skill, I suppose.")]
    [InlineData("Oh boo hoo, a day late.")]
    [InlineData("You do realise other people are waiting?")]
    [InlineData("Well excuse me for having a lunch break.")]
    [InlineData("I can't help you if you can't follow a list of three steps.")]
    [InlineData("Some people just like to complain.")]
    [InlineData("You again. What is it this time?")]
    [InlineData("My grandmother figured it out in two minutes.")]
    [InlineData("That's what you get for buying the cheapest one.")]
    [InlineData("If you'd scrolled down two lines you'd have seen it.")]
    [InlineData("Yawn. Next question.")]
    [InlineData("Not everything is about you.")]
    [InlineData("We've got better things to do than chase your parcel.")]
    [InlineData("You must be fun at parties.")]
    [InlineData("There's no need to throw a tantrum over a sock.")]
    [InlineData("Nobody asked for your opinion on our prices.")]
    [InlineData("Hope that's simple enough for you.")]
    [InlineData("You could have saved us both the time by thinking.")]
    [InlineData("Congrats on breaking the unbreakable.")]
    [InlineData("Thanks for the essay.")]
    [InlineData("Take a deep breath and read it again, slowly this time.")]
    [InlineData("Oh look, another one who can't find the button.")]
    [InlineData("Keep bombarding us with mails and you'll wait even longer.")]
    [InlineData("Cheer up, it's only money.")]
    public void Mockery_asks_for_a_second_look(string reply) => Assert.Contains(Severity.Warn, Found(reply));

    [Theory]
    [InlineData("Congratulations on your new home!")]
    [InlineData("Well done for spotting that, it's our mistake.")]
    [InlineData("Thanks for your patience, I know it's been long.")]
    [InlineData("No worries, it won't take a minute.")]
    [InlineData("You're not the only one with this, our developers are on it.")]
    [InlineData("The pump makes a whining sound when the filter is full.")]
    [InlineData("Sorry you had to chase us for an answer.")]
    [InlineData("Could you check the size chart once more?")]
    [InlineData("We have two other customers with the same fault, so it's the batch.")]
    [InlineData("Have a look at the manual, page 4, it shows the button.")]
    [InlineData("I'd hate for you to wait any longer.")]
    [InlineData("Welcome to the family!")]
    [InlineData("You can read the serial number on the back.")]
    [InlineData("It's only a small scratch on the box, the shoes are fine.")]
    [InlineData("Please don't worry, these things happen.")]
    [InlineData("A calculator on our site shows the exact price.")]
    [InlineData("Would you mind sending a photo?")]
    [InlineData("If you scroll down you'll see the button.")]
    [InlineData("I understand, nobody likes waiting.")]
    [InlineData("Have a great day, and same to you!")]
    [InlineData("Excuse me for asking, is it the blue one?")]
    [InlineData("That's our fault, and now it's my job to fix it.")]
    [InlineData("You did everything right, the page was broken.")]
    [InlineData("Kids can have a loose fit in this one.")]
    [InlineData("We'd love to have you back.")]
    [InlineData("Take your time, no rush.")]
    [InlineData("Try turning it off for ten seconds.")]
    [InlineData("Oh no, that's not what we want to hear!")]
    [InlineData("Nice one, that fixed it then!")]
    [InlineData("I can't read your mind, haha, so which colour would you like?")]
    public void Friendly_words_pass(string reply) => Assert.Empty(Found(reply));

    [Fact]
    public void A_retort_is_one_only_where_nobody_was_friendly()
    {
        Assert.Contains(ReplyJudge.Judge(ReplyContexts.Reply("Right back at you.", null, new MessageBuilder().Customer("You are the worst shop."))).Verdicts, v => v.Rule == Rule);
        Assert.DoesNotContain(
            ReplyJudge.Judge(ReplyContexts.Reply("Right back at you.", null, new MessageBuilder().Customer("Enjoy your evening, thanks."))).Verdicts, v => v.Rule == Rule);
    }

    [Theory]
    [InlineData("Two copies of The Idiot are on the shelf.", false)]
    [InlineData("Only an Idiot would order that.", true)]
    public void The_title_of_a_book_is_no_insult(string reply, bool isInsult) => Assert.Equal(isInsult, Found(reply).Contains(Severity.Block));

    [Fact]
    public void Rolling_eyes_ask_for_a_second_look() => Assert.Contains(Severity.Warn, Found("Sure, we'll send another one 🙄"));
}
