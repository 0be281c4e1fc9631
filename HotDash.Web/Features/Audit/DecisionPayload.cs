using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HotDash.Web.Features.Audit;

/// <summary>
/// A decision's payload as far as it can be read. Rows outlive the versions that wrote them: whatever is missing or
/// of another shape is null here, and the page shows the stored text besides.
/// </summary>
public sealed record DecisionPayload
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string? OperatorName { get; private init; }

    public string? OperatorRole { get; private init; }

    public string? Customer { get; private init; }

    public string? Status { get; private init; }

    public string? SlaState { get; private init; }

    public string? SeenMessageId { get; private init; }

    public string? Reply { get; private init; }

    public string? SuggestionTemplate { get; private init; }

    public string? SuggestionText { get; private init; }

    public string? WarnReason { get; private init; }

    public string? Note { get; private init; }

    public string? Reason { get; private init; }

    public string? AssignedTo { get; private init; }

    public string? Evidence { get; private init; }

    public ImmutableArray<PayloadFact> EvidenceFacts { get; private init; } = [];

    public ImmutableArray<PayloadFact> HandOff { get; private init; } = [];

    /// <summary>Who released what for whom, and why.</summary>
    public ImmutableArray<PayloadFact> Release { get; private init; } = [];

    public ImmutableArray<PayloadVerdict> Verdicts { get; private init; } = [];

    /// <summary>False when the text is not the object that a decision is.</summary>
    public bool IsKnown { get; private init; }

    public static DecisionPayload Read(string? payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload ?? "null");
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : new DecisionPayload();
        }
        catch (JsonException)
        {
            return new DecisionPayload();
        }
    }

    /// <summary>Indented for people; text that is no JSON stays as it is.</summary>
    public static string Pretty(string payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return JsonSerializer.Serialize(document.RootElement, Indented);
        }
        catch (JsonException)
        {
            return payload;
        }
    }

    private static DecisionPayload Read(JsonElement root)
    {
        var what = JsonParts.Get(root, "what");
        var suggestion = JsonParts.Get(what, "suggestion");
        return new DecisionPayload
        {
            IsKnown = what is not null,
            OperatorName = JsonParts.Text(root, "operator_name"),
            OperatorRole = JsonParts.Text(root, "operator_role"),
            Customer = JsonParts.Text(root, "customer"),
            Status = JsonParts.Text(root, "status"),
            SlaState = JsonParts.Text(JsonParts.Get(root, "sla"), "state"),
            SeenMessageId = JsonParts.Text(root, "seen_message_id"),
            Reply = JsonParts.Text(what, "reply"),
            SuggestionTemplate = JsonParts.Text(suggestion, "template"),
            SuggestionText = JsonParts.Text(suggestion, "text"),
            WarnReason = JsonParts.Text(what, "warn_reason"),
            Note = JsonParts.Text(what, "note"),
            Reason = JsonParts.Text(what, "reason"),
            AssignedTo = JsonParts.Text(what, "assigned_to"),
            Evidence = JsonParts.Text(what, "evidence"),
            EvidenceFacts = JsonParts.Facts(JsonParts.Get(what, "evidence_detail")),
            HandOff = JsonParts.Facts(JsonParts.Get(what, "hand_off")),
            Release = JsonParts.Facts(JsonParts.Get(what, "release")),
            Verdicts = [.. JsonParts.Items(JsonParts.Get(root, "verdicts")).Select(PayloadVerdict.Read)],
        };
    }
}

/// <summary>A named value of a payload.</summary>
public sealed record PayloadFact(string Name, string Text);

/// <summary>A finding as it was kept: the rule and the exact words; what it said and advised, where the version kept that.</summary>
public sealed record PayloadVerdict(string? Rule, string? Guardrail, string? Severity, string? Text)
{
    public string? Message { get; private init; }

    public string? Advice { get; private init; }

    internal static PayloadVerdict Read(JsonElement verdict) => new(
        JsonParts.Text(verdict, "rule"), JsonParts.Text(verdict, "guardrail"), JsonParts.Text(verdict, "severity"), JsonParts.Text(verdict, "text"))
    {
        Message = JsonParts.Text(verdict, "message"),
        Advice = JsonParts.Text(verdict, "advice"),
    };
}
