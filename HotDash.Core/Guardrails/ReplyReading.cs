using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>What the checks read, prepared once for all of them: texts are folded, signals are found, a single time.</summary>
internal sealed class ReplyReading(ReplyContext context)
{
    private FoldedText? _reply;
    private IReadOnlyList<Signal>? _signals;
    private IReadOnlyList<ReadMessage>? _fromCustomer;

    public ReplyContext Context => context;

    public GuardrailPolicy Policy => context.Policy;

    /// <summary>The reply, folded.</summary>
    public FoldedText Reply => _reply ??= FoldedText.Of(context.Reply);

    /// <summary>The newest <see cref="CustomerSignals.Reach"/> messages of the customer, ascending, folded.</summary>
    public IReadOnlyList<ReadMessage> FromCustomer => _fromCustomer ??= CustomerSignals.Read(context.Messages);

    /// <summary>What they say about who may answer.</summary>
    public IReadOnlyList<Signal> Signals => _signals ??= context.Signals ?? CustomerSignals.In(context.Conversation, FromCustomer, context.Policy);
}

/// <summary>A message with its folded text.</summary>
internal sealed record ReadMessage(Message Message, FoldedText Text);
