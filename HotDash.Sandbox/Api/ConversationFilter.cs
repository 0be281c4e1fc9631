using System.Globalization;
using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Api;

/// <summary>The conditions of POST conversations/filter: AND binds closer than OR, and there are no parentheses.</summary>
internal static class ConversationFilter
{
    private const string Keys =
        "status, assignee_id, inbox_id, team_id, contact_id, priority, display_id, labels, created_at, last_activity_at";

    public static (Func<Conversation, bool>? Matches, Answer? Refusal) Parse(JsonNode? payload, DateTimeOffset now)
    {
        if (payload is not JsonArray conditions || conditions.Count == 0) return (null, Answer.ServerError());
        var anyOf = new List<List<Func<Conversation, bool>>> { new() };
        foreach (var condition in conditions.OfType<JsonObject>())
        {
            var key = condition["attribute_key"]?.ToString() ?? "";
            var custom = condition["custom_attribute_type"]?.ToString() is { Length: > 0 };
            if (!custom && !Keys.Split(", ").Contains(key))
                return (null, Answer.Unprocessable(
                    $"Invalid attribute key - [{key}]. The key should be one of [{Keys}] or a custom attribute defined in the account."));
            if (Test(condition, key, custom, now) is not { } test)
                return (null, Answer.Unprocessable($"Invalid operator. The allowed operators for {key} are [equal_to,not_equal_to]."));
            anyOf[^1].Add(test);
            if (string.Equals(condition["query_operator"]?.ToString(), "or", StringComparison.OrdinalIgnoreCase)) anyOf.Add([]);
        }

        return (conversation => anyOf.Exists(all => all.Count > 0 && all.TrueForAll(test => test(conversation))), null);
    }

    private static Func<Conversation, bool>? Test(JsonObject condition, string key, bool custom, DateTimeOffset now)
    {
        var values = condition["values"] is JsonArray ? Call.Strings(condition["values"])
            : condition["values"] is { } single ? [single.ToString()] : [];
        IReadOnlyList<string> Of(Conversation conversation) => Values(conversation, key, custom);
        return condition["filter_operator"]?.ToString() switch
        {
            "equal_to" when key == "status" && values.Contains("all") => _ => true,
            "equal_to" => c => Of(c).Any(values.Contains),
            "not_equal_to" => c => !Of(c).Any(values.Contains),
            "contains" => c => Of(c).Any(have => values.Any(want => have.Contains(want, StringComparison.OrdinalIgnoreCase))),
            "does_not_contain" => c => !Of(c).Any(have => values.Any(want => have.Contains(want, StringComparison.OrdinalIgnoreCase))),
            "is_present" => c => Of(c).Count > 0,
            "is_not_present" => c => Of(c).Count == 0,
            "is_greater_than" => c => Of(c).Any(have => values.Any(want => Compare(have, want) > 0)),
            "is_less_than" => c => Of(c).Any(have => values.Any(want => Compare(have, want) < 0)),
            "days_before" => c => Of(c).Any(have => values.Any(want =>
                int.TryParse(want, CultureInfo.InvariantCulture, out var days) && Compare(have, Day(now.AddDays(-days))) < 0)),
            _ => null,
        };
    }

    private static IReadOnlyList<string> Values(Conversation conversation, string key, bool custom)
    {
        if (custom) return conversation.CustomAttributes[key] is { } value ? [value.ToString()] : [];
        return key switch
        {
            "status" => [conversation.Status],
            "assignee_id" => Number(conversation.AssigneeId),
            "inbox_id" => Number(conversation.InboxId),
            "team_id" => Number(conversation.TeamId),
            "contact_id" => Number(conversation.ContactId),
            "display_id" => Number(conversation.Id),
            "priority" => conversation.Priority is { } priority ? [priority] : [],
            "labels" => conversation.Labels,
            "created_at" => [Day(conversation.CreatedAt)],
            "last_activity_at" => [Day(conversation.LastActivityAt)],
            _ => [],
        };
    }

    private static string[] Number(long? id) => id is { } number ? [number.ToString(CultureInfo.InvariantCulture)] : [];

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Compare(string have, string want) =>
        double.TryParse(have, CultureInfo.InvariantCulture, out var left) && double.TryParse(want, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(have, want);
}
