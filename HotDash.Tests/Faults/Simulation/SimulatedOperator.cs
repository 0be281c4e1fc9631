using HotDash.Core.Conversations;
using HotDash.Core.Decisions;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>
/// Somebody at a screen: decides, says it again under the same name while no answer comes, now and then walks away,
/// takes it back, and looks after what is stuck.
/// </summary>
internal sealed class SimulatedOperator(World world, SimulatedNode[] nodes, SimulatedStore store, StoreConnection connection, int conversations)
{
    private static readonly OperationKind[][] s_decisions =
    [
        [OperationKind.Reply], [OperationKind.Reply, OperationKind.Note], [OperationKind.Note],
        [OperationKind.Note, OperationKind.AddLabels, OperationKind.Assign], [OperationKind.Note, OperationKind.SetStatus],
    ];

    private Intent? _intent;
    private Guid? _undoes;
    private bool _isInDoubt;
    private long _left = 1 + world.Dice.Below(3);

    public long NextAt { get; private set; } = world.Dice.Below(5_000);

    public bool HasDecided => _left == 0 && _intent is null && _undoes is null;

    /// <summary>All that was ever confirmed to this person or withdrawn by it.</summary>
    public List<Intent> Said { get; } = [];

    public void Step()
    {
        NextAt = world.Now + 1_000 + world.Dice.Below(10_000);
        if (_undoes is not null) Undo();
        else if (_intent is not null || _left > 0) Decide();
        else
        {
            NextAt = world.Now + 30_000 + world.Dice.Below(30_000);
            LookAfter();
        }
    }

    private void Decide()
    {
        if (_intent is null)
        {
            _left--;
            _isInDoubt = false;
            _intent = new Intent(new ConversationId(1 + world.Dice.Below(conversations)), s_decisions[world.Dice.Below(s_decisions.Length)], world.Dice.Below(10_000));
            Said.Add(_intent);
        }

        // Where a balancer leads: any node that answers.
        var (isApplied, isHeard) = nodes[world.Dice.Below(nodes.Length)].IsUp ? connection.Fate(unheard: 0.3) : (false, false);
        var decision = isApplied ? store.Commit(_intent) : null;
        if (!isHeard)
        {
            _isInDoubt = true;
            if (world.IsTraced) world.Tell($"An operator hears nothing about {_intent.Conversation.Value} (committed: {decision is not null})");
            if (world.Dice.Chance(0.1)) _intent = null; // walks away in doubt
            return;
        }

        if (world.IsTraced) world.Tell($"An operator decides on {_intent.Conversation.Value}: {(decision is null ? "somebody else was first" : "committed")}");
        if (decision is not null)
        {
            if (_isInDoubt) world.Report.Recovered++;
            _intent.IsConfirmed = true;
            if (world.Dice.Chance(0.1)) _undoes = decision;
            else _intent = null;
        }
        else
        {
            LookAfter(); // what is stuck there is on the screen now
            if (!_isInDoubt && world.Dice.Chance(0.3)) _intent = null; // leaves it to whoever was first
        }
    }

    private void Undo()
    {
        var (isApplied, isHeard) = connection.Fate();
        var isUndone = isApplied && store.Undo(_undoes!.Value);
        if (world.IsTraced) world.Tell($"An operator takes back a decision: {isUndone}, heard: {isHeard}");
        if (isHeard && isUndone) _intent!.IsUndone = true;
        (_undoes, _intent) = (null, null);
    }

    private void LookAfter()
    {
        if (!connection.Fate().IsApplied) return;
        foreach (var row in store.Rows)
        {
            var isStuck = row.Op.State == OutboxState.Dead || row.Op.AsksOperator;
            if (isStuck && (!world.IsFaulty || world.Dice.Chance(0.5))) store.TryAgain(row);
            else if (row.Op.State is OutboxState.Dead or OutboxState.Unknown && world.Strikes(0.05)) store.Abandon(row);
        }
    }
}
