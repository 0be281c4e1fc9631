namespace HotDash.Core.Guardrails;

/// <summary>TON-01: profanity and insults block; blaming, scolding and sarcasm warn.</summary>
internal static class RudenessRule
{
    /// <summary>One is enough; more than these help nobody.</summary>
    private const int MostShown = 10;

    private static readonly Phrases Harsh =
        new(string.Join('\n', BlameWords.ToldYou, BlameWords.YourFault, ScoldingWords.All, ColdWords.Shrugs, ColdWords.Sarcasm, RudeWords.Swearing));

    public static IEnumerable<Verdict> Judge(ReplyReading r) => Insults(r).Concat(Harshness(r)).Take(MostShown);

    private static List<Verdict> Insults(ReplyReading r)
    {
        List<(int Start, int Length)> found = [.. RudeWords.Insults.In(r.Words)];
        if (r.Reply.Text.AsSpan().ContainsAny("*!@#"))
            foreach (var m in RudeWords.Masked().EnumerateMatches(r.Reply.Text)) found.Add((m.Index, m.Length));
        return found.ConvertAll(f => new Verdict(
            "TON-01", "G5", Severity.Block, "The reply is insulting.", "Take it out; say only what you can do.")
            .InReply(r.Reply, f.Start, f.Length));
    }

    private static IEnumerable<Verdict> Harshness(ReplyReading r) =>
        from found in Harsh.In(r.Words)
        select new Verdict(
            "TON-01",
            "G5",
            Severity.Warn,
            "The reply sounds as if it blames or scolds the customer.",
            "Say what you can do instead of what they did wrong.").InReply(r.Reply, found.Start, found.Length);
}
