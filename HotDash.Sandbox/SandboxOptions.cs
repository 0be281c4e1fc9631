using System.Text.Json.Nodes;

namespace HotDash.Sandbox;

/// <summary>How a sandbox starts. The defaults are those of `dotnet run --project HotDash.Sandbox`.</summary>
public sealed record SandboxOptions
{
    public const string DefaultUrls = "http://127.0.0.1:5081";

    /// <summary>Loopback http URLs, separated by semicolons. Port 0 takes a free one.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Where `sandbox.db` lies.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>A JSONL file of Chatwoot-shaped conversations in place of the built-in sample.</summary>
    public string? Conversations { get; init; }

    /// <summary>Customers who go on writing. Null: on with the built-in sample, off with a file.</summary>
    public bool? Script { get; init; }

    /// <summary>Registered as a webhook for the conversation and message events at the start.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>The secret of that webhook; null: made up, and readable through GET /webhooks.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Seeds the script and the faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The first fault settings, in the JSON of PUT /sandbox/faults.</summary>
    public JsonObject? Faults { get; init; }

    /// <summary>Between the steps of a delivery (taken by the channel, delivered, read). Zero: at once.</summary>
    public TimeSpan DeliveryStep { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a bulk action waits in its queue. Zero: at once.</summary>
    public TimeSpan BulkDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Where the log goes; null: the console.</summary>
    public ILoggerFactory? Loggers { get; init; }

    /// <summary>Alone, the sandbox ends at Ctrl+C; inside another host only its caller ends it.</summary>
    internal bool OwnsProcess { get; init; }

    internal bool ScriptRuns => Script ?? Conversations is null;
}
