using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Finds sentences about giving money back, and the amounts they speak of (rulebook G3).</summary>
internal static partial class RefundWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>How far before its word a denial is looked for, in characters.</summary>
    private const int Near = 80;

    /// <summary>A clause that is hardly more than its amount goes on with the one before: "you charged $300 and then $340".</summary>
    private const int Rest = 20;

    /// <summary>No more of a clause is read.</summary>
    private const int LongestClause = 400;

    /// <summary>A message that has hardly more than a sum answers what something cost.</summary>
    private const int ShortAnswer = 12;

    /// <summary>A text with none of these asks for no money back.</summary>
    private static readonly CueWords AskHints = new("refund", "reimburs", "compensat", "money", " back", "return", "credit", "revers");

    /// <summary>A text with none of these promises none.</summary>
    private static readonly CueWords PromiseHints = new("refund", "reimburs", "compensat", "money", " back", "credit", "voucher", "gift card", "return", "revers", "on its way");

    private const string Cues =
        "(?:refund(?:s|ed|ing)?|reimburs(?:e|es|ed|ing|ement)|compensat(?:e|ed|ing|ion)|money back|pay(?:ing)? (?:you|me) back";

    /// <summary>A sentence that asks for, or promises, money back.</summary>
    /// <param name="Start">Of the words that say so, in the folded text.</param>
    /// <param name="Length">Of those words.</param>
    /// <param name="Amounts">What is to be given back, as far as figures say; may be empty.</param>
    /// <param name="IsWhole">True when all of an order or payment is meant.</param>
    /// <param name="IsPart">True when only a fee or a difference is meant.</param>
    /// <param name="IsDone">True when it is said to have happened: "has been refunded".</param>
    internal sealed record Found(int Start, int Length, IReadOnlyList<Money> Amounts, bool IsWhole, bool IsPart, bool IsDone)
    {
        /// <summary>
        /// The figure strictly over the limit, if any: one amount, or several that add up, in US dollars;
        /// <paramref name="already"/> is what was given back before.
        /// </summary>
        public (int Start, int Length)? Over(GuardrailPolicy policy, decimal already = 0)
        {
            var sum = already;
            Money? first = null;
            foreach (var amount in Amounts)
            {
                if (amount.InUsd(policy) is not { } usd) continue;
                if (usd + already > policy.RefundLimitUsd) return (amount.Start, amount.Length);
                sum += usd;
                first ??= amount;
                if (sum > policy.RefundLimitUsd) return (first.Value.Start, amount.Start + amount.Length - first.Value.Start);
            }

            return null;
        }

        /// <summary>The first figure in a currency that cannot be compared with the limit.</summary>
        public Money? Unknown(GuardrailPolicy policy)
        {
            foreach (var amount in Amounts)
                if (amount.InUsd(policy) is null) return amount;
            return null;
        }
    }

    /// <summary>What a customer asks for.</summary>
    public static IEnumerable<Found> Asked(FoldedText text) => In(text, AskHints, Ask(), NotAsked(), MoneyBack.Asked, always: true);

    /// <summary>What a reply promises, or says has been done.</summary>
    public static IEnumerable<Found> Promised(FoldedText text) => In(text, PromiseHints, Promise(), NotPromised(), MoneyBack.Promised, always: false);

    private static IEnumerable<Found> In(
        FoldedText text, CueWords hints, Regex cue, Regex denied, Func<string, (int Start, int Length)?> around, bool always)
    {
        if (!hints.StandIn(text.Text)) yield break;
        var readable = text.Text.Replace("credit card", "kredit card", StringComparison.Ordinal);
        var inRefund = false;
        foreach (var (start, length) in text.Sentences())
        {
            if (!inRefund && !hints.StandIn(readable.AsSpan(start, length))) continue;
            var sentence = readable.Substring(start, length);
            var named = First(sentence, cue, denied);
            var found = named ?? Around(sentence, denied, around);
            if (found is null && inRefund && Continued().Match(sentence) is { Success: true } total) found = (total.Index, total.Length);
            inRefund = found is not null;
            if (found is not var (at, words)) continue;
            var (part, whole) = (Part().IsMatch(sentence), Whole().IsMatch(sentence));
            var amounts = AmountsOf(sentence, cue, (always || named is null || whole) && !part)
                .Select(m => MoneyEach.Of(sentence, m) with { Start = m.Start + start }).ToList();
            yield return new Found(start + at, words, amounts, whole, part, Done().IsMatch(sentence));
        }
    }

    /// <summary>The sums that the customer says were paid; for refunds that name no sum themselves.</summary>
    public static IReadOnlyList<Money> Paid(FoldedText text)
    {
        List<Money>? paid = null;
        foreach (var money in Money.InclBare(text.Text))
        {
            var from = Math.Max(0, money.Start - Near);
            var around = text.Text.AsSpan(from..Math.Min(text.Text.Length, money.End + 4));
            var isAnswer = text.Text.Length - money.Length <= ShortAnswer; // "How much was it?" - "$899."
            if (isAnswer || Paying().IsMatch(around) || Priced().IsMatch(text.Text.AsSpan(from..money.Start))) (paid ??= []).Add(money);
        }

        return paid ?? [];
    }

    private static (int Start, int Length)? First(string sentence, Regex cue, Regex denied)
    {
        for (var m = cue.Match(sentence); m.Success; m = m.NextMatch())
        {
            var before = sentence.AsSpan(Math.Max(0, m.Index - Near)..m.Index);
            var after = sentence.AsSpan(m.Index + m.Length);
            if (denied.IsMatch(before) || (before.EndsWith("no ") && IsNeeded().IsMatch(after))) continue;
            if (IsWish().IsMatch(m.ValueSpan) && Denial().IsMatch(before)) continue;
            if (!Policy().IsMatch(after)) return (m.Index, m.Length);
        }

        return null;
    }

    private static (int Start, int Length)? Around(string sentence, Regex denied, Func<string, (int Start, int Length)?> around)
    {
        if (around(sentence) is not var (start, length)) return null;
        var before = sentence.AsSpan(Math.Max(0, start - Near)..start);
        return denied.IsMatch(before) || Denial().IsMatch(before) ? null : (start, length);
    }

    [GeneratedRegex(
        @"\b" + Cues + "|(?:my|our|the) money|(?:want|need|give|get|have|like|demand|return|send|transfer|owe)"
        + @" (?:me )?(?:my |the |all |that |those )*[$€£₹]? ?[0-9][0-9.,k]*(?: dollars| bucks| usd)? (?:back|returned)"
        + @"|(?:give|pay|send|transfer|put) (?:me )?back (?:my |the |all |that )*(?:[$€£₹]|rs\.?)? ?[0-9][0-9.,k]*)\b",
        Safe)]
    private static partial Regex Ask();

    [GeneratedRegex(
        @"\b" + Cues + "|credit(?:s|ed|ing)?|(?:send|sent|issue|issued|offer|give|add|added|apply|applied) (?:you |your account )?"
        + @"(?:a |an |with )?(?:[$€£]?[0-9.,]+ )?(?:gift card|voucher)|give you back|(?:return|returned|returning) (?:the |your )?[$€£][0-9.,]+)\b",
        Safe)]
    private static partial Regex Promise();

    [GeneratedRegex(
        @"(?:(?:don't|dont|do not|not|rather not|never)(?: \w+)? (?:want|need|asking|ask|looking|expecting|after)(?: [\w$€£₹.,']+){0,3} "
        + @"|(?:rather|prefer)\b[^.;]{0,60} than (?:a |the |my )?(?:full )?|^(?:do you(?: usually| ever| normally| also)?|are|does \w+) (?:full )?"
        + @"|(?:^|, |and |but )you(?:'ve| have|ve)? (?:already |only |just )?|instead of (?:a |the |my )?|no need (?:for|to)(?: \w+)? "
        + @"|(?:^|i |i've |already |just |have )(?:got|received|thanks for|thank you for|appreciate) (?:my |the |your |a )(?:[\w$€£₹.,]+ )?"
        + @"|(?:thanks|thank you)(?: so much| a lot| very much)? for (?:my |the |your |a )?)$",
        Safe)]
    private static partial Regex NotAsked();

    [GeneratedRegex(
        @"(?:(?:can't|cannot|can not|unable to|not able to|won't|will not|wouldn't|don't|do not|couldn't|could not|haven't|have not|not|never)"
        + @"(?: \w+){0,3} |you (?:have |had |'ve )?(?:asked|requested|wanted|want|mentioned|are asking|request)(?: \w+){0,4} "
        + @"|(?:you're|you are) (?:asking|requesting)(?: \w+){0,4} |your (?:\w+ )?(?:request|question|message) (?:for|about|regarding) (?:\w+ ){0,2})$",
        Safe)]
    private static partial Regex NotPromised();

    [GeneratedRegex(@"\b(?:paid|pay|spent|costs?|charged|debited|deducted|bought|purchased|worth|price|took|sent|owe)\b| k[aie] ?$", Safe)]
    private static partial Regex Paying();

    [GeneratedRegex(
        @"\b(?:it|that|this|they|order|total|amount|(?:the|my) [\p{L}-]+)(?:'s| was| were| is| are| came to| comes to) (?:about |around |over |nearly |almost |like )?$", Safe)]
    private static partial Regex Priced();

    [GeneratedRegex(@"\b(?:has|have|had|was|were|been|already|'ve|we've|i've) (?:\w+ ){0,2}(?:refund|reimburs|credit|issued|process|sent|return|paid)", Safe)]
    private static partial Regex Done();

    [GeneratedRegex("^(?:want|need|give|get|have|like|demand|return|send|transfer)", Safe)]
    private static partial Regex IsWish();

    [GeneratedRegex(@"^ (?:is |was )?(?:needed|necessary|required)\b", Safe)]
    private static partial Regex IsNeeded();

    [GeneratedRegex(@"(?:n't|dont|do not|not|never|no need to|without|cannot)(?: \w+){0,2} $", Safe)]
    private static partial Regex Denial();

    /// <summary>Of refunds in general, or of one that has come.</summary>
    [GeneratedRegex(
        "^ (?:policy|policies|terms|process|procedure|rules|conditions|of (?:more|over|above)|(?:purchases?|orders?|items?) (?:above|over|of more)|up to"
        + "|(?:has |have |just |already |finally |now )*(?:came|arrived|cleared|landed|went through|was received|is here)\\b)",
        Safe)]
    private static partial Regex Policy();

    [GeneratedRegex(@"\b(?:amount|sum|total|it|that)(?: \w+)? (?:is|was|of|will be|comes to|equals) ", Safe)]
    private static partial Regex Continued();

    [GeneratedRegex(
        @"\b(?:full refund|(?:refund|credit|reimburs)\w* (?:you |me |it |this |that )?(?:in full|fully|completely|everything|(?:for )?(?:the|your|my) (?:full|whole|entire|total)"
        + @"|(?:for |of )?(?:your|the|this|that|my) (?:order|purchase|payment)|(?:for |of )?order|all of it)|all (?:of )?(?:my|your) money"
        + @"|(?:full|entire|whole) (?:amount|purchase|order|price)|(?:my|your) money back)",
        Safe)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"\b(?:refund|reimburs|credit|back)\w*(?: you| me)?(?: for| of)?(?: the| my| your| a| that| this)? ?(?:difference|shipping|delivery|postage|fees?|tax|taxes|deposit|discount|overcharge|partial)"
        + @"|partial(?:ly)? (?:refund|credit)|(?:shipping|delivery|postage) (?:fee |cost |charge )?(?:refund|back)",
        Safe)]
    private static partial Regex Part();
}
