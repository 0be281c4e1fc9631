using System.Diagnostics;
using HotDash.Bench.Circuits;
using HotDash.Bench.Measuring;
using HotDash.Bench.Nodes;
using HotDash.Core.Conversations;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;

namespace HotDash.Bench.Figures;

/// <summary>
/// A customer's words change through this node; how long until the render batch that holds them is at a circuit of the
/// other node, a process of its own. The floor takes turns with it, event by event.
/// </summary>
internal sealed class CircuitFigure(PostgresCluster cluster, BenchOptions options) : IFigure
{
    private const int Conversations = 50;
    private const double PerSecond = 5; // far slower than the console's ten batches a second: every change leaves at once
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private PostgresDatabase _database = null!;
    private Node _node = null!;
    private ConsoleProcess _other = null!;
    private CircuitClient _circuit = null!;
    private NotifyFloor _floor = null!;
    private int _hints;
    private int _changes;
    private int _lost;

    public string Name => "commit to the other node's circuit";

    public IReadOnlyList<Goal> Goals { get; } =
    [
        new("commit to the other node's circuit p95 / NOTIFY p95"),
        new("commit to the other node's circuit p99 / NOTIFY and a bare socket p99", 1.2),
        new("commit to the other node's circuit p50 / NOTIFY and a bare socket p50"),
    ];

    public async Task StartAsync(CancellationToken ct)
    {
        _database = await MigratedDatabase.CreateAsync(cluster);
        await Bare.CreateAsync(_database);
        _node = new Node(_database);
        _other = await ConsoleProcess.StartAsync(_database, ct);
        for (var i = 0; i < Conversations; i++) await PutAsync(i, ct);
        var page = await CircuitPage.GetAsync(_other.Url, Planned.Ava.Email, ct);
        _circuit = await CircuitClient.StartAsync(page, ct);
        _floor = await NotifyFloor.StartAsync(_node.Source, _node.Get<SupabaseOptions>().Listen, ct);
        await ConsoleProcess.UntilAsync("the circuit shows its first page", () => Task.FromResult(_circuit.Batches > 0), ct);
        await RepeatAsync(ct);
    }

    public async Task<IReadOnlyList<Paired>> RepeatAsync(CancellationToken ct)
    {
        var floor = new (double Heard, double Shown)[options.CircuitEvents];
        var circuit = new double[options.CircuitEvents];
        await OpenLoop.RunAsync(2 * options.CircuitEvents, 2 * PerSecond, async i =>
        {
            if (i % 2 == 0) floor[i / 2] = await _floor.SendAsync(Text("hint", Interlocked.Increment(ref _hints)), ct);
            else circuit[i / 2] = await ShowAsync(Interlocked.Increment(ref _changes), ct);
        }, ct);
        return
        [
            Pair(floor.Select(f => f.Heard).ToList(), circuit, 0.95),
            Pair(floor.Select(f => f.Shown).ToList(), circuit, 0.99),
            Pair(floor.Select(f => f.Shown).ToList(), circuit, 0.5),
        ];
    }

    public Task<IReadOnlyList<Finding>> EndAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        new Finding(FormattableString.Invariant(
            $"circuit: {_changes} changes, {_lost} not shown; {_circuit.Batches} render batches{(_circuit.Fault is { } fault ? ", ended: " + fault : "")}"),
            _lost == 0 && _circuit.Fault is null),
        new Finding("circuit: measured to the render batch at a client without a browser; the browser's own drawing is not in it"),
    ]);

    public async ValueTask DisposeAsync()
    {
        if (_floor is not null) await _floor.DisposeAsync();
        if (_circuit is not null) await _circuit.DisposeAsync();
        if (_other is not null) await _other.DisposeAsync();
        if (_node is not null) await _node.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    /// <summary>Every other event of the floor stands for "before", the rest for "after".</summary>
    private static Paired Pair(List<double> floor, double[] variant, double share) => new(
        Percentile.Of(floor.Where((_, i) => i % 2 == 0), share), Percentile.Of(variant, share),
        Percentile.Of(floor.Where((_, i) => i % 2 == 1), share));

    private static string Text(string what, int number) => FormattableString.Invariant($"{what} {number:000000}.");

    private async Task<double> ShowAsync(int number, CancellationToken ct)
    {
        var text = Text("change", number);
        var shown = _circuit.Await(text);
        await using var command = _node.Source.CreateCommand("update hotdash.messages set text = @text where id = @id");
        command.Parameters.AddWithValue("text", text);
        command.Parameters.AddWithValue("id", Id(number % Conversations).Value);
        var sent = Stopwatch.GetTimestamp();
        await command.ExecuteNonQueryAsync(ct);
        try
        {
            return Stopwatch.GetElapsedTime(sent, await shown.WaitAsync(Patience, ct)).TotalMilliseconds;
        }
        catch (TimeoutException)
        {
            Interlocked.Increment(ref _lost);
            return Patience.TotalMilliseconds;
        }
    }

    private async Task PutAsync(int index, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        var conversation = new ConversationBuilder().WithId(Id(index).Value).WaitingSince(now.AddMinutes(-70 - index)).Build();
        var message = new Message(Id(index).Value, MessageKind.Incoming, "Where is my order?", now);
        await _node.Get<ConversationStore>().ApplyAsync(conversation, conversation.Id, 1, [message], null, ct);
    }

    private static ConversationId Id(int index) => new(1_000_000 + index);
}
