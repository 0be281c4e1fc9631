using System.Globalization;
using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Liquid;

/// <summary>The variables that a message's Liquid may read.</summary>
internal static class MessageDrops
{
    public static Func<string, string?> For(Desk desk, Conversation conversation, Person author)
    {
        var contact = desk.ContactOf(conversation);
        return path => path switch
        {
            "contact.name" => Capitalised(contact.Name),
            "contact.first_name" => Capitalised(First(contact.Name)),
            "contact.last_name" => Capitalised(Last(contact.Name)),
            "contact.email" => contact.Email,
            "contact.phone_number" => contact.PhoneNumber,
            "agent.name" or "agent.available_name" => Capitalised(author.Name),
            "agent.first_name" => Capitalised(First(author.Name)),
            "agent.last_name" => Capitalised(Last(author.Name)),
            "agent.email" => author.Email,
            "conversation.display_id" => conversation.Id.ToString(CultureInfo.InvariantCulture),
            "conversation.contact_name" => contact.Name,
            "inbox.name" => desk.InboxOf(conversation).Name,
            "account.name" => Roster.AccountName,
            _ => Custom(path, "contact.custom_attribute.", contact.CustomAttributes)
                ?? Custom(path, "conversation.custom_attribute.", conversation.CustomAttributes),
        };
    }

    private static string? Custom(string path, string prefix, JsonObject attributes) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && attributes[path[prefix.Length..]] is JsonValue value
            ? value.ToString()
            : null;

    private static string? First(string? name) => Words(name).FirstOrDefault();

    private static string? Last(string? name) => Words(name) is { Length: > 1 } words ? words[^1] : null;

    // Ruby's capitalize: the rest of each word becomes small ("McGee" is "Mcgee" to Chatwoot).
    private static string? Capitalised(string? name) => name is null ? null : string.Join(' ', Words(name).Select(word =>
        char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    private static string[] Words(string? name) =>
        (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
