namespace HotDash.Core.Sla;

/// <summary>What the clock says about one conversation at one instant (rulebook 2).</summary>
public sealed record SlaReading
{
    /// <summary>Where it stands.</summary>
    public required SlaState State { get; init; }

    /// <summary>Since when the customer waits; null when nobody waits. May lie in the future when clocks differ.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>
    /// When the time is used up; null when nobody waits. While paused: when it would have been due without this pause.
    /// </summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// While paused: how much time is left from the reopening on; zero when it was used up before. Null when the clock
    /// runs, and when it is not known since when it stands still.
    /// </summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>The threshold in force, whether or not the clock runs.</summary>
    public TimeSpan Threshold { get; init; }

    /// <summary>0: not at risk; 1: the first share is used (75 %); 2: the second (90 %).</summary>
    public int AtRiskStep { get; init; }

    /// <summary>The share of the time behind <see cref="AtRiskStep"/>, 0 to 1; 0 when not at risk.</summary>
    public double AtRiskShare { get; init; }

    /// <summary>How long after the breach it counts as overdue, by the policy in force.</summary>
    public TimeSpan OverdueAfter { get; init; }

    /// <summary>
    /// The first instant at which the reading differs, the conversation staying as it is; null when it never will.
    /// Between now and that instant it is the same in every field. For a breach it is one tick (100 ns) past
    /// due + <see cref="OverdueAfter"/>, since exactly two hours late is not yet <em>more</em> than two hours.
    /// </summary>
    public DateTimeOffset? NextChangeAt { get; init; }

    /// <summary>Which threshold applies and why, as one plain sentence.</summary>
    public string Rule { get; init; } = "";
}

/// <summary>The states of rulebook 2.</summary>
public enum SlaState
{
    /// <summary>Nobody waits for an answer, or it is resolved.</summary>
    None,

    /// <summary>The clock runs and there is time.</summary>
    OnTrack,

    /// <summary>The clock runs and at least <see cref="SlaPolicy.AtRiskShare"/> of the time is used.</summary>
    AtRisk,

    /// <summary>The due time has come.</summary>
    Breached,

    /// <summary>Breached for more than <see cref="SlaPolicy.OverdueAfter"/>.</summary>
    Overdue,

    /// <summary>Snoozed: the clock stands still.</summary>
    Paused,
}
