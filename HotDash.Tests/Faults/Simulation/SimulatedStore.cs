using HotDash.Core.Decisions;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>The ledger and the outbox as the engines keep them: intents, claims, fences, leases, all by the store's clock.</summary>
internal sealed class SimulatedStore(World world)
{
    private readonly List<Row> _rows = [];
    private int _decisions;

    public List<Row> Rows => _rows;

    /// <summary>Set when a worker whose claim was over changed a row all the same.</summary>
    public string? Breach { get; private set; }

    public bool HasUnfinished
    {
        get
        {
            foreach (var row in _rows)
                if (row.Op.State.IsUnfinished()) return true;
            return false;
        }
    }

    /// <summary>When something can be claimed again, if nobody comes in between.</summary>
    public long NextDue
    {
        get
        {
            var due = long.MaxValue;
            foreach (var row in _rows)
            {
                var at = row.Op.State == OutboxState.Inflight ? row.LeaseUntil : row.NotBefore;
                if (at < due && row.Op is { State: not OutboxState.Dead, AsksOperator: false } && row.Op.State.IsUnfinished() && IsOldest(row)) due = at;
            }

            return due;
        }
    }

    /// <summary>The decision that an intent has become, or null when another decision of the conversation is still under way.</summary>
    public Guid? Commit(Intent intent)
    {
        foreach (var row in _rows)
        {
            if (world.Rules.KnowsIntents && row.Intent == intent) return row.Op.DecisionId;
            if (row.Op.ConversationId == intent.Conversation && row.Op.State.IsUnfinished()) return null;
        }

        var decision = Id(++_decisions, 0);
        foreach (var kind in intent.Kinds)
        {
            _rows.Add(new Row(intent, world.Now, intent.Hold, new OutboxOperation
            {
                OperationId = Id(_decisions, _rows.Count + 1),
                DecisionId = decision,
                ConversationId = intent.Conversation,
                Position = _rows.Count + 1,
                Kind = kind,
                OperatorEmail = "ava@example",
                State = OutboxState.Held,
            }));
        }

        return decision;
    }

    public (Row Row, OutboxState From, long Fence)? Claim(long lease)
    {
        Row? found = null;
        foreach (var row in _rows)
            if (IsDue(row) && (found is null || row.NotBefore < found.NotBefore) && IsOldest(row)) found = row;
        if (found is null) return null;
        var from = found.Op.State;
        found.Op = found.Op with { State = OutboxState.Inflight };
        found.Fence++;
        found.LeaseUntil = world.Now + lease;
        return (found, from, found.Fence);
    }

    public bool Mark(Row row, long fence, bool isResend)
    {
        if (!MayWrite(row, fence)) return false;
        if (world.Rules.Fenced && row.LeaseUntil <= world.Now) return Refused();
        row.Op = row.Op with
        {
            MaybeSent = true,
            Resent = row.Op.Resent || isResend,
            Attempts = row.Op.Attempts + 1,
            AttemptEndedAt = null,
        };
        return true;
    }

    /// <param name="row">Which.</param>
    /// <param name="fence">The claim's.</param>
    /// <param name="wait">The step's word.</param>
    /// <param name="notBefore">By the store's clock.</param>
    public bool Wait(Row row, long fence, OutboxCommand.Wait wait, long notBefore)
    {
        if (!MayWrite(row, fence)) return false;
        row.NotBefore = notBefore;
        if (wait.AttemptEndedAt is not null && row.Op.AttemptEndedAt is null) row.EndedAt = world.Now;
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
        if (settle.State == OutboxState.Cancelled) CancelSiblings(row.Op.DecisionId);
        return true;
    }

    public bool Undo(Guid decision)
    {
        foreach (var row in _rows)
            if (row.Op.DecisionId == decision && (row.Op.MaybeSent || row.Op.State is not (OutboxState.Held or OutboxState.Pending))) return false;
        foreach (var row in _rows)
            if (row.Op.DecisionId == decision) End(row, OutboxState.Cancelled);
        return true;
    }

    /// <summary>The operator lets what is stuck be looked for, and sent, once more.</summary>
    public void TryAgain(Row row)
    {
        row.NotBefore = world.Now;
        row.Fence++;
        row.Op = row.Op with
        {
            State = row.Op.MaybeSent ? OutboxState.Unknown : OutboxState.Pending,
            AsksOperator = false,
            Resent = false,
            Refusals = 0,
        };
    }

    /// <summary>The operator gives up what is unknown or dead, and what follows it in the decision.</summary>
    public void Abandon(Row row)
    {
        End(row, OutboxState.Abandoned);
        CancelSiblings(row.Op.DecisionId);
    }

    /// <summary>Chatwoot is back: back-offs end, and doubt that is old enough is read back.</summary>
    public void Resume()
    {
        var settled = world.Now - (long)world.Rules.Timings.Quiet.TotalMilliseconds;
        foreach (var row in _rows)
        {
            if (row.Op.State == OutboxState.Pending
                || (row.Op is { State: OutboxState.Unknown, AsksOperator: false } && row.EndedAt <= settled))
                row.NotBefore = Math.Min(row.NotBefore, world.Now);
        }
    }

    private bool IsDue(Row row) => row.Op.State switch
    {
        OutboxState.Held or OutboxState.Pending => row.NotBefore <= world.Now,
        OutboxState.Unknown => !row.Op.AsksOperator && row.NotBefore <= world.Now,
        OutboxState.Inflight => row.LeaseUntil <= world.Now,
        _ => false,
    };

    private static Guid Id(int decision, int number) => new(decision, (short)number, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private bool IsOldest(Row row)
    {
        foreach (var other in _rows)
        {
            if (other == row) return true;
            if (other.Op.ConversationId == row.Op.ConversationId && other.Op.State.IsUnfinished()) return false;
        }

        return true;
    }

    private bool MayWrite(Row row, long fence)
    {
        if (row.Fence == fence && row.Op.State == OutboxState.Inflight) return true;
        if (world.Rules.Fenced) return Refused();
        Breach ??= $"A worker with fence {fence} changed operation {row.Op.Position}, whose fence is {row.Fence}";
        return true;
    }

    private bool Refused()
    {
        world.Report.Fenced++;
        return false;
    }

    private void CancelSiblings(Guid decision)
    {
        foreach (var row in _rows)
        {
            if (row.Op.DecisionId == decision && row.Op is { MaybeSent: false, State: OutboxState.Held or OutboxState.Pending })
                End(row, OutboxState.Cancelled);
        }
    }

    private static void End(Row row, OutboxState state)
    {
        row.Op = row.Op with { State = state, AsksOperator = false };
        row.Fence++;
    }

    internal sealed class Row(Intent intent, long committedAt, long hold, OutboxOperation op)
    {
        public Intent Intent => intent;

        public long CommittedAt => committedAt;

        public OutboxOperation Op { get; set; } = op;

        public long NotBefore { get; set; } = committedAt + hold;

        public long LeaseUntil { get; set; }

        public long EndedAt { get; set; }

        public long Fence { get; set; }
    }
}
