using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Sla;

public sealed class ClockPausesTests
{
    private static readonly DateTimeOffset Noon = ConversationBuilder.Noon;

    [Fact]
    public void Snoozing_opens_a_pause_and_reopening_ends_it()
    {
        var snoozed = ClockPauses.After([], In(ConversationStatus.Snoozed), At(10));
        Assert.Equal([new ClockPause(At(10), null)], snoozed);
        Assert.Equal(snoozed, ClockPauses.After(snoozed, In(ConversationStatus.Snoozed), At(15)));
        Assert.Equal([new ClockPause(At(10), At(20))], ClockPauses.After(snoozed, In(ConversationStatus.Pending), At(20)));
    }

    [Fact]
    public void Resolving_what_was_snoozed_ends_one_pause_and_opens_another() => Assert.Equal(
        [new ClockPause(At(10), At(20)), new ClockPause(At(20), null, ConversationStatus.Resolved)],
        ClockPauses.After([new ClockPause(At(10), null)], In(ConversationStatus.Resolved), At(20)));

    [Fact]
    public void What_ended_before_the_waiting_began_is_forgotten() => Assert.Equal(
        [new ClockPause(At(-5), At(5))],
        ClockPauses.After([new ClockPause(At(-30), At(-20)), new ClockPause(At(-5), At(5))], In(ConversationStatus.Open), At(30)));

    [Fact]
    public void Nobody_waiting_needs_no_pauses()
    {
        var answered = In(ConversationStatus.Snoozed) with { WaitingSince = null };
        Assert.Empty(ClockPauses.After([new ClockPause(At(1), null)], answered, At(2)));
        Assert.Empty(ClockPauses.After([], In(ConversationStatus.Open), At(2)));
    }

    [Fact]
    public void A_pause_of_no_length_leaves_nothing() =>
        Assert.Empty(ClockPauses.After([new ClockPause(At(10), null)], In(ConversationStatus.Open), At(10)));

    private static DateTimeOffset At(int minutes) => Noon.AddMinutes(minutes);

    private static Conversation In(ConversationStatus status) => new ConversationBuilder().In(status).Build();
}
