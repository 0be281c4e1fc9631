using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Sla;

public sealed class TriageTests
{
    private static readonly DateTimeOffset Noon = ConversationBuilder.Noon;

    private static TriagePlace? Place(ConversationBuilder c, double minutes, params ReturnReason[] returns)
    {
        var now = Noon.AddMinutes(minutes);
        var built = c.Build();
        return Triage.Place(built, SlaClock.Read(built, new SlaPolicy(), now), returns, now);
    }

    [Theory]
    [InlineData(181, TriagePriority.P1, "Breached more than 2 hours ago", "Reply at once")]
    [InlineData(180, TriagePriority.P2, "Breached", "Reply within 30 min")]
    [InlineData(60, TriagePriority.P2, "Breached", "Reply within 30 min")]
    [InlineData(55, TriagePriority.P4, "At risk: 90 % of the time used", "Reply before the breach")]
    [InlineData(45, TriagePriority.P4, "At risk: 75 % of the time used", "Reply before the breach")]
    public void The_clock_gives_the_priority(double minutes, TriagePriority priority, string reason, string expected)
    {
        var place = Place(new ConversationBuilder(), minutes)!;
        Assert.Equal((priority, reason, expected), (place.Priority, place.Reason, place.Expected));
    }

    [Fact]
    public void A_conversation_on_track_needs_nobody() => Assert.Null(Place(new ConversationBuilder(), 10));

    [Theory]
    [InlineData("escalation")]
    [InlineData("Escalated")]
    [InlineData("ESCALATION")]
    public void An_escalation_label_is_P3_even_when_nobody_waits(string label)
    {
        var place = Place(new ConversationBuilder().WaitingSince(null).Labelled("vip", label), 0)!;
        Assert.Equal(TriagePriority.P3, place.Priority);
        Assert.Null(place.DueAt);
    }

    [Fact]
    public void An_escalated_conversation_at_risk_is_P3() =>
        Assert.Equal(TriagePriority.P3, Place(new ConversationBuilder().Labelled("escalation"), 50)!.Priority);

    [Fact]
    public void A_breached_escalation_is_P2() =>
        Assert.Equal(TriagePriority.P2, Place(new ConversationBuilder().Labelled("escalation"), 70)!.Priority);

    [Theory]
    [InlineData(ConversationStatus.Snoozed)]
    [InlineData(ConversationStatus.Resolved)]
    public void What_is_put_aside_appears_only_when_something_returns_it(ConversationStatus status)
    {
        Assert.Null(Place(new ConversationBuilder().In(status).Labelled("escalation"), 500));
        var place = Place(new ConversationBuilder().In(status), 500, ReturnReason.OutcomeUnknown)!;
        Assert.Equal(TriagePriority.Returned, place.Priority);
        Assert.Equal("Not known whether the reply arrived", place.Reason);
    }

    [Fact]
    public void A_priority_is_kept_and_the_return_is_named()
    {
        var place = Place(
            new ConversationBuilder(), 70, ReturnReason.DeliveryFailed, ReturnReason.SyncDead, ReturnReason.DeliveryFailed)!;
        Assert.Equal(TriagePriority.P2, place.Priority);
        Assert.Equal("Breached; delivery failed; Could not be passed to Chatwoot", place.Reason);
    }

    [Fact]
    public void The_queue_goes_by_priority_then_due_then_id()
    {
        (TriagePlace Place, ConversationId Id)[] inOrder =
        [
            (At(TriagePriority.P1, 5), new(9)),
            (At(TriagePriority.P2, 1), new(8)),
            (At(TriagePriority.Returned, 0), new(7)),
            (At(TriagePriority.P3, 3), new(6)),
            (At(TriagePriority.P3, 4), new(2)),
            (At(TriagePriority.P3, 4), new(3)),
            (At(TriagePriority.P3, null), new(1)),
            (At(TriagePriority.P4, 0), new(5)),
        ];
        var shuffled = inOrder.Reverse().ToList();
        shuffled.Sort((a, b) => Triage.Compare(a.Place, a.Id, b.Place, b.Id));
        Assert.Equal(inOrder, shuffled);
    }

    private static TriagePlace At(TriagePriority p, int? minutes) =>
        new(p, "", "", minutes is { } m ? Noon.AddMinutes(m) : null);
}
