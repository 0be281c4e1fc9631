using System.Globalization;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>PRM-02: the reply promises a refund or credit over the limit (G3). Exactly the limit may be approved.</summary>
internal static class RefundPromiseRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var (x, reply) = (r.Context, r.Reply);
        IReadOnlyList<Order>? about = null;
        foreach (var found in RefundWords.Promised(reply))
        {
            var orders = found is { Amounts.Count: 0, IsWhole: false } ? [] : about ??= OrdersOf(x);
            if (RefundSize.Over(found, orders, orders, x.Policy) is { } over)
                yield return Over(x.Policy.RefundLimitUsd).InReply(reply, over.Start, over.Length);
            else if (found.Unknown(x.Policy) is { } foreign)
                yield return new Verdict(
                    "PRM-02",
                    "G3",
                    Severity.Warn,
                    $"The reply promises an amount in a currency the limit cannot be compared with ({foreign.Currency}).",
                    "Check the amount against the limit before approving.").InReply(reply, foreign.Start, foreign.Length);
        }
    }

    private static IReadOnlyList<Order> OrdersOf(ReplyContext x)
    {
        var named = OrdersNamed.In(x.Conversation.Orders, [x.Reply]);
        return named.Count > 0
            ? named
            : OrdersNamed.In(
                x.Conversation.Orders,
                x.Messages.Where(m => m.IsFromCustomer).TakeLast(CustomerSignals.Reach).Select(m => m.Text));
    }

    private static Verdict Over(decimal limit) => new(
        "PRM-02",
        "G3",
        Severity.Escalate,
        string.Create(CultureInfo.InvariantCulture, $"The reply promises more than the refund limit of ${limit:0.##}."),
        "Escalate to the operations manager with the amount and the order.");
}
