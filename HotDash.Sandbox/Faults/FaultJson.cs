using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotDash.Sandbox.Faults;

/// <summary>Reads and writes the settings. A name or value it does not know is answered with one sentence.</summary>
internal static class FaultJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static JsonNode Write(FaultSettings settings) => JsonSerializer.SerializeToNode(settings, Options)!;

    /// <summary>The given fields replace the present ones; a group (messageCreate, reads, ...) is replaced whole.</summary>
    public static (FaultSettings Settings, string? Problem) Apply(FaultSettings present, JsonObject given)
    {
        var reader = new FaultReader("");
        var next = present;
        foreach (var (name, value) in given)
            next = Field(reader, next, name, value);
        return reader.Problem is null ? (next, null) : (present, reader.Problem);
    }

    private static FaultSettings Field(FaultReader reader, FaultSettings to, string name, JsonNode? value) =>
        FaultReader.Plain(name) switch
        {
            "messagecreate" => to with { MessageCreate = Message(reader.Group(name, value)) },
            "reads" => to with { Reads = Reads(reader.Group(name, value)) },
            "deliveries" => to with { Deliveries = Deliveries(reader.Group(name, value)) },
            "webhooks" => to with { Webhooks = Webhooks(reader.Group(name, value)) },
            "latencyms" => to with { LatencyMs = reader.Whole(name, value, 0) ?? 0 },
            "unreachable" => to with { Unreachable = reader.Flag(name, value) },
            "oldserver" => to with { OldServer = reader.Flag(name, value) },
            "revokedtokens" => to with { RevokedTokens = reader.Texts(name, value) },
            "resultsperpage" => to with { ResultsPerPage = reader.Whole(name, value, 1) ?? 25 },
            "seed" => to with { Seed = reader.Whole(name, value, int.MinValue) ?? 1 },
            _ => reader.Unknown(name, to),
        };

    private static MessageFault Message(FaultGroup group) =>
        group.Fields.Aggregate(new MessageFault(), (to, field) => FaultReader.Plain(field.Key) switch
        {
            "mode" => to with { Mode = group.Reader.Choice(field.Key, field.Value, FaultModes.OfMessageCreate) },
            "count" => to with { Count = group.Reader.Whole(field.Key, field.Value, 0) },
            "probability" => to with { Probability = group.Reader.Chance(field.Key, field.Value) },
            "only" => to with { Only = group.Reader.Choice(field.Key, field.Value, ["any", "reply", "note"]) },
            "hangseconds" => to with { HangSeconds = group.Reader.Seconds(field.Key, field.Value) },
            "retryafterseconds" => to with { RetryAfterSeconds = group.Reader.Whole(field.Key, field.Value, 0) },
            _ => group.Reader.Unknown(field.Key, to),
        });

    private static ReadFault Reads(FaultGroup group) =>
        group.Fields.Aggregate(new ReadFault(), (to, field) => FaultReader.Plain(field.Key) switch
        {
            "mode" => to with { Mode = group.Reader.Choice(field.Key, field.Value, FaultModes.OfReads) },
            "count" => to with { Count = group.Reader.Whole(field.Key, field.Value, 0) },
            "probability" => to with { Probability = group.Reader.Chance(field.Key, field.Value) },
            "hangseconds" => to with { HangSeconds = group.Reader.Seconds(field.Key, field.Value) },
            "retryafterseconds" => to with { RetryAfterSeconds = group.Reader.Whole(field.Key, field.Value, 0) },
            _ => group.Reader.Unknown(field.Key, to),
        });

    private static DeliveryFault Deliveries(FaultGroup group) =>
        group.Fields.Aggregate(new DeliveryFault(), (to, field) => FaultReader.Plain(field.Key) switch
        {
            "mode" => to with { Mode = group.Reader.Choice(field.Key, field.Value, FaultModes.OfDeliveries) },
            "count" => to with { Count = group.Reader.Whole(field.Key, field.Value, 0) },
            "probability" => to with { Probability = group.Reader.Chance(field.Key, field.Value) },
            "error" => to with { Error = field.Value?.ToString() ?? "" },
            _ => group.Reader.Unknown(field.Key, to),
        });

    private static WebhookFaults Webhooks(FaultGroup group) =>
        group.Fields.Aggregate(new WebhookFaults(), (to, field) => FaultReader.Plain(field.Key) switch
        {
            "drop" => to with { Drop = group.Reader.Chance(field.Key, field.Value) ?? 0 },
            "duplicatesameid" => to with { DuplicateSameId = group.Reader.Chance(field.Key, field.Value) ?? 0 },
            "duplicatenewid" => to with { DuplicateNewId = group.Reader.Chance(field.Key, field.Value) ?? 0 },
            "reorder" => to with { Reorder = group.Reader.Chance(field.Key, field.Value) ?? 0 },
            "delayseconds" => to with { DelaySeconds = group.Reader.Seconds(field.Key, field.Value) },
            "unsigned" => to with { Unsigned = group.Reader.Chance(field.Key, field.Value) ?? 0 },
            "wrongsignature" => to with { WrongSignature = group.Reader.Chance(field.Key, field.Value) ?? 0 },
            "staletimestamp" => to with { StaleTimestamp = group.Reader.Chance(field.Key, field.Value) ?? 0 },
            _ => group.Reader.Unknown(field.Key, to),
        });
}
