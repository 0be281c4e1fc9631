using HotDash.Core.Decisions;
using HotDash.Core.Sla;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationsTile;
using HotDash.Web.Live;
using static HotDash.Tests.Features.EscalationsTile.Rows;

namespace HotDash.Tests.Features.EscalationsTile;

public sealed class TriageTileTests : BunitContext
{
    [Fact]
    public void The_count_is_of_all_rows_whatever_is_filtered()
    {
        var tile = Draw(Snapshot(Row(1, TriagePriority.P1), Row(2), Row(3, TriagePriority.Returned)));

        tile.Find("[data-testid=filter-priority][data-priority=P1]").Click();

        Assert.Equal("3", tile.Find("[data-testid=tile-count]").TextContent);
        Assert.Equal(["1"], Ids(tile));
        Assert.Equal("true", tile.Find("[data-testid=filter-priority][data-priority=P1]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Every_row_carries_its_number_and_priority_and_leads_to_its_own_address()
    {
        var tile = Draw(Snapshot(Row(7, TriagePriority.Returned), Row(8, TriagePriority.P4)));

        var rows = tile.FindAll("[data-testid=escalation-row]");

        Assert.Equal(["returned", "P4"], rows.Select(r => r.GetAttribute("data-priority")!));
        Assert.Equal(["/escalations/7", "/escalations/8"], rows.Select(r => r.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("lee", "2")]
    [InlineData("CARBURETTOR", "3")]
    [InlineData("#1", "1")]
    [InlineData("1", "1")]
    public void Search_finds_a_customer_a_word_of_the_message_or_the_number(string words, string id)
    {
        var tile = Draw(Snapshot(Row(1), Row(2, customer: "Lee Wong"), Row(3) with { LastText = "the carburettor leaks" }));

        tile.Find("[data-testid=search]").Input(words);

        Assert.Equal([id], Ids(tile));
    }

    [Fact]
    public void Mine_shows_what_is_assigned_to_me()
    {
        var tile = Draw(Snapshot(Row(1), Row(2) with { Assignee = "Ava", AssigneeEmail = "AVA@example.com" }));

        tile.Find("[data-testid=filter-mine]").Click();

        Assert.Equal(["2"], Ids(tile));
    }

    [Fact]
    public void Inbox_and_assignee_narrow_the_list()
    {
        var tile = Draw(Snapshot(Row(1), Row(2) with { InboxId = 4, Inbox = "E-mail" }, Row(3) with { InboxId = 4, Assignee = "Noah" }));

        tile.Find("[data-testid=filter-inbox]").Change("4");
        Assert.Equal(["2", "3"], Ids(tile));
        tile.Find("[data-testid=filter-assignee]").Change("-");
        Assert.Equal(["2"], Ids(tile));
    }

    [Fact]
    public void A_filter_that_fits_nothing_says_so_and_leads_back()
    {
        var tile = Draw(Snapshot(Row(1)));

        tile.Find("[data-testid=search]").Input("nobody of that name");
        Assert.NotNull(tile.Find("[data-testid=nothing-matches]"));
        tile.Find("[data-testid=nothing-matches] button").Click();

        Assert.Equal(["1"], Ids(tile));
    }

    [Fact]
    public void The_order_waits_while_somebody_is_inside_and_contents_go_on()
    {
        var tile = Draw(Snapshot(Row(1), Row(2), Row(3)));
        Enter(tile, inside: true);

        Redraw(tile, Snapshot(Row(4, TriagePriority.P1), Row(2) with { LastText = "Changed in place" }, Row(1)));

        Assert.Equal(["1", "2", "4"], Ids(tile)); // what is new stands at the end, what left keeps its place, dimmed
        Assert.Contains("Changed in place", tile.Markup, StringComparison.Ordinal);
        Assert.Equal("true", tile.Find("[data-conversation-id='3']").GetAttribute("data-gone"));
        Assert.Contains("3 changes waiting", tile.Find("[data-testid=changes-waiting]").TextContent, StringComparison.Ordinal);
        Assert.Equal("3", tile.Find("[data-testid=tile-count]").TextContent);
    }

    [Fact]
    public void The_waiting_order_is_taken_when_everybody_has_left()
    {
        var tile = Draw(Snapshot(Row(1), Row(2)));
        Enter(tile, inside: true);
        Redraw(tile, Snapshot(Row(2), Row(1)));
        Assert.Equal(["1", "2"], Ids(tile));

        Enter(tile, inside: false);

        Assert.Equal(["2", "1"], Ids(tile));
        Assert.Empty(tile.FindAll("[data-testid=changes-waiting]"));
    }

    [Fact]
    public void Show_now_takes_the_waiting_order_at_once()
    {
        var tile = Draw(Snapshot(Row(1), Row(2)));
        Enter(tile, inside: true);
        Redraw(tile, Snapshot(Row(2), Row(1)));

        tile.Find("[data-testid=changes-waiting]").Click();

        Assert.Equal(["2", "1"], Ids(tile));
    }

    [Fact]
    public void Hostile_text_is_text()
    {
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>";
        var tile = Draw(Snapshot(Row(1, customer: Evil) with { LastText = Evil, Inbox = Evil, Assignee = Evil, LastBy = Evil }));

        Assert.Empty(tile.FindAll("script, img"));
        Assert.Equal(Evil, tile.Find(".row-name").TextContent);
    }

    [Fact]
    public void Nothing_at_risk_is_good_news_only_when_Chatwoot_was_read()
    {
        Assert.NotNull(Draw(Snapshot()).Find("[data-testid=nothing-at-risk]"));
        Assert.NotNull(Draw(TileSnapshot.Empty).Find("[data-testid=loading]"));
        var away = TileSnapshot.Empty with { Age = new DataAge(null, "Chatwoot cannot be reached.", ConversationBuilder.Noon) };
        Assert.NotNull(Draw(away).Find("[data-testid=chatwoot-away]"));
    }

    [Fact]
    public void A_fault_is_said_with_its_beginning_and_with_the_age_of_what_is_shown()
    {
        var tile = Draw(Snapshot(Row(1)) with
        {
            Age = new DataAge(ConversationBuilder.Noon, "Chatwoot cannot be reached.", ConversationBuilder.Noon.AddMinutes(1)),
        });

        var age = tile.Find("[data-testid=data-age]");

        Assert.Equal("true", age.GetAttribute("data-fault"));
        Assert.Contains("Chatwoot cannot be reached.", age.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, age.QuerySelectorAll("hd-clock").Length);
    }

    [Fact]
    public void A_decision_on_its_way_shows_on_its_row()
    {
        var badge = new DispatchBadge(
            Guid.Empty, LedgerActions.ApproveSend, OperationKind.Reply, OutboxState.Unknown, AsksOperator: true, "a", null, "why");
        var tile = Draw(Snapshot(Row(1) with { Dispatch = badge }, Row(2) with { Dispatch = badge with { AsksOperator = false } }));

        Assert.Equal(
            ["Needs you", "Unknown, checking"], tile.FindAll("[data-testid=dispatch-badge]").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public void Before_the_circuit_lives_rows_are_links_and_buttons_are_off()
    {
        var tile = Render<TriageTile>(p => p.Add(t => t.Snapshot, Snapshot(Row(1))).Add(t => t.Interactive, false));

        Assert.All(tile.FindAll("button, input, select"), control => Assert.True(control.HasAttribute("disabled")));
        Assert.Equal("/escalations/1", tile.Find("[data-testid=escalation-row]").GetAttribute("href"));
    }

    private static void Redraw(IRenderedComponent<TriageTile> tile, TileSnapshot snapshot) =>
        tile.Render(p => p.Add(t => t.Snapshot, snapshot));

    private static void Enter(IRenderedComponent<TriageTile> tile, bool inside) =>
        tile.Find("[data-rows]").TriggerEvent("onhdpresence", new PresenceEventArgs { Inside = inside });

    private static List<string> Ids(IRenderedComponent<TriageTile> tile) =>
        [.. tile.FindAll("[data-testid=escalation-row]").Select(r => r.GetAttribute("data-conversation-id")!)];

    private IRenderedComponent<TriageTile> Draw(TileSnapshot snapshot) => Render<TriageTile>(p => p
        .Add(t => t.Snapshot, snapshot).Add(t => t.MyEmail, "ava@example.com").Add(t => t.Interactive, true));
}
