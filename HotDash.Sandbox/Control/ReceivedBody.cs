using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotDash.Sandbox.Control;

/// <summary>The request's JSON, read once for the log and the handler alike.</summary>
internal sealed record ReceivedBody(JsonNode? Json, bool Broken)
{
    // A name given twice would surface only where the body is first read.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<ReceivedBody> ReadAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        if (bytes.Length == 0) return new(null, Broken: false);
        try
        {
            return new(JsonNode.Parse(bytes.ToArray(), documentOptions: Strict), Broken: false);
        }
        catch (JsonException)
        {
            return new(null, Broken: true);
        }
    }
}
