namespace HotDash.Sandbox.State;

/// <summary>Whoever may call the API: a user of the account, or its agent bot.</summary>
internal sealed record Person(long Id, string Name, string Email, string Role, bool InInboxes)
{
    public string Token { get; init; } = "sandbox-" + Email[..Email.IndexOf('@', StringComparison.Ordinal)];

    public bool IsBot => Role == "agent_bot";

    public bool IsAdministrator => Role == "administrator";

    public string SenderType => IsBot ? "AgentBot" : "User";
}
