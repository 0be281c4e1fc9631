using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Sla;

public sealed class WaitingStartTests
{
    private static readonly IReadOnlyList<Message> Thread =
        new MessageBuilder().Reply("It is on its way.").Customer("Thanks!").Note("fine").Customer("One more thing").Customer("Hello?").Build();

    [Fact]
    public void Without_a_mark_Chatwoots_time_counts() => Assert.Equal(Since(2), WaitingStart.Of(Waiting(2, through: 0), Thread));

    [Fact]
    public void What_needs_no_answer_starts_no_clock()
    {
        Assert.Null(WaitingStart.Of(Waiting(2, through: 2), [.. Thread.Take(3)]));
        Assert.True(WaitingStart.IsMarkedOff(Waiting(2, through: 2), [.. Thread.Take(3)]));
        var reading = SlaClock.Read(Waiting(2, through: 2), [.. Thread.Take(3)], new SlaPolicy(), ConversationBuilder.Noon);
        Assert.Equal((SlaState.None, null), (reading.State, reading.DueAt));
        Assert.StartsWith("An operator said that this needs no answer.", reading.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_customer_message_starts_it_at_its_own_time()
    {
        Assert.Equal(Since(4), WaitingStart.Of(Waiting(2, through: 2), Thread));
        Assert.False(WaitingStart.IsMarkedOff(Waiting(2, through: 2), Thread));
        Assert.Equal(Since(4), SlaClock.Read(Waiting(2, through: 2), Thread, new SlaPolicy(), ConversationBuilder.Noon).StartedAt);
    }

    [Fact]
    public void Once_the_newer_one_is_answered_Chatwoots_time_counts_again() =>
        Assert.Equal(Since(5), WaitingStart.Of(Waiting(5, through: 2), Thread));

    [Fact]
    public void Messages_that_do_not_reach_back_to_the_mark_change_nothing()
    {
        Assert.Equal(Since(2), WaitingStart.Of(Waiting(2, through: 2), [.. Thread.Skip(3)]));
        Assert.Equal(Since(2), WaitingStart.Of(Waiting(2, through: 2), []));
        Assert.False(WaitingStart.IsMarkedOff(Waiting(2, through: 2), []));
    }

    [Fact]
    public void Nobody_waiting_stays_nobody()
    {
        var answered = Waiting(2, through: 2) with { WaitingSince = null };
        Assert.Null(WaitingStart.Of(answered, Thread));
        Assert.False(WaitingStart.IsMarkedOff(answered, Thread));
    }

    private static DateTimeOffset Since(int id) => Thread[id - 1].CreatedAt;

    private static Conversation Waiting(int since, long through) =>
        new ConversationBuilder().WaitingSince(Since(since)).Build() with { NoAnswerNeededThrough = through };
}
