using System.Globalization;
using System.Text.Json;
using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// Reads the orders that the shop's integration wrote into a conversation's custom attributes, and what was refunded
/// (<c>refunds_usd</c>, dollars by order number). What has another shape is left out, never an error.
/// </summary>
internal static class OrderParser
{
    public static IReadOnlyList<Order> Read(JsonElement attributes)
    {
        var refunds = Refunds(ChatwootParser.Child(attributes, "refunds_usd"));
        if (ChatwootParser.Child(attributes, "orders") is { ValueKind: JsonValueKind.Array } orders)
            return orders.EnumerateArray().Select(o => One(o, refunds)).OfType<Order>().ToList();
        return FactsParser.Word(ChatwootParser.Child(attributes, "order_id")) is { } id
            ? [new Order(id, null, null, null, []) { RefundedUsd = Refunded(id, refunds) }]
            : [];
    }

    private static Order? One(JsonElement order, Dictionary<string, decimal>? refunds)
    {
        if (order.ValueKind != JsonValueKind.Object)
            return FactsParser.Word(order) is { } bare ? new Order(bare, null, null, null, []) { RefundedUsd = Refunded(bare, refunds) } : null;
        var id = FactsParser.Word(ChatwootParser.Child(order, "id")) ?? FactsParser.Word(ChatwootParser.Child(order, "order_id")) ?? "?";
        return new Order(
            id,
            FactsParser.Amount(ChatwootParser.Child(order, "total_usd")),
            ChatwootParser.Text(order, "status"),
            DateOnly.TryParse(ChatwootParser.Text(order, "eta"), CultureInfo.InvariantCulture, out var eta) ? eta : null,
            Items(order).Select(Name).OfType<string>().ToList())
        {
            AmountsUsd = [.. FactsParser.Amounts(ChatwootParser.Child(order, "amounts")), .. Items(order).Select(Price).OfType<decimal>()],
            RefundedUsd = FactsParser.Amount(ChatwootParser.Child(order, "refunded_usd")) ?? Refunded(id, refunds),
        };
    }

    /// <summary>With a list of refunds, an order that it does not hold has none.</summary>
    private static decimal? Refunded(string id, Dictionary<string, decimal>? refunds) =>
        refunds is null ? null : Math.Abs(refunds.GetValueOrDefault(Plain(id)));

    private static Dictionary<string, decimal>? Refunds(JsonElement byOrder)
    {
        if (byOrder.ValueKind != JsonValueKind.Object) return null;
        var refunds = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in byOrder.EnumerateObject())
        {
            if (FactsParser.Amount(one.Value) is { } amount) refunds[Plain(one.Name)] = amount;
        }

        return refunds;
    }

    private static string Plain(string id) => id.Trim().TrimStart('#');

    private static List<JsonElement> Items(JsonElement order)
    {
        var list = ChatwootParser.Child(order, "items");
        if (list.ValueKind != JsonValueKind.Array) list = ChatwootParser.Child(order, "products");
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
    }

    private static string? Name(JsonElement item) =>
        item.ValueKind == JsonValueKind.String ? JsonWords.Of(item) : ChatwootParser.Text(item, "name");

    private static decimal? Price(JsonElement item) =>
        FactsParser.Amount(ChatwootParser.Child(item, "price_usd")) ?? FactsParser.Amount(ChatwootParser.Child(item, "price"));
}
