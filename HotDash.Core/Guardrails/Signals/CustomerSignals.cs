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
        var texts = written.Select(m => m.Message.Text).ToList();
        return [.. written.SelectMany(m => InMessage(m.Message, m.Text, c, texts, policy.RefundLimitUsd))];
    }

    private static IEnumerable<Signal> InMessage(Message m, FoldedText text, Conversation c, List<string> texts, decimal limit)
    {
        foreach (var (kind, start, length, level) in SupervisorWords.Find(text).Concat(SeriousWords.Find(text)))
            yield return Make(m, text, kind, start, length, level);
        var asked = RefundWords.Asked(text).ToList();
        if (asked.Count == 0) yield break;
        yield return Make(m, text, SignalKind.RefundRequest, asked[0].Start, asked[0].Length, 1);
        foreach (var size in asked.Select(a => Size(a, c, texts, limit)).OfType<(SignalKind Kind, int Start, int Length)>()
            .DistinctBy(s => s.Kind))
            yield return Make(m, text, size.Kind, size.Start, size.Length, 2);
    }

    private static (SignalKind Kind, int Start, int Length)? Size(
        RefundWords.Found found, Conversation c, List<string> texts, decimal limit)
    {
        if (found.Over(limit) is { } over) return (SignalKind.RefundOverLimit, over.Start, over.Length);
        if (found.Foreign is { } foreign) return (SignalKind.RefundUnknownAmount, foreign.Start, foreign.Length);
        if (found.Amounts.Count > 0 || found.IsPart) return null;
        var orders = OrdersNamed.In(c.Orders, texts);
        if (orders.Sum(o => o.TotalUsd ?? 0) > limit) return (SignalKind.RefundOverLimit, found.Start, found.Length);
        return orders.Count == 0 && c.Orders.Sum(o => o.TotalUsd ?? 0) > limit
            ? (SignalKind.RefundUnknownAmount, found.Start, found.Length)
            : null;
    }

    private static Signal Make(Message m, FoldedText text, SignalKind kind, int start, int length, int level)
    {
        var quote = text.Quote(start, length);
        return new Signal(kind, m.Id, quote.Start, quote.Length, quote.Text, level);
    }
}
