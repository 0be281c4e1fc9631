using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using HotDash.Sandbox.Api;
using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Webhooks;

/// <summary>
/// Sends events to whoever registered. Like Chatwoot's worker: ten at a time, in no promised order, five seconds each,
/// and a failure is logged and dropped.
/// </summary>
internal sealed partial class WebhookWorker(
    SandboxState state, FaultSwitch faults, TimeProvider time, ILogger<WebhookWorker> log) : BackgroundService
{
    private const int AtATime = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly SemaphoreSlim _slots = new(AtATime);
    private readonly List<Task> _underway = [];

    public override void Dispose()
    {
        _http.Dispose();
        _slots.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var queued in state.Events.ReadAllAsync(stoppingToken))
                foreach (var delivery in Planned(queued))
                    await StartAsync(delivery, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The sandbox stops: what is underway is cancelled too.
        }

        await Task.WhenAll(_underway);
    }

    private List<WebhookDelivery> Planned(QueuedEvent queued)
    {
        var receivers = state.Read(desk =>
            desk.Webhooks.Values.Where(webhook => webhook.Subscriptions.Contains(queued.Happened.Name)).ToList());
        return [.. receivers.SelectMany(webhook => WebhookPlan.For(webhook, queued, faults, time))];
    }

    private async Task StartAsync(WebhookDelivery delivery, CancellationToken stopping)
    {
        // A delayed delivery waits outside the slots, so that the others overtake it.
        if (delivery.Delay == TimeSpan.Zero) await _slots.WaitAsync(stopping);
        var sending = SendAsync(delivery, stopping);
        _underway.RemoveAll(task => task.IsCompleted);
        _underway.Add(sending);
    }

    private async Task SendAsync(WebhookDelivery delivery, CancellationToken stopping)
    {
        try
        {
            if (delivery.Delay > TimeSpan.Zero)
            {
                await Task.Delay(delivery.Delay, time, stopping);
                await _slots.WaitAsync(stopping);
            }

            try
            {
                await PostAsync(delivery, stopping);
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The sandbox stops.
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            LogDropped(delivery.Happened.Name, delivery.Happened.ConversationId, failure.Message);
        }
    }

    private async Task PostAsync(WebhookDelivery delivery, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        if (state.Read(desk => WebhookJson.Event(desk, delivery.Happened, now)) is not { } payload) return;
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString(AnswerWriter.Json));
        using var request = Request(delivery, body, now);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        using var answer = await _http.SendAsync(request, either.Token);
        if (!answer.IsSuccessStatusCode)
            LogDropped(delivery.Happened.Name, delivery.Happened.ConversationId, $"answered {(int)answer.StatusCode}");
    }

    private static HttpRequestMessage Request(WebhookDelivery delivery, byte[] body, DateTimeOffset now)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (delivery.Unsigned) return request;

        var at = delivery.StaleTimestamp ? now.AddHours(-1) : now;
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var secret = delivery.WrongSignature ? delivery.Webhook.Secret + "-wrong" : delivery.Webhook.Secret;
        request.Headers.Add("X-Chatwoot-Delivery", delivery.Id);
        request.Headers.Add("X-Chatwoot-Timestamp", timestamp);
        request.Headers.Add("X-Chatwoot-Signature", WebhookSignature.Of(secret, timestamp, body));
        return request;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {Event} of conversation {ConversationId} dropped: {Reason}")]
    private partial void LogDropped(string @event, long conversationId, string reason);
}
