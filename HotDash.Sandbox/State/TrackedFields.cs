using System.Text.Json.Nodes;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.State;

/// <summary>The conversation fields whose change Chatwoot announces with conversation_updated.</summary>
internal sealed class TrackedFields
{
    private readonly JsonObject _fields;

    private TrackedFields(JsonObject fields) => _fields = fields;

    public static TrackedFields Of(Conversation conversation) => new(new JsonObject
    {
        ["status"] = conversation.Status,
        ["assignee_id"] = conversation.AssigneeId,
        ["team_id"] = conversation.TeamId,
        ["priority"] = conversation.Priority,
        ["snoozed_until"] = WireTime.Iso(conversation.SnoozedUntil),
        ["waiting_since"] = WireTime.Iso(conversation.WaitingSince),
        ["first_reply_created_at"] = WireTime.Iso(conversation.FirstReplyAt),
        ["label_list"] = new JsonArray([.. conversation.Labels.Select(label => JsonValue.Create(label))]),
        ["custom_attributes"] = conversation.CustomAttributes.DeepClone(),
        ["updated_at"] = WireTime.Iso(conversation.UpdatedAt),
    });

    public IEnumerable<DeskEvent> EventsAgainst(Conversation now)
    {
        var after = Of(now)._fields;
        var changed = _fields.Select(field => field.Key)
            .Where(key => key != "updated_at" && !JsonNode.DeepEquals(_fields[key], after[key]))
            .ToList();
        if (changed.Count == 0) yield break;

        var attributes = new JsonArray([.. changed.Append("updated_at").Select(key => new JsonObject
        {
            [key] = new JsonObject
            {
                ["previous_value"] = _fields[key]?.DeepClone(),
                ["current_value"] = after[key]?.DeepClone(),
            },
        })]);
        yield return new DeskEvent("conversation_updated", now.Id, null, attributes);
        // Chatwoot reads the status change after the save that cleared it: the attributes are null there.
        if (changed.Contains("status")) yield return new DeskEvent("conversation_status_changed", now.Id, null, null);
    }
}
