using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Intake;

/// <summary>
/// Works off the stored webhooks. A webhook is a snapshot that may come twice, late or out of order; upserting by id
/// with the larger <c>updated_at</c> makes all of that harmless.
/// </summary>
public sealed partial class IntakeWorker(
    WebhookStore webhooks, ConversationStore conversations, ChatwootClient chatwoot, ChatwootOptions options,
    IChatwootBinding binding, WebhookCounts counts, TimeProvider time, ILogger<IntakeWorker> log) : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!binding.IsBound || await WorkOffAsync(stoppingToken) == 0) await webhooks.WaitAsync(Sweep, time, stoppingToken);
            }
            catch (Exception ex) when (!stoppingToken.IsCancellationRequested)
            {
                LogStumbled(ex);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }
        }
    }

    private async Task<int> WorkOffAsync(CancellationToken ct)
    {
        var batch = await webhooks.TakeAsync(ct);
        foreach (var webhook in batch)
        {
            try
            {
                using var document = JsonDocument.Parse(webhook.Body);
                if (IsForeign(document.RootElement))
                {
                    counts.Count("wrong_account");
                    LogForeign(webhook.DeliveryId);
                    await webhooks.DeadAsync(webhook.DeliveryId, "AnotherAccount", ct);
                    continue;
                }

                await ApplyAsync(document.RootElement, ct);
                await webhooks.DoneAsync(webhook.DeliveryId, ct);
            }
            catch (Exception ex) when (ex is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException
                || StoreTrouble.IsRefusedValue(ex))
            {
                // A poisoned body is put aside; the reconcile poll is the truth anyway.
                counts.Count("dead");
                LogDead(webhook.DeliveryId, ex.GetType().Name);
                await webhooks.DeadAsync(webhook.DeliveryId, ex.GetType().Name, ct);
            }
        }

        return batch.Count;
    }

    /// <summary>
    /// Conversation numbers are counted per account, so another account's event would overwrite a conversation of ours.
    /// A body that names no account (an older Chatwoot) came with our secret and is taken.
    /// </summary>
    private bool IsForeign(JsonElement body) =>
        ChatwootParser.Child(ChatwootParser.Child(body, "account"), "id") is { ValueKind: not JsonValueKind.Undefined }
        && ChatwootParser.Long(ChatwootParser.Child(body, "account"), "id") != options.AccountId;

    private async Task ApplyAsync(JsonElement body, CancellationToken ct)
    {
        switch (ChatwootParser.Text(body, "event"))
        {
            case "conversation_created" or "conversation_updated" or "conversation_status_changed":
                await ApplyConversationAsync(body, [], ct);
                break;
            case "message_created" or "message_updated":
                await ApplyConversationAsync(ChatwootParser.Child(body, "conversation"), [ChatwootParser.Message(body)], ct);
                break;
            default:
                counts.Count("other_event");
                break;
        }
    }

    private async Task ApplyConversationAsync(JsonElement body, IReadOnlyList<Message> more, CancellationToken ct)
    {
        if (ChatwootParser.Long(body, "id") <= 0) throw new FormatException("a webhook without a conversation id");
        var reported = chatwoot.Parse(body);

        // The message itself is complete; what rides along in the conversation may be the same one, in brief.
        var ids = more.Select(m => m.Id).ToHashSet();
        var messages = reported.Messages.Where(m => !ids.Contains(m.Id)).Concat(more).ToList();
        await conversations.ApplyAsync(reported.Conversation, reported.Conversation.Id, reported.RemoteVersion, messages, null, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The intake stumbled and goes on")]
    private partial void LogStumbled(Exception ex);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {DeliveryId} is of another Chatwoot account than Chatwoot:AccountId and is put aside")]
    private partial void LogForeign(string deliveryId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {DeliveryId} was not understood ({Cause}) and is put aside")]
    private partial void LogDead(string deliveryId, string cause);
}
