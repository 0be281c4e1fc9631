using System.Text.Json.Nodes;

namespace HotDash.Sandbox.State;

internal sealed class Contact
{
    public required long Id { get; init; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? PhoneNumber { get; set; }

    public string? Identifier { get; set; }

    public bool Blocked { get; set; }

    public JsonObject CustomAttributes { get; set; } = [];

    public JsonObject AdditionalAttributes { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastActivityAt { get; set; }
}
