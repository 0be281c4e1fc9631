using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.Shell;

/// <summary>A decision that has not left yet can be undone wherever its person is.</summary>
public sealed class HeldDecisionsTests : ConsoleContext
{
    private const string Reply = "Hi Dana, it left today.";
    private static readonly ConversationId Id = new(4217);

    [Fact]
    public async Task Behind_a_closed_modal_it_is_counted_down_with_its_way_back()
    {
        await HoldAsync(Ava);
        var page = Draw(null);

        var held = page.Find("[data-testid=held]");
        Assert.Contains("Dana Reyes", held.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sending in", held.TextContent, StringComparison.Ordinal);
        Assert.Equal("until", held.QuerySelector("hd-clock")!.GetAttribute("mode"));
        Assert.NotNull(held.QuerySelector("[data-testid=send-now]"));
        Assert.Contains("Dana Reyes", page.Find("[role=status][data-testid=held-said]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Sending in", page.Find("[data-testid=dispatch-badge]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_it_back_and_keeps_the_draft()
    {
        await HoldAsync(Ava);
        var page = Draw(null);

        await page.Find("[data-testid=held] [data-testid=undo]").ClickAsync(new());
        await PublishAsync();

        Assert.All(await Engine.DispatchesAsync(Id, CancellationToken.None), d => Assert.Equal(OutboxState.Cancelled, d.State));
        Until(page, () => Assert.Empty(page.FindAll("[data-testid=held]")));
        Assert.Equal(Reply, (await Drafts.ReadAsync(Ava.Email, Id, CancellationToken.None))?.Reply);
    }

    [Fact]
    public async Task Send_now_ends_the_hold()
    {
        await HoldAsync(Ava);
        var page = Draw(null);

        await page.Find("[data-testid=held] [data-testid=send-now]").ClickAsync(new());

        Assert.All(await Engine.DispatchesAsync(Id, CancellationToken.None), d => Assert.Equal(OutboxState.Pending, d.State));
    }

    [Fact]
    public async Task The_open_conversation_shows_its_own()
    {
        await HoldAsync(Ava);

        Assert.Empty(Draw("4217").FindAll("[data-testid=held]"));
    }

    [Fact]
    public async Task A_colleagues_is_not_mine_to_undo()
    {
        await HoldAsync(Ava);
        SignIn(Tess);

        Assert.Empty(Render<ConsolePage>().FindAll("[data-testid=held]"));
    }

    [Fact]
    public async Task What_is_held_later_appears_by_itself()
    {
        await KeepAsync(Waiting, Asked);
        await PublishAsync();
        var page = Draw(null);

        await HoldAsync(Ava);

        Until(page, () => Assert.Single(page.FindAll("[data-testid=held]")));
    }

    private static void Until(IRenderedComponent<ConsolePage> page, Action holds) => page.WaitForAssertion(holds);

    private static DateTimeOffset Late => ConversationBuilder.Noon.AddHours(-2);

    private static Conversation Waiting => new ConversationBuilder().WaitingSince(Late).Build();

    private static Message Asked => new(1, MessageKind.Incoming, "Where is my order?", Late);

    private DraftStore Drafts => Services.GetRequiredService<DraftStore>();

    private IRenderedComponent<ConsolePage> Draw(string? open)
    {
        SignIn(Ava);
        return Render<ConsolePage>(p => p.Add(c => c.Id, open));
    }

    /// <summary>As the modal does it, in this tab or in another.</summary>
    private async Task HoldAsync(Person by)
    {
        await KeepAsync(Waiting, Asked);
        var opId = Guid.CreateVersion7(Time.GetUtcNow());
        var outcome = await Services.GetRequiredService<ApproveReply>().RunAsync(
            Principal(by), new ActionTarget(opId, Id, 1), Reply, "", null, null, CancellationToken.None);
        Assert.IsType<ActionOutcome.Logged>(outcome);
        await Drafts.SaveAsync(by.Email, Id, new Draft(opId, Reply, "", null, null, 1, Time.GetUtcNow()), CancellationToken.None);
        await PublishAsync();
    }
}
