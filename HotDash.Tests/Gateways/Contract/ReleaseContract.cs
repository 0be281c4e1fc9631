using System.Data.Common;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Gateways.Contract;

/// <summary>Questions to leads and their answers, and texts that are sent only as they were judged, on every engine.</summary>
public abstract class ReleaseContract
{
    private static readonly ConversationId Id = new(42);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected abstract Task<HotDashUnderTest> OpenAsync(SandboxDriver? sandbox = null);

    [Fact]
    public async Task A_question_is_read_as_it_was_asked_and_everybody_is_told()
    {
        await using var hotDash = await OpenAsync();
        using var hints = hotDash.Get<ChangeHints>().Listen();
        var question = Planned.Question() with { AskedAt = hotDash.Clock.GetUtcNow() };
        await AskAsync(hotDash, question);
        Assert.True(hints.Reader.TryRead(out var told));
        Assert.Equal((Id, question), (told, Assert.Single(await ReadAsync(hotDash))));
        Assert.Empty((await hotDash.Get<ReleaseStore>().ReadAsync(new ConversationId(43), Ct))[new(43)]);
    }

    [Fact]
    public async Task Asking_anew_withdraws_the_authors_own_open_question_and_no_other()
    {
        await using var hotDash = await OpenAsync();
        var (first, second) = (Planned.Question(), Planned.Question(text: "Another text."));
        var (noahs, elsewhere) = (Planned.Question(by: Planned.Noah), Planned.Question(43));
        foreach (var question in (ReleaseQuestion[])[first, noahs, elsewhere, second]) await AskAsync(hotDash, question);
        Assert.Equal(((Guid[])[noahs.Id, second.Id]).ToHashSet(), (await ReadAsync(hotDash)).Select(q => q.Id).ToHashSet());
        Assert.Equal("withdrawn", await hotDash.ValueAsync($"select state from releases where reply = '{Planned.Text}' and state <> 'asked'"));
        Assert.Single((await hotDash.Get<ReleaseStore>().ReadAsync(new ConversationId(43), Ct))[new(43)]);
    }

    [Fact]
    public async Task A_lead_answers_in_the_transaction_that_logs_it()
    {
        await using var hotDash = await OpenAsync();
        var question = Planned.Question();
        await AskAsync(hotDash, question);
        await hotDash.CommitAsync(Planned.Release(question));
        var read = Assert.Single(await ReadAsync(hotDash));
        Assert.Equal((ReleaseState.Granted, Role.Lead, "I spoke to her."), (read.State, read.Lead!.Role, read.Reason));
        Assert.Equal(
            new Release(question.Id, Planned.Ava.Email, question.TextSha256, 7, Planned.Morgan.Email, "Morgan Patel", "I spoke to her."), read.Granted);
        Assert.Equal(("release", "pending"), (await hotDash.LedgerAsync(), await hotDash.StatesAsync()));
    }

    [Fact]
    public async Task A_declined_question_releases_nothing()
    {
        await using var hotDash = await OpenAsync();
        var question = Planned.Question();
        await AskAsync(hotDash, question);
        await hotDash.CommitAsync(Planned.Release(question, granted: false));
        var read = Assert.Single(await ReadAsync(hotDash));
        Assert.Equal((ReleaseState.Declined, null), (read.State, read.Granted));
        Assert.Equal("release_declined", await hotDash.LedgerAsync());
    }

    [Fact]
    public async Task The_store_itself_refuses_a_release_by_its_author_and_writes_nothing()
    {
        await using var hotDash = await OpenAsync();
        var question = Planned.Question(by: Planned.Morgan);
        await AskAsync(hotDash, question);
        await Assert.ThrowsAnyAsync<DbException>(() => hotDash.Engine.CommitAsync(Planned.Release(question, by: Planned.Morgan), TimeSpan.Zero, Ct));
        Assert.Equal((ReleaseState.Asked, "", ""), (
            Assert.Single(await ReadAsync(hotDash)).State, await hotDash.LedgerAsync(), await hotDash.StatesAsync()));
    }

    [Fact]
    public async Task Of_two_leads_at_once_one_wins_and_the_other_is_told()
    {
        await using var hotDash = await OpenAsync();
        var question = Planned.Question();
        await AskAsync(hotDash, question);
        var outcomes = await Task.WhenAll(((bool[])[true, false]).Select(granted => Task.Run(
            () => hotDash.Engine.CommitAsync(Planned.Release(question, granted, granted ? Planned.Morgan : Planned.Riley), TimeSpan.Zero, Ct), Ct)));
        Assert.Single(outcomes.OfType<CommitOutcome.Committed>());
        Assert.Single(outcomes.OfType<CommitOutcome.Busy>());
        Assert.Equal(1L, await hotDash.ValueAsync("select count(*) from decision_log"));
    }

    [Fact]
    public async Task Whoever_answers_a_settled_or_withdrawn_question_is_told_and_changes_nothing()
    {
        await using var hotDash = await OpenAsync();
        var question = Planned.Question();
        await AskAsync(hotDash, question);
        await hotDash.CommitAsync(Planned.Release(question));
        var claim = (await hotDash.ClaimAsync())!;
        await hotDash.Engine.SettleAsync(claim, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 9), Ct);
        var late = await hotDash.Engine.CommitAsync(Planned.Release(question, granted: false, by: Planned.Riley), TimeSpan.Zero, Ct);
        Assert.IsType<CommitOutcome.Overtaken>(late);
        Assert.Equal((ReleaseState.Granted, "release sync.succeeded", "done"), (
            Assert.Single(await ReadAsync(hotDash)).State, await hotDash.LedgerAsync(), await hotDash.StatesAsync()));
        Assert.Equal(2, await LedgerProof.VerifyAsync(hotDash));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_text_that_was_changed_in_the_store_is_not_sent(bool isNote)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await using var hotDash = await OpenAsync(sandbox);
        var id = await sandbox.OpenAsync();
        var seen = await sandbox.LastMessageAsync(id);
        await hotDash.CommitAsync(isNote ? Planned.Note(id, Planned.Text, seen) : Planned.Reply(id, seen: seen));
        await TamperAsync(hotDash, "left our warehouse", "was lost in our warehouse");
        await hotDash.WorkAsync();
        Assert.Equal("cancelled", await hotDash.StatesAsync());
        Assert.EndsWith("sync.refused", await hotDash.LedgerAsync(), StringComparison.Ordinal);
        Assert.Contains("not the one that was judged", (await hotDash.DispatchesAsync(id))[0].Detail, StringComparison.Ordinal);
        Assert.Empty(await sandbox.LogAsync("POST", "/messages"));
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("other text", false)]
    [InlineData("customer wrote", false)]
    [InlineData("no release", false)]
    public async Task At_dispatch_a_released_reply_is_judged_with_its_release(string meanwhile, bool sent)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await using var hotDash = await OpenAsync(sandbox);
        var id = await sandbox.OpenAsync("Get me a manager!");
        var seen = await sandbox.LastMessageAsync(id);
        if (meanwhile != "no release")
        {
            var question = Planned.Question(id, meanwhile == "other text" ? "Another text." : Planned.Text, seen: seen);
            await AskAsync(hotDash, question);
            await hotDash.CommitAsync(Planned.Release(question));
            await hotDash.WorkAsync();
        }

        await hotDash.CommitAsync(Planned.Reply(id, seen: seen));
        if (meanwhile == "customer wrote") await sandbox.CustomerWritesAsync(id, "Well?");
        await hotDash.WorkAsync();
        Assert.Equal(sent ? [Planned.Text] : [], await sandbox.PublicRepliesAsync(id));
        Assert.EndsWith(sent ? "approve_send sync.succeeded" : "approve_send sync.refused", await hotDash.LedgerAsync(), StringComparison.Ordinal);
    }

    private protected abstract Task TamperAsync(HotDashUnderTest hotDash, string from, string to);

    private static Task AskAsync(HotDashUnderTest hotDash, ReleaseQuestion question) => hotDash.Get<ReleaseStore>().AskAsync(question, Ct);

    private static async Task<List<ReleaseQuestion>> ReadAsync(HotDashUnderTest hotDash) =>
        [.. (await hotDash.Get<ReleaseStore>().ReadAsync(Id, Ct))[Id]];
}
