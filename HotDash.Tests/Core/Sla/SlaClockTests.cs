using CsCheck;
using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Sla;

public sealed class SlaClockTests
{
    private static readonly DateTimeOffset Noon = ConversationBuilder.Noon;
    private static readonly SlaPolicy Policy = new();

    private static readonly Gen<SlaPolicy> Policies =
        from threshold in Gen.Int[0, 300]
        from priority in Gen.Int[0, 300]
        from atRisk in Gen.Double[-0.2, 1.2]
        from urgent in Gen.Double[-0.2, 1.2]
        from overdue in Gen.Int[-10, 300]
        select new SlaPolicy
        {
            Threshold = TimeSpan.FromMinutes(threshold),
            PriorityThreshold = TimeSpan.FromMinutes(priority),
            AtRiskShare = atRisk,
            UrgentShare = urgent,
            OverdueAfter = TimeSpan.FromMinutes(overdue),
        };

    private static readonly Gen<(SlaPolicy Policy, Conversation Conversation, DateTimeOffset Now)> Cases =
        from policy in Policies
        from urgent in Gen.Bool
        from seconds in Gen.Int[-20_000, 60_000]
        select (
            policy,
            new ConversationBuilder().WithPriority(urgent ? ChatwootPriority.Urgent : ChatwootPriority.Low).Build(),
            Noon.AddSeconds(seconds));

    [Theory]
    [InlineData(0, SlaState.OnTrack, 0)]
    [InlineData(44.99, SlaState.OnTrack, 0)]
    [InlineData(45, SlaState.AtRisk, 1)]
    [InlineData(53.99, SlaState.AtRisk, 1)]
    [InlineData(54, SlaState.AtRisk, 2)]
    [InlineData(59.99, SlaState.AtRisk, 2)]
    [InlineData(60, SlaState.Breached, 0)]
    [InlineData(180, SlaState.Breached, 0)]
    [InlineData(180.01, SlaState.Overdue, 0)]
    public void The_clock_moves_from_on_track_to_overdue(double minutes, SlaState state, int step)
    {
        var reading = SlaClock.Read(new ConversationBuilder().Build(), Policy, Noon.AddMinutes(minutes));
        Assert.Equal((state, step), (reading.State, reading.AtRiskStep));
        Assert.Equal(Noon.AddMinutes(60), reading.DueAt);
    }

    [Fact]
    public void Reaching_the_due_time_is_the_breach_to_the_tick()
    {
        var c = new ConversationBuilder().Build();
        Assert.Equal(SlaState.AtRisk, SlaClock.Read(c, Policy, Noon.AddMinutes(60).AddTicks(-1)).State);
        Assert.Equal(SlaState.Breached, SlaClock.Read(c, Policy, Noon.AddMinutes(60)).State);
        Assert.Equal(SlaState.Breached, SlaClock.Read(c, Policy, Noon.AddMinutes(180)).State);
        Assert.Equal(SlaState.Overdue, SlaClock.Read(c, Policy, Noon.AddMinutes(180).AddTicks(1)).State);
    }

    [Fact]
    public void A_waiting_time_in_the_future_is_on_track()
    {
        var reading = SlaClock.Read(new ConversationBuilder().Build(), Policy, Noon.AddHours(-3));
        Assert.Equal(SlaState.OnTrack, reading.State);
        Assert.Equal(Noon.AddMinutes(45), reading.NextChangeAt);
    }

    [Fact]
    public void A_snoozed_conversation_is_paused_and_keeps_its_due_time()
    {
        var reading = SlaClock.Read(
            new ConversationBuilder().In(ConversationStatus.Snoozed).Build(), Policy, Noon.AddDays(3));
        Assert.Equal(SlaState.Paused, reading.State);
        Assert.Equal(Noon.AddMinutes(60), reading.DueAt);
        Assert.Null(reading.NextChangeAt);
    }

    [Fact]
    public void Resolving_ends_the_clock()
    {
        var reading = SlaClock.Read(
            new ConversationBuilder().In(ConversationStatus.Resolved).Build(), Policy, Noon.AddDays(3));
        Assert.Equal(SlaState.None, reading.State);
        Assert.Null(reading.DueAt);
    }

    [Fact]
    public void Nobody_waiting_means_no_clock() => Assert.Equal(
        SlaState.None,
        SlaClock.Read(new ConversationBuilder().WaitingSince(null).Build(), Policy, Noon.AddDays(3)).State);

    [Fact]
    public void A_pending_conversation_runs_like_an_open_one() => Assert.Equal(
        SlaState.Overdue,
        SlaClock.Read(new ConversationBuilder().In(ConversationStatus.Pending).Build(), Policy, Noon.AddDays(1)).State);

    [Theory]
    [InlineData(ChatwootPriority.Urgent, 30)]
    [InlineData(ChatwootPriority.High, 30)]
    [InlineData(ChatwootPriority.Medium, 60)]
    [InlineData(ChatwootPriority.None, 60)]
    public void Urgent_and_high_get_the_shorter_threshold(ChatwootPriority priority, int minutes)
    {
        var reading = SlaClock.Read(new ConversationBuilder().WithPriority(priority).Build(), Policy, Noon);
        Assert.Equal(TimeSpan.FromMinutes(minutes), reading.Threshold);
    }

    [Fact]
    public void A_configured_label_makes_it_a_priority_whatever_its_case()
    {
        var reading = SlaClock.Read(
            new ConversationBuilder().Labelled("VIP ").Build(), Policy with { PriorityLabels = ["vip"] }, Noon);
        Assert.Equal(TimeSpan.FromMinutes(30), reading.Threshold);
        Assert.Equal("An answer is due within 30 min, because it is labelled VIP .", reading.Rule);
    }

    [Fact]
    public void A_priority_never_gets_more_time_than_the_others()
    {
        var policy = Policy with { Threshold = TimeSpan.FromMinutes(10) };
        var urgent = new ConversationBuilder().WithPriority(ChatwootPriority.Urgent).Build();
        Assert.Equal(TimeSpan.FromMinutes(10), policy.ThresholdFor(urgent));
    }

    [Fact]
    public void The_end_of_the_calendar_does_not_overflow() => Assert.Equal(
        SlaState.OnTrack,
        SlaClock.Read(new ConversationBuilder().WaitingSince(DateTimeOffset.MaxValue).Build(), Policy, Noon).State);

    [Fact]
    public void The_defaults_are_those_of_the_rulebook()
    {
        Assert.Equal(TimeSpan.FromMinutes(60), Policy.Threshold);
        Assert.Equal(TimeSpan.FromMinutes(30), Policy.PriorityThreshold);
        Assert.Equal((0.75, 0.90), (Policy.AtRiskShare, Policy.UrgentShare));
        Assert.Equal(TimeSpan.FromHours(2), Policy.OverdueAfter);
    }

    [Fact]
    public void A_reading_stays_the_same_until_its_next_change_and_differs_then() => Cases.Sample(x =>
    {
        var reading = SlaClock.Read(x.Conversation, x.Policy, x.Now);
        if (reading.NextChangeAt is not { } next)
            return SlaClock.Read(x.Conversation, x.Policy, x.Now.AddYears(1)) == reading;
        var half = x.Now + ((next - x.Now) / 2);
        return next > x.Now
            && SlaClock.Read(x.Conversation, x.Policy, half) == reading
            && SlaClock.Read(x.Conversation, x.Policy, next.AddTicks(-1)) == reading
            && SlaClock.Read(x.Conversation, x.Policy, next) != reading;
    });

    [Fact]
    public void Time_never_makes_it_better() =>
        Gen.Select(Cases, Gen.Int[0, 40_000]).Sample((x, seconds) =>
            Severity(SlaClock.Read(x.Conversation, x.Policy, x.Now))
            <= Severity(SlaClock.Read(x.Conversation, x.Policy, x.Now.AddSeconds(seconds))));

    private static int Severity(SlaReading r) => ((int)r.State * 10) + r.AtRiskStep;
}
