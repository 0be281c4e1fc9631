namespace HotDash.Sandbox.State;

/// <summary>A bulk action that was accepted but not yet carried out; it survives a restart as a queued job does.</summary>
internal sealed record LabelJob(
    long Id, IReadOnlyList<long> ConversationIds, IReadOnlyList<string> Add, IReadOnlyList<string> Remove, string ActorName);
