namespace HotDash.Web.Gateways.Alerts;

/// <summary>Which channels there are; none by default.</summary>
public sealed record AlertOptions
{
    /// <summary>An incoming webhook of Slack (<c>Slack:Webhooks:Reliability</c>). The address is a secret.</summary>
    public Uri? SlackReliability { get; init; }

    public MailOptions? Mail { get; init; }
}

/// <summary>The section <c>Smtp</c>.</summary>
public sealed record MailOptions(string Host, int Port, string From, string To)
{
    public string? User { get; init; }

    public string? Password { get; init; }
}
