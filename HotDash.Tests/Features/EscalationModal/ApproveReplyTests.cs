using HotDash.Core.Conversations;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>
/// What pressing is answered with. A retry of what is done is no new decision: the conversation has moved on because of
/// it, and G9 would hold it.
/// </summary>
public sealed class ApproveReplyTests : EscalationDialogContext
{
    private const string Text = "Hi Dana, it left today, and I'll write to you again.";

    [Fact]
    public async Task The_same_press_after_its_reply_was_sent_is_answered_with_the_decision_that_stands()
    {
        var target = await AskedAsync();
        var first = Assert.IsType<ActionOutcome.Logged>(await PressAsync(target, Text));
        await SentAsync();

        var again = Assert.IsType<ActionOutcome.Logged>(await PressAsync(target, Text));

        Assert.Equal(first.DecisionId, again.DecisionId);
    }

    [Fact]
    public async Task Another_press_with_the_same_words_is_judged_and_withheld()
    {
        var target = await AskedAsync();
        Assert.IsType<ActionOutcome.Logged>(await PressAsync(target, Text));
        await SentAsync();

        Assert.IsType<ActionOutcome.Withheld>(await PressAsync(target with { OpId = Planned.NewId() }, Text));
    }

    [Fact]
    public async Task The_same_press_with_other_words_is_refused()
    {
        var target = await AskedAsync();
        Assert.IsType<ActionOutcome.Logged>(await PressAsync(target, Text));
        await SentAsync();

        var refused = Assert.IsType<ActionOutcome.Refused>(await PressAsync(target, "Hi Dana, it left yesterday."));

        Assert.Contains("another text", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("…")]
    [InlineData(null)]
    public async Task A_reason_that_says_nothing_or_too_much_is_told_and_nothing_is_logged(string? reason)
    {
        await KeepAsync(
            new ConversationBuilder().Named("delicate-rain-123").WaitingSince(ConversationBuilder.Noon.AddHours(-2)).Build(),
            Asked(1, "Where is my order?"));
        await PublishAsync();

        var outcome = await Services.GetRequiredService<ApproveReply>().RunAsync(
            Principal(Ava), new ActionTarget(Planned.NewId(), Id, 1), "Hi Robert, it left today.", "", null,
            reason ?? new string('x', 1_001), TestContext.Current.CancellationToken);

        Assert.Single(Assert.IsType<ActionOutcome.Invalid>(outcome).Problems);
        Assert.Empty(await Engine.DispatchesAsync(Id, TestContext.Current.CancellationToken));
    }

    private async Task<ActionTarget> AskedAsync()
    {
        await KeepAsync(Breached, Asked(1, "Where is my order?"));
        await PublishAsync();
        return new ActionTarget(Planned.NewId(), Id, 1);
    }

    private Task<ActionOutcome> PressAsync(ActionTarget target, string text) => Services.GetRequiredService<ApproveReply>().RunAsync(
        Principal(Ava), target, text, "", null, null, TestContext.Current.CancellationToken);

    private async Task SentAsync()
    {
        await SendAsync();
        await KeepAsync(Breached, Asked(1, "Where is my order?"), new Message(2, MessageKind.Outgoing, Text, Time.GetUtcNow()));
        await PublishAsync();
    }
}
