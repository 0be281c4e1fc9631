using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using HotDash.Sandbox.Api;
using HotDash.Sandbox.Changes;
using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;
using Microsoft.AspNetCore.Http.Features;

namespace HotDash.Sandbox.Control;

/// <summary>/sandbox/*: the hand that moves the customers and the faults. No token, and this machine only.</summary>
internal sealed class ControlEndpoints(SandboxState state, FaultSwitch faults, RequestLog log)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        On(routes, "GET", "/sandbox/instance", (_, _) => Answer.Ok(new JsonObject
        {
            ["instance_id"] = state.InstanceId,
            ["source"] = state.Source,
        }));
        On(routes, "GET", "/sandbox/faults", (_, _) => Answer.Ok(FaultJson.Write(faults.Settings)));
        On(routes, "PUT", "/sandbox/faults", (_, body) => SetFaults(body));
        On(routes, "DELETE", "/sandbox/faults", (_, _) => Answer.Ok(FaultJson.Write(faults.Set(new FaultSettings()))));
        On(routes, "GET", "/sandbox/log", (http, _) => Answer.Ok(log.After(
            long.TryParse(http.Request.Query["after"], CultureInfo.InvariantCulture, out var after) ? after : 0)));
        On(routes, "POST", "/sandbox/conversations", (_, body) => Open(body));
        On(routes, "POST", "/sandbox/conversations/{id}/customer", Receive);
    }

    private static void On(
        IEndpointRouteBuilder routes, string method, string path, Func<HttpContext, JsonObject?, Answer> handle) =>
        routes.MapMethods(path, [method], (RequestDelegate)(http => AnswerWriter.WriteAsync(http,
            IsLocal(http)
                ? handle(http, http.Features.GetRequiredFeature<ReceivedBody>().Json as JsonObject)
                : Answer.Error(403, "The sandbox's controls answer this machine only."))));

    // The host name keeps out a page that was resolved to this address; the origin, a page that posts here.
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) &&
        LoopbackUrl.IsLoopbackHost(http.Request.Host.Host) &&
        (http.Request.Headers.Origin.ToString() is var origin && origin.Length == 0 ||
            Uri.TryCreate(http.Request.Headers.Origin, UriKind.Absolute, out var page) && LoopbackUrl.IsLoopbackHost(page.Host));

    private Answer SetFaults(JsonObject? body)
    {
        if (body is null) return Answer.Error(400, "Send the faults as a JSON object.");
        var (settings, problem) = FaultJson.Apply(faults.Settings, body);
        return problem is null ? Answer.Ok(FaultJson.Write(faults.Set(settings))) : Answer.Error(400, problem);
    }

    private Answer Receive(HttpContext http, JsonObject? body)
    {
        var id = long.TryParse(http.GetRouteValue("id") as string, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (body?["content"] is not JsonValue content || content.ToString() is not { Length: > 0 } text)
            return Answer.Error(400, "Send the customer's words as {\"content\": \"...\"}.");
        return state.Change(change => change.Desk.Conversations.TryGetValue(id, out var conversation)
            ? Answer.Ok(MessageJson.Rest(change.Desk, CustomerMessages.Receive(change, conversation, text)))
            : Answer.NotFound());
    }

    private Answer Open(JsonObject? body)
    {
        if (body is null) return Answer.Error(400, "Send the conversation as a JSON object.");
        if (NewConversationJson.Problem(body) is { } problem) return Answer.Error(400, problem);
        return state.Change(change =>
        {
            var asked = NewConversationJson.Read(body, change.Now);
            if (!change.Desk.Inboxes.ContainsKey(asked.InboxId)) return Answer.Error(400, $"There is no inbox {asked.InboxId}.");
            var conversation = CustomerMessages.Open(change, asked);
            return Answer.Ok(ConversationJson.Rest(change.Desk, conversation, null, change.Now));
        });
    }
}
