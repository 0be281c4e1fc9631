using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationsTile;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace HotDash.Tests.Features.Shell;

public sealed class ConsolePageTests : ConsoleContext
{
    [Fact]
    public async Task Leaves_no_subscriber_behind()
    {
        SignIn(Ava);
        var page = Render<ConsolePage>();
        Assert.Equal(1, Feed.SubscriberCount);

        await page.InvokeAsync(async () => await page.Instance.DisposeAsync());

        Assert.Equal(0, Feed.SubscriberCount);
    }

    [Fact]
    public async Task A_new_snapshot_is_drawn()
    {
        SignIn(Ava);
        var page = Render<ConsolePage>();
        await KeepAsync(new ConversationBuilder().WaitingSince(Late).Build(), Asked(1));

        await PublishAsync();

        Until(page, () => Assert.Equal("1", page.Find("[data-testid=tile-count]").TextContent));
    }

    [Fact]
    public async Task A_snapshot_that_changes_nothing_here_draws_nothing()
    {
        SignIn(Ava);
        await KeepAsync(new ConversationBuilder().WaitingSince(Late).Build(), Asked(1));
        var first = await PublishAsync();
        var page = Render<ConsolePage>();
        var header = page.FindComponent<TileHeader>();
        var drawn = header.RenderCount;

        for (var i = 1; i < 50; i++) Feed.Publish(first with { Version = first.Version + i });
        Feed.Publish(first with { Version = first.Version + 50, Age = first.Age with { Fault = "Gone." } });

        Until(page, () => Assert.Contains("Gone.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(drawn + 1, header.RenderCount);
    }

    [Fact]
    public void A_toast_says_what_came_of_my_decision_and_not_of_a_colleagues()
    {
        SignIn(Ava);
        var page = Render<ConsolePage>();
        var toasts = Services.GetRequiredService<ISnackbar>();
        var mine = new OutcomeNotice(1, Ava.Email, new ConversationId(4217), Guid.Empty, OutboxState.Done, "Reply sent to Dana", IsError: false);

        Feed.Publish(Feed.Current with { Version = 5, Notices = [mine, mine with { Seq = 2, OperatorEmail = "noah@example.com" }] });
        Feed.Publish(Feed.Current with { Version = 6, Age = new DataAge(ConversationBuilder.Noon, "Gone.", ConversationBuilder.Noon) });

        Until(page, () => Assert.Contains("Gone.", page.Markup, StringComparison.Ordinal));
        Assert.Single(toasts.ShownSnackbars);
    }

    [Fact]
    public void What_happened_before_the_page_was_opened_is_not_announced()
    {
        SignIn(Ava);
        Feed.Publish(new TileSnapshot
        {
            Notices = [new OutcomeNotice(9, Ava.Email, new ConversationId(1), Guid.Empty, OutboxState.Done, "Reply sent to Dana", IsError: false)],
        });

        Render<ConsolePage>();

        Assert.Empty(Services.GetRequiredService<ISnackbar>().ShownSnackbars);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-4")]
    [InlineData("99999999999999999999")]
    public void An_address_without_a_conversations_number_says_so(string id)
    {
        SignIn(Ava);

        var page = Render<ConsolePage>(p => p.Add(c => c.Id, id));

        Assert.NotNull(page.Find("[data-testid=escalation-modal] [data-testid=conversation-missing]"));
        Assert.Equal("/", page.Find("[data-testid=cancel]").GetAttribute("href"));
    }

    [Fact]
    public async Task Behind_an_open_conversation_the_tile_is_out_of_reach()
    {
        SignIn(Ava);
        await KeepAsync(new ConversationBuilder().WaitingSince(Late).Build(), Asked(1));
        await PublishAsync();

        var page = Render<ConsolePage>(p => p.Add(c => c.Id, "4217"));

        Assert.True(page.Find(".board").HasAttribute("inert"));
        Assert.Contains("Dana Reyes", page.Find("#modal-title").TextContent, StringComparison.Ordinal);
    }

    private static void Until(IRenderedComponent<ConsolePage> page, Action holds) => page.WaitForAssertion(holds);

    private static DateTimeOffset Late => ConversationBuilder.Noon.AddHours(-2);

    private static Message Asked(long id) => new(id, MessageKind.Incoming, "Where is my order?", Late);
}
