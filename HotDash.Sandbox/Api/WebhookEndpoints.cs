using System.Security.Cryptography;
using System.Text.Json.Nodes;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Api;

/// <summary>Webhooks of the account: administrators only, and the answers hold the secret.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this ApiRouter router)
    {
        router.Read("webhooks", (_, desk) => Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonObject { ["webhooks"] = new JsonArray([.. desk.Webhooks.Values.Select(Json)]) },
        }), adminOnly: true);
        router.Change("POST", "webhooks", Create, adminOnly: true);
        router.Change("PATCH", "webhooks/{id}", Update, adminOnly: true);
        router.Change("DELETE", "webhooks/{id}", Delete, adminOnly: true);
    }

    /// <summary>Registers the webhook of the options, or brings it up to date.</summary>
    public static void Ensure(Change change, string url, string? secret)
    {
        var webhook = change.Desk.Webhooks.Values.FirstOrDefault(known => known.Url == url);
        if (webhook is not null && (secret is null || webhook.Secret == secret)) return;
        webhook ??= new Webhook { Id = change.Desk.NextWebhookId, Url = url, Name = "HotDash", Secret = NewSecret() };
        webhook.Secret = secret ?? webhook.Secret;
        webhook.Subscriptions =
            ["conversation_created", "conversation_updated", "conversation_status_changed", "message_created", "message_updated"];
        change.Save(webhook);
    }

    private static Answer Create(Call call, Change change)
    {
        var fields = Fields(call);
        var webhook = new Webhook
        {
            Id = change.Desk.NextWebhookId,
            Name = fields["name"]?.ToString(),
            Url = fields["url"]?.ToString() ?? "",
            Subscriptions = [.. Call.Strings(fields["subscriptions"])],
            Secret = NewSecret(),
        };
        if (Refusal(change, webhook) is { } refusal) return refusal;
        change.Save(webhook);
        return Answer.Ok(Wrapped(webhook));
    }

    private static Answer Update(Call call, Change change)
    {
        if (!change.Desk.Webhooks.TryGetValue(call.Route("id"), out var present)) return Answer.NotFound();
        var fields = Fields(call);
        var next = new Webhook
        {
            Id = present.Id,
            Name = fields["name"]?.ToString() ?? present.Name,
            Url = fields["url"]?.ToString() ?? present.Url,
            Subscriptions = fields["subscriptions"] is JsonArray given ? [.. Call.Strings(given)] : present.Subscriptions,
            Secret = present.Secret,
        };
        if (Refusal(change, next) is { } refusal) return refusal;
        change.Save(next);
        return Answer.Ok(Wrapped(next));
    }

    private static Answer Delete(Call call, Change change)
    {
        if (!change.Desk.Webhooks.TryGetValue(call.Route("id"), out var webhook)) return Answer.NotFound();
        change.Remove(webhook);
        return Answer.Empty();
    }

    private static Answer? Refusal(Change change, Webhook webhook)
    {
        if (!Uri.TryCreate(webhook.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return Answer.Invalid("Url is invalid", "url");
        if (change.Desk.Webhooks.Values.Any(other => other.Id != webhook.Id && other.Url == webhook.Url))
            return Answer.Invalid("Url has already been taken", "url");
        return webhook.Subscriptions.Count == 0 || webhook.Subscriptions.Exists(name => !Webhook.Events.Contains(name))
            ? Answer.Invalid("Subscriptions Invalid events", "subscriptions")
            : null;
    }

    private static JsonObject Fields(Call call) => call.Body["webhook"] as JsonObject ?? call.Body;

    private static string NewSecret() =>
        RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 24);

    private static JsonObject Wrapped(Webhook webhook) =>
        new() { ["payload"] = new JsonObject { ["webhook"] = Json(webhook) } };

    private static JsonObject Json(Webhook webhook) => new()
    {
        ["id"] = webhook.Id,
        ["name"] = webhook.Name,
        ["url"] = webhook.Url,
        ["account_id"] = AccountJson.Id,
        ["subscriptions"] = new JsonArray([.. webhook.Subscriptions.Select(name => JsonValue.Create(name))]),
        ["secret"] = webhook.Secret,
    };
}
