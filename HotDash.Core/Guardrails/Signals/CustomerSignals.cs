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
        In(c, Read(messages), policy);

    /// <summary>The customer's newest messages, folded.</summary>
    internal static IReadOnlyList<ReadMessage> Read(IReadOnlyList<Message> messages) =>
        [.. messages.Where(m => m.IsFromCustomer).TakeLast(Reach).Select(m => new ReadMessage(m, FoldedText.Of(m.Text)))];

    /// <summary>The same, of messages that are folded already.</summary>
    internal static IReadOnlyList<Signal> In(Conversation c, IReadOnlyList<ReadMessage> written, GuardrailPolicy policy)
    {
        var found = new List<Signal>();
        foreach (var m in written)
        {
            AddWords(found, m);
            AddRefunds(found, m, c, written, policy);
        }

        return found;
    }

    private static void AddWords(List<Signal> found, ReadMessage m)
    {
        foreach (var (kind, start, length, level) in SupervisorWords.Find(m.Text)) found.Add(Make(m, kind, start, length, level));
        foreach (var (kind, start, length, level) in SeriousWords.Find(m.Text)) found.Add(Make(m, kind, start, length, level));
        if (AngerWords.Find(m.Text) is { } anger) found.Add(Make(m, SignalKind.Angry, anger.Start, anger.Length, anger.Level));
        if (DeliveryWords.Late(m.Text) is { } late) found.Add(Make(m, SignalKind.ShippingDelay, late.Start, late.Length, 1));
        if (ThanksWords.IsAll(m.Text)) found.Add(Make(m, SignalKind.ThanksBye, 0, m.Text.Text.Length, 1));
    }

    private static void AddRefunds(
        List<Signal> found, ReadMessage m, Conversation c, IReadOnlyList<ReadMessage> written, GuardrailPolicy policy)
    {
        var (over, unknown, any) = (false, false, false);
        foreach (var asked in RefundWords.Asked(m.Text))
        {
            if (!any) found.Add(Make(m, SignalKind.RefundRequest, asked.Start, asked.Length, 1));
            any = true;
            if (Size(asked, c, written, policy) is not var (kind, start, length)) continue;
            if (kind == SignalKind.RefundOverLimit ? over : unknown) continue;
            found.Add(Make(m, kind, start, length, 2));
            over |= kind == SignalKind.RefundOverLimit;
            unknown |= kind == SignalKind.RefundUnknownAmount;
        }

        if (!over && Returned(m.Text, c, written, policy) is var (at, size))
            found.Add(Make(m, SignalKind.RefundOverLimit, at, size, 2));
    }

    private static (SignalKind Kind, int Start, int Length)? Size(
        RefundWords.Found asked, Conversation c, IReadOnlyList<ReadMessage> written, GuardrailPolicy policy)
    {
        var orders = OrdersNamed.In(c.Orders, written.Select(m => m.Message.Text));
        if (RefundSize.Over(asked, orders, c.Orders, policy) is { } over)
            return (SignalKind.RefundOverLimit, over.Start, over.Length);
        if (asked.Unknown(policy) is { } foreign) return (SignalKind.RefundUnknownAmount, foreign.Start, foreign.Length);
        if (asked.Amounts.Count > 0 || asked.IsPart) return null;
        if (RefundSize.Total(c.Orders) == 0 && written.Any(m => RefundWords.PaidOver(m.Text, policy)))
            return (SignalKind.RefundOverLimit, asked.Start, asked.Length);
        return orders.Count == 0 && RefundSize.Total(c.Orders) > policy.RefundLimitUsd
            ? (SignalKind.RefundUnknownAmount, asked.Start, asked.Length)
            : null;
    }

    /// <summary>A return or a cancellation asks for money back without saying so; the orders tell how much.</summary>
    private static (int Start, int Length)? Returned(
        FoldedText text, Conversation c, IReadOnlyList<ReadMessage> written, GuardrailPolicy policy)
    {
        if (c.Orders.Count == 0) return null;
        var orders = OrdersNamed.In(c.Orders, written.Select(m => m.Message.Text));
        if (RefundSize.Total(orders) > policy.RefundLimitUsd && ReturnWords.Whole(text) is { } whole) return whole;
        foreach (var order in orders.Count > 0 ? orders : c.Orders)
            if (order.RefundedUsd > policy.RefundLimitUsd) return ReturnWords.Any(text);
        return null;
    }

    private static Signal Make(ReadMessage m, SignalKind kind, int start, int length, int level)
    {
        var quote = m.Text.Quote(start, length);
        return new Signal(kind, m.Message.Id, quote.Start, quote.Length, quote.Text, level);
    }
}
