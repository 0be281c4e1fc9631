using CsCheck;
using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Sla;

public sealed class SlaExplanationTests
{
    private static readonly DateTimeOffset Friday = new(2026, 6, 5, 14, 30, 0, TimeSpan.Zero); // 16:30 in Berlin
    private static readonly BusinessCalendar Berlin = new(
        "Support", ClockCases.Hours("Mon-Fri 09:00-17:00"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), [new DateOnly(2026, 6, 8)]);

    private static readonly SlaPolicy Policy = new() { Inboxes = [new InboxPromise { Inbox = "3", Calendar = Berlin }] };

    [Fact]
    public void Every_stretch_from_the_start_to_the_due_time_is_told_with_its_reason()
    {
        var told = Explain(new ConversationBuilder().WaitingSince(Friday).Build(), Friday.AddMinutes(10));
        Assert.Equal(
            ["Counted 0.5", "Closed 55", "Holiday 24", "Closed 9", "Counted 0.5"],
            told.Spans.Select(s => FormattableString.Invariant($"{s.Kind} {s.Length.TotalHours}")));
        Assert.Equal((Friday, told.DueAt), (told.Spans[0].From, told.Spans[^1].To));
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(50)), (told.Used, told.Left));
        Assert.Equal("An answer is due within 60 min of opening hours (Support).", told.Rule);
        Assert.Null(told.Folded);
    }

    [Fact]
    public void Pauses_are_told_apart_and_outweigh_the_calendar()
    {
        var c = new ConversationBuilder().WaitingSince(Friday).Build() with
        {
            Pauses =
            [
                new ClockPause(Friday.AddMinutes(10), Friday.AddMinutes(20)),
                new ClockPause(Friday.AddMinutes(25), Friday.AddDays(4), ConversationStatus.Resolved),
            ],
        };
        Assert.Equal(
            [ClockSpanKind.Counted, ClockSpanKind.Snoozed, ClockSpanKind.Counted, ClockSpanKind.Resolved, ClockSpanKind.Counted, ClockSpanKind.Closed, ClockSpanKind.Counted],
            Explain(c, Friday.AddDays(5)).Spans.Select(s => s.Kind));
    }

    [Fact]
    public void While_it_stands_still_the_pause_is_the_last_stretch()
    {
        var c = new ConversationBuilder().In(ConversationStatus.Snoozed).WaitingSince(Friday).Build() with
        {
            Pauses = [new ClockPause(Friday.AddMinutes(10), null)],
        };
        var told = Explain(c, Friday.AddHours(1));
        Assert.Equal(
            [new ClockSpan(Friday, Friday.AddMinutes(10), ClockSpanKind.Counted), new(Friday.AddMinutes(10), Friday.AddHours(1), ClockSpanKind.Snoozed)],
            told.Spans);
        Assert.Equal(TimeSpan.FromMinutes(50), told.Left);
    }

    [Fact]
    public void A_very_long_time_is_summed_up_in_the_middle()
    {
        var policy = Policy with { Inboxes = [Policy.Inboxes[0] with { Threshold = TimeSpan.FromMinutes(100_000) }] };
        var told = Explain(new ConversationBuilder().WaitingSince(Friday).Build(), Friday.AddYears(3), policy);
        Assert.Equal(SlaExplanation.MostSpans, told.Spans.Count);
        Assert.Equal((told.Spans[24].To, told.Spans[25].From), (told.Folded!.From, told.Folded.To));
        var counted = told.Spans.Where(s => s.Kind == ClockSpanKind.Counted).Sum(s => s.Length.TotalMinutes) + told.Folded.Counted.TotalMinutes;
        Assert.Equal((100_000, TimeSpan.Zero), (counted, told.Left));
    }

    [Fact]
    public void What_has_no_clock_has_nothing_to_explain()
    {
        var c = new ConversationBuilder().WaitingSince(null).Build();
        Assert.Null(SlaExplanation.Of(c, SlaClock.Read(c, Policy, Friday), Policy, Friday));
    }

    [Fact]
    public void The_counted_stretches_add_up_to_the_promise_and_leave_no_gap() => (
        from clock in ClockCases.Clocks
        from start in ClockCases.Minutes
        from pauses in ClockCases.PausesAfter(start)
        from minutes in Gen.Int[1, 600]
        from now in Gen.Int[-100, 9_000]
        select (Clock: clock, start, pauses, minutes, Now: start.AddMinutes(now))).Sample(x =>
    {
        var policy = new SlaPolicy { Threshold = TimeSpan.FromMinutes(x.minutes), Inboxes = [new InboxPromise { Inbox = "3", Calendar = ClockCases.Calendar(x.Clock) }] };
        var c = new ConversationBuilder().WaitingSince(x.start).Build() with { Pauses = x.pauses };
        var told = Explain(c, x.Now, policy);
        Assert.InRange(told.Used, TimeSpan.Zero, told.Threshold);
        Assert.Equal(SlaClock.Read(c, policy, x.Now).State >= SlaState.Breached, told.Left == TimeSpan.Zero);
        if (told.Folded is not null) return;
        Assert.Equal(x.minutes, told.Spans.Where(s => s.Kind == ClockSpanKind.Counted).Sum(s => s.Length.TotalMinutes));
        Assert.Equal(told.Spans.Skip(1).Select(s => s.From), told.Spans.SkipLast(1).Select(s => s.To));
        Assert.DoesNotContain(told.Spans.Zip(told.Spans.Skip(1)), pair => pair.First.Kind == pair.Second.Kind);
    });

    private static SlaExplanation Explain(Conversation c, DateTimeOffset now, SlaPolicy? policy = null) =>
        SlaExplanation.Of(c, SlaClock.Read(c, policy ?? Policy, now), policy ?? Policy, now)!;
}
