using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Wire;

/// <summary>A customer in the three shapes in which Chatwoot shows one.</summary>
internal static class ContactJson
{
    /// <summary>In contact endpoints and in a conversation's meta.sender.</summary>
    public static JsonObject Rest(Contact contact)
    {
        var json = new JsonObject
        {
            ["additional_attributes"] = contact.AdditionalAttributes.DeepClone(),
            ["availability_status"] = "offline",
            ["email"] = contact.Email,
            ["id"] = contact.Id,
            ["name"] = contact.Name,
            ["phone_number"] = contact.PhoneNumber,
            ["blocked"] = contact.Blocked,
            ["identifier"] = contact.Identifier,
            ["thumbnail"] = "",
            ["custom_attributes"] = contact.CustomAttributes.DeepClone(),
        };
        if (contact.LastActivityAt is { } last) json["last_activity_at"] = WireTime.Unix(last);
        json["created_at"] = WireTime.Unix(contact.CreatedAt);
        return json;
    }

    /// <summary>As the sender of a message.</summary>
    public static JsonObject Push(Contact contact)
    {
        var json = Plain(contact);
        json["type"] = "contact";
        return json;
    }

    /// <summary>As the sender in a message webhook: with its account, without a type.</summary>
    public static JsonObject Webhook(Contact contact)
    {
        var json = Plain(contact);
        json["account"] = AccountJson.Brief();
        json["avatar"] = "";
        return json;
    }

    private static JsonObject Plain(Contact contact) => new()
    {
        ["additional_attributes"] = contact.AdditionalAttributes.DeepClone(),
        ["custom_attributes"] = contact.CustomAttributes.DeepClone(),
        ["email"] = contact.Email,
        ["id"] = contact.Id,
        ["identifier"] = contact.Identifier,
        ["name"] = contact.Name,
        ["phone_number"] = contact.PhoneNumber,
        ["thumbnail"] = "",
        ["blocked"] = contact.Blocked,
    };
}
