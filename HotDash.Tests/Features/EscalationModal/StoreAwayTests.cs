using HotDash.Web.Gateways.Embedded;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>The database goes away under an open modal: it says so, sends nothing, and keeps every word.</summary>
public sealed class StoreAwayTests : EscalationDialogContext
{
    [Fact]
    public async Task A_draft_that_cannot_be_saved_is_said_kept_and_saved_when_the_store_is_back()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        await BreakAsync();
        Type(dialog, "Written while the database was away.");
        Rest(TimeSpan.FromMilliseconds(350));
        Until(dialog, () => Assert.Contains("Draft not saved: the database does not answer", dialog.Markup, StringComparison.Ordinal));

        await MendAsync();
        await FollowAsync(dialog);
        Until(dialog, () => Assert.Contains("Draft saved", dialog.Markup, StringComparison.Ordinal));
        var again = Draw(Ava);
        Until(again, () => Assert.Equal("Written while the database was away.", Reply(again)));
    }

    [Fact]
    public async Task An_approval_that_cannot_be_logged_sends_nothing_and_can_be_pressed_again()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        var text = Typed(dialog);
        Assert.NotEqual("", text);
        await BreakAsync();
        Click(dialog, "[data-testid=approve-send]");
        Until(dialog, () => Assert.Contains("could not be logged, so nothing was sent", dialog.Markup, StringComparison.Ordinal));
        Assert.Equal(text, Typed(dialog));

        await MendAsync();
        Assert.Equal(0L, await RunAsync("select count(*) from decision_log"));
        Click(dialog, "[data-testid=approve-send]");
        Until(dialog, () => Assert.DoesNotContain("could not be logged", dialog.Markup, StringComparison.Ordinal));
        Assert.Equal(1L, await RunAsync("select count(*) from decision_log"));
    }

    private Task BreakAsync() => RunAsync(
        "alter table drafts rename to drafts_away; alter table roster rename to roster_away; alter table decision_log rename to log_away");

    private Task MendAsync() => RunAsync(
        "alter table drafts_away rename to drafts; alter table roster_away rename to roster; alter table log_away rename to decision_log");

    private async Task<object?> RunAsync(string sql)
    {
        await using var connection = new SqliteConnection(Services.GetRequiredService<EmbeddedOptions>().ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
