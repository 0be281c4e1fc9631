using HotDash.Core.Conversations;
using HotDash.Core.People;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Gateways.Contract;

/// <summary>Drafts, tokens, webhooks, people: the plain tables.</summary>
public abstract class PlainStoreContract : IAsyncLifetime
{
    private static readonly ConversationId Id = new(42);
    private HotDashUnderTest _hotDash = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _hotDash = await OpenAsync();

    public ValueTask DisposeAsync() => _hotDash.DisposeAsync();

    private protected abstract Task<HotDashUnderTest> OpenAsync();

    [Fact]
    public async Task Saving_a_draft_from_several_places_at_once_ends_in_one_of_them_and_not_in_an_error()
    {
        var drafts = _hotDash.Get<DraftStore>();
        var texts = Enumerable.Range(0, 12).Select(i => $"draft {i}").ToList();
        await Task.WhenAll(texts.Select(text => Task.Run(
            () => drafts.SaveAsync(Planned.Ava.Email, Id, new Draft(Planned.NewId(), text, "", null, null, 7, default), Ct), Ct)));
        Assert.Contains((await drafts.ReadAsync(Planned.Ava.Email, Id, Ct))!.Reply, texts);
    }

    [Fact]
    public async Task A_draft_is_one_for_a_person_and_a_conversation()
    {
        var drafts = _hotDash.Get<DraftStore>();
        var draft = new Draft(Planned.NewId(), "Hi \"Dana\"", "note", "ack_delay@2", "Hi", 7, _hotDash.Clock.GetUtcNow());
        await drafts.SaveAsync(Planned.Ava.Email, Id, draft with { Reply = "first" }, Ct);
        await drafts.SaveAsync(Planned.Ava.Email, Id, draft, Ct);
        await drafts.SaveAsync(Planned.Noah.Email, Id, draft with { Reply = "Noah's" }, Ct);
        Assert.Equal(draft, await drafts.ReadAsync(Planned.Ava.Email, Id, Ct));
        Assert.Null(await drafts.ReadAsync(Planned.Ava.Email, new ConversationId(43), Ct));

        await drafts.DeleteAsync(Planned.Ava.Email, Id, Ct);
        Assert.Null(await drafts.ReadAsync(Planned.Ava.Email, Id, Ct));
        Assert.Equal("Noah's", (await drafts.ReadAsync(Planned.Noah.Email, Id, Ct))!.Reply);
    }

    [Fact]
    public async Task Who_has_a_conversation_open_is_seen_until_he_leaves_or_falls_silent()
    {
        var presence = _hotDash.Get<PresenceStore>();
        await presence.HereAsync(Planned.Noah, Id, Ct);
        await presence.HereAsync(Planned.Ava, Id, Ct);
        await presence.HereAsync(Planned.Ava, new ConversationId(43), Ct);
        await presence.HereAsync(Planned.Ava, Id, Ct);
        var all = await presence.ReadAsync(null, Ct);
        Assert.Equal(["Ava Brooks", "Noah Kim"], all[Id].Select(p => p.Name));
        Assert.Equal([new Presence(Planned.Ava.Email, "Ava Brooks")], all[new ConversationId(43)]);
        Assert.Equal(1, (await presence.ReadAsync(new ConversationId(43), Ct)).Count);

        await presence.GoneAsync(Planned.Ava.Email, Id, Ct);
        Assert.Equal(["Noah Kim"], (await presence.ReadAsync(Id, Ct))[Id].Select(p => p.Name));
        _hotDash.Clock.Advance(TimeSpan.FromSeconds(61));
        await presence.HereAsync(Planned.Ava, new ConversationId(43), Ct);
        Assert.Empty((await presence.ReadAsync(Id, Ct))[Id]);

        using var hints = _hotDash.Get<ChangeHints>().Listen();
        await presence.ForgetAsync(Ct);
        Assert.True(hints.Reader.TryRead(out var forgotten));
        Assert.Equal((Id, 1L), (forgotten, await _hotDash.ValueAsync("select count(*) from presence")));
    }

    [Fact]
    public async Task What_two_tabs_or_nodes_save_first_at_the_same_moment_is_saved()
    {
        for (var round = 1; round <= 5; round++)
        {
            var id = new ConversationId(round);
            var newcomer = Planned.Ava with { Email = $"new{round}@x.example" };
            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            {
                await _hotDash.Get<DraftStore>().SaveAsync(
                    Planned.Ava.Email, id, new Draft(Planned.NewId(), $"tab {i}", "", null, null, 1, default), Ct);
                await _hotDash.Get<RosterStore>().SaveAsync([newcomer], Ct);
                await _hotDash.Get<TokenVault>().KeepAsync(newcomer.Email, "t", Ct);
                await _hotDash.Get<PresenceStore>().HereAsync(newcomer, id, Ct);
            }, Ct)));
            Assert.StartsWith("tab ", (await _hotDash.Get<DraftStore>().ReadAsync(Planned.Ava.Email, id, Ct))!.Reply, StringComparison.Ordinal);
            Assert.Equal("t", await _hotDash.Get<TokenVault>().ReadAsync(newcomer.Email, Ct));
            Assert.Single((await _hotDash.Get<PresenceStore>().ReadAsync(id, Ct))[id]);
        }
    }

    [Fact]
    public async Task A_revocation_ends_the_sessions_before_it_and_a_new_sign_in_begins_others()
    {
        var vault = _hotDash.Get<TokenVault>();
        var first = await vault.KeepAsync(Planned.Ava.Email, "one", Ct);
        Assert.Equal(first, await vault.KeepAsync(Planned.Ava.Email, "two", Ct)); // a second browser
        Assert.True((await vault.CheckAsync(Planned.Ava.Email, first, Ct)).Stands);

        await vault.RevokeAsync(Planned.Ava.Email, "Bad token", Ct);
        Assert.Equal((false, "Bad token"), await vault.CheckAsync(Planned.Ava.Email, first, Ct));
        Assert.Null(await vault.ReadAsync(Planned.Ava.Email, Ct));

        var second = await vault.KeepAsync(Planned.Ava.Email, "three", Ct);
        Assert.True(second > first);
        Assert.False((await vault.CheckAsync(Planned.Ava.Email, first, Ct)).Stands);
        Assert.True((await vault.CheckAsync(Planned.Ava.Email, second, Ct)).Stands);
        Assert.False((await vault.CheckAsync("nobody@x.example", 0, Ct)).Stands);
    }

    [Fact]
    public async Task A_token_under_lost_keys_is_no_token()
    {
        await _hotDash.Get<TokenVault>().KeepAsync(Planned.Ava.Email, "one", Ct);
        await _hotDash.QueryAsync("update operator_tokens set protected_token = 'CfDJ8garbage'");
        Assert.Null(await _hotDash.Get<TokenVault>().ReadAsync(Planned.Ava.Email, Ct));
    }

    [Fact]
    public async Task A_delivery_is_kept_once_and_worked_off_in_order()
    {
        var webhooks = _hotDash.Get<WebhookStore>();
        Assert.True(await webhooks.KeepAsync("a", [1], Ct));
        await _hotDash.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.True(await webhooks.KeepAsync("b", [2], Ct));
        Assert.False(await webhooks.KeepAsync("a", [9], Ct));
        Assert.Equal([1, 2], (await webhooks.TakeAsync(Ct)).SelectMany(w => w.Body));

        await webhooks.DoneAsync("a", Ct);
        await webhooks.DeadAsync("b", "JsonException", Ct);
        Assert.Empty(await webhooks.TakeAsync(Ct));
        Assert.False(await webhooks.KeepAsync("a", [1], Ct));
        Assert.Equal([0L, 1L], await _hotDash.ColumnAsync("select length(body) from webhooks order by delivery_id"));
    }

    [Fact]
    public async Task The_ids_of_deliveries_are_kept_for_a_week()
    {
        var webhooks = _hotDash.Get<WebhookStore>();
        await webhooks.KeepAsync("old", [1], Ct);
        await webhooks.DoneAsync("old", Ct);
        await webhooks.WaitAsync(TimeSpan.Zero, TimeProvider.System, Ct);
        foreach (var (days, left) in new[] { (6, 1L), (2, 0L) })
        {
            await _hotDash.AdvanceAsync(TimeSpan.FromDays(days));
            for (var i = 0; i < 2; i++) await webhooks.WaitAsync(TimeSpan.Zero, TimeProvider.System, Ct);
            Assert.Equal(left, await _hotDash.ValueAsync("select count(*) from webhooks"));
        }
    }

    [Fact]
    public async Task A_person_is_updated_and_keeps_the_id_that_was_known()
    {
        var roster = _hotDash.Get<RosterStore>();
        await roster.SaveAsync([Planned.Ava with { Role = Role.Lead, ChatwootUserId = null }], Ct);
        Assert.Equal(Planned.Ava with { Role = Role.Lead }, await roster.FindAsync(Planned.Ava.Email, Ct));
        Assert.Equal(6, (await roster.ReadAsync(Ct)).Count);
    }
}
