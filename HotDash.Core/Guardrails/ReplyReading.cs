namespace HotDash.Core.Guardrails;

/// <summary>What the checks read, prepared once for all of them: texts are folded, signals are found, a single time.</summary>
internal sealed class ReplyReading(ReplyContext context)
{
    private FoldedText? _reply;
    private PlainText? _plain;
    private WordsRead? _words;
    private long? _lastAnswerId;
    private IReadOnlyList<Signal>? _signals;
    private IReadOnlyList<ReadMessage>? _fromCustomer;
    private IReadOnlyList<Sentence>? _sentences;

    public ReplyContext Context => context;

    public GuardrailPolicy Policy => context.Policy;

    /// <summary>The reply, folded.</summary>
    public FoldedText Reply => _reply ??= FoldedText.Of(context.Reply);

    /// <summary>The reply as it will look, with its capitals.</summary>
    public PlainText Plain => _plain ??= PlainText.Of(context.Reply);

    /// <summary>The reply's words.</summary>
    public WordsRead Words => _words ??= WordsRead.In(Reply);

    /// <summary>Its sentences, in order.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences ??= Sentence.Of(Reply);

    /// <summary>The sentence at this place of the folded reply; empty between two.</summary>
    public string SentenceAt(int at)
    {
        foreach (var s in Sentences)
            if (s.Holds(at)) return s.Text;
        return "";
    }

    /// <summary>The newest <see cref="CustomerSignals.Reach"/> messages of the customer, ascending, folded.</summary>
    public IReadOnlyList<ReadMessage> FromCustomer => _fromCustomer ??= CustomerSignals.Read(context.Messages);

    /// <summary>The newest reply the customer can see; 0 when there is none. What is newer of the customer's waits.</summary>
    public long LastAnswerId => _lastAnswerId ??= context.Messages.LastOrDefault(m => m.IsPublicReply)?.Id ?? 0;

    /// <summary>What they say about who may answer.</summary>
    public IReadOnlyList<Signal> Signals => _signals ??= context.Signals ?? CustomerSignals.In(
        context.Conversation, context.Messages, FromCustomer, context.Policy);
}
