using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>TON-01: profanity and insults block; blaming, scolding and sarcasm warn.</summary>
internal static partial class RudenessRule
{
    /// <summary>One is enough; more than these help nobody.</summary>
    private const int MostShown = 10;

    private static readonly Phrases Harsh =
        new(string.Join('\n', BlameWords.ToldYou, BlameWords.YourFault, ScoldingWords.All, ColdWords.Shrugs, ColdWords.Sarcasm, MockingWords.Mock, MockingWords.Belittle, MockingWords.ThrownBack,
            RudeWords.Swearing));

    private static readonly Phrases Retorts = new(MockingWords.Retorts);

    public static IEnumerable<Verdict> Judge(ReplyReading r) => Insults(r).Concat(Harshness(r)).Concat(Faces(r)).Take(MostShown);

    private static List<Verdict> Insults(ReplyReading r)
    {
        List<(int Start, int Length)> found = [.. RudeWords.Insults.In(r.Words).Where(f => !IsTitle(r.Reply, f))];
        if (r.Reply.Text.AsSpan().ContainsAny("*!@#"))
            foreach (var m in RudeWords.Masked().EnumerateMatches(r.Reply.Text)) found.Add((m.Index, m.Length));
        return found.ConvertAll(f => new Verdict(
            "TON-01", "G5", Severity.Block, "The reply is insulting.", "Take it out; say only what you can do.")
            .InReply(r.Reply, f.Start, f.Length));
    }

    /// <summary>"Two copies of The Idiot": a book, or a film.</summary>
    private static bool IsTitle(FoldedText reply, (int Start, int Length) found) =>
        found.Start > 5 && reply.Quote(found.Start - 4, 5).Text is ['T', 'h', 'e', ' ', >= 'A' and <= 'Z'] && char.IsLower(reply.Quote(found.Start + 1, 1).Text[0])
        && reply.Text[found.Start - 6] is not ('.' or '!' or '?') && reply.Text[found.Start - 5] == ' ';

    private static IEnumerable<Verdict> Harshness(ReplyReading r) =>
        from found in Harsh.In(r.Words).Concat(Retorts.In(r.Words) is { Count: > 0 } back && !IsFriendly(r) ? back : [])
        select Warn(r, found.Start, found.Length);

    /// <summary>Eyes that roll, and the like.</summary>
    private static IEnumerable<Verdict> Faces(ReplyReading r)
    {
        foreach (var face in Rude)
            if (r.Reply.Text.IndexOf(face, StringComparison.Ordinal) is >= 0 and var at) yield return Warn(r, at, face.Length);
    }

    private static readonly string[] Rude = ["🙄", "😒", "🖕"];

    /// <summary>The customer thanked, wished or praised: then the same to them is kind.</summary>
    private static bool IsFriendly(ReplyReading r) => r.FromCustomer.Any(m => Kind().IsMatch(m.Text.Text)) || Kind().IsMatch(r.Reply.Text);

    [GeneratedRegex("thank|thx|love|happy|great|best|enjoy|nice|wish|merry|congrat|good (?:day|morning|evening|night|luck|weekend)|cheers|awesome|amazing|lovely|weekend|holiday|hug|🙏|❤|😊|😍|🎉", SupervisorPatterns.Safe)]
    private static partial Regex Kind();

    private static Verdict Warn(ReplyReading r, int start, int length) => new Verdict(
        "TON-01",
        "G5",
        Severity.Warn,
        "The reply sounds as if it blames or scolds the customer.",
        "Say what you can do instead of what they did wrong.").InReply(r.Reply, start, length);
}
