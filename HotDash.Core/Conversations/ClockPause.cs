namespace HotDash.Core.Conversations;

/// <summary>A stretch in which the clock stands still: snoozed, or resolved and reopened (rulebook 2).</summary>
/// <param name="From">Its first instant, UTC.</param>
/// <param name="To">The first instant after it, UTC; null while it lasts.</param>
/// <param name="Why"><see cref="ConversationStatus.Snoozed"/> or <see cref="ConversationStatus.Resolved"/>.</param>
public sealed record ClockPause(DateTimeOffset From, DateTimeOffset? To, ConversationStatus Why = ConversationStatus.Snoozed);
