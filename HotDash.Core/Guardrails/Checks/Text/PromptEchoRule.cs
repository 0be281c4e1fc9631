namespace HotDash.Core.Guardrails;

/// <summary>
/// INJ-01: the reply holds words that passed between a program and a language model, which no customer should read: an
/// introduction of the answer, a refusal, a role's mark, an instruction, a tool's output. That it copies the instructions
/// themselves cannot be judged here, since nobody supplies them.
/// </summary>
internal static class PromptEchoRule
{
    /// <summary>One is enough; more than these help nobody.</summary>
    private const int MostShown = 5;

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var text = r.Reply.Text;
        List<Verdict> found = [];
        foreach (var (start, length) in PromptWords.Said.In(r.Words).Concat(PromptWords.Told.In(r.Words)))
            if (!PromptWords.IsOurs(text, start + length)) found.Add(Leak(r, start, length));
        if (text.AsSpan().ContainsAny(":#[") || text.Contains("note to ", StringComparison.Ordinal))
            foreach (var m in PromptWords.Turns().EnumerateMatches(text)) found.Add(Leak(r, m.Index, m.Length));
        if (text.AsSpan().ContainsAny("<[{_:"))
            foreach (var m in PromptWords.Marks().EnumerateMatches(text)) found.Add(Leak(r, m.Index, m.Length));
        return found.Concat(Fences(r)).Take(MostShown);
    }

    /// <summary>A fence around the whole reply wraps a draft; one further down may be code that was asked for.</summary>
    private static List<Verdict> Fences(ReplyReading r)
    {
        List<Verdict> found = [];
        if (!r.Context.Reply.Contains("```", StringComparison.Ordinal)) return found;
        foreach (var m in PromptWords.Fence().EnumerateMatches(r.Context.Reply))
            found.Add((Found with { Severity = m.Index == 0 ? Severity.Block : Severity.Warn })
                .InReply(r.Context.Reply, m.Index, m.Length));
        return found;
    }

    private static Verdict Leak(ReplyReading r, int start, int length) => Found.InReply(r.Reply, start, length);

    private static readonly Verdict Found = new(
        "INJ-01",
        "G5",
        Severity.Block,
        "The reply holds words that were meant for or by the program that drafted it.",
        "Take out everything that does not speak to the customer.");
}
