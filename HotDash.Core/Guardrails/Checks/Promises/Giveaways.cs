using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// What the shop's voice gives away in a sentence (PRM-04): something marked as free ("we'll post you another, gratis"),
/// a price let off ("I'll waive the postage"), something on top ("a bonus toy"). What customers may do anyway, such as to
/// return for free, and what every customer gets over an amount is no gift.
/// </summary>
internal static partial class Giveaways
{
    private const int MostMarks = 4;

    private static readonly CueWords Cues = new(
        "free", "no cost", "no charge", "no extra", "no additional", "without charge", "expense", "for nothing", "gratis", "complimentary", "compliments", "our treat", "my treat",
        "our gift", "my gift", "our guest", "my guest", "on the house", "on us", "on me", "pay a ", "pay nothing", "owe", "nothing", "goodwill", "gesture", "courtesy",
        "waiv", " credit", "trouble", "wipe", "wiping", "scrap", "drop", "forgive", "forget", "write off", "swallow", "absorb", " fee", "comp ", "any charge", "bill you", "charge you", " cost you", "pay for", "present", " gift", "throw", "taxi", " cab", "covered", "shipping", "postage", "knock", "shave", " off", "half price", "half-price", "upgrade", "bump", "bonus", "extra", "throwing in",
        "points", "miles", "stamp", "voucher", "gift card", "store credit", "coupon", "thank-you", "thank you gift", "as a thank", "as a sorry", "apology", "months", "month of", "weeks", "membership", "year of", "treat", "surprise", "shout", "cover", "pick up", "discount");

    /// <summary>False when nothing is given away, at a glance.</summary>
    public static bool MayBeIn(string text) => Cues.StandIn(text);

    /// <summary>The words that give something away; null when the sentence gives nothing.</summary>
    public static Match? In(Sentence s)
    {
        if (!MayBeIn(s.Text) || (s.IsQuestion && !Proposes().IsMatch(s.Text))) return null;
        return Marked(s.Text) ?? Plain(s.Text, LetOff()) ?? Plain(s.Text, Cut()) ?? Plain(s.Text, OnTop()) ?? Plain(s.Text, Longer()) ?? Plain(s.Text, Credited());
    }

    private static Match? Plain(string sentence, Regex frame) =>
        frame.Match(sentence) is { Success: true } m && !IsDenied(sentence, m.Index) && !General().IsMatch(sentence) && !IsRight(sentence) ? m : null;

    /// <summary>Something called free, in a sentence that gives.</summary>
    private static Match? Marked(string sentence)
    {
        foreach (var mark in Mark().First(sentence, MostMarks))
        {
            if (mark.Groups["on"].Success && Blame().IsMatch(sentence)) continue;
            if (IsDenied(sentence, mark.Index) || OtherFree().IsMatch(Around(sentence, mark)) || General().IsMatch(sentence) || IsRight(sentence)) continue;
            if (mark.Groups["plain"].Success ? Gives().IsMatch(sentence) : mark.Groups["sure"].Success || Offers().IsMatch(sentence)) return mark;
        }

        return null;
    }

    /// <summary>The mark with the words next to it.</summary>
    private static string Around(string sentence, Match mark)
    {
        var start = Math.Max(0, mark.Index - 14);
        return sentence[start..Math.Min(sentence.Length, mark.Index + mark.Length + 14)];
    }

    private static bool IsDenied(string sentence, int at) => Denied().IsMatch(sentence.AsSpan(0, at));

    private const string Giving =
        "(?:giv(?:e|en|ing)|send(?:ing)?|sent|mail|post|ship|pop(?:ped|ping)?|slip(?:ped|ping)?|tuck(?:ed|ing)?|sneak(?:ing)?|throw(?:n|ing)?|toss(?:ed|ing)?|chuck|add(?:ed|ing)?|includ(?:e|ed|ing)|put(?:ting)?|get|have|having|offer(?:ed|ing)?"
        + "|do|make|let|arrang(?:e|ed|ing)|invit(?:e|ed|ing)|treat|upgrad(?:e|ed|ing)|bump(?:ed|ing)?|stamp(?:ed)?|extend(?:ed)?|fix|repair|replac(?:e|ed|ing)|swap|gift(?:ed)?|grant(?:ed)?|book(?:ed)?|reserv(?:e|ed)|install|clean|wash|set|load(?:ed)?"
        + "|credit(?:ed)?|top(?:ped)?|hand|bring|deliver|cook|bake|serve|pack(?:ed)?|drop|sign|wrap|engrave|alter|resend|re-?do|remake|run|host|like to|love to|happy to|see to)";

    /// <summary>"I'll give", "we can let you have", "please accept", "have a", "there'll be", "is yours".</summary>
    [GeneratedRegex(
        @"\b(?:(?:i|we)(?:'ll| will| can| could|'d| would|'m| am|'re| are|'ve| have| shall)?(?: (?:be|going to|like to|love to|gladly|happily|also|just|personally|even|then|certainly|already|be able to|be happy to|happy to|glad to|more than|always|\w+ly))*? " + Giving
        + @"|let (?:me|us) |(?:please |do )?accept |(?:have|enjoy|take|choose|pick|grab|claim|collect|redeem) (?:an?|any|one|two|three|your|another|some|the|yourself|our)\b|there(?:'s|'ll be| is| will be| are) (?:an?|some|two|one|your|three)\b|here(?:'s| is| are)"
        + @"|you(?:'ll| will|'re| are|'ve| have)? (?:\w+ )?(?:get|getting|receive|receiving|find|have|invited|be getting|been given)|(?:is|are|it's|they're|'s) (?:all )?yours|expect an?|your next)",
        SupervisorPatterns.Safe)]
    private static partial Regex Offers();

    [GeneratedRegex(
        @"(?:\b(?:i|we)(?:'ll| will|'d| would|'m|'re| am| are|'ve| have| can)(?: (?:be|going to|like to|love to|gladly|happily|also|just|personally|even|then))* " + Giving
        + @"|\b(?:please |do )?accept an?|(?:^ ?|[,:-] |please |and |next time,? |so )(?:have|enjoy|take|grab|claim|choose|pick) (?:an?|any|one|two|three|another|some|yourself)\b|\bthere(?:'ll be| will be)|\b(?:come|stop|drop|pop|swing) (?:by|in|over|back|round|along)(?: [\w']+){0,4} for|\b(?:is|are|it's|they're) (?:all )?yours|\byour next)",
        SupervisorPatterns.Safe)]
    private static partial Regex Gives();

    /// <summary>Marks of a gift: sure ones, plain "free", and what needs words of giving.</summary>
    [GeneratedRegex(
        @"\b(?:(?<sure>with (?:our|my|the chef's|the house's) compliments|(?:our|my) (?:treat|gift to you|gift|shout|pleasure to gift)(?: to you)?$|as (?:our|my) (?:special )?guests?|on the house|gratis|(?:don't|won't|wouldn't|needn't|you'd|you'll|you) (?:have to |need to )?(?:owe|pay)(?: us)? (?:nothing|a (?:penny|cent|dime|thing|bean))|(?:cost|costs|costing) you (?:nothing|zero)|(?:won't|wouldn't|doesn't|will not|not going to|shouldn't) cost you (?:a (?:single )?(?:penny|cent|thing|dime|bean)|anything|extra|a single \w+)|(?:won't|will not) be (?:any|an?(?: extra| additional)?) (?:\w+ )?(?:charge|cost|fee)|free for you|(?:present|gift|treat|freebie|little something|surprise) (?:from (?:us|me|the \w+)|for (?:your|the) trouble)|consider (?:it|that|them|the (?:\w+ ){1,2})(?:waived|covered|gone|paid|yours|free|settled)|your (?:[\w-]+ ){1,4}(?:comes?|goes|ships?|flies|travels|stays?|rides?)(?: along)? (?:for )?free|(?:have|enjoy|take|grab|get|choose|pick|order) (?:[\w'-]+ ){1,8}?on (?:us|me)|(?<on>[\w-]+)(?:'s| is| are|'ll be| will be)(?: \w+)? on (?:us|me))"
        + @"|free of (?:charge|cost)|at no (?:(?:extra|additional|further|added) )?(?:cost|charge|expense)|(?:at|on) our (?:own )?(?:expense|cost)|no (?:(?:extra|additional) )?charge|without (?:any |extra |additional )?(?:charge|cost)|for nothing|complimentary|for free"
        + @"|as (?:a|an) (?:(?:small|little|special|kind) )?(?:gift|present|treat|thank[ -]you|extra|goodwill(?: \w+)?|gesture(?: of \w+)?|courtesy|apology|sorry|bonus|token)|goodwill (?:gesture|credit|payment|voucher|discount)|(?<plain>free(?: [\w'-]+)?))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Mark();

    /// <summary>"Feel free", "free to cancel", "toll-free", "the mistake is on us".</summary>
    [GeneratedRegex(
        @"\b(?:feel|toll|gluten|sugar|dairy|hassle|risk|tax|duty|hands|carbon|care|smoke|lint|nickel|lead|bpa|fat|scent|cruelty|worry|ad|ads|pet|lactose|nut|alcohol|stress|error|trouble|fee|cost|contract|cash|contact|symptom|set|be|been|get|are|were|is|when|he's|she's|i'm|we're|they're|you're|more|completely|fragrance|latex|plastic|allergen|crease|wrinkle|noise|always)[ -]free\b"
        + @"|\bfree (?:to|from|consultations?|quotes?|estimates?|inspection|assessment|advice|demo|fitting|time|up|ups?|upgrade path|trial|app|version|account|plan|tier|slot|slots|seat|seats|hand|hands|spot|space|spaces|spots|table|room|rooms|of(?: any)? (?:dirt|damage|defects?)|for (?:a|the) (?:call|chat)|returns?|parking|wifi|download|agent|hour|evening|afternoon|morning|day|this|on|at|again|now|between|after|before|until|standard|range|and easy|number|label)\b|[a-z0-9]-free\b|\bfreephone"
        + @"|\b(?:this|that|it|one|mistake|fault|error|blame|delay|mix-?up|slip|responsibility|burden|joke|count|rely|depend|based|pressure|eyes|keen|thats|miss|mess)(?:'s| is| are|'ll be| will be)?(?: \w+)? on (?:us|me)\b|\bon (?:us|me) (?:to|for|that)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex OtherFree();

    private const string Voice = @"\b(?:(?:i|we)(?:'ll| will| can| could|'d| would|'m| am|'re| are|'ve| have| shall)?(?: (?:be|going to|like to|love to|gladly|happily|also|just|even|then|personally|happy to|glad to|able to))* |let (?:me|us) |how about (?:i|we) |and |(?:i|we)(?:'ll| will) \w+ (?:\w+ ){0,5}(?:and|to) )";

    private const string Percent = "(?:[0-9]{1,2}(?:[.,][0-9]+)?|five|ten|twelve|fifteen|twenty|twenty-five|thirty|forty|fifty) ?(?:%|percent|per cent)";

    private const string Sum = "(?:[$€£] ?[0-9][0-9.,]*|[0-9]+ ?(?:dollars|euros?|pounds|bucks|quid|€|£|usd|eur|gbp)|(?:a few|a couple of|five|ten|fifteen|twenty|thirty|fifty) (?:dollars|euros|pounds|bucks|quid)|a (?:fiver|tenner))";

    private const string Fees = "(?:(?:[a-z-]+ ){0,2}?(?:fees?|charges?|fine|shipping|postage|penalty|surcharge|excess|delivery(?: costs?| charge| fee)?|costs?|cleaning bill|fare))";

    /// <summary>A price that need not be paid.</summary>
    [GeneratedRegex(
        Voice + @"(?:waiv(?:e|ed|ing)|wip(?:e|ed|ing)(?: off| out| away)?|scrap(?:ped|ping)?|forg(?:ive|iven|iving|o|oing)|forget(?: about)?|writ(?:e|ing|ten) off|strik(?:e|ing)|skip(?:ping)?|los(?:e|ing)|absorb(?:ed|ing)?|swallow(?:ed|ing)?|spare you|let you off|not charge you(?: for)?|leave off|drop(?:ped|ping)?|pick up|foot|cover(?:ed|ing)?) (?:(?:the|your|that|this|any|all|both|for|of|next|on) )+" + Fees
        + @"\b|\b(?:(?:i|we)(?:'ll| will|'d| would) (?:be )?|let (?:me|us) |happy to |like to )(?:pay(?:ing)?|shoulder|bear|cover(?:ing)?|take care of|stand|foot) (?:(?:the|your|that|for|all) )+(?:[a-z-]+ )?(?:shipping|postage|taxi|cab|cleaning|repair|dry-?cleaning|ticket|parking|fine|bill|meal|hotel|customs|duty|duties|ride|laundry|minibar|drinks)\b"
        + "|" + Voice + @"(?:tak(?:e|ing|en)|took|knock|leave|leaving|left|deduct|remov(?:e|ing|ed)) (?:(?:the|your|that|this) )+" + Fees + @" (?:off|out|away)\b|\bcomp(?:ed|ing)? (?:your|the|you|that|this|it)\b|\b(?:i|we)(?: will not| won't|'ll not|'re not going to|'m not going to) (?:bill|charge|invoice) you (?:for (?:the|that|this|your|any|it|them)|anything|extra)",
        SupervisorPatterns.Safe)]
    private static partial Regex LetOff();

    /// <summary>Less to pay: "knock ten percent off", "half price", "code HELLO15 for 15 off".</summary>
    [GeneratedRegex(
        @"(?:" + Voice + @"|^ ?|[,;:–—-] ?|\byou(?:'ll| will| can| may)? (?:\w+ )?|\bplease )(?:knock(?:ed|ing)?|tak(?:e|en|ing)|shav(?:e|ed|ing)|chop|slash|sneak|giv(?:e|en|ing)|get(?:ting)?|offer(?:ed|ing)?|do|apply|appl(?:ied|ying)|add(?:ed|ing)?|grab|save|enjoy|have|let you have|here's|here is|use \w+ (?:for|and|to)) (?:you )?(?:(?:an?|another|the|extra|further|off|up to|with|get|knock|take|for) )*(?:" + Percent + "|" + Sum + "|half|a third|a quarter)(?: \\w+){0,3}? (?:off|discount|reduction|cheaper|less)\\b"
        + "|" + Voice + @"(?:do|make|let you have|give you|sell you|offer(?: you)?|charge(?: you)?(?: only)?) (?:[\w'-]+ ){0,6}?(?:(?:at|for) )?half[ -]price\b"
        + "|" + Voice + @"(?:give|offer|do|apply|add|put|get|arrange|set)(?: you)?(?: up)? (?:[\w'-]+ ){0,3}?(?:discount|reduction|price cut|rebate)\b"
        + @"|\b(?:two|2|three|3) for (?:one|1|two|2|the price of)\b|\bbuy one,? get one\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Cut();

    private const string Treat = "(?:gift|present|surprise|treat|treats|goodie|goodies|goody|freebie|sample|samples|thank-you|something (?:extra|special|nice|sweet)|little something)";

    /// <summary>More than was paid for: something thrown in, a treat, an upgrade.</summary>
    [GeneratedRegex(
        Voice + @"(?:(?:throw(?:n|ing)?|chuck(?:ed)?|toss(?:ed)?) in (?:an?|the|one|two|three|some|another|your|our)\b|(?:throw(?:n|ing)?|chuck(?:ed)?|toss(?:ed)?) (?:an?|the|one|two|three|some|another) (?:[\w-]+ ){1,4}in\b"
        + @"|(?:slip(?:ped|ping)?|pop(?:ped|ping)?|tuck(?:ed|ing)?|sneak(?:ing)?|add(?:ed|ing)?|includ(?:e|ed|ing)|put(?:ting)?|pack(?:ed|ing)?|send(?:ing)?|stick|drop) (?:in |you )*(?:an? |some |two |three |a few |a couple of |one )(?:[\w-]+ )?(?:bonus|" + Treat + ")"
        + @"|(?:bump(?:ed|ing)?|upgrad(?:e|ed|ing)) (?:you|your (?:\w+ ){1,2}|it|this|that|them)(?: \w+)? ?(?:up )?(?:to|onto|for))\b"
        + @"|\b(?:there'll be|there will be|there's|there is|expect|you'll find|you'll get|you get) (?:an? |some |two |three )(?:little |small )?(?:bonus|" + Treat + @")\b|\baccept an upgrade\b",
        SupervisorPatterns.Safe)]
    private static partial Regex OnTop();

    /// <summary>Points and days on top.</summary>
    [GeneratedRegex(
        Voice + @"(?:(?:add(?:ed|ing)?|giv(?:e|en|ing)|gift(?:ed|ing)?|credit(?:ed|ing)?|put|pop|drop|load(?:ed)?|award(?:ed)?|top(?:ped)? (?:up|you up))(?: you| your (?:account|card|balance))?(?: with)? (?:[\w,-]+ ){0,4}?(?:points|miles|stamps|gb)\b"
        + @"|(?:add(?:ed|ing)?|giv(?:e|en|ing)|gift(?:ed|ing)?|extend(?:ed|ing)?) (?:you |your (?:\w+ ){0,2}(?:by|with) )?(?:an?|another|the next|one|two|three|four|six|twelve|[0-9]+) (?:extra |more |free |whole |full )?(?:day|week|month|year|night)s?'?s? (?:of (?:\w+ )?(?:membership|subscription|service|premium|access|pass|plan)|membership|subscription|premium|access|free|extra|(?:on)?to your (?:\w+ )?(?:membership|subscription|plan|pass|account|licen[cs]e|contract|warranty))\b)",
        SupervisorPatterns.Safe)]
    private static partial Regex Longer();

    /// <summary>Money's worth that is no refund: a voucher, a credit for the trouble.</summary>
    [GeneratedRegex(
        "(?:" + Voice + @"(?:giv(?:e|en|ing)|add(?:ed|ing)?|send(?:ing)?|sent|offer(?:ed|ing)?|put(?:ting)?|pop(?:ped)?|issu(?:e|ed|ing)|load(?:ed)?|credit(?:ed|ing)?|drop(?:ped)?|get|leav(?:e|ing)|e-?mail(?:ed|ing)?|appl(?:y|ied)|book|place|throw)|\bthere(?:'s|'ll be| is| will be)|\bhere(?:'s| is)|\byou(?:'ll| will) (?:get|find|receive|have)|\byou get|\b(?:please )?(?:take|have|accept|enjoy))(?: you| your account| for you| in| over| waiting)*(?: with)? (?:an? |the |this |another |our )?(?:\w+ )?"
        + Sum + @"(?: worth of)?(?: \w+)? (?:voucher|gift card|credit|coupon|token|e-?gift|store credit|goodwill|bonus|shop credit)\b"
        + "|" + Voice + @"(?:give|send|offer|e-?mail|issue|post|get|pop)(?:ing)?(?: you)? (?:an? )(?:\w+ )?(?:voucher|gift card|coupon|store credit|hamper|box of chocolates|bouquet)\b"
        + "|" + Sum + @"(?: \w+){0,6} as (?:a|an) (?:goodwill|gesture|apology|thank|sorry|courtesy|token)",
        SupervisorPatterns.Safe)]
    private static partial Regex Credited();

    /// <summary>"How about I ...?" gives as well; other questions do not.</summary>
    [GeneratedRegex(@"\b(?:how about|what if|why don't|shall|suppose) (?:i|we)\b|\bcan (?:i|we) (?:offer|treat|give) you\b", SupervisorPatterns.Safe)]
    private static partial Regex Proposes();

    [GeneratedRegex(
        @"(?:\b(?:not|never|cannot|unable|unfortunately|without|expired|whether|only if|ask|asked|see if|check|might|may be|might be|could be|no longer|used to|instead of|usually|normally|often|sometimes)|(?:ca|do|is|are|was|were|does|did|could|would|have|has|had|should)n't)\b[^,;.:]{0,60}$", SupervisorPatterns.Safe)]
    private static partial Regex Denied();

    /// <summary>"The delay in shipping is on us."</summary>
    [GeneratedRegex(@"\b(?:delays?|mistakes?|faults?|errors?|mix-?up|problem|issue|blame|slip|confusion|mess|oversight)\b", SupervisorPatterns.Safe)]
    private static partial Regex Blame();

    /// <summary>What everybody gets.</summary>
    [GeneratedRegex(
        @"\b(?:over|above|more than|from|orders? (?:of|over|above)|spend|minimum) [$€£] ?[0-9]|\b(?:members|subscribers|everyone|everybody|all customers|customers|students|folks|kids|children|under warranty|warranty covers|guarantee covers|prepaid|cancel|recycl\w+|within [0-9]+ days|trial|until)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex General();

    /// <summary>What the customer may do anyway: return, exchange, have it delivered once more.</summary>
    public static bool IsRight(string sentence) => Right().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(?:(?:return|send|bring|drop|post|ship|exchange|swap|change|cancel)(?:ing)? (?:it|them|this|that|these|those|the \w+|any \w+|your \w+)(?: \w+)? (?:back|for free|free of charge|free|at no|in for)|returns?|return label|prepaid label|redeliver\w*|re-deliver\w*|another (?:go|attempt)|for (?:changing|returning|cancelling|canceling|moving))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Right();
}
