using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// PRM-05: words that leave no way out, such as "guarantee" or "no matter what" (G3). Blocked when they bind the shop to
/// an amount, a day or something free; a promise without any of these asks for a reason.
/// </summary>
internal static partial class AbsoluteRule
{
    private static readonly SearchValues<string> Cues = SearchValues.Create(
        ["guarantee", "promise", "swear", "no matter", "100", "without fail", "my word", "definitely", "certainly", "for sure", "absolutely", "for certain", "come what may", "whatever happens", "without any doubt", "without a doubt", "assured", "certain", "zero chance", "no chance", "never happen", "be sure", "count on", "surely", "without question", "undoubtedly", "no way", "assure you", "trust me", "believe me"],
        StringComparison.Ordinal);

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        if (!r.Reply.Text.AsSpan().ContainsAny(Cues) && !CertaintyWords.MayBeIn(r.Reply.Text)) yield break;
        foreach (var s in r.Sentences)
        {
            if (Judge(r, s) is var (severity, start, length))
                yield return new Verdict(
                    "PRM-05",
                    "G3",
                    severity,
                    severity == Severity.Block ? "The reply guarantees something that nobody can guarantee." : "The reply promises without a way out.",
                    "Say what will be done and by when it is expected, without a guarantee.")
                    .InReply(r.Reply, s.Start + start, length);
        }
    }

    private static (Severity Severity, int Start, int Length)? Judge(ReplyReading r, Sentence s)
    {
        if (s.IsQuestion) return null;
        if (CertaintyWords.In(s) is { } sure && !PromiseWords.IsFollowUp(s.Text) && !PromiseWords.IsHedged(s.Text) && Bound(s.Text) is { } bound)
            return Both(Severity.Block, (sure.Index, sure.Length), bound);
        if (!s.Text.AsSpan().ContainsAny(Cues)) return null;
        if (Strong().Match(s.Text) is { Success: true } strong && !IsDenied(s.Text, strong.Index) && !Others().IsMatch(s.Text.AsSpan(0, strong.Index))
            && !IsProduct(r, s, strong))
            return Weigh(r, s.Text, strong);
        if (NeverAgain().Match(s.Text) is { Success: true } never) return (Severity.Warn, never.Index, never.Length);
        if (Firm().Match(s.Text) is not { Success: true } firm || IsDenied(s.Text, firm.Index)) return null;
        if (firm.Value.EndsWith("assure you", StringComparison.Ordinal) && PromiseWords.IsFollowUp(s.Text)) return null;
        if (Payback().Match(s.Text) is { Success: true } paid && !Conditional().IsMatch(s.Text))
            return Both(Severity.Block, (firm.Index, firm.Length), (paid.Index, paid.Length));
        var when = TimeWords.In(s.Text);
        if (when is null || !PromiseWords.NamesArrival(s.Text) || PromiseWords.IsNoPromise(s) || PromiseWords.IsHedged(s.Text)) return null;
        return Both(Severity.Block, (firm.Index, firm.Length), (when.Index, when.Length));
    }

    /// <summary>The amount or the day that a certainty is about.</summary>
    private static (int Start, int Length)? Bound(string sentence)
    {
        if (Money.In(sentence) is [var money, ..]) return (money.Start, money.Length);
        if (TimeWords.In(sentence) is { } when) return (when.Index, when.Length);
        return Payback().Match(sentence) is { Success: true } paid && !Conditional().IsMatch(sentence) ? (paid.Index, paid.Length) : null;
    }

    /// <summary>"A Guaranteed by 12 parcel": a capital within the sentence, or the service that the customer spoke of.</summary>
    private static bool IsProduct(ReplyReading r, Sentence s, Match strong)
    {
        var at = strong.Value.IndexOf("guaranteed", StringComparison.Ordinal);
        if (at < 0) return false;
        var start = s.Start + strong.Index + at;
        var written = r.Reply.Quote(start, "guaranteed".Length).Text;
        return (char.IsUpper(written[0]) && char.IsLower(written[1]) && s.Text[..(strong.Index + at)].Any(char.IsLetter))
            || (Service().IsMatch(s.Text) && r.IsInThread("guaranteed"));
    }

    private static (Severity, int, int) Weigh(ReplyReading r, string sentence, Match strong)
    {
        return Concrete(r, sentence, IsGuarantee().IsMatch(strong.Value)) is { } bound
            ? Both(Severity.Block, (strong.Index, strong.Length), bound)
            : (Severity.Warn, strong.Index, strong.Length);
    }

    /// <summary>From the first to the last of both findings.</summary>
    private static (Severity, int, int) Both(Severity severity, (int Start, int Length) a, (int Start, int Length) b)
    {
        var start = Math.Min(a.Start, b.Start);
        return (severity, start, Math.Max(a.Start + a.Length, b.Start + b.Length) - start);
    }

    /// <summary>What the promise binds to: an amount, a day for an outcome, money back, or something free.</summary>
    private static (int Start, int Length)? Concrete(ReplyReading r, string sentence, bool isGuarantee)
    {
        if (Gift().Match(sentence) is { Success: true } gift) return (gift.Index, gift.Length);
        if (Money.In(sentence) is [var money, ..]) return (money.Start, money.Length);
        if (TimeWords.In(sentence) is not { } when || !(isGuarantee || PromiseWords.NamesOutcome(sentence))) return null;
        return r.Policy.Windows.Any(w => DateRule.IsSameWindow(w, when.Value)) ? null : (when.Index, when.Length);
    }

    private static bool IsDenied(string sentence, int at) => Denied().IsMatch(sentence.AsSpan(Math.Max(0, at - 40)..at));

    [GeneratedRegex(
        @"\b(?:(?:i|we|i'll|we'll|i'd|can|do|will|personally|hereby|to|and) (?:(?:can|do|will|personally|hereby|absolutely|fully|happily|solemnly|even) ){0,3}(?:guarantee|promise|swear)"
        + @"|^(?:guarantee|promise)|(?:i'm|we're|i am|we are) (?:guaranteeing|promising)|(?:is|are|it's|that's|100 ?%|fully|absolutely|totally|,) guaranteed(?: to| by| for| that|$|[ ,.])|guaranteed (?:to|by|for|tomorrow|today)|that's a (?:promise|guarantee)|you have (?:my|our) (?:word|guarantee|promise)|(?:give|giving) you (?:my|our) (?:\w+ )?(?:word|guarantee|promise|assurance)"
        + @"|my (?:word|promise|personal guarantee)|no matter (?:what|how|when|why)|without fail|come what may|whatever happens|(?:100 ?%|100 percent) (?:sure|certain|positive|guaranteed)\b)",
        SupervisorPatterns.Safe)]
    private static partial Regex Strong();

    [GeneratedRegex(
        @"(?:\b(?:will|is going to|are going to)|'ll) (?:\w+ )?(?:definitely|certainly|absolutely|surely)\b|\b(?:definitely|certainly|absolutely|surely) (?:will|be|arrive|get|have|receive|reach)\b|\b(?:for sure|for certain|without (?:any|a) doubt|without question|undoubtedly|rest assured|be assured|(?:it's|it is|that's|that is) (?:certain|a certainty)|(?:be|you can be) (?:sure|certain)|count on it|(?:i|we|me|us)(?: can| do| will|'ll)? assure you|trust me|believe me)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Firm();

    /// <summary>A future that nobody rules: "this will never happen again".</summary>
    [GeneratedRegex(
        @"\b(?:(?:zero chance|no chance|no way) (?:that )?(?:this|it|that)(?:'ll| will)? (?:ever )?(?:happens?|be|occurs?|goes)|(?:this|it|that)(?:'ll| will) never (?:ever )?(?:happen|occur)(?: to you)? again)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex NeverAgain();

    /// <summary>Money or goods that the customer is told to get.</summary>
    [GeneratedRegex(
        @"\byou(?:'ll| will|'re going to| are going to)(?: \w+)? (?:(?:get|receive|have) (?:(?:all|every (?:cent|penny) of) )?(?:a full|a complete|your full|the full|your|all your) (?:refund|replacement|money(?: back)?)|be (?:fully |definitely )?(?:paid|refunded|reimbursed|compensated)|(?:get|receive|have|see)(?:ting|ing)? (?:back )?(?:every (?:last )?(?:cent|penny)|all of it|the (?:full|whole|entire) (?:amount|price|sum)|your money))\b"
        + @"|\byou(?:'re| are) (?:getting|receiving|having) (?:back )?(?:every (?:last )?(?:cent|penny)|all of it|your money|the (?:full|whole|entire) (?:amount|price|sum|refund)|a full refund)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Payback();

    [GeneratedRegex(@"\bguaranteed (?:[\w-]+ ){0,3}(?:service|deliver(?:y|ies)|slots?|parcels?|options?|upgrade|label|shipping|rate|price|plan)\b", SupervisorPatterns.Safe)]
    private static partial Regex Service();

    [GeneratedRegex(@"\b(?:if|once|when|after|as soon as|should|may|might|could|unless|until|provided|hope|hopefully)\b", SupervisorPatterns.Safe)]
    private static partial Regex Conditional();

    [GeneratedRegex("guarantee|swear|word|no matter|without fail|come what may|whatever happens", SupervisorPatterns.Safe)]
    private static partial Regex IsGuarantee();

    [GeneratedRegex(
        @"\b(?:free (?:replacements?|shipping|delivery|upgrades?|gifts?|months?|years?|products?|items?|returns?|repairs?|service)|[0-9]{1,3} ?(?:%|percent) (?:off|discount|refund)|full refund|money back|(?:you|a|the) (?:a )?(?:full |complete )?(?:refund|replacement)|for free|free of charge|at no (?:extra |additional )?c(?:ost|harge))",
        SupervisorPatterns.Safe)]
    private static partial Regex Gift();

    [GeneratedRegex(
        @"(?:\b(?:not|never|no|cannot|unable|without|nor|neither|hard|difficult|impossible|whether|if|wish (?:i|we) could|nobody|no one)|n't|cant)(?: (?:want|like|going|wish|be|able|to|really|always|fully|100%|make|give|a|any|i|we|you|can|could|do|will|personally|actually|currently)){0,5} ?$",
        SupervisorPatterns.Safe)]
    private static partial Regex Denied();

    /// <summary>Somebody else promises: "the courier does guarantee".</summary>
    [GeneratedRegex(@"\b(?:as|you|they|he|she|who|which|the \w+) $", SupervisorPatterns.Safe)]
    private static partial Regex Others();
}
