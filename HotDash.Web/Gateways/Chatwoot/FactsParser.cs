using System.Globalization;
using System.Text.Json;
using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// Reads what the shop's systems, and Chatwoot's widget, wrote into a conversation's attributes. Custom attributes come
/// before additional ones; what has another shape is left out, never an error.
/// </summary>
internal static class FactsParser
{
    /// <summary>The largest amount that is taken for one, in US dollars.</summary>
    private const decimal Most = 1_000_000_000m;

    public static ShopFacts Read(JsonElement custom, JsonElement additional) => new()
    {
        AmountsUsd = Amounts(Either(custom, additional, "fact_amounts")),
        PolicyAmountsUsd = Amounts(Either(custom, additional, "policy_amounts")),
        OrderIds = Words(Either(custom, additional, "fact_orders")),
        AllowedHosts = Words(Either(custom, additional, "allowed_hosts")),
        CardEnds = Words(Either(custom, additional, "card_ends")),
        Addresses = Words(Either(custom, additional, "addresses")),
        Language = ChatwootParser.Text(custom, "language") ?? ChatwootParser.Text(additional, "browser_language")
            ?? ChatwootParser.Text(additional, "conversation_language"),
    };

    /// <summary>The amounts of a list; numbers written as text count, too.</summary>
    public static List<decimal> Amounts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(Amount).OfType<decimal>().ToList() : [];

    /// <summary>An amount in US dollars, or null.</summary>
    public static decimal? Amount(JsonElement value)
    {
        var isNumber = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDecimal(out var number) ? (decimal?)number : null,
            JsonValueKind.String when decimal.TryParse(
                JsonWords.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var written) => written,
            _ => null,
        };
        return isNumber is >= -Most and <= Most ? isNumber : null;
    }

    /// <summary>A text that is not blank, or a number as it was written; else null.</summary>
    public static string? Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonWords.Of(value) is var text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static List<string> Words(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(Word).OfType<string>().ToList() : [];

    private static JsonElement Either(JsonElement custom, JsonElement additional, string name) =>
        ChatwootParser.Child(custom, name) is { ValueKind: not JsonValueKind.Undefined } own ? own : ChatwootParser.Child(additional, name);
}
