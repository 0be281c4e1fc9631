using System.Globalization;
using HotDash.Bench.Measuring;
using HotDash.Bench.Nodes;
using HotDash.Core.Conversations;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Bench.Figures;

/// <summary>
/// Conversation updates a second by several writers at once, with this node's feed following over without, and, for what
/// NOTIFY itself costs, without the triggers over with them.
/// </summary>
internal sealed class WriterFigure(PostgresCluster cluster, BenchOptions options) : IFigure
{
    private const int Writers = 4;
    private const int Each = 50;

    private const string Listening = "select 1 from pg_stat_activity where datname = current_database() and query = 'listen hotdash'";

    private readonly long[] _versions = new long[Writers * Each];
    private PostgresDatabase _database = null!;
    private Node _node = null!;
    private ConversationStore _store = null!;
    private long _written;
    private long _missing;

    public string Name => "writer throughput";

    public IReadOnlyList<Goal> Goals { get; } =
    [
        new("writer throughput, feed on / feed off", 0.97, AtLeast: true),
        new("writer throughput, triggers off / feed off (what NOTIFY costs)"),
    ];

    public async Task StartAsync(CancellationToken ct)
    {
        _database = await MigratedDatabase.CreateAsync(cluster);
        _node = new Node(_database);
        _store = _node.Get<ConversationStore>();
        for (var i = 0; i < _versions.Length; i++) await WriteAsync(i, ct);
        await RateAsync(ct);
    }

    public async Task<IReadOnlyList<Paired>> RepeatAsync(CancellationToken ct)
    {
        var first = await RateAsync(ct);
        var followed = await FollowedRateAsync(ct);
        var second = await RateAsync(ct);
        await TriggersAsync("disable");
        var silent = await RateAsync(ct);
        await TriggersAsync("enable");
        var third = await RateAsync(ct);
        return [new Paired(first, followed, second), new Paired(second, silent, third)];
    }

    public Task<IReadOnlyList<Finding>> EndAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        new Finding(FormattableString.Invariant(
            $"writers: {_written} updates by {Writers} writers on {_versions.Length} conversations; with the feed on, {_missing} conversations were not shown as last written"),
            _missing == 0),
    ]);

    public async ValueTask DisposeAsync()
    {
        if (_node is not null) await _node.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    /// <summary>Updates a second.</summary>
    private async Task<double> RateAsync(CancellationToken ct)
    {
        var since = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var count = 0;
            for (; TimeProvider.System.GetElapsedTime(since) < options.Writing; count++)
                await WriteAsync((writer * Each) + (count % Each), ct);
            return count;
        }, ct)));
        var rate = counts.Sum() / TimeProvider.System.GetElapsedTime(since).TotalSeconds;
        _written += counts.Sum();
        return rate;
    }

    private async Task<double> FollowedRateAsync(CancellationToken ct)
    {
        using var follower = _node.Make<ChangeFollower>();
        using var feed = _node.Make<EscalationFeedWorker>();
        await feed.StartAsync(ct);
        await follower.StartAsync(ct);
        await ConsoleProcess.UntilAsync("the feed listens", async () => (await _database.ColumnAsync(Listening)).Count > 0, ct);
        await ShownAsync(ct); // all are read once before the writers begin
        var rate = await RateAsync(ct);
        await ShownAsync(ct);
        _missing += Missing();
        await follower.StopAsync(ct);
        await feed.StopAsync(ct);
        return rate;
    }

    private Task ShownAsync(CancellationToken ct) =>
        ConsoleProcess.UntilAsync("the feed shows what was written last", () => Task.FromResult(Missing() == 0), ct);

    private int Missing()
    {
        var shown = _node.Get<EscalationFeed>().Current.Conversations;
        return Enumerable.Range(0, _versions.Length).Count(i => !shown.TryGetValue(Id(i), out var live)
            || live.Messages is not [.., { Text: var text }] || text != Text(Interlocked.Read(ref _versions[i])));
    }

    private Task<bool> WriteAsync(int index, CancellationToken ct)
    {
        var version = Interlocked.Increment(ref _versions[index]);
        var now = TimeProvider.System.GetUtcNow();
        var conversation = new ConversationBuilder().WithId(Id(index).Value).WaitingSince(now.AddMinutes(-70)).Build()
            with { LastActivityAt = now };
        var message = new Message(Id(index).Value, MessageKind.Incoming, Text(version), now);
        return _store.ApplyAsync(conversation, conversation.Id, version, [message], null, ct);
    }

    private Task TriggersAsync(string verb) => _database.ExecuteAsync(
        $"alter table hotdash.conversations {verb} trigger user; alter table hotdash.messages {verb} trigger user");

    private static ConversationId Id(int index) => new(1000 + index);

    private static string Text(long version) => "Where is my order? Number " + version.ToString(CultureInfo.InvariantCulture);
}
