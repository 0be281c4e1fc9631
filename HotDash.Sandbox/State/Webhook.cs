namespace HotDash.Sandbox.State;

internal sealed class Webhook
{
    public static readonly IReadOnlyList<string> Events =
    [
        "conversation_status_changed", "conversation_updated", "conversation_created", "contact_created",
        "contact_updated", "message_created", "message_updated", "webwidget_triggered", "inbox_created",
        "inbox_updated", "conversation_typing_on", "conversation_typing_off",
    ];

    public required long Id { get; init; }

    public string? Name { get; set; }

    public required string Url { get; set; }

    public List<string> Subscriptions { get; set; } = [];

    public required string Secret { get; set; }
}
