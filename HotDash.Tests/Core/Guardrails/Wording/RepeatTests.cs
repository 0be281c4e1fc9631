using CsCheck;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails.Wording;

public sealed class RepeatTests
{
    private const string Earlier = "Your parcel left our warehouse on Tuesday and the carrier expects to hand it over within the week.";

    private static Judgement Judge(string reply, string earlier = Earlier) => ReplyJudge.Judge(ReplyContexts.Reply(
        reply, null, new MessageBuilder().Customer("Where is it?").Reply(earlier).Customer("And now?")));

    [Theory]
    [InlineData(Earlier)]
    [InlineData("YOUR PARCEL left our warehouse on Tuesday - and the carrier expects to hand it over within the week!")]
    [InlineData("Hi Dana,\n\nYour parcel left our warehouse on Tuesday and the carrier expects to hand it over within the week.")]
    public void The_same_reply_twice_is_blocked(string reply) => Assert.Contains("REP-01", Judge(reply).Rules(Severity.Block));

    [Theory]
    [InlineData("Your parcel left our warehouse on Tuesday and the courier expects to hand it over within the week.")]
    [InlineData("Your parcel left our warehouse on Tuesday and the carrier expects to deliver it within the week.")]
    [InlineData("Your parcel left our warehouse on Tuesday and the carrier expects to hand it over within the week. Thank you!")]
    public void Nearly_the_same_reply_warns(string reply)
    {
        var j = Judge(reply);
        Assert.Contains("REP-01", j.Rules());
        Assert.DoesNotContain("REP-01", j.Rules(Severity.Block));
    }

    [Theory]
    [InlineData("It is in Reno now, and the carrier will call you before noon.", Earlier)]
    [InlineData("You're welcome!", "You're welcome!")]
    [InlineData("Hi! How can I help?", "Hi! How can I help?")]
    [InlineData("Thank you for your patience. One moment please.", "Thank you for your patience. One moment please.")]
    [InlineData("Is there anything else I can help you with today?", "Is there anything else I can help you with today?")]
    [InlineData("Your parcel is in Reno now and arrives on 5 October, by noon.", "Your parcel is in Reno now and arrives on 4 October, by noon.")]
    public void News_courtesies_and_other_figures_may_be_said(string reply, string earlier) =>
        Assert.DoesNotContain("REP-01", Judge(reply, earlier).Rules());

    [Fact]
    public void Only_what_the_customer_saw_counts()
    {
        var unseen = new MessageBuilder().Customer("Where is it?").Note(Earlier).FailedReply(Earlier).Customer(Earlier);
        Assert.DoesNotContain("REP-01", ReplyJudge.Judge(ReplyContexts.Reply(Earlier, null, unseen)).Rules());
    }

    [Fact]
    public void Likeness_does_not_depend_on_the_order_and_a_text_is_like_itself()
    {
        var texts = Gen.Char['a', 'e'].Array[1, 60].Select(letters => new string(letters));
        Gen.Select(texts, texts).Sample((a, b) =>
        {
            Assert.Equal(Similarity.IsNear(a, b), Similarity.IsNear(b, a));
            Assert.True(Similarity.IsNear(a, a));
        });
    }

    [Fact]
    public void A_tenth_may_be_changed_and_no_more() => Gen.Select(Gen.Char['a', 'z'].Array[40, 200], Gen.Int[0, 40]).Sample((letters, changes) =>
    {
        var changed = (char[])letters.Clone();
        for (var i = 0; i < changes; i++) changed[i] = '!';
        Assert.Equal(changes <= letters.Length / 10, Similarity.IsNear(new string(letters), new string(changed)));
    });
}
