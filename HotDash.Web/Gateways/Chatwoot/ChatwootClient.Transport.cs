using System.Net;
using System.Text.Json;

namespace HotDash.Web.Gateways.Chatwoot;

public sealed partial class ChatwootClient
{
    private const string Away = "Chatwoot cannot be reached";

    private async Task<ChatwootReply<T>> ReadAsync<T>(
        string path, Func<JsonElement, T> map, CancellationToken ct, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.BaseUrl, path));
        return await SendAsync(Reads, request, token ?? options.ApiToken, map, ct);
    }

    private async Task<ChatwootReply<T>> WriteAsync<T>(
        string token, string path, object body, Func<JsonElement, T> map, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.BaseUrl, Account(path)))
        {
            Content = new PunctualContent(body, SendWindow.IsOver),
        };
        return await SendAsync(Writes, request, token, map, ct);
    }

    private async Task<ChatwootReply<T>> SendAsync<T>(
        string client, HttpRequestMessage request, string token, Func<JsonElement, T> map, CancellationToken ct)
    {
        if (_pause.Left is { } left)
        {
            return new ChatwootReply<T>.Failed(
                ChatwootFault.RateLimited, $"Chatwoot asked for a pause; it ends in {(long)left.TotalSeconds + 1} s", left);
        }

        if (!breaker.TryEnter()) return new ChatwootReply<T>.Failed(ChatwootFault.Unreachable, Away);

        // Hyphens: nginx drops header names with underscores (chatwoot.md 2.1).
        request.Headers.Add("Api-Access-Token", token);
        try
        {
            using var answer = await AskAsync(client, request, ct);
            if (!answer.IsSuccessStatusCode) return await FaultAsync<T>(answer, ct);
            var text = await answer.Content.ReadAsStringAsync(ct);
            using var document = JsonDocument.Parse(text.Length == 0 ? "null" : text);
            return new ChatwootReply<T>.Ok(map(document.RootElement));
        }
        catch (Exception ex) when (!ct.IsCancellationRequested && Classify(ex) is { } fault)
        {
            LogFailed(request.Method.Method, request.RequestUri!.AbsolutePath, fault, ex.GetType().Name);
            return new ChatwootReply<T>.Failed(fault, Describe(fault, ex));
        }
    }

    /// <summary>Tells the breaker whether there was an answer, whatever it says.</summary>
    private async Task<HttpResponseMessage> AskAsync(string client, HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            var answer = await http.CreateClient(client).SendAsync(request, ct);
            breaker.Answered();
            return answer;
        }
        catch (Exception ex) when (!ct.IsCancellationRequested && !IsTooLate(ex))
        {
            if (IsTooLarge(ex)) breaker.Answered();
            else breaker.Unanswered();
            throw;
        }
    }

    private async Task<ChatwootReply<T>> FaultAsync<T>(HttpResponseMessage answer, CancellationToken ct)
    {
        var pause = _pause.Take(answer);
        var body = await answer.Content.ReadAsStringAsync(ct);
        var fault = answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized when IsBadToken(body) => ChatwootFault.BadToken,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ChatwootFault.NotAllowed,
            HttpStatusCode.NotFound => ChatwootFault.NotFound,
            HttpStatusCode.TooManyRequests => ChatwootFault.RateLimited,
            HttpStatusCode.UnprocessableEntity => ChatwootFault.Refused,
            _ => ChatwootFault.UnknownOutcome,
        };
        var path = answer.RequestMessage?.RequestUri?.AbsolutePath ?? "";
        LogFailed(answer.RequestMessage?.Method.Method ?? "", path, fault, ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new ChatwootReply<T>.Failed(fault, $"Chatwoot answered {(int)answer.StatusCode}{Reason(body)}", pause);
    }

    /// <summary>Only these two texts mean a bad token; other 401s mean "not here" (chatwoot.md 2.3).</summary>
    private static bool IsBadToken(string body) =>
        body.Contains("Invalid Access Token", StringComparison.OrdinalIgnoreCase)
        || body.Contains("You need to sign in", StringComparison.OrdinalIgnoreCase);

    private static string Reason(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var text = ChatwootParser.Text(document.RootElement, "error") ?? ChatwootParser.Text(document.RootElement, "message");
            return text is null ? "" : ": " + (text.Length > 200 ? text[..200] : text);
        }
        catch (JsonException)
        {
            return ""; // 429 and proxies answer in plain text or HTML, which tells an operator nothing
        }
    }

    private static bool IsTooLate(Exception ex) => ex is TooLateException or { InnerException: TooLateException };

    private static bool IsTooLarge(Exception ex) =>
        ex is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded };

    private static ChatwootFault? Classify(Exception ex) => ex switch
    {
        _ when IsTooLate(ex) => ChatwootFault.Unreachable,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => ChatwootFault.Unreachable,
        HttpRequestException or TaskCanceledException or TimeoutException or IOException or JsonException
            or InvalidOperationException or FormatException or Polly.ExecutionRejectedException => ChatwootFault.UnknownOutcome,
        _ => null,
    };

    private static string Describe(ChatwootFault fault, Exception ex) => (fault, ex) switch
    {
        (_, TooLateException late) => late.Message,
        (_, { InnerException: TooLateException late }) => late.Message,
        (ChatwootFault.Unreachable, _) => Away,
        (_, TaskCanceledException or TimeoutException or Polly.ExecutionRejectedException) => "Chatwoot did not answer in time",
        (_, JsonException or InvalidOperationException or FormatException) => "Chatwoot's answer was not understood",
        _ when IsTooLarge(ex) => "Chatwoot's answer is too large",
        _ => "The connection to Chatwoot broke off",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chatwoot {Method} {Path}: {Fault} ({Cause})")]
    private partial void LogFailed(string method, string path, ChatwootFault fault, string cause);
}
