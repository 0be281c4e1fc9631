namespace HotDash.Web.Shell;

/// <summary>Settings of the console itself.</summary>
public sealed record ConsoleOptions
{
    /// <summary><c>Access:Mode</c>.</summary>
    public AccessMode Access { get; init; } = AccessMode.Sample;

    /// <summary><c>FEATURE_MODAL_APPROVALS</c>: false makes the console read-only.</summary>
    public bool ModalApprovals { get; init; } = true;

    /// <summary><c>Undo:Seconds</c>: how long a decision is held before it leaves.</summary>
    public TimeSpan UndoHold { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>True when the section <c>Roster</c> names the people; then nobody else gets in.</summary>
    public bool RosterIsConfigured { get; init; }

    /// <summary><c>PublicUrl</c>: where people find the console behind a balancer; null where they reach it directly.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>True when the Chatwoot is the sandbox that runs inside this process.</summary>
    public bool IsSandbox { get; init; }
}

/// <summary>How people sign in.</summary>
public enum AccessMode
{
    /// <summary>Pick a person of the sample roster; loopback only.</summary>
    Sample,

    /// <summary>With one's own Chatwoot access token.</summary>
    Chatwoot,
}
