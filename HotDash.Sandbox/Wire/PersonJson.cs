using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Wire;

/// <summary>Agents, teams and the profile.</summary>
internal static class PersonJson
{
    /// <summary>In agents, assignments and a conversation's meta.assignee.</summary>
    public static JsonObject Agent(Person person) => new()
    {
        ["id"] = person.Id,
        ["account_id"] = AccountJson.Id,
        ["availability_status"] = "online",
        ["auto_offline"] = true,
        ["confirmed"] = true,
        ["email"] = person.Email,
        ["provider"] = "email",
        ["available_name"] = person.Name,
        ["name"] = person.Name,
        ["role"] = person.Role,
        ["thumbnail"] = "",
        ["custom_role_id"] = null,
    };

    /// <summary>As the sender of a message.</summary>
    public static JsonObject Push(long id, string name, string type) => type == "agent_bot"
        ? new JsonObject { ["id"] = id, ["name"] = name, ["avatar_url"] = "", ["type"] = type }
        : new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["available_name"] = name,
            ["avatar_url"] = "",
            ["type"] = type,
            ["availability_status"] = "online",
            ["thumbnail"] = "",
        };

    public static JsonObject Push(Person person) =>
        Push(person.Id, person.Name, person.IsBot ? "agent_bot" : "user");

    /// <summary>In lists and in a conversation's meta.team.</summary>
    public static JsonObject Team(Team team, Person? reader) => new()
    {
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["description"] = team.Description,
        ["allow_auto_assign"] = false,
        ["icon"] = "",
        ["icon_color"] = "",
        ["account_id"] = AccountJson.Id,
        ["is_member"] = reader is not null && team.MemberIds.Contains(reader.Id),
    };

    /// <summary>The raw row, which only the assignment call answers.</summary>
    public static JsonObject TeamRow(Team team) => new()
    {
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["description"] = team.Description,
        ["allow_auto_assign"] = false,
        ["account_id"] = AccountJson.Id,
        ["created_at"] = "2025-10-01T00:00:00.000Z",
        ["updated_at"] = "2025-10-01T00:00:00.000Z",
        ["icon"] = "",
        ["icon_color"] = "",
    };

    public static JsonObject Profile(Person person) => new()
    {
        ["id"] = person.Id,
        ["account_id"] = AccountJson.Id,
        ["name"] = person.Name,
        ["available_name"] = person.Name,
        ["display_name"] = person.Name,
        ["email"] = person.Email,
        ["role"] = person.Role,
        ["confirmed"] = true,
        ["provider"] = "email",
        ["uid"] = person.Email,
        ["avatar_url"] = "",
        ["pubsub_token"] = "sandbox-pubsub-" + person.Id,
        ["access_token"] = person.Token,
        ["inviter_id"] = null,
        ["message_signature"] = null,
        ["custom_attributes"] = new JsonObject(),
        ["ui_settings"] = new JsonObject(),
        ["accounts"] = new JsonArray(new JsonObject
        {
            ["id"] = AccountJson.Id,
            ["name"] = Roster.AccountName,
            ["status"] = "active",
            ["active_at"] = null,
            ["role"] = person.Role,
            ["permissions"] = new JsonArray(person.Role),
            ["availability"] = "online",
            ["availability_status"] = "online",
            ["auto_offline"] = true,
            ["api_and_webhooks"] = true,
        }),
    };
}
