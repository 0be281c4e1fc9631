using HotDash.Sandbox.Control;
using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;
using Microsoft.AspNetCore.Http.Features;

namespace HotDash.Sandbox.Api;

/// <summary>Maps calls under /api/v1/accounts/{aid}: who may, what exists, under which lock.</summary>
internal sealed class ApiRouter(IEndpointRouteBuilder routes, SandboxState state, FaultSwitch faults)
{
    private const string Account = "/api/v1/accounts/{aid}/";

    public SandboxState State => state;

    public FaultSwitch Faults => faults;

    public void Read(string path, Func<Call, Desk, Answer> handle, bool adminOnly = false) =>
        Map("GET", Account + path, call => Guard(call, adminOnly) ?? state.Read(desk => handle(call, desk)));

    public void Change(string method, string path, Func<Call, Change, Answer> handle, bool adminOnly = false) =>
        Map(method, Account + path, call => Guard(call, adminOnly) ?? state.Change(change => handle(call, change)));

    public void ReadConversation(string path, Func<Call, Desk, Conversation, Answer> handle, bool bots = false) =>
        Map("GET", Account + "conversations/{cid}" + path, call => state.Read(desk =>
            Refusal(call, desk, out var conversation) ?? handle(call, desk, conversation)), bots);

    public void ChangeConversation(
        string method, string path, Func<Call, Change, Conversation, Answer> handle, bool bots = false) =>
        Map(method, Account + "conversations/{cid}" + path, call => state.Change(change =>
            Refusal(call, change.Desk, out var conversation) ?? handle(call, change, conversation)), bots);

    public void Map(string method, string pattern, Func<Call, Answer> handle, bool bots = false) =>
        MapAsync(method, pattern, call => Task.FromResult(handle(call)), bots);

    public void MapConversationAsync(string method, string path, Func<Call, Task<Answer>> handle) =>
        MapAsync(method, Account + "conversations/{cid}" + path, handle, bots: true);

    /// <summary>404 and 401 of a conversation, or null when the caller may work on it.</summary>
    public static Answer? Refusal(Call call, Desk desk, out Conversation conversation)
    {
        if (!desk.Conversations.TryGetValue(call.Route("cid"), out conversation!)) return Answer.NotFound();
        return MaySee(call.Person, conversation) ? null : Answer.NotAllowed();
    }

    public static bool MaySee(Person person, Conversation conversation) =>
        person.IsAdministrator || person.InInboxes ||
        (Roster.Team(conversation.TeamId)?.MemberIds.Contains(person.Id) ?? false);

    private static Answer? Guard(Call call, bool adminOnly) =>
        adminOnly && !call.Person.IsAdministrator ? Answer.NotAllowed() : null;

    private void MapAsync(string method, string pattern, Func<Call, Task<Answer>> handle, bool bots) =>
        routes.MapMethods(pattern, [method], (RequestDelegate)(async http =>
            await AnswerWriter.WriteAsync(http, await AnswerAsync(http, handle, bots))));

    private async Task<Answer> AnswerAsync(HttpContext http, Func<Call, Task<Answer>> handle, bool bots)
    {
        var (person, refusal) = ApiAuthentication.Check(http, faults.Settings, bots);
        if (refusal is not null) return refusal;
        return http.Features.GetRequiredFeature<ReceivedBody>().Broken
            ? Answer.BadRequest()
            : await handle(new Call(http, person!));
    }
}
