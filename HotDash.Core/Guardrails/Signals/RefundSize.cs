using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// How a refund stands against the limit (G3): strictly more is over it; what was given back for the same order counts.
/// </summary>
internal static class RefundSize
{
    /// <summary>The words that show a refund over the limit, in the folded text; null when none is known to be.</summary>
    /// <param name="found">What is asked for or promised.</param>
    /// <param name="orders">The orders it is about; empty when that is not clear.</param>
    /// <param name="all">All orders of the conversation.</param>
    /// <param name="policy">The limit and the rates.</param>
    public static (int Start, int Length)? Over(
        RefundWords.Found found, IReadOnlyList<Order> orders, IReadOnlyList<Order> all, GuardrailPolicy policy)
    {
        var already = Already(found, orders, all);
        if (found.Over(policy, already) is { } over) return over;
        return found.Amounts.Count == 0
            && (already > policy.RefundLimitUsd || (!found.IsPart && Total(orders) > policy.RefundLimitUsd))
            ? (found.Start, found.Length)
            : null;
    }

    /// <summary>What the orders cost together, as far as known; in US dollars.</summary>
    public static decimal Total(IReadOnlyList<Order> orders)
    {
        var sum = 0m;
        foreach (var order in orders) sum += order.TotalUsd ?? 0;
        return sum;
    }

    /// <summary>
    /// What was given back for these orders so far, in US dollars; of several of which none is named, the most. A sum
    /// that is exactly what was given back is that refund itself, and counts once.
    /// </summary>
    private static decimal Already(RefundWords.Found found, IReadOnlyList<Order> orders, IReadOnlyList<Order> all)
    {
        if (found is { IsDone: true, Amounts.Count: > 0 }) return 0;
        var (sum, most) = (0m, 0m);
        foreach (var order in orders.Count > 0 ? orders : all)
        {
            var refunded = order.RefundedUsd ?? 0;
            foreach (var amount in found.Amounts)
                if (amount.IsUsd && amount.Amount == refunded) return 0;
            sum += refunded;
            most = Math.Max(most, refunded);
        }

        return orders.Count > 0 ? sum : most;
    }
}
