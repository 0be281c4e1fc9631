using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HotDash.Bench.Nodes;

namespace HotDash.Bench.Figures;

/// <summary>Chatwoot's part: signed webhooks of customers who write, over real HTTP.</summary>
internal sealed class WebhookSender(Uri console) : IDisposable
{
    private const int Conversations = 500;
    private const long FirstConversation = 1_000_000;

    private static readonly string[] Labels = ["shipping"];

    private readonly Uri _address = new(console, "/webhooks/chatwoot");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private long _last;

    /// <summary>The delivery ids that the console has answered with 200.</summary>
    public ConcurrentDictionary<string, byte> Acknowledged { get; } = new(StringComparer.Ordinal);

    public long Sent => Interlocked.Read(ref _last);

    public async Task SendAsync(byte[] body, CancellationToken ct)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var delivery = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("D");
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Chatwoot-Timestamp", timestamp);
        request.Headers.Add("X-Chatwoot-Signature", Signature(timestamp, body));
        request.Headers.Add("X-Chatwoot-Delivery", delivery);
        using var answer = await _http.SendAsync(request, ct);
        if (answer.IsSuccessStatusCode) Acknowledged[delivery] = 0;
    }

    /// <summary>The next customer's message, as Chatwoot reports it.</summary>
    public byte[] NextBody() => Body(Interlocked.Increment(ref _last));

    /// <summary>One of the same size, for the floor.</summary>
    public static byte[] SampleBody() => Body(1);

    public void Dispose() => _http.Dispose();

    private static byte[] Body(long number)
    {
        var now = TimeProvider.System.GetUtcNow();
        var seconds = now.ToUnixTimeSeconds();
        var person = new { id = 1 + (number % Conversations), name = "Dana Reyes", email = "dana@example.com", phone_number = "+15550100" };
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            @event = "message_created",
            id = FirstConversation + number,
            content = string.Concat(Enumerable.Repeat("Where is my order? I have been waiting since Monday. ", 8)),
            message_type = "incoming",
            content_type = "text",
            content_attributes = new { },
            created_at = now,
            @private = false,
            sender = person,
            conversation = new
            {
                id = FirstConversation + (number % Conversations),
                inbox_id = 1,
                status = "open",
                can_reply = true,
                labels = Labels,
                priority = (string?)null,
                custom_attributes = new { },
                created_at = seconds - 90_000,
                waiting_since = seconds - 4_200,
                last_activity_at = seconds,
                updated_at = now.ToUnixTimeMilliseconds() / 1000m,
                meta = new { sender = person, channel = "Channel::WebWidget" },
            },
        });
    }

    private static string Signature(string timestamp, byte[] body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(ConsoleProcess.WebhookSecret));
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return "sha256=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
