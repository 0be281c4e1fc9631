using System.Globalization;

namespace HotDash.Core.Guardrails;

/// <summary>G7: the same customer was breached before within seven days, in any inbox: the lead is told.</summary>
internal static class RepeatBreachRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r) =>
        r.Context.PastBreaches is not { } breaches || breaches < Math.Max(1, r.Policy.RepeatBreaches)
            ? []
            :
            [
                new Verdict(
                    "G7",
                    "G7",
                    Severity.Info,
                    string.Create(CultureInfo.InvariantCulture, $"This customer was kept waiting too long {breaches} times before within 7 days."),
                    "The lead is told; give the root cause."),
            ];
}
