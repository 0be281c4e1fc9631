using HotDash.Bench.Measuring;
using HotDash.Bench.Nodes;
using HotDash.Tests.Support.Postgres;

namespace HotDash.Bench.Figures;

/// <summary>
/// From the webhook's request to its 200, over one bare row of the same body at the same pace; the console, a process of
/// its own, works the webhooks off meanwhile. Every acknowledged one must be in the table, and be worked off.
/// </summary>
internal sealed class WebhookFigure(PostgresCluster cluster, BenchOptions options) : IFigure
{
    private const int PerSecond = 200;
    private const string Rest = "select count(*) from hotdash.webhooks where state = 'new'";

    private readonly List<double> _workOff = [];
    private PostgresDatabase _database = null!;
    private Node _node = null!;
    private ConsoleProcess _console = null!;
    private WebhookSender _sender = null!;

    public string Name => "webhook acknowledgement";

    public IReadOnlyList<Goal> Goals { get; } =
    [
        new("webhook acknowledgement p99 / one-row insert p99", 2),
        new("webhook acknowledgement p50 / one-row insert p50"),
        new("webhook acknowledgement p99 / one-row insert p99 under the same load"),
    ];

    public async Task StartAsync(CancellationToken ct)
    {
        _database = await MigratedDatabase.CreateAsync(cluster);
        await Bare.CreateAsync(_database);
        _node = new Node(_database);
        _console = await ConsoleProcess.StartAsync(_database, ct);
        _sender = new WebhookSender(_console.Url);
        await FloorAsync(ct);
        await SendAsync(options.Webhooks / 2, ct);
        await WorkedOffAsync(ct);
    }

    public async Task<IReadOnlyList<Paired>> RepeatAsync(CancellationToken ct)
    {
        var before = await FloorAsync(ct);
        var beside = BesideAsync(ct);
        var acknowledged = await SendAsync(options.Webhooks, ct);
        var (busy, p99) = (Percentile.Of(await beside, 0.99), Percentile.Of(acknowledged, 0.99));
        var since = TimeProvider.System.GetTimestamp();
        await WorkedOffAsync(ct);
        _workOff.Add(TimeProvider.System.GetElapsedTime(since).TotalSeconds);
        var after = await FloorAsync(ct);
        return
        [
            new Paired(Percentile.Of(before, 0.99), p99, Percentile.Of(after, 0.99)),
            new Paired(Percentile.Of(before, 0.5), Percentile.Of(acknowledged, 0.5), Percentile.Of(after, 0.5)),
            new Paired(busy, p99, busy),
        ];
    }

    public async Task<IReadOnlyList<Finding>> EndAsync(CancellationToken ct)
    {
        var done = (await _database.ColumnAsync("select delivery_id from hotdash.webhooks where state = 'done'")).ToHashSet();
        var lost = _sender.Acknowledged.Keys.Count(id => !done.Contains(id));
        var messages = (long)(await _database.ColumnAsync("select count(*) from hotdash.messages where id > 1000000"))[0]!;
        return
        [
            new Finding(FormattableString.Invariant(
                $"webhooks: {_sender.Sent} sent at {PerSecond}/s, {_sender.Acknowledged.Count} acknowledged, {done.Count} worked off, {lost} lost; {messages} messages in the mirror"),
                lost == 0 && messages == _sender.Sent && _sender.Acknowledged.Count == _sender.Sent),
            new Finding(FormattableString.Invariant(
                $"webhooks: the last one was worked off {Percentile.Median(_workOff):0.0} s after its acknowledgement (median)")),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        _sender?.Dispose();
        if (_console is not null) await _console.DisposeAsync();
        if (_node is not null) await _node.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    private Task<double[]> FloorAsync(CancellationToken ct)
    {
        var body = WebhookSender.SampleBody();
        return OpenLoop.RunAsync(options.Webhooks / 2, PerSecond, _ => Bare.InsertAsync(_node.Source, body, ct), ct);
    }

    /// <summary>While the webhooks come and are worked off: what of their time is the busy machine's.</summary>
    private Task<double[]> BesideAsync(CancellationToken ct)
    {
        var body = WebhookSender.SampleBody();
        return OpenLoop.RunAsync(options.Webhooks / 4, PerSecond / 4.0, _ => Bare.InsertAsync(_node.Source, body, ct), ct);
    }

    private async Task<double[]> SendAsync(int count, CancellationToken ct)
    {
        var bodies = Enumerable.Range(0, count).Select(_ => _sender.NextBody()).ToList();
        return await OpenLoop.RunAsync(count, PerSecond, i => _sender.SendAsync(bodies[i], ct), ct);
    }

    private Task WorkedOffAsync(CancellationToken ct) => ConsoleProcess.UntilAsync(
        "every webhook is worked off", async () => (long)(await _database.ColumnAsync(Rest))[0]! == 0, ct);
}
