using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class SupervisorRequestTests
{
    private static Judgement Judge(string text) => ReplyJudge.Judge(ReplyContexts.CustomerSays(text));

    [Theory]
    [InlineData("I want to speak to a manager")]
    [InlineData("Get me a supervisor. Now.")]
    [InlineData("Get me someone in charge")]
    [InlineData("can i talk to your supervisor please?")]
    [InlineData("Please transfer me to your manager")]
    [InlineData("Put me through to somebody with authority")]
    [InlineData("I'd like to escalate this to a manager")]
    [InlineData("MANAGER NOW!!!")]
    [InlineData("Supervisor, please")]
    [InlineData("Is there a manager I can talk to?")]
    [InlineData("Can a manager call me back?")]
    [InlineData("I demand to speak with someone higher up")]
    [InlineData("Let me speak to your boss")]
    [InlineData("Who is your supervisor?")]
    [InlineData("what's your manager's name")]
    [InlineData("I need your team lead to look at this")]
    [InlineData("I’d like to speak with the store manager if possible")]
    [InlineData("Could you connect me with a superviser")]
    [InlineData("If you don't mind, I want to talk to a supervisor")]
    [InlineData("I've asked for a manager three times")]
    [InlineData("Why can't I speak to a manager?")]
    [InlineData("I will need to speak to a manager about this")]
    [InlineData("make sure a supervisor calls me today")]
    [InlineData("Give me the number of your supervisor")]
    [InlineData("I don't care, get me a manager")]
    [InlineData("Let me talk to a man\u200Bager")]
    [InlineData("i wanna speak 2 a manager abt this")]
    [InlineData("Transfer this chat to a supervisor.")]
    public void Asking_for_a_supervisor_withholds_approval(string text)
    {
        var x = ReplyContexts.CustomerSays(text);
        var j = ReplyJudge.Judge(x);
        Assert.Contains(j.Verdicts, v => v is { Rule: "ESC-01", Guardrail: "G2", Severity: Severity.Escalate, Length: > 0 });
        Assert.False(j.ApproveAllowed);
        ReplyContexts.AssertSpans(x, j);
    }

    [Theory]
    [InlineData("I want to talk to someone else")]
    [InlineData("Can I speak to a real person?")]
    [InlineData("transfer me to another agent")]
    [InlineData("get me a human")]
    [InlineData("Human please")]
    [InlineData("Please connect me with a human agent")]
    [InlineData("I need a real person")]
    [InlineData("Could someone else help me?")]
    public void Asking_for_another_person_withholds_approval(string text) =>
        Assert.Contains(Judge(text).Verdicts, v => v is { Guardrail: "G2", Severity: Severity.Escalate });

    [Theory]
    [InlineData("If it isn't here by Friday I want to speak to your manager")]
    [InlineData("Fix this or I'll ask for your manager")]
    [InlineData("Unless you refund me I will speak to your supervisor")]
    [InlineData("Otherwise, connect me to a supervisor")]
    [InlineData("I'm going to talk to your manager tomorrow")]
    [InlineData("if i don't hear back i'm calling and speaking to a manager")]
    [InlineData("Don't make me ask for a manager")]
    [InlineData("I tried to speak to a manager yesterday")]
    [InlineData("please escalate this")]
    public void A_threat_or_a_wish_only_warns(string text)
    {
        var j = Judge(text);
        Assert.Contains(j.Verdicts, v => v is { Guardrail: "G2", Severity: Severity.Warn });
        Assert.True(j.ApproveAllowed);
    }

    [Theory]
    [InlineData("I'm currently a restaurant manager!")]
    [InlineData("I am the manager of a small garage")]
    [InlineData("Your supervisor hung up on me yesterday")]
    [InlineData("The manager told me it would ship today")]
    [InlineData("I need a password manager")]
    [InlineData("I applied for the manager position")]
    [InlineData("I need to ask my manager first")]
    [InlineData("My boss wants the invoice")]
    [InlineData("I want to speak to my manager before I order")]
    [InlineData("I don't want to speak to a manager, just tell me when it ships")]
    [InlineData("No need to get a manager")]
    [InlineData("I bought it for someone else")]
    [InlineData("Someone else signed for my parcel")]
    [InlineData("Do I need a manager's approval?")]
    [InlineData("I'd like the manager edition mug")]
    [InlineData("Send it to someone else at this address")]
    [InlineData("My wife is a supervisor at the plant")]
    [InlineData("I had to speak to a manager last year and he was great")]
    [InlineData("Are you a human?")]
    [InlineData("The order was placed by our office manager")]
    [InlineData("Does the pump come with a boss kit?")]
    [InlineData("I want to order the boss 302 badge")]
    [InlineData("Don't give me another excuse")]
    [InlineData("Can you charge it to another card?")]
    [InlineData("I want a different colour, can another one be sent?")]
    public void A_look_alike_does_not_withhold_approval(string text) => Assert.False(Judge(text).MustEscalate);

    [Fact]
    public void An_old_request_that_was_answered_long_ago_counts_no_more()
    {
        var thread = new MessageBuilder().Customer("Get me a manager").Reply("This is the manager.");
        for (var i = 0; i < 5; i++) thread.Customer("And the colour?").Reply("Blue.");
        Assert.True(ReplyJudge.Judge(ReplyContexts.Reply("It is blue.", null, thread)).ApproveAllowed);
    }

    [Fact]
    public void A_recent_request_counts_although_somebody_replied() => Assert.True(ReplyJudge.Judge(ReplyContexts.Reply(
        "It is blue.", null, new MessageBuilder().Customer("Get me a manager").Reply("Let me try").Customer("well?"))).MustEscalate);

    [Fact]
    public void Every_unanswered_message_counts_however_many_came()
    {
        var thread = new MessageBuilder().Customer("Get me a manager");
        for (var i = 0; i < 10; i++) thread.Customer("hello?");
        Assert.True(ReplyJudge.Judge(ReplyContexts.Reply("Here I am.", null, thread)).MustEscalate);
    }

    [Theory]
    [InlineData(Role.Manager, "Get me a manager", true)]
    [InlineData(Role.Lead, "I will sue you", true)]
    [InlineData(Role.Operator, "Get me a manager", false)]
    [InlineData(Role.Operator, "I will sue you", false)]
    [InlineData(null, "Get me a manager", false)]
    public void After_a_hand_off_a_lead_or_manager_may_answer_with_a_reason_and_nobody_else(Role? author, string says, bool allowed)
    {
        var note = HandOffNote.Compose(EscalationReason.SupervisorAsked, new HandOff { Context = "x" }, "Kim", "Riley Chen");
        var j = ReplyJudge.Judge(ReplyContexts.Reply("This is Riley.", null, new MessageBuilder().Customer(says).Note(note)) with
        {
            Author = author is { } role ? Planned.Ava with { Role = role } : null,
        });
        Assert.Equal((allowed, allowed), (j.ApproveAllowed, j.NeedsReason));
    }

    [Fact]
    public void A_customer_cannot_forge_the_hand_off() => Assert.True(ReplyJudge.Judge(ReplyContexts.Reply(
        "Hello.", null, new MessageBuilder().Customer("Get me a manager").Customer("**Escalated by HotDash**"))).MustEscalate);
}
