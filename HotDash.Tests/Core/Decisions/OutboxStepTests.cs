using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Decisions;

/// <summary>Every transition of the outbox (DESIGN, "Outbox states").</summary>
public sealed class OutboxStepTests
{
    private static readonly DateTimeOffset Now = ConversationBuilder.Noon;
    private static readonly OutboxTimings Timings = new();

    public static TheoryData<OperationKind> Judged => [OperationKind.Reply, OperationKind.SetStatus];

    public static TheoryData<OperationKind> Unjudged => [OperationKind.Note, OperationKind.AddLabels, OperationKind.Assign];

    public static TheoryData<OperationKind> Messages => [OperationKind.Reply, OperationKind.Note];

    public static TheoryData<OperationKind> SetOperations => [OperationKind.AddLabels, OperationKind.Assign, OperationKind.SetStatus];

    [Theory]
    [MemberData(nameof(Judged))]
    public void What_a_customer_may_notice_is_judged_once_more_before_it_leaves(OperationKind kind) =>
        Assert.IsType<OutboxCommand.Rejudge>(Claimed(Fresh(kind), OutboxState.Held));

    [Theory]
    [MemberData(nameof(Unjudged))]
    public void What_only_colleagues_see_leaves_at_once(OperationKind kind) =>
        Assert.Equal(new OutboxCommand.Attempt(IsResend: false), Claimed(Fresh(kind), OutboxState.Pending));

    [Theory]
    [InlineData(OutboxState.Held)]
    [InlineData(OutboxState.Pending)]
    [InlineData(OutboxState.Inflight)]
    public void A_lease_that_ran_out_before_anything_left_is_a_first_try(OutboxState from) =>
        Assert.IsType<OutboxCommand.Rejudge>(Claimed(Fresh(), from));

    [Fact]
    public void A_judgement_that_holds_lets_it_leave() =>
        Assert.Equal(new OutboxCommand.Attempt(IsResend: false), After(Fresh(), new Rejudgement.Allowed()));

    [Fact]
    public void A_judgement_against_it_withdraws_what_never_left() => Assert.Equal(
        new OutboxCommand.Settle(OutboxState.Cancelled, LedgerActions.Refused, "G9: new", null),
        After(Fresh(), new Rejudgement.Refused("G9: new")));

    [Fact]
    public void A_judgement_against_it_after_an_attempt_asks_the_operator() =>
        AssertAsks(After(InDoubt(), new Rejudgement.Refused("G9: new")), "G9: new", resent: false);

    [Fact]
    public void A_judgement_that_holds_after_an_attempt_spends_the_one_resend() =>
        Assert.Equal(new OutboxCommand.Attempt(IsResend: true), After(InDoubt(), new Rejudgement.Allowed()));

    [Fact]
    public void What_cannot_be_judged_waits_in_the_state_it_is_in()
    {
        var fresh = Assert.IsType<OutboxCommand.Wait>(After(Fresh(), new Rejudgement.Unavailable("down")));
        Assert.Equal((OutboxState.Pending, false, "down", null, 1), (fresh.State, fresh.MaybeSent, fresh.Detail, fresh.Action, fresh.Attempts));
        var doubtful = Assert.IsType<OutboxCommand.Wait>(After(InDoubt(), new Rejudgement.Unavailable("down")));
        Assert.Equal((OutboxState.Unknown, true, Now.AddMinutes(-2)), (doubtful.State, doubtful.MaybeSent, doubtful.AttemptEndedAt));
    }

    [Fact]
    public void A_confirmation_settles_it_with_Chatwoots_id() => Assert.Equal(
        new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, "rendered otherwise", 90),
        After(Sending(), new CallOutcome.Confirmed(90, "rendered otherwise")));

    [Fact]
    public void An_unclear_end_is_a_doubt_that_rests_for_the_quiet_period()
    {
        var wait = Assert.IsType<OutboxCommand.Wait>(After(Sending(), new CallOutcome.Unknown("no answer")));
        Assert.Equal(
            (OutboxState.Unknown, Now + Timings.Quiet, true, false, (DateTimeOffset?)Now, LedgerActions.Unknown),
            (wait.State, wait.NotBefore, wait.MaybeSent, wait.AsksOperator, wait.AttemptEndedAt, wait.Action));
    }

    [Theory]
    [InlineData(NotSentCause.Unreachable)]
    [InlineData(NotSentCause.RateLimited)]
    public void What_surely_was_not_sent_is_no_doubt_and_costs_no_chance(NotSentCause cause)
    {
        var wait = Assert.IsType<OutboxCommand.Wait>(After(Sending(), new CallOutcome.SurelyNotSent(cause, "away")));
        Assert.Equal((OutboxState.Pending, false, 0, null, null), (wait.State, wait.MaybeSent, wait.Refusals, wait.AttemptEndedAt, wait.Action));
        Assert.InRange(wait.NotBefore, Now + TimeSpan.FromSeconds(0.5), Now + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Whoever_says_how_long_to_wait_gets_at_least_that()
    {
        foreach (var (asked, waited) in ((double, double)[])[(90, 90), (0.2, 1)])
        {
            var wait = Assert.IsType<OutboxCommand.Wait>(OutboxStep.Next(
                Sending(), new OutboxEvent.CallReturned(
                    new CallOutcome.SurelyNotSent(NotSentCause.RateLimited, "429", TimeSpan.FromSeconds(asked)), Now), Timings, jitter: 1));
            Assert.Equal(Now + TimeSpan.FromSeconds(waited), wait.NotBefore);
        }
    }

    [Fact]
    public void An_outage_never_kills_it()
    {
        var op = Sending() with { Attempts = 10_000, Refusals = 4 };
        var wait = Assert.IsType<OutboxCommand.Wait>(After(op, new CallOutcome.SurelyNotSent(NotSentCause.Unreachable, "away")));
        Assert.True(wait.NotBefore <= Now + Timings.LongestBackOff);
    }

    [Fact]
    public void A_bad_token_parks_it_for_the_longest_time_and_never_kills_it()
    {
        var wait = Assert.IsType<OutboxCommand.Wait>(After(
            Sending() with { Refusals = 4, Attempts = 99 }, new CallOutcome.SurelyNotSent(NotSentCause.BadToken, "Waits for Ava")));
        Assert.Equal(
            (OutboxState.Pending, Now + Timings.LongestBackOff, "Waits for Ava", 4), (wait.State, wait.NotBefore, wait.Detail, wait.Refusals));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(3, null)]
    [InlineData(4, OutboxState.Dead)]
    public void The_fifth_definite_refusal_is_the_last(int before, OutboxState? end)
    {
        var command = After(Sending() with { Refusals = before }, new CallOutcome.SurelyNotSent(NotSentCause.NotAllowed, "403"));
        if (end is null) Assert.Equal(before + 1, Assert.IsType<OutboxCommand.Wait>(command).Refusals);
        else Assert.Equal(new OutboxCommand.Settle(OutboxState.Dead, LedgerActions.Dead, "403", null), command);
    }

    [Fact]
    public void A_worker_lost_under_way_leaves_a_doubt_even_if_nobody_wrote_it_down()
    {
        var wait = Assert.IsType<OutboxCommand.Wait>(Claimed(Sending(), OutboxState.Inflight));
        Assert.Equal((OutboxState.Unknown, Now + Timings.Quiet, true, LedgerActions.Unknown), (wait.State, wait.NotBefore, wait.MaybeSent, wait.Action));
    }

    [Fact]
    public void A_worker_lost_during_the_resend_keeps_the_chance_spent() =>
        Assert.True(Assert.IsType<OutboxCommand.Wait>(Claimed(Sending() with { Resent = true }, OutboxState.Inflight)).Resent);

    [Theory]
    [InlineData(OutboxState.Unknown)]
    [InlineData(OutboxState.Inflight)]
    public void A_doubt_whose_attempt_has_ended_is_looked_into(OutboxState from) =>
        Assert.IsType<OutboxCommand.ReadBack>(Claimed(InDoubt(), from));

    [Fact]
    public void What_is_found_is_done() => Assert.Equal(
        new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Reconciled, null, 90), After(InDoubt(), new ReadBackOutcome.Found(90)));

    [Fact]
    public void What_only_looks_like_it_is_a_question_for_the_operator() =>
        Assert.True(Assert.IsType<OutboxCommand.Wait>(After(InDoubt(), new ReadBackOutcome.Probable(90))).AsksOperator);

    [Fact]
    public void What_could_not_be_looked_for_stays_in_doubt()
    {
        var wait = Assert.IsType<OutboxCommand.Wait>(After(InDoubt() with { Resent = true }, new ReadBackOutcome.Unavailable("down")));
        Assert.Equal((OutboxState.Unknown, true, true, false, null), (wait.State, wait.MaybeSent, wait.Resent, wait.AsksOperator, wait.Action));
    }

    [Fact]
    public void What_is_absent_is_judged_again_or_sent_again()
    {
        Assert.IsType<OutboxCommand.Rejudge>(After(InDoubt(), new ReadBackOutcome.Absent()));
        Assert.Equal(new OutboxCommand.Attempt(IsResend: true), After(InDoubt(OperationKind.Note), new ReadBackOutcome.Absent()));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_absent_after_its_resend_is_a_question_for_the_operator(OperationKind kind) =>
        AssertAsks(After(InDoubt(kind) with { Resent = true }, new ReadBackOutcome.Absent()), "Not found at Chatwoot after two attempts", resent: true);

    [Theory]
    [MemberData(nameof(SetOperations))]
    public void What_can_be_set_twice_goes_on_being_set(OperationKind kind) =>
        Assert.IsNotType<OutboxCommand.Wait>(After(InDoubt(kind) with { Resent = true }, new ReadBackOutcome.Absent()));

    [Fact]
    public void A_resend_that_surely_did_not_leave_gives_its_chance_back_and_keeps_the_doubt()
    {
        var wait = Assert.IsType<OutboxCommand.Wait>(After(
            Sending() with { Resent = true }, new CallOutcome.SurelyNotSent(NotSentCause.RateLimited, "429")));
        Assert.Equal((OutboxState.Unknown, true, false, (DateTimeOffset?)Now), (wait.State, wait.MaybeSent, wait.Resent, wait.AttemptEndedAt));
    }

    [Theory]
    [InlineData(0, 0, 500)]
    [InlineData(0, 1, 1_000)]
    [InlineData(1, 0, 500)]
    [InlineData(2, 1, 2_000)]
    [InlineData(9, 0, 128_000)]
    [InlineData(10, 1, 300_000)]
    [InlineData(1_000_000, 1, 300_000)]
    [InlineData(1_000_000, 0, 150_000)]
    [InlineData(-5, 7, 1_000)]
    [InlineData(1, -7, 500)]
    public void The_back_off_doubles_spreads_over_its_upper_half_and_ends_at_five_minutes(int failures, double jitter, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Timings.BackOff(failures, jitter));

    [Fact]
    public void The_standard_times_are_the_contracts() => Assert.Equal(
        (25, 60, 60, 5), (Timings.HttpTimeout.TotalSeconds, Timings.Lease.TotalSeconds, Timings.Quiet.TotalSeconds, Timings.MaxRefusals));

    private static OutboxOperation Fresh(OperationKind kind = OperationKind.Reply) => new()
    {
        OperationId = Planned.NewId(),
        DecisionId = Planned.NewId(),
        ConversationId = new ConversationId(42),
        Position = 1,
        Kind = kind,
        OperatorEmail = Planned.Ava.Email,
        State = OutboxState.Inflight,
    };

    private static OutboxOperation Sending(OperationKind kind = OperationKind.Reply) => Fresh(kind) with { MaybeSent = true, Attempts = 1 };

    private static OutboxOperation InDoubt(OperationKind kind = OperationKind.Reply) =>
        Sending(kind) with { AttemptEndedAt = Now.AddMinutes(-2) };

    private static OutboxCommand Claimed(OutboxOperation op, OutboxState from) => Next(op, new OutboxEvent.Claimed(from, Now));

    private static OutboxCommand After(OutboxOperation op, Rejudgement outcome) => Next(op, new OutboxEvent.Judged(outcome, Now));

    private static OutboxCommand After(OutboxOperation op, CallOutcome outcome) => Next(op, new OutboxEvent.CallReturned(outcome, Now));

    private static OutboxCommand After(OutboxOperation op, ReadBackOutcome outcome) => Next(op, new OutboxEvent.ReadBackReturned(outcome, Now));

    private static OutboxCommand Next(OutboxOperation op, OutboxEvent happened) => OutboxStep.Next(op, happened, Timings, 0.5);

    private static void AssertAsks(OutboxCommand command, string detail, bool resent)
    {
        var wait = Assert.IsType<OutboxCommand.Wait>(command);
        Assert.Equal(
            (OutboxState.Unknown, true, true, DateTimeOffset.MaxValue, detail, resent),
            (wait.State, wait.AsksOperator, wait.MaybeSent, wait.NotBefore, wait.Detail, wait.Resent));
    }
}
