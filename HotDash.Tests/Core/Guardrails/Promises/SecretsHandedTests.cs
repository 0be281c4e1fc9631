using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>PII-02: a secret asked for among other things, or told in clear.</summary>
public sealed class SecretsHandedTests
{
    private const string Rule = "PII-02";

    private static IEnumerable<Severity> Found(string reply) =>
        ReplyJudge.Judge(ReplyContexts.Reply(reply, new ConversationBuilder().Named(null))).Verdicts.Where(v => v.Rule == Rule).Select(v => v.Severity);

    [Theory]
    [InlineData("Could you type out the sixteen digits for me and the code from the back?")]
    [InlineData("Reply with your user name and the password you normally use.")]
    [InlineData("Give me your banking login so I can check the transfer myself.")]
    [InlineData("Write down your PIN for me here and I'll unlock the card.")]
    [InlineData("Can you send over a snapshot of both sides of your debit card?")]
    [InlineData("What's the CVC, please?")]
    [InlineData("I'd need your social to open the file, just put it in your answer.")]
    [InlineData("Please text us the verification code that your bank sends you.")]
    [InlineData("Share the private key of your wallet with me and I'll move the coins.")]
    [InlineData("You can log in with Sommer#2023x, that works for all trainers.")]
    [InlineData("Your login is anna.k and the password is Blue7Horse.")]
    [InlineData("Go ahead and drop your card details in the chat, including the three digits.")]
    [InlineData("Let me have the long card number, please, and I'll enter it by hand.")]
    [InlineData("Pass me your password and I'll have a look around in your account.")]
    [InlineData("The guest wifi password is Caf3-latte?!")]
    [InlineData("Mail us a scan of the credit card you paid with.")]
    [InlineData("For the refund I require your full card number and its expiry.")]
    [InlineData("Just post your API secret below, I'll check the signature.")]
    [InlineData("Please state your social security number so we can find the file.")]
    [InlineData("You could send me the recovery phrase and I'd restore the wallet.")]
    [InlineData("I only need the security number on the reverse of the card.")]
    [InlineData("DM us your e-mail, password and date of birth.")]
    public void A_secret_that_is_asked_for_or_told_is_caught(string reply) => Assert.NotEmpty(Found(reply));

    [Theory]
    [InlineData("Please never send us your password.")]
    [InlineData("We don't need your card number, the order number will do.")]
    [InlineData("You'll be asked for the CVC at checkout.")]
    [InlineData("Enter your new password on the reset page.")]
    [InlineData("Which card did you use, and what are the last four digits?")]
    [InlineData("Send me the order number and your postcode.")]
    [InlineData("Please don't write your PIN here.")]
    [InlineData("Your password must have at least 8 characters and one digit.")]
    [InlineData("I've sent you a link to reset your password.")]
    [InlineData("Tell me whether the password reset mail arrived.")]
    [InlineData("Could you send a screenshot of the error, with the card number covered?")]
    [InlineData("The code for the locker is in your app.")]
    [InlineData("Type the code from the text into the app.")]
    [InlineData("Your card was declined by the bank.")]
    [InlineData("Can you check that the security code is right and try again?")]
    [InlineData("Please confirm your e-mail address and the name on the account.")]
    [InlineData("Share your username and I'll look it up, no password please.")]
    [InlineData("The API key is in your dashboard under Settings.")]
    [InlineData("Please send us the model number on the back of the device.")]
    [InlineData("May I have your phone number and the e-mail on the account?")]
    [InlineData("Send a photo of the label on the back of the box.")]
    [InlineData("If you forgot your password, tap \"Forgot\".")]
    [InlineData("Rotate your secret key in the dashboard and try again.")]
    [InlineData("Tell me the error code you see.")]
    [InlineData("What is the zip code of the billing address?")]
    [InlineData("Please send me the discount code you used.")]
    [InlineData("For the gift card, tell me the number on the back and the PIN.")]
    [InlineData("You can pay with card or PayPal, we never see the card number.")]
    [InlineData("Give your PIN to nobody, not even us.")]
    [InlineData("Use the app version 4.12.0#2 with Android 14.")]
    [InlineData("Order it with code SPRING24!")]
    [InlineData("Please reply with your order number #A12345!")]
    [InlineData("Your reference is RX7-4431#b.")]
    [InlineData("Please write the booking code in the subject.")]
    [InlineData("Read the digits on the meter and send them to me.")]
    [InlineData("I found your booking with ID **KD81QX**, it leaves on May 3rd.")]
    [InlineData("The newest order, with number **#K7731902**, is paid.")]
    public void Warnings_pages_and_other_numbers_pass(string reply) => Assert.Empty(Found(reply));
}
