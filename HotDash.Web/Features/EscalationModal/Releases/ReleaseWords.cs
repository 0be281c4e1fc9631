using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal.Releases;

/// <summary>What the author of a question is told about it.</summary>
internal static class ReleaseWords
{
    /// <summary>How the question stands for this very text; <c>none</c> when nothing was asked for it.</summary>
    public static ReleaseView View(ReleaseQuestion? mine, string reply, IReadOnlyList<Message> messages) => mine switch
    {
        null => new("none", null),
        _ when Release.IsOvertaken(messages, mine.SeenMessageId) =>
            new("void", "The conversation went on after you asked, so that question counts no more."),
        { State: ReleaseState.Asked } when !IsOf(mine, reply) =>
            new("void", "You changed the text after you asked. Ask again, or go back to it."),
        { State: ReleaseState.Granted } when !IsOf(mine, reply) =>
            new("void", $"{mine.Lead?.Name} released another text. Ask again, or go back to it."),
        { State: ReleaseState.Declined } when IsOf(mine, reply) => new("declined", $"{mine.Lead?.Name} declined: {mine.Reason}"),
        { State: ReleaseState.Asked } => new("asked", "Asked. Leads see it in the list; you may go on elsewhere meanwhile."),
        _ => new("none", null),
    };

    private static bool IsOf(ReleaseQuestion question, string reply) => question.TextSha256 == DecisionPlan.Sha256(reply);
}

/// <summary>A state and its sentence.</summary>
/// <param name="State"><c>none</c>, <c>asked</c>, <c>declined</c> or <c>void</c>.</param>
/// <param name="Sentence">Null when there is nothing to say.</param>
internal sealed record ReleaseView(string State, string? Sentence);
