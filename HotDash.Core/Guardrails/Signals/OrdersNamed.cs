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

    /// <summary>The orders a reply is about: those it names, else those the customer named, else the only one.</summary>
    public static IReadOnlyList<Order> For(ReplyReading r)
    {
        var orders = r.Context.Conversation.Orders;
        if (orders.Count == 0) return orders;
        var named = In(orders, [r.Context.Reply]);
        return named.Count > 0 ? named : In(orders, r.FromCustomer.Select(m => m.Message.Text));
    }

    private static bool Holds(string text, string orderId)
    {
        var id = orderId.AsSpan().Trim().TrimStart('#');
        return id.Length >= 3 && WholeWord.IsIn(text, id);
    }
}
