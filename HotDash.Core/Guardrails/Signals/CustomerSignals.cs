using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>What the customer's messages say about who may answer (suggestions.md 2.2, ESC-01).</summary>
public static class CustomerSignals
{
    /// <summary>Older customer messages than the newest 20 are not read.</summary>
    public const int Reach = 20;

    /// <summary>
    /// Every signal in the newest <see cref="Reach"/> customer messages, in order of the messages. Private notes,
    /// activity lines and replies are not read. Of each kind at most one a message, except requests for other people.
    /// </summary>
    public static IReadOnlyList<Signal> In(Conversation c, IReadOnlyList<Message> messages, GuardrailPolicy policy) =>
        In(c, messages, Read(messages), policy);

    /// <summary>The customer's newest messages, folded.</summary>
    internal static IReadOnlyList<ReadMessage> Read(IReadOnlyList<Message> messages) =>
        [.. messages.Where(m => m.IsFromCustomer).TakeLast(Reach).Select(ReadMessage.Of)];

    /// <summary>The same, of messages that are folded already.</summary>
    internal static IReadOnlyList<Signal> In(
        Conversation c, IReadOnlyList<Message> messages, IReadOnlyList<ReadMessage> written, GuardrailPolicy policy)
    {
        var found = new List<Signal>();
        var thread = new Thread(c, written, policy);
        foreach (var m in written)
        {
            found.AddRange(m.Words);
            AddAnswer(found, m, messages);
            RequestThread.TakeBack(found, m);
            AddRefunds(found, m, thread);
        }

        return found;
    }

    /// <summary>What the words of one message say, whatever else is known.</summary>
    internal static IReadOnlyList<Signal> ByWords(ReadMessage m)
    {
        var found = new List<Signal>();
        foreach (var (kind, start, length, level) in SupervisorWords.Find(m)) found.Add(Make(m, kind, start, length, level));
        foreach (var (kind, start, length, level) in SeriousWords.Find(m.Text)) found.Add(Make(m, kind, start, length, level));
        if (AngerWords.Find(m.Text) is { } anger) found.Add(Make(m, SignalKind.Angry, anger.Start, anger.Length, anger.Level));
        if (DeliveryWords.Late(m.Text) is { } late) found.Add(Make(m, SignalKind.ShippingDelay, late.Start, late.Length, 1));
        if (ThanksWords.IsAll(m.Text)) found.Add(Make(m, SignalKind.ThanksBye, 0, m.Text.Text.Length, 1));
        return found.Count == 0 ? [] : found;
    }

    /// <summary>A request that the messages before it explain, unless the message's own words say what is wanted.</summary>
    private static void AddAnswer(List<Signal> found, ReadMessage m, IReadOnlyList<Message> messages)
    {
        if (m.Words.Any(s => RequestThread.IsRequest(s.Kind))) return;
        if (RequestThread.In(m, messages) is var (kind, start, length)) found.Add(Make(m, kind, start, length, 3));
    }

    private static void AddRefunds(List<Signal> found, ReadMessage m, Thread thread)
    {
        var (over, unknown, any) = (false, false, false);
        foreach (var asked in m.Refunds)
        {
            if (!any) found.Add(Make(m, SignalKind.RefundRequest, asked.Start, asked.Length, 1));
            any = true;
            if (Size(asked, thread) is not var (kind, start, length)) continue;
            if (kind == SignalKind.RefundOverLimit ? over : unknown) continue;
            found.Add(Make(m, kind, start, length, 2));
            over |= kind == SignalKind.RefundOverLimit;
            unknown |= kind == SignalKind.RefundUnknownAmount;
        }

        if (!over && Returned(m, thread) is var (at, size)) found.Add(Make(m, SignalKind.RefundOverLimit, at, size, 2));
    }

    private static (SignalKind Kind, int Start, int Length)? Size(RefundWords.Found asked, Thread thread)
    {
        if (RefundSize.Over(asked, thread.Named, thread.All, thread.Policy) is { } over)
            return (SignalKind.RefundOverLimit, over.Start, over.Length);
        if (asked.Unknown(thread.Policy) is { } foreign)
            return (SignalKind.RefundUnknownAmount, foreign.Start, foreign.Length);
        if (asked.Amounts.Count > 0 || asked.IsPart) return null;
        if (RefundSize.Total(thread.All) == 0 && thread.PaidOver)
            return (SignalKind.RefundOverLimit, asked.Start, asked.Length);
        return thread.Named.Count == 0 && RefundSize.Total(thread.All) > thread.Policy.RefundLimitUsd
            ? (SignalKind.RefundUnknownAmount, asked.Start, asked.Length)
            : null;
    }

    /// <summary>A return or a cancellation asks for money back without saying so; the orders tell how much.</summary>
    private static (int Start, int Length)? Returned(ReadMessage m, Thread thread)
    {
        if (thread.All.Count == 0) return null;
        var limit = thread.Policy.RefundLimitUsd;
        if (RefundSize.Total(thread.Named) > limit && m.GivesBack.Whole is { } whole) return whole;
        foreach (var order in thread.Named.Count > 0 ? thread.Named : thread.All)
            if (order.RefundedUsd > limit) return m.GivesBack.Any;
        return null;
    }

    private static Signal Make(ReadMessage m, SignalKind kind, int start, int length, int level)
    {
        var words = m.Text.Text.AsSpan(start, length).TrimStart(" ,;:");
        var quote = m.Text.Quote(start + length - words.Length, words.TrimEnd(' ').Length);
        return new Signal(kind, m.Message.Id, quote.Start, quote.Length, quote.Text, level);
    }

    /// <summary>What a refund is held against; read from all messages, once.</summary>
    private sealed class Thread(Conversation c, IReadOnlyList<ReadMessage> written, GuardrailPolicy policy)
    {
        private IReadOnlyList<Order>? _named;
        private bool? _paidOver;

        public GuardrailPolicy Policy => policy;

        public IReadOnlyList<Order> All => c.Orders;

        public IReadOnlyList<Order> Named => _named ??= OrdersNamed.In(c.Orders, written.Select(m => m.Message.Text));

        /// <summary>True when the customer says somewhere that more than the limit was paid.</summary>
        public bool PaidOver => _paidOver ??= written.Any(m => m.Paid.Any(paid => paid.InUsd(policy) > policy.RefundLimitUsd));
    }
}
