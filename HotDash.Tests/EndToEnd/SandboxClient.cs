using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HotDash.Tests.Support;

namespace HotDash.Tests.EndToEnd;

/// <summary>The other side: customers, colleagues in Chatwoot, and whoever breaks it.</summary>
public sealed class SandboxClient(Uri url) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = Patience.Limit };

    /// <summary>A new conversation; its display id.</summary>
    public async Task<long> NewConversationAsync(string name, string content, int waitingMinutes = 70) =>
        (await SendAsync(HttpMethod.Post, "/sandbox/conversations", new { name, inbox = 1, content, waitingMinutes }))!["id"]!.GetValue<long>();

    public Task CustomerWritesAsync(long conversation, string content) =>
        SendAsync(HttpMethod.Post, $"/sandbox/conversations/{conversation}/customer", new { content });

    public Task FaultsAsync(object faults) => SendAsync(HttpMethod.Put, "/sandbox/faults", faults);

    /// <summary>An agent sets the status in Chatwoot's own screens.</summary>
    public Task SetStatusAsync(long conversation, string status, string token) => SendAsync(
        HttpMethod.Post, $"/api/v1/accounts/1/conversations/{conversation}/toggle_status", new { status }, token);

    /// <summary>What the customer was sent in a conversation: the public replies of agents.</summary>
    public async Task<IReadOnlyList<string>> PublicRepliesAsync(long conversation) =>
        (await MessagesAsync(conversation)).Where(m => m["message_type"]!.GetValue<int>() == 1 && !m["private"]!.GetValue<bool>())
            .Select(m => m["content"]!.GetValue<string>()).ToList();

    public async Task<IReadOnlyList<JsonNode>> MessagesAsync(long conversation)
    {
        var body = await SendAsync(
            HttpMethod.Get, $"/api/v1/accounts/1/conversations/{conversation}/messages?after=0", null, "sandbox-admin");
        return body!["payload"]!.AsArray().Select(m => m!).ToList();
    }

    /// <summary>The requests it received after the given one, oldest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> LogAsync(long after = 0) =>
        (await SendAsync(HttpMethod.Get, $"/sandbox/log?after={after}"))!.AsArray().Select(e => e!).ToList();

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, object? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(url, path));
        if (token is not null) request.Headers.Add("Api-Access-Token", token);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
