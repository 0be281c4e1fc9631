using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotDash.Sandbox.Control;
using HotDash.Sandbox.State;
using Microsoft.AspNetCore.Http.Features;

namespace HotDash.Sandbox.Api;

/// <summary>One authorised request. A parameter may stand in the body or in the query, as Rails reads it.</summary>
internal sealed class Call(HttpContext http, Person person)
{
    private readonly ReceivedBody _body = http.Features.GetRequiredFeature<ReceivedBody>();

    public Person Person => person;

    public JsonObject Body => _body.Json as JsonObject ?? [];

    public CancellationToken Aborted => http.RequestAborted;

    public LogEntry? Log => http.Features.Get<LogEntry>();

    public long Route(string name) =>
        long.TryParse(http.GetRouteValue(name) as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    public bool Has(string name) => Body.ContainsKey(name) || http.Request.Query.ContainsKey(name);

    public string? Text(string name)
    {
        if (Body.TryGetPropertyValue(name, out var node))
            return node is JsonValue ? node.ToString() : null;
        return http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    public long? Number(string name) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (long)number : null;

    public bool Flag(string name) => Text(name) is { } text && (text is "1" || bool.TryParse(text, out var flag) && flag);

    public IReadOnlyList<string> Texts(string name)
    {
        if (Body[name] is JsonArray list) return Strings(list);
        return [.. http.Request.Query[name + "[]"].Concat(http.Request.Query[name]).OfType<string>()];
    }

    public static IReadOnlyList<string> Strings(JsonNode? list) =>
        list is JsonArray items
            ? [.. items.Where(item => item?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number).Select(item => item!.ToString())]
            : [];
}
