using HotDash.Core.Conversations;
using HotDash.Core.Decisions;

namespace HotDash.Tests.Core.Decisions.Simulation;

/// <summary>The outbox table as the engines keep it: claims, fences, leases. Times are milliseconds of the history.</summary>
internal sealed class SimulatedStore(bool fenced)
{
    private readonly List<Row> _rows = [];

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Set when a worker whose claim was over changed a row all the same.</summary>
    public string? Breach { get; private set; }

    public void Commit(long conversation, IReadOnlyList<OperationKind> kinds, long heldUntil)
    {
        var decision = Id(conversation, 0);
        foreach (var kind in kinds)
        {
            _rows.Add(new Row(heldUntil, new OutboxOperation
            {
                OperationId = Id(conversation, _rows.Count + 1),
                DecisionId = decision,
                ConversationId = new ConversationId(conversation),
                Position = _rows.Count + 1,
                Kind = kind,
                OperatorEmail = "ava@example",
                State = OutboxState.Held,
            }));
        }
    }

    public (Row Row, OutboxOperation Operation, OutboxState From, long Fence)? Claim(long now, long lease)
    {
        var found = _rows.Where(r => IsDue(r, now) && IsOldest(r)).MinBy(r => (r.NotBefore, r.Op.Position));
        if (found is null) return null;
        var from = found.Op.State;
        found.Op = found.Op with { State = OutboxState.Inflight };
        found.Fence++;
        found.LeaseUntil = now + lease;
        return (found, found.Op, from, found.Fence);
    }

    public bool Mark(Row row, long fence, bool isResend, long now)
    {
        if (!MayWrite(row, fence) || (fenced && row.LeaseUntil <= now)) return false;
        row.Op = row.Op with
        {
            MaybeSent = true,
            Resent = row.Op.Resent || isResend,
            Attempts = row.Op.Attempts + 1,
            AttemptEndedAt = null,
        };
        return true;
    }

    public bool Wait(Row row, long fence, OutboxCommand.Wait wait, long notBefore)
    {
        if (!MayWrite(row, fence)) return false;
        row.NotBefore = notBefore;
        row.Op = row.Op with
        {
            State = wait.State,
            MaybeSent = wait.MaybeSent,
            Resent = wait.Resent,
            AsksOperator = wait.AsksOperator,
            Refusals = wait.Refusals,
            AttemptEndedAt = wait.AttemptEndedAt,
            Attempts = wait.Attempts ?? row.Op.Attempts,
        };
        return true;
    }

    public bool Settle(Row row, long fence, OutboxCommand.Settle settle)
    {
        if (!MayWrite(row, fence)) return false;
        row.Op = row.Op with { State = settle.State, AsksOperator = false };
        if (settle.State == OutboxState.Dead) row.Op = row.Op with { MaybeSent = row.Op.Resent };
        if (settle.State == OutboxState.Cancelled) Cancel(row.Op.DecisionId);
        return true;
    }

    public void Undo(long conversation)
    {
        var rows = _rows.Where(r => r.Op.ConversationId.Value == conversation).ToList();
        if (rows.TrueForAll(r => !r.Op.MaybeSent && r.Op.State is OutboxState.Held or OutboxState.Pending))
            Cancel(rows[0].Op.DecisionId);
    }

    /// <summary>The operator lets what is stuck be tried once more, and signs in anew.</summary>
    public void TryAgain(long now)
    {
        foreach (var row in _rows)
        {
            if (row.Op.State is OutboxState.Pending or OutboxState.Unknown && !row.Op.AsksOperator) row.NotBefore = Math.Min(row.NotBefore, now + 300_000);
            if (row.Op.State != OutboxState.Dead && !row.Op.AsksOperator) continue;
            row.NotBefore = now;
            row.Fence++;
            row.Op = row.Op with
            {
                State = row.Op.MaybeSent ? OutboxState.Unknown : OutboxState.Pending,
                AsksOperator = false,
                Resent = false,
                Refusals = 0,
            };
        }
    }

    private static bool IsDue(Row row, long now) => row.Op.State switch
    {
        OutboxState.Held or OutboxState.Pending => row.NotBefore <= now,
        OutboxState.Unknown => !row.Op.AsksOperator && row.NotBefore <= now,
        OutboxState.Inflight => row.LeaseUntil <= now,
        _ => false,
    };

    private static Guid Id(long conversation, int number) => new((int)conversation, (short)number, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private bool IsOldest(Row row) => !_rows.Exists(
        r => r.Op.ConversationId == row.Op.ConversationId && r.Op.Position < row.Op.Position && r.Op.State.IsUnfinished());

    private bool MayWrite(Row row, long fence)
    {
        if (row.Fence == fence && row.Op.State == OutboxState.Inflight) return true;
        if (fenced) return false;
        Breach ??= $"A worker with fence {fence} changed operation {row.Op.Position}, whose fence is {row.Fence}";
        return true;
    }

    private void Cancel(Guid decision)
    {
        foreach (var row in _rows.Where(r => r.Op.DecisionId == decision && !r.Op.MaybeSent && r.Op.State is OutboxState.Held or OutboxState.Pending))
        {
            row.Op = row.Op with { State = OutboxState.Cancelled };
            row.Fence++;
        }
    }

    internal sealed class Row(long notBefore, OutboxOperation op)
    {
        public OutboxOperation Op { get; set; } = op;

        public long NotBefore { get; set; } = notBefore;

        public long LeaseUntil { get; set; }

        public long Fence { get; set; }
    }
}
