namespace HotDash.Web.Gateways.Alerts;

/// <summary>Slack's incoming webhook.</summary>
public sealed class SlackChannel(IHttpClientFactory clients, AlertOptions options) : IAlertChannel
{
    public const string Client = "slack";

    public string Name => "Slack";

    public async Task SendAsync(Alert alert, CancellationToken ct)
    {
        using var http = clients.CreateClient(Client);
        var text = string.Join('\n', alert.Lines.Prepend(alert.Subject));
        using var answer = await http.PostAsJsonAsync(options.SlackReliability, new { text }, ct);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"Slack answered {(int)answer.StatusCode}.");
    }
}
