using System.Globalization;
using System.Text.Json;
using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>Reads the orders that the shop's integration wrote into a conversation's custom attributes.</summary>
internal static class OrderParser
{
    public static IReadOnlyList<Order> Read(JsonElement attributes)
    {
        if (ChatwootParser.Child(attributes, "orders") is { ValueKind: JsonValueKind.Array } orders)
            return orders.EnumerateArray().Where(o => o.ValueKind == JsonValueKind.Object).Select(One).ToList();
        return IdOf(attributes, "order_id") is { } id ? [new Order(id, null, null, null, [])] : [];
    }

    private static Order One(JsonElement order) => new(
        IdOf(order, "id") ?? "?",
        ChatwootParser.Child(order, "total_usd") is { ValueKind: JsonValueKind.Number } total ? total.GetDecimal() : null,
        ChatwootParser.Text(order, "status"),
        DateOnly.TryParse(ChatwootParser.Text(order, "eta"), CultureInfo.InvariantCulture, out var eta) ? eta : null,
        Items(order));

    private static string? IdOf(JsonElement parent, string name) => ChatwootParser.Child(parent, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static List<string> Items(JsonElement order)
    {
        var list = ChatwootParser.Child(order, "items");
        if (list.ValueKind != JsonValueKind.Array) list = ChatwootParser.Child(order, "products");
        if (list.ValueKind != JsonValueKind.Array) return [];
        return list.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : ChatwootParser.Text(item, "name"))
            .OfType<string>().ToList();
    }
}
