using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Features.EscalationModal.Panels;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>What pressing does, and what it leaves behind.</summary>
public sealed class EscalationDialogDecisionTests : EscalationDialogContext
{
    [Fact]
    public async Task Two_presses_commit_once()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        var press = dialog.FindComponent<ActionBar>().Instance.Approve;

        await dialog.InvokeAsync(() => Task.WhenAll(press.InvokeAsync(), press.InvokeAsync()));

        Assert.Single((await Engine.DispatchesAsync(Id, CancellationToken.None)).Select(d => d.DecisionId).Distinct());
        Until(dialog, () => Assert.Equal("held", dialog.Find("[data-testid=dispatch]").GetAttribute("data-phase")));
        Assert.Empty(dialog.FindAll("[data-testid=approve-send]"));
    }

    [Fact]
    public async Task A_held_reply_can_be_taken_back_and_its_text_stays()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        Type(dialog, "Hi Dana, it left today.");
        await dialog.Find("[data-testid=approve-send]").ClickAsync(new());
        await FollowAsync(dialog);

        await dialog.Find("[data-testid=undo]").ClickAsync(new());
        await FollowAsync(dialog);

        Assert.All(await Engine.DispatchesAsync(Id, CancellationToken.None), d => Assert.Equal(OutboxState.Cancelled, d.State));
        Assert.Equal("Hi Dana, it left today.", Typed(dialog));
        Assert.NotNull(dialog.Find("[data-testid=approve-send]"));
    }

    [Fact]
    public async Task Writing_on_takes_a_held_reply_back()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        await dialog.Find("[data-testid=approve-send]").ClickAsync(new());
        await FollowAsync(dialog);

        Input(dialog, "[data-testid=reply-text]", "Hi Dana, one more thing.");

        Until(dialog, () => Assert.Contains("taken back", dialog.Markup, StringComparison.Ordinal));
        Assert.All(await Engine.DispatchesAsync(Id, CancellationToken.None), d => Assert.Equal(OutboxState.Cancelled, d.State));
    }

    [Fact]
    public async Task Once_it_was_sent_the_field_is_empty_and_the_draft_is_gone()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        await dialog.Find("[data-testid=approve-send]").ClickAsync(new());
        await FollowAsync(dialog);
        await SendAsync();

        await FollowAsync(dialog);

        Assert.Equal("done", dialog.Find("[data-testid=dispatch]").GetAttribute("data-phase"));
        Assert.Equal("", Typed(dialog));
        Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));
        Assert.Null(await Services.GetRequiredService<DraftStore>().ReadAsync(Ava.Email, Id, CancellationToken.None));
    }

    [Fact]
    public async Task Once_it_was_sent_the_state_stands_there_and_no_finding_about_an_empty_field()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        await dialog.Find("[data-testid=approve-send]").ClickAsync(new());
        await SendAsync();
        await FollowAsync(dialog);

        Assert.Empty(dialog.FindAll("[data-testid=verdict][data-rule=SUG-01]"));
        Assert.Equal("Reply sent to Dana Reyes.", dialog.Find("[data-testid=why-not]").TextContent.Trim());
        Assert.DoesNotContain("blocked", dialog.Find("[data-testid=verdict-summary]").TextContent, StringComparison.Ordinal);

        Type(dialog, " ");
        Until(dialog, () => Assert.NotEmpty(dialog.FindAll("[data-testid=verdict][data-rule=SUG-01]")));
    }

    [Fact]
    public async Task What_was_sent_from_another_tab_is_not_offered_a_second_time()
    {
        var first = await OpenAsync(Asked(1, "Where is my order?"));
        await first.Find("[data-testid=approve-send]").ClickAsync(new());
        await PublishAsync();
        var second = Draw(Ava);
        Until(second, () => Assert.NotEmpty(Typed(second)));
        var sent = Typed(second);
        await SendAsync();

        await KeepAsync(Breached, Asked(1, "Where is my order?"), new Message(2, MessageKind.Outgoing, sent, Time.GetUtcNow())
        {
            OperationId = Guid.CreateVersion7(Time.GetUtcNow()),
        });
        await FollowAsync(second);

        Until(second, () => Assert.Equal("", Typed(second)));
    }
}
