using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Features.EscalationModal.Clock;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>"Needs no answer", and taking that back.</summary>
public sealed class NoAnswerActionTests : EscalationDialogContext
{
    private const string Displeased = "I am disappointed and annoyed.";

    [Fact]
    public async Task A_thank_you_is_set_aside_with_one_press_and_the_clock_stops()
    {
        var dialog = await OpenAsync(Asked(1, "Thanks, bye!"));
        await dialog.Find("[data-testid=needs-no-answer]").ClickAsync(new());
        await FollowAsync(dialog);

        Assert.Equal(1, (await KnownAsync()).NoAnswerNeededThrough);
        Assert.Equal("none", dialog.Find("[data-testid=sla-badge]").GetAttribute("data-state"));
        var row = Assert.Single(await Engine.DispatchesAsync(Id, CancellationToken.None));
        Assert.Equal((LedgerActions.NeedsNoAnswer, OperationKind.Note, OutboxState.Pending), (row.Action, row.Kind, row.State));
        Assert.NotNull(dialog.Find("[data-testid=no-answer-needed]"));
    }

    [Fact]
    public async Task It_is_taken_back_and_the_clock_runs_from_where_it_began()
    {
        var dialog = await OpenAsync(Asked(1, "Thanks, bye!"));
        await dialog.Find("[data-testid=needs-no-answer]").ClickAsync(new());
        await SendAsync();
        await FollowAsync(dialog);
        await dialog.Find("[data-testid=needs-answer]").ClickAsync(new());
        await FollowAsync(dialog);

        Assert.Equal(0, (await KnownAsync()).NoAnswerNeededThrough);
        Assert.Equal("breached", dialog.Find("[data-testid=sla-badge]").GetAttribute("data-state"));
        Assert.Equal("2025-10-15T11:00:00Z", dialog.Find("[data-testid=breached-at]").GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_displeasure_is_set_aside_only_with_a_reason()
    {
        var dialog = await OpenAsync(Asked(1, Displeased));
        await dialog.Find("[data-testid=needs-no-answer]").ClickAsync(new());
        Assert.Contains("disappointed", dialog.Find("[data-testid=no-answer-ask]").TextContent, StringComparison.Ordinal);
        Assert.True(dialog.Find("[data-testid=needs-no-answer]").HasAttribute("disabled"));
        Assert.Equal(0, (await KnownAsync()).NoAnswerNeededThrough);

        Input(dialog, "[data-testid=no-answer-reason]", "ok");
        await dialog.Find("[data-testid=needs-no-answer]").ClickAsync(new());
        Assert.Contains("at least two words", dialog.Markup, StringComparison.Ordinal);
        Assert.Equal(0, (await KnownAsync()).NoAnswerNeededThrough);

        Input(dialog, "[data-testid=no-answer-reason]", "Answered on the phone.");
        await dialog.Find("[data-testid=needs-no-answer]").ClickAsync(new());

        Assert.Equal(1, (await KnownAsync()).NoAnswerNeededThrough);
        var claim = await Engine.ClaimAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.EndsWith("Reason: Answered on the phone.", claim!.Body.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I want to speak to your supervisor now.", "the customer asks for a supervisor")]
    [InlineData("Where is my order?", "the customer asks a question")]
    [InlineData("I want my money back.", "the customer asks for money back")]
    public async Task Where_something_is_wanted_it_says_why_it_is_not_offered(string text, string why)
    {
        var dialog = await OpenAsync(Asked(1, text));
        Assert.Empty(dialog.FindAll("[data-testid=needs-no-answer]"));
        var said = dialog.Find("[data-testid=no-answer-not-offered]");
        Assert.Contains($"is not offered: {why}", said.TextContent, StringComparison.Ordinal);
        Assert.NotNull(said.QuerySelector("hd-clock[mode=time]"));

        var refused = await Services.GetRequiredService<MarkNoAnswer>().RunAsync(
            Principal(Ava), new ActionTarget(Guid.CreateVersion7(Time.GetUtcNow()), Id, 1), "Answered on the phone.", CancellationToken.None);
        Assert.IsType<ActionOutcome.Withheld>(refused);
        Assert.Empty(await Engine.DispatchesAsync(Id, CancellationToken.None));
    }

    [Fact]
    public async Task It_can_be_left_at_that()
    {
        var dialog = await OpenAsync(Asked(1, Displeased));
        await dialog.Find("[data-testid=needs-no-answer]").ClickAsync(new());
        await dialog.Find("[data-testid=no-answer-leave]").ClickAsync(new());
        Assert.Empty(dialog.FindAll("[data-testid=no-answer-ask]"));
        Assert.Equal(0, (await KnownAsync()).NoAnswerNeededThrough);
    }

    [Fact]
    public async Task A_customer_who_writes_again_starts_the_clock_at_that_time()
    {
        var dialog = await OpenAsync(Asked(1, "Thanks, bye!"));
        await dialog.Find("[data-testid=needs-no-answer]").ClickAsync(new());
        await SendAsync();
        await KeepAsync(Breached, Asked(1, "Thanks, bye!"), Asked(70, "Oh, one more thing"));
        await FollowAsync(dialog);

        Assert.Equal("atrisk", dialog.Find("[data-testid=sla-badge]").GetAttribute("data-state"));
        Assert.Equal(ConversationBuilder.Noon.AddMinutes(10), (await PublishAsync()).Conversations[Id].Sla.DueAt);
        Assert.NotNull(dialog.Find("[data-testid=needs-no-answer]"));
    }

    [Fact]
    public async Task A_note_that_is_being_written_stays()
    {
        var dialog = await OpenAsync(Asked(1, "Thanks, bye!"));
        Input(dialog, "[data-testid=internal-note]", "Not yet done");
        await dialog.Find("[data-testid=needs-no-answer]").ClickAsync(new());
        await SendAsync();
        await FollowAsync(dialog);
        Assert.Equal("Not yet done", dialog.FindComponent<HotDash.Web.Features.EscalationModal.Panels.NoteField>().Instance.Editor.Note);
    }

    [Fact]
    public async Task Who_only_watches_is_not_offered_it()
    {
        var dialog = await OpenAsync(Tess, Breached, Asked(1, "Thanks, bye!"));
        Assert.Empty(dialog.FindAll("[data-testid=needs-no-answer]"));
    }

    [Fact]
    public async Task Where_nobody_waits_it_is_not_offered()
    {
        var dialog = await OpenAsync(Breached with { WaitingSince = null }, Asked(1, "Thanks, bye!"));
        Assert.Empty(dialog.FindAll("[data-testid=needs-no-answer]"));
    }

    private async Task<HotDash.Core.Conversations.Conversation> KnownAsync() =>
        (await Services.GetRequiredService<ConversationStore>().ReadAsync(Id, CancellationToken.None))!.Conversation;
}
