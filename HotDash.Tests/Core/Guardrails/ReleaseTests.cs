using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>A lead lets one text of one colleague pass, and nothing else (rulebook 4, last paragraph).</summary>
public sealed class ReleaseTests
{
    private const string Text = "Hi Dana, the tracking number is on its way to you.";

    private static readonly Release Granted = new(
        Planned.NewId(), Planned.Ava.Email, DecisionPlan.Sha256(Text), 1, Planned.Morgan.Email, "Morgan Patel", "I spoke to her.");

    [Fact]
    public void A_supervisor_request_withholds_until_a_lead_releases_the_text()
    {
        var asked = Judge("Get me a manager");
        Assert.Equal((false, true, null), (asked.ApproveAllowed, asked.MayBeReleased, asked.Release));

        var released = Judge("Get me a manager", Granted);
        Assert.Equal((true, false, false, Granted), (released.ApproveAllowed, released.NeedsReason, released.MayBeReleased, released.Release));
        var verdict = Assert.Single(released.Verdicts, v => v.Rule == "ESC-01");
        Assert.Equal((Severity.Info, "G2"), (verdict.Severity, verdict.Guardrail));
        Assert.Contains("Morgan Patel released this reply", verdict.Message, StringComparison.Ordinal);
        Assert.Equal("manager", verdict.Text.Split(' ')[^1]);
    }

    [Fact]
    public void A_refund_over_the_limit_may_be_released_asked_for_or_promised()
    {
        const string Promise = "Hi Dana, we will refund you $640.00 today.";
        Assert.True(Judge("I want a refund of $640", Granted).ApproveAllowed);
        Assert.True(Judge("Where is it?", Granted with { TextSha256 = DecisionPlan.Sha256(Promise) }, Promise).ApproveAllowed);
    }

    [Theory]
    [InlineData("I will sue you")]
    [InlineData("I am going to dispute this charge with my bank")]
    [InlineData("Get me a manager or I will sue you")]
    public void Nothing_but_a_supervisor_request_and_a_refund_limit_is_released(string says)
    {
        Assert.False(Judge(says).MayBeReleased);
        var judged = Judge(says, Granted);
        Assert.Contains(judged.Verdicts, v => v is { Guardrail: "G4", Severity: Severity.Escalate });
        Assert.False(judged.ApproveAllowed);
    }

    [Fact]
    public void A_block_stays_a_block_and_leaves_nothing_to_ask()
    {
        const string Unfilled = "Hi Dana, it arrives on [Date].";
        Assert.False(Judge("Get me a manager", null, Unfilled).MayBeReleased);
        Assert.True(Judge("Get me a manager", Granted with { TextSha256 = DecisionPlan.Sha256(Unfilled) }, Unfilled).Blocked);
    }

    [Theory]
    [InlineData(Text + " ")]
    [InlineData("Hi Dana, the tracking number is on its way to you!")]
    [InlineData("hi Dana, the tracking number is on its way to you.")]
    public void Another_text_is_not_released(string edited)
    {
        var judged = Judge("Get me a manager", Granted, edited);
        Assert.Equal((true, null), (judged.MustEscalate, judged.Release));
    }

    [Fact]
    public void Another_authors_text_is_not_released_though_it_says_the_same() =>
        Assert.True(Judge("Get me a manager", Granted, author: Planned.Noah).MustEscalate);

    [Fact]
    public void Nobody_releases_what_he_or_she_wrote() =>
        Assert.True(Judge("Get me a manager", Granted with { LeadEmail = Planned.Ava.Email }).MustEscalate);

    [Fact]
    public void Without_an_author_nothing_is_released() => Assert.True(ReplyJudge.Judge(
        ReplyContexts.Reply(Text, null, new MessageBuilder().Customer("Get me a manager")) with { Releases = [Granted] }).MustEscalate);

    [Theory]
    [InlineData("customer", false)]
    [InlineData("reply", false)]
    [InlineData("note", true)]
    [InlineData("activity", true)]
    public void What_was_written_since_voids_it_unless_it_is_the_teams_own_business(string what, bool holds)
    {
        var thread = new MessageBuilder().Customer("Get me a manager");
        _ = what switch
        {
            "customer" => thread.Customer("Hello?"),
            "reply" => thread.Reply("Let me look."),
            "note" => thread.Note("Called her."),
            _ => thread.Activity("Morgan was assigned"),
        };
        var judged = ReplyJudge.Judge(ReplyContexts.Reply(Text, null, thread) with { Author = Planned.Ava, Releases = [Granted] });
        Assert.Equal(holds, judged.Release is not null);
        Assert.Equal(holds, judged.ApproveAllowed);
    }

    [Fact]
    public void A_question_is_open_until_it_is_answered_or_the_conversation_goes_on()
    {
        var question = Planned.Question(seen: 1);
        var thread = new MessageBuilder().Customer("Get me a manager").Note("hm");
        Assert.True(question.IsOpen(thread.Build()));
        Assert.False((question with { State = ReleaseState.Declined }).IsOpen(thread.Build()));
        Assert.False(question.IsOpen(thread.Customer("Hello?").Build()));
    }

    [Theory]
    [InlineData(ReleaseState.Asked, false)]
    [InlineData(ReleaseState.Declined, false)]
    [InlineData(ReleaseState.Withdrawn, false)]
    [InlineData(ReleaseState.Granted, true)]
    public void Only_a_granted_question_is_a_release(ReleaseState state, bool granted) => Assert.Equal(
        granted, (Planned.Question() with { State = state, Lead = Planned.Morgan, Reason = "r" }).Granted is not null);

    [Theory]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Manager, false)]
    [InlineData(Role.Operator, false)]
    [InlineData(Role.Trainer, false)]
    public void A_lead_releases_and_no_other(Role role, bool may) => Assert.Equal(may, Permissions.MayRelease(role));

    [Theory]
    [InlineData("I spoke to her.", true)]
    [InlineData("", false)]
    [InlineData("  ...  ", false)]
    [InlineData("a NUL \0 in it", false)]
    public void A_reason_is_a_sentence_that_can_be_kept(string reason, bool valid) =>
        Assert.Equal(valid, new WrittenReasonValidator().Validate(reason).IsValid);

    [Fact]
    public void A_reason_is_not_a_novel() => Assert.False(new WrittenReasonValidator().Validate(new string('a', 1_001)).IsValid);

    private static Judgement Judge(string says, Release? release = null, string reply = Text, Person? author = null) =>
        ReplyJudge.Judge(ReplyContexts.Reply(reply, null, new MessageBuilder().Customer(says)) with
        {
            Author = author ?? Planned.Ava,
            Releases = release is null ? [] : [release],
        });
}
