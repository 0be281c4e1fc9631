using HotDash.Core.Decisions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Features.Audit;

public sealed class AuditFilterTests : AuditContext
{
    [Fact]
    public void What_is_chosen_stands_in_the_address_and_narrows_the_search()
    {
        SignIn(Riley);
        var wanted = Log.Add(Approved(Ava, 7));
        Log.Add(Planned.Note(7));
        var page = Open();

        page.Find("[data-testid=audit-filter-action]").Change(LedgerActions.ApproveSend);
        page.Find("[data-testid=audit-filter-conversation]").Change("#7");
        page.Find("[data-testid=audit-filter-outcome]").Change("on_its_way");
        page.Find("[data-testid=audit-filter-time]").Change("30d");

        Assert.EndsWith("/audit?time=30d&action=approve_send&conversation=7&outcome=on_its_way", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal([wanted.ToString()], Ids(page)));
        var asked = Log.Asked[^1];
        Assert.Equal((LedgerActions.ApproveSend, 7, Time.GetUtcNow().AddDays(-30), true), (asked.Action, asked.ConversationId, asked.Since, asked.DecisionsOnly));
    }

    [Fact]
    public void A_lead_chooses_among_the_people_of_the_roster()
    {
        SignIn(Riley);
        Log.Add(Approved(Riley, 1));
        var wanted = Log.Add(Approved(Ava, 2));
        var page = Open();

        page.Find("[data-testid=audit-filter-operator]").Change(Ava.Email);

        page.WaitForAssertion(() => Assert.Equal([wanted.ToString()], Ids(page)));
    }

    [Fact]
    public void Bounds_of_ones_own_are_read_from_the_address()
    {
        SignIn(Riley);
        var noon = ConversationBuilder.Noon;
        Log.Add(Approved(Ava, 1), noon.AddHours(-3));
        var wanted = Log.Add(Approved(Ava, 2), noon.AddHours(-2));
        Log.Add(Approved(Ava, 3), noon.AddHours(-1));
        var from = noon.AddHours(-2).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var until = noon.AddHours(-1).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

        var page = Open($"?time=custom&from={from}&until={until}");

        Assert.Equal([wanted.ToString()], Ids(page));
        Assert.Equal(from[..16], page.Find("[data-testid=audit-filter-from]").GetAttribute("value"));
    }

    [Fact]
    public void What_makes_no_sense_in_the_address_is_said_and_left_out()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava));

        var page = Open("?time=yesterday&conversation=abc&outcome=1&action=%3Cscript%3E&before=-3&from=x&operator=");

        Assert.Equal([id.ToString()], Ids(page));
        Assert.Equal(6, page.FindAll("[data-testid=audit-ignored]").Count);
        Assert.Contains("“<script>” is not an action", page.Markup.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typing_error_in_the_number_is_said_at_the_field()
    {
        SignIn(Riley);
        Log.Add(Approved(Ava));
        var page = Open();
        var before = Navigation.Uri;

        page.Find("[data-testid=audit-filter-conversation]").Change("42a");

        Assert.Contains("digits only", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(before, Navigation.Uri);
    }

    [Fact]
    public void Clearing_shows_the_last_seven_days_of_everybody()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava));
        var page = Open("?conversation=1&outcome=dead");

        page.Find("[data-testid=audit-filter-clear]").Click();

        page.WaitForAssertion(() => Assert.Equal([id.ToString()], Ids(page)));
        Assert.EndsWith("/audit", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_that_exports_names_the_same_filter()
    {
        SignIn(Riley);

        var page = Open("?time=custom&from=2026-10-01&until=2026-10-02&operator=o%27neil%3B@example.com&action=note&conversation=7");

        Assert.Equal(
            "dotnet run --project HotDash.Web -- export-decisions --since 2026-10-01T00:00:00Z --until 2026-10-02T00:00:00Z " +
            @"--operator 'o'\''neil;@example.com' --action chatwoot.note --conversation 7 --format ndjson",
            page.Find("#audit-export-command").TextContent);
    }
}
