namespace HotDash.Web.Gateways.Store;

/// <summary>An operator's question to a lead: may this text go out in spite of a must-escalate?</summary>
public sealed class ReleaseRow
{
    public Guid Id { get; set; }
    public long ConversationId { get; set; }
    public string AuthorEmail { get; set; } = "";
    public string AuthorName { get; set; } = "";

    /// <summary>The exact text that was judged.</summary>
    public string Reply { get; set; } = "";

    public string TextSha256 { get; set; } = "";

    /// <summary>Why the author would send it.</summary>
    public string Plea { get; set; } = "";

    /// <summary>The newest message the author had seen: what comes later is not released.</summary>
    public long SeenMessageId { get; set; }

    /// <summary><c>asked</c>, <c>granted</c>, <c>declined</c> or <c>withdrawn</c>.</summary>
    public string State { get; set; } = "asked";

    public DateTimeOffset AskedAt { get; set; }
    public string? LeadEmail { get; set; }
    public string? Reason { get; set; }
    public DateTimeOffset? SettledAt { get; set; }
}
