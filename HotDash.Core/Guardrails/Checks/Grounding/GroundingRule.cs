using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// GRD-01: a sentence about the shop's rules that no passage supports; GRD-02: one that a passage contradicts; GRD-03: a
/// generated suggestion without a source (G5). Silent while the shop supplied no passages.
/// </summary>
internal static partial class GroundingRule
{
    /// <summary>From this share of common words on, a passage speaks of the same matter.</summary>
    private const double SameMatter = 0.5;

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        if (r.Policy.Passages.Count == 0) yield break;
        if (r.Context.Suggestion is { IsGenerated: true, Template: null, Cites.Count: 0 })
            yield return new Verdict("GRD-03", "G5", Severity.Warn, "The suggestion was generated and names no source.", "Check every statement against the shop's rules.");
        foreach (var s in r.Sentences)
        {
            if (s.IsQuestion || !Topic().IsMatch(s.Text) || !General().IsMatch(s.Text)) continue;
            if (Judge(r, PassageWords.Of(s.Text)) is { } found) yield return found.InReply(r.Reply, s.Start, s.Text.Length);
        }
    }

    private static Verdict? Judge(ReplyReading r, PassageWords claim)
    {
        var (share, passage, sentence) = Closest(r.Policy.Passages, claim);
        if (share < SameMatter || passage is null || sentence is null)
            return claim.Figures.Count > 0 || claim.IsDenied
                ? Unsupported(Severity.Block)
                : Unsupported(Severity.Warn);
        if (claim.Figures.Any(f => sentence.Figures.Any(p => p.Unit == f.Unit) && !sentence.Figures.Contains(f)))
            return Contradicted(passage, "names another figure");
        if (claim.IsDenied != sentence.IsDenied) return Contradicted(passage, "says the opposite");
        return claim.Figures.All(sentence.Figures.Contains) ? null : Unsupported(Severity.Block);
    }

    private static (double Share, Passage? Passage, PassageWords? Sentence) Closest(IReadOnlyList<Passage> passages, PassageWords claim)
    {
        (double Share, Passage? Passage, PassageWords? Sentence) best = default;
        foreach (var passage in passages)
        {
            foreach (var sentence in PassageWords.Of(passage))
            {
                var share = claim.ShareIn(sentence);
                if (share > best.Share) best = (share, passage, sentence);
            }
        }

        return best;
    }

    private static Verdict Contradicted(Passage passage, string how) => new(
        "GRD-02", "G5", Severity.Block, $"The shop's rule {passage.Id} {how}.", "Write what the rule says.");

    private static Verdict Unsupported(Severity severity) => new(
        "GRD-01", "G5", severity, "Nothing in the shop's rules says this.", "Quote the rule, or leave the statement out.");

    [GeneratedRegex(
        @"\b(?:return|refund|exchange|warrant|cancel|eligib|polic|ship|deliver|restock|store credit|original payment|gift card|price match|deposit|non-refundable)", SupervisorPatterns.Safe)]
    private static partial Regex Topic();

    /// <summary>About everybody, not about what happens to this order.</summary>
    [GeneratedRegex(
        @"\b(?:polic(?:y|ies)|eligible|you (?:can|may|must|cannot|can't|have)|(?:we|our shop) (?:refund|accept|offer|ship|do not|don't|only|can't|cannot|never|always)|(?:items?|orders?|returns?|refunds?|exchanges?|products?|purchases?) (?:can|cannot|must|are|may)|within [0-9]+|customers?)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex General();
}
