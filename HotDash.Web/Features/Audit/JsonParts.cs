using System.Collections.Immutable;
using System.Text.Json;

namespace HotDash.Web.Features.Audit;

/// <summary>Parts of a JSON value that may be anything: what is not there is null, never an exception.</summary>
internal static class JsonParts
{
    public static JsonElement? Get(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } at && at.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;

    public static string? Text(JsonElement? parent, string name) => Get(parent, name) is { } value ? Text(value) : null;

    public static ImmutableArray<PayloadFact> Facts(JsonElement? parent) => parent is { ValueKind: JsonValueKind.Object } at
        ? [.. at.EnumerateObject().Select(p => new PayloadFact(p.Name, Text(p.Value) ?? "")).Where(f => f.Text.Length > 0)]
        : [];

    public static IEnumerable<JsonElement> Items(JsonElement? parent) =>
        parent is { ValueKind: JsonValueKind.Array } at ? at.EnumerateArray() : [];

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };
}
