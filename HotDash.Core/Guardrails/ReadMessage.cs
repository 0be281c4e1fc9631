using System.Runtime.CompilerServices;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A message as the checks read it, and what it says by itself. A reply is judged after every few keystrokes on messages
/// that do not change, so each is read once, for as long as somebody holds it.
/// </summary>
internal sealed class ReadMessage
{
    private static readonly ConditionalWeakTable<Message, ReadMessage> Known = [];

    private IReadOnlyList<Signal>? _words;
    private IReadOnlyList<RefundWords.Found>? _refunds;
    private IReadOnlyList<Money>? _paid;
    private Returns? _returns;
    private LanguageGuess.Tally? _tally;
    private Answer? _answer;
    private Offer? _offer;
    private Asked? _asked;
    private Person? _person;
    private Chosen? _chosen;
    private bool? _mayUsePronoun;
    private bool? _mayNameInEnglish;
    private bool? _mayNameAbroad;
    private int? _withdrawn;

    private ReadMessage(Message message)
    {
        Message = message;
        Text = FoldedText.Of(message.Text);
    }

    /// <summary>What was written.</summary>
    public Message Message { get; }

    /// <summary>Its text, folded.</summary>
    public FoldedText Text { get; }

    /// <summary>The signals that its words alone give.</summary>
    public IReadOnlyList<Signal> Words => _words ??= CustomerSignals.ByWords(this);

    /// <summary>Where money is asked back.</summary>
    public IReadOnlyList<RefundWords.Found> Refunds => _refunds ??= [.. RefundWords.Asked(Text)];

    /// <summary>The sums that it says were paid.</summary>
    public IReadOnlyList<Money> Paid => _paid ??= RefundWords.Paid(Text);

    /// <summary>Where all of an order is given back, and where anything is.</summary>
    public Returns GivesBack => _returns ??= new Returns(ReturnWords.Whole(Text), ReturnWords.Any(Text));

    /// <summary>What tells its language.</summary>
    public LanguageGuess.Tally Tally => _tally ??= LanguageGuess.Count(Text.Text);

    /// <summary>Where it says yes to what was asked, in the folded text; null when it does not.</summary>
    public (int Start, int Length)? Yes => (_answer ??= new Answer(AcceptedOffer.YesIn(Text.Text))).Yes;

    /// <summary>The sign of the person it offers; none when it offers nobody.</summary>
    public char Offers => (_offer ??= new Offer(AcceptedOffer.IsIn(Text))).Sign;

    /// <summary>Where it asks for somebody by a pronoun, in the folded text; null when it does not.</summary>
    public (int Start, int Length)? Pronoun => (_asked ??= new Asked(PronounRequests.In(Text))).Place;

    /// <summary>True when it may ask for somebody by a pronoun: a glance, before anything is read.</summary>
    public bool MayUsePronoun => _mayUsePronoun ??= PronounRequests.MayBeIn(Text.Text);

    /// <summary>True when it may name a person, in any language: a glance, before anything is read.</summary>
    public bool MayName => MayNameInEnglish || MayNameAbroad;

    /// <summary>The same in English.</summary>
    public bool MayNameInEnglish => _mayNameInEnglish ??= SupervisorWords.HasCue(Text.Text);

    /// <summary>The same in the other languages.</summary>
    public bool MayNameAbroad => _mayNameAbroad ??= ForeignRequests.MayBeIn(Text.Text) || ForeignFrames.MayBeIn(Text.Text);

    /// <summary>What it chooses of what was offered; null when it chooses nothing.</summary>
    public OfferedOptions.Choice? Choice => (_chosen ??= new Chosen(OfferedOptions.In(this))).Choice;

    /// <summary>The sign of the person it names last; none when it names nobody.</summary>
    public char Names => (_person ??= new Person(MayName ? PronounRequests.NamedIn(Text, !Message.IsFromCustomer) : default)).Sign;

    /// <summary>Up to where it takes a request for somebody back, in the folded text; -1 when it does not.</summary>
    public int Withdrawn => _withdrawn ??= Withdrawals.In(Text);

    /// <summary>Reads a message, unless it was read before.</summary>
    public static ReadMessage Of(Message message) => Known.GetValue(message, static m => new ReadMessage(m));

    /// <summary>Where in the folded text.</summary>
    internal sealed record Returns((int Start, int Length)? Whole, (int Start, int Length)? Any);

    private sealed record Answer((int Start, int Length)? Yes);

    private sealed record Offer(char Sign);

    private sealed record Asked((int Start, int Length)? Place);

    private sealed record Chosen(OfferedOptions.Choice? Choice);

    private sealed record Person(char Sign);
}
