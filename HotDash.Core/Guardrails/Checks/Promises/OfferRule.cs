using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// PRM-04: a discount or something free that the shop's list of offers does not hold (G3). One without an end is blocked
/// anywhere, any other when the shop has such a list; without a list it asks for a reason.
/// </summary>
internal static partial class OfferRule
{
    private const int MostRead = 5;

    /// <summary>For so many different offers the thread is read; any more count as not said there, which is the safe side.</summary>
    private const int MostSought = 40;

    private static readonly SearchValues<string> Cues = SearchValues.Create(
        ["%", "percent", "free", "discount", "coupon", "voucher", "promo", "on the house", "complimentary", "no charge", "no cost", "no extra", "half price", "half off", "half the price", "no additional", "on us", "waive", "waiving", "throw in", "thrown in", "throwing in", " on me", "knock", "code ", "cover"], StringComparison.Ordinal);

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var hasCue = r.Reply.Text.AsSpan().ContainsAny(Cues);
        if (!hasCue && !Giveaways.MayBeIn(r.Reply.Text)) yield break;
        var said = new Dictionary<string, bool>(StringComparer.Ordinal);
        var allowed = r.Policy.Offers.Select(FoldedText.Word).ToList();
        foreach (var s in r.Sentences)
        {
            if (((hasCue ? Named(s) : null) ?? Given(r, s)) is not { } offer) continue;
            if ((offer.Said != "free" && IsSaid(r, said, offer.Said)) || allowed.Exists(o => IsOf(s.Text, offer.Said, o))) continue;
            yield return new Verdict(
                "PRM-04",
                "G3",
                offer.IsEndless || r.Policy.Offers.Count > 0 ? Severity.Block : Severity.Warn,
                offer.IsEndless ? "The reply gives something away without an end." : "The reply offers something that is not on the shop's list of offers.",
                "Offer only what the shop's rules allow.").InReply(r.Reply, s.Start + offer.Start, offer.Length);
        }
    }

    /// <summary>A discount, or goods that are known to be given away.</summary>
    private static Found? Named(Sentence s)
    {
        if (s.IsQuestion || First(s.Text) is not { } offer || IsRefused(s.Text, offer)) return null;
        var (start, length, isEndless) = Whole(s.Text, offer);
        return !isEndless && (!(offer.Groups["own"].Success || Gives().IsMatch(s.Text)) || Hedged().IsMatch(s.Text) || Giveaways.IsRight(s.Text))
            ? null : new Found(offer.Value.Trim(), start, length, isEndless);
    }

    /// <summary>Whatever else the shop's voice gives away; a code counts when it looks like one.</summary>
    private static Found? Given(ReplyReading r, Sentence s)
    {
        if ((Giveaways.In(s) ?? CodeIn(r, s)) is not { } offer) return null;
        var (start, length, isEndless) = Whole(s.Text, offer);
        return new Found(offer.Value.Trim(), start, length, isEndless && !Always().IsMatch(s.Text));
    }

    /// <summary>"Use HELLO15": capitals and the figure they end in.</summary>
    private static Match? CodeIn(ReplyReading r, Sentence s) =>
        Code().Match(s.Text) is { Success: true } m && !s.IsQuestion && !IsRefused(s.Text, m)
        && !r.Reply.Quote(s.Start + m.Groups["code"].Index, m.Groups["code"].Length).Text.AsSpan().ContainsAnyInRange('a', 'z') ? m : null;

    private readonly record struct Found(string Said, int Start, int Length, bool IsEndless);

    /// <summary>The first offer; "100% sure" is emphasis.</summary>
    private static Match? First(string sentence) =>
        Offer().First(sentence, MostRead).FirstOrDefault(m => m.Groups["kind"].Success || !m.Value.StartsWith("100", StringComparison.Ordinal));

    private static bool IsRefused(string sentence, Match offer) => Refused().IsMatch(sentence.AsSpan(0, offer.Index));

    private static bool IsSaid(ReplyReading r, Dictionary<string, bool> said, string offer)
    {
        if (said.TryGetValue(offer, out var isSaid) || said.Count == MostSought) return isSaid;
        return said[offer] = r.IsInThread(offer);
    }

    /// <summary>This offer is the allowed one, or stands in its sentence with it.</summary>
    private static bool IsOf(string sentence, string offer, string allowed) => WholeWord.IsIn(sentence, allowed)
        || offer.Replace(" %", "%", StringComparison.Ordinal).Contains(allowed.Replace(" %", "%", StringComparison.Ordinal), StringComparison.Ordinal);

    private static (int Start, int Length, bool IsEndless) Whole(string sentence, Match offer)
    {
        if (Endless().Match(sentence) is not { Success: true } endless) return (offer.Index, offer.Length, false);
        var start = Math.Min(offer.Index, endless.Index);
        return (start, Math.Max(offer.Index + offer.Length, endless.Index + endless.Length) - start, true);
    }

    [GeneratedRegex(
        @"\b(?:[0-9]{1,3}(?:[.,][0-9]+)? ?(?:%|percent\b)(?<kind> (?:off|discount|refund|coupon|voucher|credit|rebate|reduction))?(?: (?:your|the|all|any|every|each|on))?"
        + @"|half.price|half off|half the price|(?:lifetime |permanent |special |further |extra |additional )?discounts?\b|(?:coupon|voucher|promo)s?(?: code)?s?\b"
        + @"|free (?:\w+ )?(?:replacements?|shipping|delivery|upgrades?|gifts?|months?|years?|products?|items?|repairs?|services?|installation|subscription|order|meals?|drinks?|tickets?|nights?)\b"
        + @"|(?:replacement|shipping|delivery|upgrade|it|them|everything|one) (?:\w+ )?(?:for free|free of charge)|(?:upgrad|replac|send|ship|repair|fix|exchang|install|giv)(?:e|ed|ing)? (?:\w+ ){0,4}for free|free of charge|(?<own>(?:order|shipping|delivery|postage|meal|coffee|drink|replacement|purchase|lunch|dinner|ride|repair|upgrade|visit|box|month)(?: \w+)? (?:is|are|will be)(?: all| totally| completely)? on (?:us|me)\b)|(?<own>next (?:\w+ )?(?:is|will be) (?:free|complimentary))|(?<own>(?:i|we)(?:'ll| will) cover (?:(?:the|your|all|any|return) )*(?:shipping|delivery|postage))|(?<own>(?:knock(?:ed)?|take) (?:\w+ )?[$€£]?[0-9]+(?:\.[0-9]+)? (?:dollars |euros |pounds )?off)|(?<own>(?:here's|here is|use|with|enter|redeem|apply) (?:\w+ ){0,2}(?:code|coupon|voucher):? [a-z]{3,15}[0-9]{1,3} (?:for|on|off|at))|(?<own>waiv(?:e|ed|ing) (?:(?:the|your|that|this|any|all) )*(?:\w+ ){0,2}(?:fees?|costs?|charges?))|(?<own>throw(?:n|ing)? in (?:a|an|some|one|another) )|complimentary \w+|(?<own>on the house)|at no (?:extra |additional )?c(?:ost|harge)|no (?:extra )?charge)",
        SupervisorPatterns.Safe)]
    private static partial Regex Offer();

    [GeneratedRegex(
        @"\b(?:(?:all|any|every|each)(?: (?:of|your|our|one|single)){0,3} (?:future|subsequent|upcoming|further|next|coming) (?:\w+ )?(?:orders?|purchases?|bookings?|deliver(?:y|ies)|shipments?|visits?|stays?|trips?|flights?)"
        + @"|(?:all|every|each) (?:order|purchase)s?(?: (?:from now on|you (?:ever )?(?:make|place)))|for (?:life|ever|good|the rest of your life)|forever|lifetime|permanent(?:ly)?|from now on|always|unlimited|no matter (?:what|how|when)|no questions asked|whatever happens|anything you (?:want|like)|everything in (?:the|our) (?:store|shop))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Endless();

    /// <summary>Said of habits as well: "we're always happy to".</summary>
    [GeneratedRegex(@"\b(?:always|lifetime)\b", SupervisorPatterns.Safe)]
    private static partial Regex Always();

    [GeneratedRegex(
        @"\b(?:use|using|with|enter|quote|apply|redeem|type|try|code(?: is)?|voucher|coupon|here's|here is|have):? (?:(?:the|our|your|this|a|code|coupon|voucher|promo|friend) ){0,3}[""']?(?<code>[a-z]{3,15}[0-9]{1,3})\b[^.;]{0,40}\b(?:off|percent|discount|free|save|saves|less|cheaper)\b"
        + @"|\b(?:off|discount|free|save|percent)\b[^.;]{0,60}\b(?:use|using|with|enter|quote|code|redeem)(?: (?:the|our|your|this|a|code|coupon|voucher|promo|friend)){0,3}[ :]+[""']?(?<code>[a-z]{3,15}[0-9]{1,3})\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"\b(?:offer(?:ed|ing)?|giv(?:e|en|ing)|apply|appl(?:ied|ying)|add(?:ed|ing)?|send(?:ing)?|sent|provid(?:e|ed|ing)|(?:upgrad|replac|repair|exchang|install|fix|ship)(?:e|ed|ing)?|extend|issued?|waived?|you(?:'ll| will| can| get| receive| have)|enjoy|throw(?:ing)? in|includ(?:e|ing)|(?:use|with|enter|redeem|apply) (?:\w+ ){0,2}(?:code|coupon|voucher|promo)s?:? [a-z]{2,15}[0-9]{1,4}|here(?:'s| is)|(?:get|take|save|use) (?:an? )?(?:extra )?(?:[0-9]+|code))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Gives();

    [GeneratedRegex(@"\b(?:may|might|could|often|sometimes|if|whether|ask|possible)\b", SupervisorPatterns.Safe)]
    private static partial Regex Hedged();

    [GeneratedRegex(
        @"(?:\b(?:not|never|cannot|unable|unfortunately|without|expired|if|whether|was|were|delay|mistake|fault|error|mix-?up|problem|issue|only|lifetime warranty)|n't)\b[^,;]{0,60}$", SupervisorPatterns.Safe)]
    private static partial Regex Refused();
}
