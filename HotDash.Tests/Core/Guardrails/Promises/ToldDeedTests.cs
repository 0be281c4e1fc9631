using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>PRM-06: deeds that nothing known shows, and what every ordinary reply tells.</summary>
public sealed class ToldDeedTests
{
    private const string Rule = "PRM-06";

    private static IEnumerable<Severity> Found(string reply) =>
        ReplyJudge.Judge(ReplyContexts.Reply(reply, new ConversationBuilder().Named(null))).Verdicts.Where(v => v.Rule == Rule).Select(v => v.Severity);

    [Theory]
    [InlineData("I've moved your appointment to Thursday at four.")]
    [InlineData("Your parcel has been stopped at the depot and is coming back to us.")]
    [InlineData("I took your name off the list.")]
    [InlineData("We have blocked the card, nobody can use it any more.")]
    [InlineData("Our finance team has already wired the money.")]
    [InlineData("I've had the driver reprimanded.")]
    [InlineData("The duplicate charge has been reversed.")]
    [InlineData("A technician was sent out to you this morning.")]
    [InlineData("I've closed your account and erased your data.")]
    [InlineData("We reported the theft to the police.")]
    [InlineData("I have swapped the blue one for the red one in your order.")]
    [InlineData("The late fee is off your bill.")]
    [InlineData("I opened an investigation with the carrier.")]
    [InlineData("Your subscription has been paused until May.")]
    [InlineData("I just upgraded your seat to business.")]
    [InlineData("We put your name down for the Friday class and took the other one off.")]
    [InlineData("I rang the electrician and she'll be with you at six.")]
    [InlineData("Your new card is in the post.")]
    [InlineData("I've added two more chairs to your order.")]
    [InlineData("My colleague has changed the delivery date to Monday.")]
    [InlineData("The wrong address has been corrected.")]
    [InlineData("I have matched the lower price and sent back the difference.")]
    [InlineData("I've lodged a claim with the airline for you.")]
    [InlineData("The guard has been dismissed.")]
    [InlineData("I cancelled the second order and nothing will be taken from your card.")]
    [InlineData("Done, your table is moved to 8 pm.")]
    [InlineData("We've recalled the parcel from the courier.")]
    [InlineData("The booking is now under your wife's name.")]
    [InlineData("I've unsubscribed you from everything.")]
    [InlineData("I reset your password and logged out all devices.")]
    [InlineData("We've written off the remaining balance.")]
    [InlineData("I've unlocked your account.")]
    [InlineData("Your points have been transferred to the new card.")]
    [InlineData("A new invoice has been issued to your company.")]
    [InlineData("I've pulled your order from the queue and put express on it.")]
    [InlineData("We have banned that seller.")]
    [InlineData("Your refund was released five minutes ago.")]
    [InlineData("I've instructed the depot to hold your parcel.")]
    [InlineData("I have ordered a replacement screen for you.")]
    [InlineData("I've extended the loan until the 20th.")]
    public void A_deed_that_changes_something_asks_for_a_reason(string reply) => Assert.Contains(Severity.Warn, Found(reply));

    [Theory]
    [InlineData("I've looked up your order and it left on Monday.")]
    [InlineData("I have passed this on to our warehouse.")]
    [InlineData("I've noted your address change request.")]
    [InlineData("We've sent you a DM.")]
    [InlineData("I've e-mailed you the link.")]
    [InlineData("I've asked the carrier for an update.")]
    [InlineData("We've updated our app last week.")]
    [InlineData("I have read your message.")]
    [InlineData("I found the order.")]
    [InlineData("Your order was delivered on Monday.")]
    [InlineData("Your parcel has been handed to the courier.")]
    [InlineData("Your account was locked because the password was wrong five times.")]
    [InlineData("Have you changed your address?")]
    [InlineData("If the order has been cancelled, you'll get a mail.")]
    [InlineData("Once your return has been received, we refund it.")]
    [InlineData("You've been put through to sales.")]
    [InlineData("I've forwarded your photos to the team.")]
    [InlineData("I've attached the invoice.")]
    [InlineData("We have received your return.")]
    [InlineData("I've told the driver's manager.")]
    [InlineData("The sale has ended.")]
    [InlineData("I've checked your account.")]
    [InlineData("I've added a note to your order.")]
    [InlineData("We've changed our opening hours.")]
    [InlineData("The store was closed on Sunday.")]
    [InlineData("I moved house too last year, it's a nightmare.")]
    [InlineData("The page has been updated.")]
    [InlineData("I've shared your feedback with the team.")]
    [InlineData("Please tell me when you changed the address.")]
    [InlineData("Our phones were down this morning.")]
    [InlineData("I've opened your ticket and see two photos.")]
    [InlineData("Your payment was declined by the bank.")]
    [InlineData("The flight was cancelled due to the storm.")]
    [InlineData("Your order has been delayed.")]
    [InlineData("I've put a reminder in my calendar.")]
    [InlineData("I've spoken to the depot and they are looking.")]
    [InlineData("I've made a note of that.")]
    [InlineData("We booked the hall for the event, it's sold out.")]
    [InlineData("I called you at noon.")]
    [InlineData("Your parcel is on its way.")]
    [InlineData("I've set a reminder for tomorrow.")]
    [InlineData("I have the order in front of me.")]
    [InlineData("The lock on the box has been broken.")]
    [InlineData("You can stop the delivery in the app.")]
    [InlineData("I've sent the details to your e-mail.")]
    [InlineData("We have run out of the blue one.")]
    [InlineData("I've reported the bug to our developers.")]
    [InlineData("Your order has been packed and leaves today.")]
    [InlineData("Sorry, I got cut off.")]
    public void What_was_looked_up_passed_on_or_asked_passes(string reply) => Assert.Empty(Found(reply));

    [Fact]
    public void What_the_customer_said_was_done_is_no_claim()
    {
        var said = new MessageBuilder().Customer("Why was my booking postponed? My seat has been moved too.");
        Assert.DoesNotContain(ReplyJudge.Judge(ReplyContexts.Reply("We've moved your seat because the row is broken.", null, said)).Verdicts, v => v.Rule == Rule);
        Assert.Contains(ReplyJudge.Judge(ReplyContexts.Reply("We've cancelled your seat.", null, said)).Verdicts, v => v.Rule == Rule);
    }
}
