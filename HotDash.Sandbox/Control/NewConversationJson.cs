using System.Globalization;
using System.Text.Json.Nodes;
using HotDash.Sandbox.Api;
using HotDash.Sandbox.Changes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Control;

/// <summary>The body of POST /sandbox/conversations: content, and optionally name, email, phone, inbox, priority, labels, waitingMinutes.</summary>
internal static class NewConversationJson
{
    private static readonly string[] Known =
        ["content", "name", "email", "phone", "inbox", "priority", "labels", "waitingMinutes"];

    public static string? Problem(JsonObject body)
    {
        if (body.FirstOrDefault(field => !Known.Contains(field.Key)).Key is { } unknown) return $"Unknown field \"{unknown}\".";
        if (Text(body, "content") is not { Length: > 0 }) return "\"content\" must be the customer's words.";
        if (Text(body, "priority") is { } priority && !Conversation.Priorities.Contains(priority))
            return "\"priority\" must be one of low, medium, high, urgent.";
        return Number(body, "waitingMinutes", 0) is >= 0 and <= 100_000
            ? null
            : "\"waitingMinutes\" must be a number of at least 0.";
    }

    public static NewConversation Read(JsonObject body, DateTimeOffset now) => new(
        Text(body, "name"),
        (long)Number(body, "inbox", 1),
        Text(body, "content") ?? "",
        now.AddMinutes(-Number(body, "waitingMinutes", 0)))
    {
        Email = Text(body, "email"),
        PhoneNumber = Text(body, "phone"),
        Priority = Text(body, "priority"),
        Labels = Call.Strings(body["labels"]),
    };

    private static string? Text(JsonObject body, string name) => body[name] is JsonValue value ? value.ToString() : null;

    private static double Number(JsonObject body, string name, double otherwise)
    {
        if (body[name] is not { } given) return otherwise;
        return double.TryParse(given.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
