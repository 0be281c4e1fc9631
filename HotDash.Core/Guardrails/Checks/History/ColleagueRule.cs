namespace HotDash.Core.Guardrails;

/// <summary>G10: a colleague decides or has decided. Taking over is possible, with a reason that is kept.</summary>
internal static class ColleagueRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r) => r.Context.Colleague is not { } colleague
        ? []
        :
        [
            new Verdict(
                "G10",
                "G10",
                Severity.Warn,
                colleague.HasDecided ? $"{colleague.Name} has already decided." : $"{colleague.Name} is deciding on this now.",
                "Leave it to them, or say why you take over."),
        ];
}
