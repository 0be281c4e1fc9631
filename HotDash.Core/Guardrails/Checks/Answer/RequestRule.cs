namespace HotDash.Core.Guardrails;

/// <summary>NXT-02.</summary>
internal static class RequestRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r) => [];
}
