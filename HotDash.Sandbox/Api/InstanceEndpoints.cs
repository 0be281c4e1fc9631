using System.Globalization;
using System.Text.Json.Nodes;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Api;

/// <summary>What answers without an account: version, health, and whose token it is.</summary>
internal static class InstanceEndpoints
{
    public const string Version = "4.16.2";
    public const string OldVersion = "4.6.0";

    public static void MapInstance(this ApiRouter router, IEndpointRouteBuilder routes, TimeProvider time)
    {
        routes.MapGet("/api", (RequestDelegate)(http => AnswerWriter.WriteAsync(http, Answer.Ok(new JsonObject
        {
            ["version"] = router.Faults.Settings.OldServer ? OldVersion : Version,
            ["timestamp"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ["queue_services"] = "ok",
            ["data_services"] = "ok",
            ["sandbox_instance"] = router.State.InstanceId,
        }))));
        routes.MapGet("/health", (RequestDelegate)(http =>
            AnswerWriter.WriteAsync(http, Answer.Ok(new JsonObject { ["status"] = "woot" }))));
        router.Map("GET", "/api/v1/profile", call => Answer.Ok(PersonJson.Profile(call.Person)));
        routes.MapFallback((RequestDelegate)(http => AnswerWriter.WriteAsync(http, Answer.NotFound())));
    }
}
