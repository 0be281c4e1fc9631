using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class ResolveJudgeTests
{
    private static readonly DateTimeOffset Noon = ConversationBuilder.Noon;

    private static Judgement Judge(
        ResolveEvidence evidence, MessageBuilder? messages = null, DateTimeOffset? now = null, ConversationBuilder? c = null)
    {
        var thread = (messages ?? new MessageBuilder().Reply("Here.").Customer("Thanks, that solved it")).Build();
        return ResolveJudge.Judge(new ResolveContext
        {
            Conversation = (c ?? new ConversationBuilder()).Build(),
            Messages = thread,
            Evidence = evidence,
            LastSeenMessageId = thread[^1].Id,
            Now = now ?? Noon,
        });
    }

    [Fact]
    public void Without_evidence_nothing_is_resolved() =>
        Assert.Equal(["G11"], Judge(new ResolveEvidence.None()).Rules());

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    [InlineData(99, false)]
    public void A_confirmation_is_a_message_of_the_customer(long id, bool allowed) =>
        Assert.Equal(allowed, Judge(new ResolveEvidence.CustomerConfirmed(id)).ApproveAllowed);

    [Fact]
    public void What_the_customer_wrote_before_our_last_reply_confirms_nothing()
    {
        var thread = new MessageBuilder().Reply("Hi").Customer("Thanks, all fine").Reply("Is it?");
        Assert.Empty(ResolveJudge.Confirming(thread.Build()));
        var verdict = Assert.Single(Judge(new ResolveEvidence.CustomerConfirmed(2), thread).Verdicts);
        Assert.Equal((Severity.Block, "The chosen message is older than our last reply, so it cannot confirm it."), (verdict.Severity, verdict.Message));
    }

    [Fact]
    public void Without_a_reply_there_is_nothing_to_confirm() => Assert.Contains(
        "not replied yet", Assert.Single(Judge(new ResolveEvidence.CustomerConfirmed(1), new MessageBuilder().Customer("Thanks!").Note("hm")).Verdicts).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_complaint_after_the_confirmation_asks_for_a_reason_too() => Assert.True(Judge(
        new ResolveEvidence.CustomerConfirmed(2),
        new MessageBuilder().Reply("Here.").Customer("Yes, that solved it").Customer("No it did not, this is ridiculous, I want my money back")).NeedsReason);

    [Theory]
    [InlineData("Yes, that solved it", false)]
    [InlineData("Thanks, but where is the invoice?", true)]
    [InlineData("My lawyer will sue you.", true)]
    [InlineData("I want my money back", true)]
    [InlineData("I am disappointed and annoyed.", true)]
    public void A_message_that_asks_complains_or_threatens_confirms_only_with_a_reason(string text, bool asksForReason)
    {
        var judgement = Judge(new ResolveEvidence.CustomerConfirmed(2), new MessageBuilder().Reply("Here.").Customer(text));
        Assert.True(judgement.ApproveAllowed);
        Assert.Equal(asksForReason, judgement.NeedsReason);
    }

    [Theory]
    [InlineData(48, true)]
    [InlineData(47.9, false)]
    public void Silence_counts_after_48_hours(double hours, bool allowed) => Assert.Equal(allowed, Judge(
        new ResolveEvidence.SilenceAfterOffer(),
        new MessageBuilder().Reply("Shall I?").Note("left open"),
        Noon.AddHours(-2).AddHours(hours)).ApproveAllowed);

    [Fact]
    public void Silence_needs_the_last_word_to_be_ours_and_delivered()
    {
        var later = Noon.AddDays(9);
        Assert.True(Judge(new ResolveEvidence.SilenceAfterOffer(), new MessageBuilder().Reply("a").Customer("b"), later).Blocked);
        Assert.True(Judge(new ResolveEvidence.SilenceAfterOffer(), new MessageBuilder().FailedReply("a"), later).Blocked);
    }

    [Theory]
    [InlineData("Kim", 15, "Call back", true)]
    [InlineData("Kim", 14, "Call back", false)]
    [InlineData(" ", 15, "Call back", false)]
    [InlineData("Kim", 15, "", false)]
    public void A_plan_has_an_owner_a_text_and_a_day_to_come(string owner, int day, string plan, bool allowed) => Assert.Equal(
        allowed, Judge(new ResolveEvidence.FollowUpPlan(owner, new DateOnly(2025, 10, day), plan)).ApproveAllowed);

    [Theory]
    [InlineData("refund pending", false)]
    [InlineData("Pending Refund", false)]
    [InlineData("return_requested", false)]
    [InlineData("refunded", true)]
    [InlineData("pending", true)]
    [InlineData("shipped", true)]
    public void Nothing_is_resolved_while_a_refund_or_return_is_pending(string status, bool allowed) => Assert.Equal(
        allowed,
        Judge(new ResolveEvidence.CustomerConfirmed(2), c: new ConversationBuilder().WithOrder("1", 10, status)).ApproveAllowed);

    [Theory]
    [InlineData("", false)]
    [InlineData("a\0", false)]
    [InlineData("Called, no answer.", true)]
    public void A_note_says_something_that_can_be_stored(string note, bool allowed) =>
        Assert.Equal(allowed, NoteJudge.Judge(note).ApproveAllowed);
}
