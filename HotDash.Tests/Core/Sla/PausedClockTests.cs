using CsCheck;
using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Sla;

/// <summary>The reading with calendars, pauses and promises of single inboxes.</summary>
public sealed class PausedClockTests
{
    private static readonly DateTimeOffset Noon = ConversationBuilder.Noon; // a Wednesday
    private static readonly BusinessCalendar Office =
        new("Office", ClockCases.Hours("Mon-Fri 09:00-13:00 14:00-17:00"), TimeZoneInfo.Utc, []);

    private static readonly SlaPolicy Policy = new() { Inboxes = [new InboxPromise { Inbox = "web CHAT", Calendar = Office }] };

    private static readonly Gen<(SlaPolicy Policy, Conversation Conversation, DateTimeOffset Now)> Cases =
        from clock in ClockCases.Clocks
        from start in ClockCases.Minutes
        from pauses in ClockCases.PausesAfter(start)
        from snoozed in Gen.Bool
        from threshold in Gen.Int[0, 600]
        from shares in Gen.Int[0, 100].Array[2]
        from now in Gen.Int[-2_000, 15_000]
        select (
            new SlaPolicy
            {
                AtRiskShare = shares.Min() / 100.0,
                UrgentShare = shares.Max() / 100.0,
                Inboxes = [new InboxPromise { Inbox = "3", Calendar = ClockCases.Calendar(clock), Threshold = TimeSpan.FromMinutes(threshold) }],
            },
            new ConversationBuilder().In(snoozed ? ConversationStatus.Snoozed : ConversationStatus.Open).WaitingSince(start).Build() with { Pauses = pauses },
            start.AddMinutes(now));

    [Fact]
    public void A_reading_stays_the_same_until_its_next_change_and_differs_then() => Cases.Sample(x =>
    {
        var reading = SlaClock.Read(x.Conversation, x.Policy, x.Now);
        if (reading.NextChangeAt is not { } next)
            return SlaClock.Read(x.Conversation, x.Policy, x.Now.AddYears(1)) == reading;
        return next > x.Now
            && SlaClock.Read(x.Conversation, x.Policy, x.Now + ((next - x.Now) / 2)) == reading
            && SlaClock.Read(x.Conversation, x.Policy, next.AddTicks(-1)) == reading
            && SlaClock.Read(x.Conversation, x.Policy, next) != reading;
    });

    [Fact]
    public void Time_never_makes_it_better() => Gen.Select(Cases, Gen.Int[0, 20_000]).Sample((x, minutes) =>
    {
        var (before, after) = (SlaClock.Read(x.Conversation, x.Policy, x.Now), SlaClock.Read(x.Conversation, x.Policy, x.Now.AddMinutes(minutes)));
        return (before.State, before.AtRiskStep).CompareTo((after.State, after.AtRiskStep)) <= 0;
    });

    [Fact]
    public void The_inbox_decides_whose_hours_count()
    {
        var reading = SlaClock.Read(Waiting(Noon.AddHours(4.5)), Policy, Noon.AddHours(9));
        Assert.Equal((Noon.AddHours(21.5), SlaState.OnTrack), (reading.DueAt, reading.State));
        Assert.Equal("An answer is due within 60 min of opening hours (Office).", reading.Rule);

        var other = Waiting(Noon.AddHours(4.5)) with { InboxId = 4, InboxName = "Mail" };
        Assert.Equal(Noon.AddHours(5.5), SlaClock.Read(other, Policy, Noon).DueAt);
    }

    [Fact]
    public void The_inbox_decides_how_much_time_there_is()
    {
        var policy = new SlaPolicy { Inboxes = [new InboxPromise { Inbox = "3", Threshold = TimeSpan.FromMinutes(20) }] };
        Assert.Equal("An answer is due within 20 min, because that is the promise of Web chat.", policy.RuleFor(Waiting(Noon)));
        var urgent = Waiting(Noon) with { Priority = ChatwootPriority.Urgent };
        Assert.Equal(TimeSpan.FromMinutes(20), policy.ThresholdFor(urgent)); // never more than the others
        Assert.Equal(TimeSpan.FromMinutes(5), (policy with
        {
            Inboxes = [policy.Inboxes[0] with { PriorityThreshold = TimeSpan.FromMinutes(5) }],
        }).ThresholdFor(urgent));
    }

    [Fact]
    public void A_night_after_the_breach_counts_for_overdue()
    {
        var reading = SlaClock.Read(Waiting(Noon.AddHours(4)), Policy, Noon.AddHours(5));
        Assert.Equal((SlaState.Breached, Noon.AddHours(7).AddTicks(1)), (reading.State, reading.NextChangeAt));
    }

    [Fact]
    public void Snoozed_keeps_the_time_that_was_left_and_reopening_goes_on_with_it()
    {
        var snoozed = Waiting(Noon) with { Status = ConversationStatus.Snoozed, Pauses = [new ClockPause(Noon.AddMinutes(40), null)] };
        var paused = SlaClock.Read(snoozed, new SlaPolicy(), Noon.AddDays(2));
        Assert.Equal((SlaState.Paused, TimeSpan.FromMinutes(20), null), (paused.State, paused.TimeLeft, paused.NextChangeAt));

        var reopened = snoozed with { Status = ConversationStatus.Open, Pauses = [new ClockPause(Noon.AddMinutes(40), Noon.AddDays(2))] };
        var running = SlaClock.Read(reopened, new SlaPolicy(), Noon.AddDays(2));
        Assert.Equal((SlaState.OnTrack, Noon.AddDays(2).AddMinutes(20)), (running.State, running.DueAt));
        Assert.Null(running.TimeLeft);
    }

    [Fact]
    public void What_was_breached_before_it_was_snoozed_has_no_time_left_and_is_breached_when_reopened()
    {
        var pause = new ClockPause(Noon.AddMinutes(90), null);
        var snoozed = Waiting(Noon) with { Status = ConversationStatus.Snoozed, Pauses = [pause] };
        Assert.Equal(TimeSpan.Zero, SlaClock.Read(snoozed, new SlaPolicy(), Noon.AddHours(9)).TimeLeft);
        var reopened = snoozed with { Status = ConversationStatus.Open, Pauses = [pause with { To = Noon.AddHours(9) }] };
        Assert.Equal(Noon.AddHours(1), SlaClock.Read(reopened, new SlaPolicy(), Noon.AddHours(9)).DueAt);
    }

    [Fact]
    public void A_pause_that_was_never_ended_does_not_stop_the_clock_of_an_open_conversation() => Assert.Equal(
        SlaState.Breached,
        SlaClock.Read(Waiting(Noon) with { Pauses = [new ClockPause(Noon.AddMinutes(1), null)] }, new SlaPolicy(), Noon.AddHours(1)).State);

    [Fact]
    public void A_pause_without_an_end_is_the_last_stretch()
    {
        var spans = new CountedTime(Office, [new ClockPause(Noon.AddMinutes(30), null)]).SpansFrom(Noon);
        Assert.Equal(
            [
                new ClockSpan(Noon, Noon.AddMinutes(30), ClockSpanKind.Counted),
                new ClockSpan(Noon.AddMinutes(30), DateTimeOffset.MaxValue, ClockSpanKind.Snoozed),
            ],
            spans);
    }

    private static Conversation Waiting(DateTimeOffset since) => new ConversationBuilder().WaitingSince(since).Build();
}
