namespace HotDash.Sandbox.Faults;

/// <summary>
/// Everything that can be made to go wrong. As JSON at /sandbox/faults, and as Sandbox:Faults:* in configuration;
/// README.md beside this project shows the whole of it.
/// </summary>
internal sealed record FaultSettings
{
    /// <summary>What happens to POST messages.</summary>
    public MessageFault MessageCreate { get; init; } = new();

    /// <summary>What happens to GET requests and to the filter.</summary>
    public ReadFault Reads { get; init; } = new();

    /// <summary>What the channel does with an accepted reply.</summary>
    public DeliveryFault Deliveries { get; init; } = new();

    public WebhookFaults Webhooks { get; init; } = new();

    /// <summary>Added before every API answer.</summary>
    public int LatencyMs { get; init; }

    /// <summary>Every API connection is accepted, then aborted.</summary>
    public bool Unreachable { get; init; }

    /// <summary>Chatwoot of 2025: unsigned webhooks, no merge of custom attributes, message updates touch the conversation.</summary>
    public bool OldServer { get; init; }

    /// <summary>Tokens that now get 401 Invalid Access Token.</summary>
    public IReadOnlyList<string> RevokedTokens { get; init; } = [];

    /// <summary>CONVERSATION_RESULTS_PER_PAGE.</summary>
    public int ResultsPerPage { get; init; } = 25;

    /// <summary>Seeds the probabilities; setting any fault starts its sequence again.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Count: the next N; null: until changed. With a probability, each is struck at that chance.</summary>
internal sealed record MessageFault
{
    public string Mode { get; init; } = FaultModes.None;

    public int? Count { get; init; }

    public double? Probability { get; init; }

    /// <summary>reply, note or any.</summary>
    public string Only { get; init; } = "any";

    /// <summary>How long a hang lasts before the connection is aborted, and how late hang_then_commit commits.</summary>
    public double HangSeconds { get; init; } = 60;

    /// <summary>What a 429 says in Retry-After; null leaves the header out.</summary>
    public int? RetryAfterSeconds { get; init; }
}

internal sealed record ReadFault
{
    public string Mode { get; init; } = FaultModes.None;

    public int? Count { get; init; }

    public double? Probability { get; init; }

    public double HangSeconds { get; init; } = 60;

    /// <summary>What a 429 says in Retry-After; null leaves the header out.</summary>
    public int? RetryAfterSeconds { get; init; }
}

internal sealed record DeliveryFault
{
    /// <summary>none; fail (failed, with the error); lost (stays "sent" with no source id for ever).</summary>
    public string Mode { get; init; } = FaultModes.None;

    public int? Count { get; init; }

    public double? Probability { get; init; }

    public string Error { get; init; } = "535 Authentication failed";
}

/// <summary>Chances from 0 to 1; true in the JSON is 1.</summary>
internal sealed record WebhookFaults
{
    public double Drop { get; init; }

    public double DuplicateSameId { get; init; }

    public double DuplicateNewId { get; init; }

    /// <summary>Held back for a second, so that later events overtake it.</summary>
    public double Reorder { get; init; }

    public double DelaySeconds { get; init; }

    public double Unsigned { get; init; }

    public double WrongSignature { get; init; }

    /// <summary>Signed correctly, an hour ago.</summary>
    public double StaleTimestamp { get; init; }
}
