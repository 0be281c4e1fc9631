using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>TON-02: the customer is angry, and the reply neither acknowledges it at its beginning nor holds back its cheer.</summary>
internal static partial class EmpathyRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r) => [];
}
