using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>Which of a customer's orders a text speaks of.</summary>
internal static class OrdersNamed
{
    /// <summary>The orders whose number stands in one of the texts; when none does, the only order there is.</summary>
    public static IReadOnlyList<Order> In(IReadOnlyList<Order> orders, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var named = orders.Where(o => all.Exists(t => Holds(t, o.Id))).ToList();
        return named.Count > 0 || orders.Count != 1 ? named : orders;
    }

    private static bool Holds(string text, string orderId)
    {
        var id = orderId.Trim().TrimStart('#');
        if (id.Length < 3) return false;
        for (var at = Next(text, id, 0); at >= 0; at = Next(text, id, at + 1))
        {
            var end = at + id.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    private static int Next(string text, string id, int from) =>
        text.IndexOf(id, from, StringComparison.OrdinalIgnoreCase);
}
