using System.Text.Json;
using HotDash.Bench.Measuring;
using HotDash.Bench.Nodes;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Gateways.Store;

namespace HotDash.Bench.Figures;

/// <summary>
/// A decision with two operations, committed as the console commits it, over one bare row of about the same size through
/// the same pool.
/// </summary>
internal sealed class DecisionCommitFigure(PostgresCluster cluster, BenchOptions options) : IFigure
{
    private const int Variant = 1; // floor, commit, floor, and so on: whatever disturbs the machine disturbs all three

    private PostgresDatabase _database = null!;
    private Node _node = null!;
    private IStoreEngine _engine = null!;
    private string _row = "";
    private long _conversation;

    public string Name => "decision commit";

    public IReadOnlyList<Goal> Goals { get; } =
        [new("decision commit p50 / one-row insert p50"), new("decision commit p99 / one-row insert p99")];

    public async Task StartAsync(CancellationToken ct)
    {
        _database = await MigratedDatabase.CreateAsync(cluster);
        await Bare.CreateAsync(_database);
        _node = new Node(_database);
        _engine = _node.Get<IStoreEngine>();
        var decision = Next();
        _row = decision.Payload + decision.Intent + JsonSerializer.Serialize(decision.Operations);
        await OpenLoop.OneByOneAsync(options.Commits / 4, _ => FloorAsync(ct));
        await OpenLoop.OneByOneAsync(options.Commits / 4, _ => CommitAsync(ct));
    }

    public async Task<IReadOnlyList<Paired>> RepeatAsync(CancellationToken ct)
    {
        var took = await OpenLoop.OneByOneAsync(3 * options.Commits, i => i % 3 == Variant ? CommitAsync(ct) : FloorAsync(ct));
        return ((double[])[0.5, 0.99]).Select(share => new Paired(At(took, 0, share), At(took, Variant, share), At(took, 2, share))).ToList();
    }

    public async Task<IReadOnlyList<Finding>> EndAsync(CancellationToken ct)
    {
        var rows = (long)(await _database.ColumnAsync("select count(*) from hotdash.decision_log"))[0]!;
        var operations = (long)(await _database.ColumnAsync("select count(*) from hotdash.outbox"))[0]!;
        return
        [
            new Finding(
                FormattableString.Invariant($"{_conversation - 1} decisions committed one after the other: {rows} ledger rows, {operations} operations"),
                rows == _conversation - 1 && operations == 2 * rows),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null) await _node.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    private static double At(double[] took, int place, double share) => Percentile.Of(took.Where((_, i) => i % 3 == place), share);

    /// <summary>Each on a conversation of its own, or the second would find the first one unfinished.</summary>
    private Decision Next() => Planned.Reply(++_conversation, note: "Called the warehouse; the parcel is on its way.");

    private Task FloorAsync(CancellationToken ct) => Bare.InsertAsync(_node.Source, _row, ct);

    private async Task CommitAsync(CancellationToken ct)
    {
        var outcome = await _engine.CommitAsync(Next(), TimeSpan.FromHours(1), ct);
        if (outcome is not CommitOutcome.Committed) throw new InvalidOperationException($"A decision was not committed: {outcome}.");
    }
}
