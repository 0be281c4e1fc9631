using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HotDash.Core.Conversations;
using HotDash.Tests.Sandbox;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace HotDash.Tests.Live;

/// <summary>What the shared store says becomes this node's hints; while it says nothing, the screens say that.</summary>
public sealed class ChangeFollowerTests
{
    private readonly ChangeHints _hints = new();
    private readonly OnlyNode _duties = new();
    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _time = SandboxDriver.Clock();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_line_is_lost_no_good_news_of_Chatwoot_hides_it()
    {
        var sync = new SyncStatus(_hints);
        var read = _time.GetUtcNow();
        await _duties.TellAsync(new SyncReading(read, null, null), Ct);
        using var source = new Source();
        using var follower = new ChangeFollower(source, _duties, _hints, sync, _time, NullLogger<ChangeFollower>.Instance);
        await follower.StartAsync(Ct);
        source.Says(new StoreChange.Everything());
        await Eventually.BecomesAsync(new DataAge(read, null, null), () => Task.FromResult(sync.Age));

        source.Breaks();
        await Eventually.BecomesAsync("The database does not answer", () => Task.FromResult(sync.Age.Fault));
        _time.Advance(TimeSpan.FromMilliseconds(500));
        sync.Take(new SyncReading(_time.GetUtcNow(), null, null)); // the reading goes on, only we would not hear of it
        Assert.Equal(new DataAge(read, "The database does not answer", read), sync.Age);

        while (sync.Age.Fault is not null)
        {
            source.Says(new StoreChange.Everything());
            _time.Advance(TimeSpan.FromSeconds(1)); // the pause before the next try
            await Task.Yield();
        }

        await follower.StopAsync(Ct);
    }

    [Fact]
    public async Task A_changed_conversation_is_a_hint_and_a_new_line_means_everything()
    {
        using var listening = _hints.Listen();
        using var source = new Source();
        using var follower = new ChangeFollower(source, _duties, _hints, new SyncStatus(_hints), _time, NullLogger<ChangeFollower>.Instance);
        await follower.StartAsync(Ct);
        source.Says(new StoreChange.Everything());
        source.Says(new StoreChange.Conversation(new ConversationId(7)));
        Assert.Equal(ChangeHints.Everything, await listening.Reader.ReadAsync(Ct));
        Assert.Equal(new ConversationId(7), await listening.Reader.ReadAsync(Ct));
        await follower.StopAsync(Ct);
    }

    /// <summary>A store's voice that a test controls.</summary>
    private sealed class Source : IChangeSource, IDisposable
    {
        private Channel<StoreChange> _words = Channel.CreateUnbounded<StoreChange>();

        public void Says(StoreChange change) => Volatile.Read(ref _words).Writer.TryWrite(change);

        public void Breaks()
        {
            var broken = Interlocked.Exchange(ref _words, Channel.CreateUnbounded<StoreChange>());
            broken.Writer.Complete(new IOException("gone"));
        }

        public async IAsyncEnumerable<StoreChange> FollowAsync([EnumeratorCancellation] CancellationToken ct)
        {
            await foreach (var word in Volatile.Read(ref _words).Reader.ReadAllAsync(ct)) yield return word;
        }

        public void Dispose() => _words.Writer.TryComplete();
    }
}
