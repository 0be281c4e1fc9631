namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>Which Chatwoot, and as whom we read it (section <c>Chatwoot</c>).</summary>
public sealed record ChatwootOptions
{
    public required Uri BaseUrl { get; init; }

    public required long AccountId { get; init; }

    /// <summary>The token that reads: an administrator's, so that every inbox is seen.</summary>
    public required string ApiToken { get; init; }

    /// <summary>Null: webhooks are refused and the poll alone keeps the mirror.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>How often the reconcile poll asks what changed.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>While Chatwoot does not answer at all: how often one request asks whether it is back.</summary>
    public TimeSpan ProbeEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a reading request may take.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
