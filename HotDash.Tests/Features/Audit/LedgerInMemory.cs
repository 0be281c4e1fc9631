using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Features.Audit;

/// <summary>A decision log that can be told to be away, and that remembers what it was asked.</summary>
internal sealed class LedgerInMemory : ILedgerReader
{
    private readonly List<LedgerEntry> _rows = [];

    public bool IsAway { get; set; }

    public List<LedgerFilter> Asked { get; } = [];

    public Guid Add(Decision decision, DateTimeOffset? at = null, string? payload = null)
    {
        var id = Guid.CreateVersion7(ConversationBuilder.Noon);
        Append(id, decision.OpId, null, decision.Action, decision.OperatorEmail, decision.ConversationId.Value, payload ?? decision.Payload, at);
        return id;
    }

    public Guid Follow(Guid decisionId, string action, string kind = "Reply", long? remoteId = null, string? detail = null, string? by = null)
    {
        var decision = _rows.Single(r => r.Row.Id == decisionId).Row;
        var id = Guid.CreateVersion7(ConversationBuilder.Noon);
        var payload = JsonSerializer.Serialize(new { operation_id = decisionId + kind, kind, attempts = 1, remote_id = remoteId, detail });
        Append(id, action == LedgerActions.Undone ? id : null, decisionId, action, by ?? decision.OperatorEmail, decision.ConversationId, payload, null);
        return id;
    }

    public void Erase(Guid id)
    {
        var at = _rows.FindIndex(r => r.Row.Id == id);
        _rows[at] = _rows[at] with { Payload = null, Salt = null };
    }

    public Task<IReadOnlyList<LedgerEntry>> SearchAsync(LedgerFilter filter, long before, int most, CancellationToken ct)
    {
        if (IsAway) throw new InvalidOperationException("The store is away.");
        Asked.Add(filter);
        return Task.FromResult<IReadOnlyList<LedgerEntry>>(
            [.. _rows.Where(r => r.Row.Seq < before && Fits(r.Row, filter)).Reverse().Take(most)]);
    }

    public Task<IReadOnlyList<LedgerEntry>> ReadDecisionAsync(Guid decisionId, CancellationToken ct) => IsAway
        ? throw new InvalidOperationException("The store is away.")
        : Task.FromResult<IReadOnlyList<LedgerEntry>>([.. _rows.Where(r => r.Row.Id == decisionId || r.Row.DecisionId == decisionId)]);

    public async IAsyncEnumerable<LedgerEntry> ReadAsync(long after, LedgerFilter? filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var row in _rows.Where(r => r.Row.Seq > after)) yield return row;
    }

    public Task<LedgerHead> ReadHeadAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<LedgerCheckpoint>> ReadCheckpointsAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<bool> KeepCheckpointAsync(LedgerCheckpoint checkpoint, CancellationToken ct) => throw new NotSupportedException();

    private static bool Fits(LedgerRow row, LedgerFilter filter)
    {
        var at = DateTimeOffset.Parse(row.CreatedAt, CultureInfo.InvariantCulture);
        return !(at < filter.Since) && !(at >= filter.Until)
            && (filter.OperatorEmail ?? row.OperatorEmail) == row.OperatorEmail
            && (filter.Action ?? row.Action) == row.Action
            && (filter.ConversationId ?? row.ConversationId) == row.ConversationId
            && (!filter.DecisionsOnly || row.OpId is not null);
    }

    private void Append(
        Guid id, Guid? opId, Guid? decisionId, string action, string email, long conversation, string payload, DateTimeOffset? at)
    {
        var previous = _rows.Count == 0 ? LedgerHash.Genesis : _rows[^1].Hash;
        var row = new LedgerRow(
            _rows.Count + 1, id, opId, decisionId, (at ?? ConversationBuilder.Noon).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            "ops", "cx.escalation", action, email, conversation);
        var digest = LedgerHash.Commit(new byte[16], payload);
        _rows.Add(new LedgerEntry(row, payload, new string('0', 32), digest, previous, LedgerHash.Compute(row, digest, previous)));
    }
}
