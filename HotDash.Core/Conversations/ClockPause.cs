namespace HotDash.Core.Conversations;

/// <summary>A stretch in which the clock stands still: snoozed, or resolved and reopened (rulebook 2).</summary>
/// <param name="From">Its first instant, UTC.</param>
/// <param name="To">The first instant after it, UTC; null while it lasts.</param>
public sealed record ClockPause(DateTimeOffset From, DateTimeOffset? To);
