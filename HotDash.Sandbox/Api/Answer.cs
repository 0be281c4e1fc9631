using System.Text.Json.Nodes;

namespace HotDash.Sandbox.Api;

/// <summary>What a call is answered with; <see cref="Reset"/> is no answer at all.</summary>
internal sealed record Answer(int Status, JsonNode? Body, string? Text = null)
{
    /// <summary>Written as the header Retry-After.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static readonly Answer Reset = new(0, null);

    public static Answer Ok(JsonNode? body) => new(200, body, body is null ? "null" : null);

    public static Answer Empty() => new(200, null, "");

    public static Answer NotFound() => Error(404, "Resource could not be found");

    public static Answer InvalidToken() => Error(401, "Invalid Access Token");

    public static Answer NotSignedIn() => new(401, new JsonObject
    {
        ["errors"] = new JsonArray("You need to sign in or sign up before continuing."),
    });

    public static Answer NotAllowed() => Error(401, "You are not authorized to do this action");

    public static Answer Unprocessable(string error) => Error(422, error);

    public static Answer Invalid(string message, string attribute) => new(422, new JsonObject
    {
        ["message"] = message,
        ["attributes"] = new JsonArray(attribute),
    });

    public static Answer RetryLater(int? seconds) => new(429, null, "Retry later\n") { RetryAfterSeconds = seconds };

    public static Answer ServerError() => new(500, new JsonObject
    {
        ["status"] = 500,
        ["error"] = "Internal Server Error",
    });

    public static Answer BadRequest() => new(400, new JsonObject { ["status"] = 400, ["error"] = "Bad Request" });

    public static Answer Error(int status, string error) => new(status, new JsonObject { ["error"] = error });
}
