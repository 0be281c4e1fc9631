using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Live;

namespace HotDash.Tests.Live;

public sealed class EscalationFeedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_gets_the_present_first_and_a_slow_one_skips_to_the_newest()
    {
        var feed = new EscalationFeed();
        feed.Publish(new TileSnapshot { Version = 1 });
        await using var reader = feed.WatchAsync(Ct).GetAsyncEnumerator(Ct);
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal(1, reader.Current.Version);
        for (var version = 2; version <= 50; version++) feed.Publish(new TileSnapshot { Version = version });
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal(50, reader.Current.Version);
        Assert.Equal(50, feed.Current.Version);
    }

    [Fact]
    public async Task Who_leaves_leaves_no_subscription_behind()
    {
        var feed = new EscalationFeed();
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var broken = feed.WatchAsync(closing.Token).GetAsyncEnumerator(closing.Token);
        await using (var reader = feed.WatchAsync(Ct).GetAsyncEnumerator(Ct))
        {
            Assert.True(await reader.MoveNextAsync());
            Assert.True(await broken.MoveNextAsync());
            Assert.Equal(2, feed.SubscriberCount);
        }

        var next = broken.MoveNextAsync().AsTask();
        await closing.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await broken.DisposeAsync();
        Assert.Equal(0, feed.SubscriberCount);
    }

    [Fact]
    public async Task The_worker_moves_a_row_at_its_due_second_without_any_hint()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var due = hotDash.Clock.GetUtcNow().AddMinutes(10);
        await PutAsync(hotDash, 1, due.AddMinutes(-60));
        await using var running = await RunningWorker.StartAsync(hotDash);
        await Eventually.BecomesAsync<TriagePriority?>(TriagePriority.P4, running.PriorityAsync);
        hotDash.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(TriagePriority.P4, await running.PriorityAsync());
        await Eventually.BecomesAsync<TriagePriority?>(TriagePriority.P2, () =>
        {
            hotDash.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return running.PriorityAsync();
        });
        Assert.True(hotDash.Clock.GetUtcNow() < due.AddSeconds(1));
    }

    [Fact]
    public async Task A_hint_brings_a_new_row_and_another_takes_it_away()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await using var running = await RunningWorker.StartAsync(hotDash);
        await Eventually.BecomesAsync(0, running.CountAsync);
        await PutAsync(hotDash, 1, hotDash.Clock.GetUtcNow().AddHours(-2));
        await running.BecomesAsync(1);
        await hotDash.Conversations.RemoveAsync(new ConversationId(1), Ct);
        await running.BecomesAsync(0);
    }

    [Fact]
    public async Task The_age_of_the_data_travels_with_the_rows()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await using var running = await RunningWorker.StartAsync(hotDash);
        hotDash.Get<SyncStatus>().Failed("Chatwoot cannot be reached", hotDash.Clock.GetUtcNow());
        await Eventually.BecomesAsync("Chatwoot cannot be reached", () =>
        {
            hotDash.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return Task.FromResult(hotDash.Get<EscalationFeed>().Current.Age.Fault);
        });
    }

    private static Task<bool> PutAsync(HotDashUnderTest hotDash, long id, DateTimeOffset waitingSince) => hotDash.Conversations.ApplyAsync(
        new ConversationBuilder().WithId(id).WaitingSince(waitingSince).Build(), new ConversationId(id), 1, [], null, Ct);

    private sealed class RunningWorker : IAsyncDisposable
    {
        private readonly HotDashUnderTest _hotDash;
        private readonly EscalationFeedWorker _worker;

        private RunningWorker(HotDashUnderTest hotDash)
        {
            _hotDash = hotDash;
            _worker = hotDash.Make<EscalationFeedWorker>();
        }

        public static async Task<RunningWorker> StartAsync(HotDashUnderTest hotDash)
        {
            var running = new RunningWorker(hotDash);
            await running._worker.StartAsync(Ct);
            return running;
        }

        public Task<TriagePriority?> PriorityAsync() =>
            Task.FromResult(_hotDash.Get<EscalationFeed>().Current.Rows.Select(r => (TriagePriority?)r.Priority).FirstOrDefault());

        public Task<int> CountAsync() => Task.FromResult(_hotDash.Get<EscalationFeed>().Current.Rows.Length);

        /// <summary>Batches leave every tenth of a second of this clock.</summary>
        public Task BecomesAsync(int rows) => Eventually.BecomesAsync(rows, () =>
        {
            _hotDash.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return CountAsync();
        });

        public async ValueTask DisposeAsync()
        {
            await _worker.StopAsync(Ct);
            _worker.Dispose();
        }
    }
}
