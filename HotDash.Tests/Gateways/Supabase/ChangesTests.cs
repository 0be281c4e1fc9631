using HotDash.Core.Conversations;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>Whoever writes, every node hears of it.</summary>
public sealed class ChangesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_of_the_application_and_by_hand_are_heard_as_the_conversations_number()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await using var heard = await Ear.ListenAsync(hotDash);
        await hotDash.Conversations.ApplyAsync(new ConversationBuilder().WithId(7).Build(), new ConversationId(7), 1,
            [new Message(1, MessageKind.Incoming, "a", ConversationBuilder.Noon)], null, Ct);
        Assert.Equal(Changed(7), await heard.NextAsync());
        await hotDash.CommitAsync(Planned.Reply(8));
        Assert.Equal(Changed(8), await heard.NextAsync());
        await hotDash.QueryAsync("update conversations set status = 'resolved' where id = 7");
        Assert.Equal(Changed(7), await heard.NextAsync());
        await hotDash.Get<INodeDuties>().TellAsync(new SyncReading(hotDash.Clock.GetUtcNow(), null, null), Ct);
        Assert.Equal(new StoreChange.ChatwootRead(), await heard.NextAsync());
        await hotDash.QueryAsync("delete from messages");
        Assert.Equal(Changed(7), await heard.NextAsync());
    }

    [Fact]
    public async Task To_have_heard_of_it_again_is_no_change()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await hotDash.Conversations.ApplyAsync(new ConversationBuilder().WithId(7).Build(), new ConversationId(7), 1, [], null, Ct);
        await using var heard = await Ear.ListenAsync(hotDash);
        await hotDash.QueryAsync("update conversations set seen_at = seen_at + interval '1 minute'");
        await hotDash.CommitAsync(Planned.Reply(8));
        Assert.Equal(Changed(8), await heard.NextAsync());
    }

    [Fact]
    public async Task What_no_hint_told_the_comparison_finds_in_whatever_order_it_was_committed()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres, time: TimeProvider.System);
        foreach (var id in (long[])[7, 8, 9])
            await hotDash.Conversations.ApplyAsync(new ConversationBuilder().WithId(id).Build(), new ConversationId(id), 1, [], null, Ct);
        await hotDash.QueryAsync("alter table conversations disable trigger all; alter table messages disable trigger all");
        await using var heard = await Ear.ListenAsync(hotDash);
        await hotDash.QueryAsync("update conversations set status = 'pending' where id = 8; update conversations set status = 'resolved' where id = 9");
        Assert.Equal([Changed(8), Changed(9)], new[] { await heard.NextAsync(), await heard.NextAsync() }.OrderBy(c => ((StoreChange.Conversation)c).Id.Value));
    }

    [Fact]
    public async Task A_lost_line_ends_the_stream_and_a_new_one_begins_with_everything()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await using (var heard = await Ear.ListenAsync(hotDash))
        {
            await hotDash.QueryAsync("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen hotdash%' and pid <> pg_backend_pid()");
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(heard.NextAsync);
        }

        await (await Ear.ListenAsync(hotDash)).DisposeAsync();
    }

    private static StoreChange.Conversation Changed(long id) => new(new ConversationId(id));

    /// <summary>Listens from the moment it is made; the first word is always "everything".</summary>
    private sealed class Ear(IAsyncEnumerator<StoreChange> changes) : IAsyncDisposable
    {
        private StoreChange? _last;

        public static async Task<Ear> ListenAsync(HotDashUnderTest hotDash)
        {
            var ear = new Ear(hotDash.Get<IChangeSource>().FollowAsync(Ct).GetAsyncEnumerator(Ct));
            await ear.MoveAsync();
            Assert.IsType<StoreChange.Everything>(ear._last);
            return ear;
        }

        /// <summary>The next other word: one write may be told twice.</summary>
        public async Task<StoreChange> NextAsync()
        {
            var before = _last;
            do await MoveAsync();
            while (_last == before);
            return _last!;
        }

        public ValueTask DisposeAsync() => changes.DisposeAsync();

        private async Task MoveAsync()
        {
            Assert.True(await changes.MoveNextAsync().AsTask().WaitAsync(Patience.Limit, Ct));
            _last = changes.Current;
        }
    }
}
