using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Api;

/// <summary>Who calls, and whether the account lets him in. The refusals are Chatwoot's five.</summary>
internal static class ApiAuthentication
{
    /// <summary>Accounts that exist only to be refused.</summary>
    private const string ForeignAccount = "2";
    private const string SuspendedAccount = "3";

    public static (Person? Person, Answer? Refusal) Check(HttpContext http, FaultSettings faults, bool botsAllowed)
    {
        var token = Token(http.Request);
        if (string.IsNullOrEmpty(token)) return (null, Answer.NotSignedIn());
        if (faults.RevokedTokens.Contains(token) || Roster.WithToken(token) is not { } person)
            return (null, Answer.InvalidToken());
        if (person.IsBot && !botsAllowed)
            return (person, Answer.Error(401, "Access to this endpoint is not authorized for bots"));
        return (person, (http.GetRouteValue("aid") as string) switch
        {
            null or "1" => null,
            ForeignAccount => Answer.Error(401, "You are not authorized to access this account"),
            SuspendedAccount => Answer.Error(401, "Account is suspended"),
            _ => Answer.NotFound(),
        });
    }

    public static Person? Caller(HttpRequest request) => Token(request) is { } token ? Roster.WithToken(token) : null;

    // Rack reads both spellings as one header.
    private static string? Token(HttpRequest request) =>
        request.Headers.TryGetValue("Api-Access-Token", out var token) || request.Headers.TryGetValue("api_access_token", out token)
            ? token.ToString()
            : null;
}
