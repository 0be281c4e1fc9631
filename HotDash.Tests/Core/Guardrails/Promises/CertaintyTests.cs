using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>PRM-05: certainty in other words than a guarantee, with a day or an amount.</summary>
public sealed class CertaintyTests
{
    private const string Rule = "PRM-05";

    private static IEnumerable<Severity> Found(string reply) =>
        ReplyJudge.Judge(ReplyContexts.Reply(reply, new ConversationBuilder().Named(null))).Verdicts.Where(v => v.Rule == Rule).Select(v => v.Severity);

    [Theory]
    [InlineData("The courier hands it over on Tuesday, you can bank on that.")]
    [InlineData("Beyond any doubt you'll see the 45 dollars on Friday.")]
    [InlineData("It's a sure thing: the tickets arrive by the 8th.")]
    [InlineData("I give you my solemn word that the plumber comes at nine tomorrow.")]
    [InlineData("We are one hundred percent sure that it lands tomorrow.")]
    [InlineData("There is no way it comes later than Thursday.")]
    [InlineData("Your money will be there within two days, that's set in stone.")]
    [InlineData("Trust me, it's there by noon tomorrow, no question.")]
    [InlineData("I'd bet my house that it arrives on Saturday.")]
    [InlineData("You'll get the full 80 back on Monday, and that's final.")]
    [InlineData("By Wednesday it will be fixed, mark my words.")]
    [InlineData("It is absolutely impossible that it takes longer than a week.")]
    [InlineData("Make no mistake, it'll be on your table by Friday.")]
    [InlineData("I can assure you it will arrive tomorrow.")]
    [InlineData("Don't you worry, you'll have every cent back by Monday, I swear on it.")]
    [InlineData("It can't fail to be there on the 3rd.")]
    [InlineData("You have my assurance that $120 will be paid out tomorrow.")]
    [InlineData("They'll fix it within the hour, hundred percent.")]
    public void A_certainty_about_a_day_or_an_amount_is_blocked(string reply) => Assert.Contains(Severity.Block, Found(reply));

    [Theory]
    [InlineData("I'm not sure it'll be there by Friday.")]
    [InlineData("We can't promise a day, I'm afraid.")]
    [InlineData("Please make sure to be home on Tuesday.")]
    [InlineData("The shirt is 100% cotton and $20.")]
    [InlineData("Our guarantee covers 24 months.")]
    [InlineData("I'll definitely write to you tomorrow.")]
    [InlineData("We'll surely look into it today.")]
    [InlineData("I'm sure you're tired of waiting since Monday.")]
    [InlineData("It should be there by Friday, though I can't be certain.")]
    [InlineData("To be sure, check the tracking tomorrow.")]
    [InlineData("The shop opens at 9 am sharp.")]
    [InlineData("As promised, here's the invoice for $30.")]
    [InlineData("You were promised a call on Tuesday, sorry.")]
    [InlineData("There's no way to change it after Friday, sadly.")]
    [InlineData("Count on us to let you know by Monday.")]
    [InlineData("The guaranteed delivery option costs $9.")]
    [InlineData("Is it certain that you paid on Monday?")]
    [InlineData("No doubt it was annoying to wait until Friday.")]
    [InlineData("The parcel arrived on Monday for sure, the driver has a photo.")]
    [InlineData("There's no chance to get it before Monday, sorry.")]
    [InlineData("Without question the last two weeks were hard.")]
    [InlineData("I'd rather not promise Friday.")]
    [InlineData("I can assure you that the delivery team will contact you within 24 hours.")]
    public void Estimates_conditions_and_facts_pass_the_block(string reply) => Assert.DoesNotContain(Severity.Block, Found(reply));

    [Theory]
    [InlineData("When a Guaranteed by 9 parcel is late, the sender gets the $7 back.")]
    [InlineData("Your Guaranteed Morning delivery costs $9 and comes on Tuesday.")]
    public void The_name_of_a_service_is_no_promise(string reply) => Assert.Empty(Found(reply));
}
