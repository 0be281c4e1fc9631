namespace HotDash.Web.Startup;

/// <summary>How a node takes its leave.</summary>
public sealed record ShutdownOptions
{
    /// <summary><c>Shutdown:DrainSeconds</c>: how long <c>/readyz</c> says "stopping" before the doors close.</summary>
    public TimeSpan DrainFor { get; init; }
}
