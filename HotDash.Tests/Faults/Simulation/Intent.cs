using HotDash.Core.Conversations;
using HotDash.Core.Decisions;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>What an operator wants, under one name however often it is said.</summary>
internal sealed class Intent(ConversationId conversation, IReadOnlyList<OperationKind> kinds, long hold)
{
    public ConversationId Conversation => conversation;

    public IReadOnlyList<OperationKind> Kinds => kinds;

    public long Hold => hold;

    /// <summary>The operator has seen that it is durable.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>The operator has seen that it is withdrawn.</summary>
    public bool IsUndone { get; set; }
}
