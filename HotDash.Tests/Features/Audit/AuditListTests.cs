using HotDash.Core.Decisions;
using HotDash.Web.Features.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.Audit;

public sealed class AuditListTests : AuditContext
{
    [Fact]
    public void A_decision_is_one_row_with_its_outcome_in_words()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava));
        Log.Follow(id, LedgerActions.Unknown);
        Log.Follow(id, LedgerActions.Reconciled, remoteId: 99);

        var row = Assert.Single(Open().FindAll("[data-testid=audit-row]"));

        Assert.Equal((id.ToString(), "sent"), (row.GetAttribute("data-decision-id"), row.GetAttribute("data-outcome")));
        Assert.Contains("Approved a reply", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ava Brooks", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sent", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("a[href='/escalations/42']"));
    }

    [Fact]
    public void An_undo_stands_with_the_decision_that_it_withdrew()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava));
        Log.Follow(id, LedgerActions.Undone);

        var row = Assert.Single(Open().FindAll("[data-testid=audit-row]"));

        Assert.Equal("undone", row.GetAttribute("data-outcome"));
    }

    [Fact]
    public void The_newest_stands_first()
    {
        SignIn(Riley);
        var first = Log.Add(Approved(Ava, 1));
        var second = Log.Add(Approved(Ava, 2));

        Assert.Equal([second.ToString(), first.ToString()], Ids(Open()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?operator=riley@example.com")]
    [InlineData("?time=all&operator=riley%40example.com&outcome=on_its_way")]
    public void An_operator_gets_own_decisions_whatever_the_address_asks_for(string query)
    {
        SignIn(Ava);
        Log.Add(Approved(Riley, 1));
        var own = Log.Add(Approved(Ava, 2));

        var page = Open(query);

        Assert.Equal([own.ToString()], Ids(page));
        Assert.All(Log.Asked, filter => Assert.Equal(Ava.Email, filter.OperatorEmail));
        Assert.Empty(page.FindAll("[data-testid=audit-filter-operator]"));
    }

    [Fact]
    public async Task The_search_itself_narrows_an_operator_and_refuses_a_trainer()
    {
        var search = Services.GetRequiredService<SearchDecisions>();
        Log.Add(Approved(Riley, 1));

        var own = await search.RunAsync(Principal(Ava), new() { OperatorEmail = Riley.Email }, null, null, TestContext.Current.CancellationToken);
        var none = await search.RunAsync(Principal(Tess), new(), null, null, TestContext.Current.CancellationToken);

        Assert.Empty(Assert.IsType<AuditAnswer<AuditList>.Found>(own).Value.Rows);
        Assert.IsType<AuditAnswer<AuditList>.Closed>(none);
        Assert.Single(Log.Asked);
    }

    [Fact]
    public void A_trainer_reads_one_friendly_sentence_and_nothing_else()
    {
        SignIn(Tess);
        Log.Add(Approved(Ava));

        var page = Open();

        Assert.Contains("Ask a lead", page.Find("[data-testid=audit-closed]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=audit-row], select"));
        Assert.Empty(Log.Asked);
    }

    [Fact]
    public void Without_a_match_it_says_so()
    {
        SignIn(Riley);
        Log.Add(Approved(Ava, 1));

        Assert.Contains("No decision matches", Open("?conversation=7").Find("[data-testid=audit-empty]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_cannot_be_read_is_said_and_read_again_on_wish()
    {
        SignIn(Riley);
        Log.Add(Approved(Ava));
        Log.IsAway = true;
        var page = Open();
        Assert.NotNull(page.Find("[data-testid=audit-failed]"));

        Log.IsAway = false;
        page.Find("[data-testid=audit-retry]").Click();

        page.WaitForAssertion(() => Assert.Single(Ids(page)));
    }

    [Fact]
    public void Each_page_goes_on_where_the_last_one_ended()
    {
        SignIn(Riley);
        var all = Enumerable.Range(1, SearchDecisions.PageSize + 3).Select(i => Log.Add(Approved(Ava, i)).ToString()).Reverse().ToList();
        var page = Open();
        Assert.Equal(all[..SearchDecisions.PageSize], Ids(page));

        Navigation.NavigateTo(page.Find("[data-testid=audit-older]").GetAttribute("href")!);

        page.WaitForAssertion(() => Assert.Equal(all[SearchDecisions.PageSize..], Ids(page)));
        Assert.Empty(page.FindAll("[data-testid=audit-older]"));
        Assert.Equal("/audit", page.Find("[data-testid=audit-newest]").GetAttribute("href"));
    }

    [Fact]
    public void A_rare_outcome_is_searched_a_stretch_at_a_time()
    {
        SignIn(Riley);
        var dead = Log.Add(Approved(Ava, 1));
        Log.Follow(dead, LedgerActions.Dead);
        for (var i = 0; i < SearchDecisions.MostRead; i++) Log.Add(Approved(Ava, i + 2));
        var page = Open("?outcome=dead");
        Assert.Contains("have not been looked at yet", page.Find("[data-testid=audit-empty]").TextContent, StringComparison.Ordinal);

        Navigation.NavigateTo(page.Find("[data-testid=audit-older]").GetAttribute("href")!);

        page.WaitForAssertion(() => Assert.Equal([dead.ToString()], Ids(page)));
    }
}
