using HotDash.Core.Guardrails;

namespace HotDash.Core.Decisions;

/// <summary>The private note that a lead's answer leaves at Chatwoot (rulebook 4).</summary>
internal static class ReleaseNote
{
    /// <summary>In Markdown, without the reply itself: it stands there when it is sent.</summary>
    public static string Compose(ReleaseQuestion q, bool granted, string reason, string leadName) =>
        $"**{(granted ? "Reply released" : "Release declined")} by {leadName}**\n"
        + $"{q.Author.Name} asked to answer in spite of a must-escalate: {q.Plea.Trim()}\n\n"
        + $"**Reason**: {reason.Trim()}";
}
