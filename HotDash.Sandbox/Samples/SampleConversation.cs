using System.Text.Json.Nodes;

namespace HotDash.Sandbox.Samples;

/// <summary>
/// One conversation of conversations.json. A message is "who minutes text": c customer, a2 reply of agent 2, f2 a reply
/// of agent 2 that failed, n5 private note of 5, b bot, s activity; minutes count from the first start, so they are negative.
/// </summary>
internal sealed record SampleConversation
{
    /// <summary>Why it is there; tests hold that each kind is present.</summary>
    public required string Kind { get; init; }

    public required SampleCustomer Customer { get; init; }

    public required long Inbox { get; init; }

    public string Status { get; init; } = "open";

    public string? Priority { get; init; }

    public List<string> Labels { get; init; } = [];

    public long? Assignee { get; init; }

    public long? Team { get; init; }

    public string? Subject { get; init; }

    public double? SnoozedForMinutes { get; init; }

    public JsonObject Attributes { get; init; } = [];

    public required List<string> Messages { get; init; }
}

internal sealed record SampleCustomer
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? City { get; init; }

    public string? Language { get; init; }
}
