using System.Security.Cryptography;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;
using Microsoft.AspNetCore.Http.Features;

namespace HotDash.Web.Features.Intake;

/// <summary>
/// <c>POST /webhooks/chatwoot</c>: verify, store raw, answer. Chatwoot waits five seconds and never sends again, so
/// nothing else happens before the answer.
/// </summary>
public static partial class ChatwootWebhookEndpoint
{
    private const int Largest = 1 << 20;
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(4);

    public static void MapChatwootWebhook(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/chatwoot", ReceiveAsync).DisableAntiforgery().AllowAnonymous();

    private static async Task<IResult> ReceiveAsync(
        HttpContext http, ChatwootOptions options, WebhookStore store, WebhookCounts counts, TimeProvider time,
        ILoggerFactory loggers)
    {
        var log = loggers.CreateLogger(typeof(ChatwootWebhookEndpoint));
        if (options.WebhookSecret is not { Length: > 0 } secret)
            return Refuse(401, "no_secret", "Chatwoot:WebhookSecret is not set, so webhooks are not accepted.", counts, log);
        if (!IsJson(http.Request)) return Refuse(415, "not_json", "The body must be application/json.", counts, log);
        if (await ReadBodyAsync(http) is not { } body)
            return Refuse(413, "too_large", "The body is larger than 1 MB.", counts, log);
        var verdict = WebhookSignature.Verify(
            http.Request.Headers["X-Chatwoot-Signature"], http.Request.Headers["X-Chatwoot-Timestamp"], body, secret,
            time.GetUtcNow());
        if (verdict != WebhookVerdict.Genuine)
            return Refuse(401, verdict.ToString(), $"The signature does not hold: {verdict}.", counts, log);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timeout.CancelAfter(StoreTimeout);
        try
        {
            var isNew = await store.KeepAsync(DeliveryId(http, body), body, timeout.Token);
            counts.Count(isNew ? "accepted" : "duplicate");
            return Results.Ok();
        }
        catch (Exception ex) when (StoreTrouble.Is(ex) || (ex is OperationCanceledException && !http.RequestAborted.IsCancellationRequested))
        {
            // Chatwoot will not send it again; the reconcile poll finds what it said.
            return Refuse(503, "not_stored", "The database does not answer, so the webhook was not kept.", counts, log);
        }
    }

    private static bool IsJson(HttpRequest request) =>
        request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<byte[]?> ReadBodyAsync(HttpContext http)
    {
        if (http.Request.ContentLength > Largest) return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            if (body.Length + read > Largest) return null;
            await body.WriteAsync(buffer.AsMemory(0, read), http.RequestAborted);
        }

        return body.ToArray();
    }

    /// <summary>Chatwoot's delivery id; a sender without one is told apart by what it sent.</summary>
    private static string DeliveryId(HttpContext http, byte[] body) =>
        http.Request.Headers["X-Chatwoot-Delivery"].ToString() is { Length: > 0 and <= 200 } id
            ? id
            : Convert.ToHexStringLower(SHA256.HashData(body)) + "." + http.Request.Headers["X-Chatwoot-Timestamp"];

    private static IResult Refuse(int status, string what, string sentence, WebhookCounts counts, ILogger log)
    {
        counts.Count(what);
        LogRefused(log, what);
        return Results.Json(new { error = sentence }, statusCode: status);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook was refused: {What}")]
    private static partial void LogRefused(ILogger logger, string what);
}
