using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Certainty about what is to come, in other words than a guarantee (PRM-05): "for sure", "bank on it", "with absolute certainty".</summary>
internal static partial class CertaintyWords
{
    private static readonly CueWords Cues = new(
        "sure", "certain", "doubt", "question", "100%", "100 %", "100 percent", "hundred percent", "bank on", "count on", "depend on", "rely on", "promised", "pinky", "personal", "cross my heart", "mark my words", "take my word",
        "my life", "high water", "rain or shine", "no ifs", "zero", "no chance", "no way", "no risk", "full stop", "period", "bound to", "ironclad", "iron-clad", "set in stone", "without exception", "commitment", "two ways about", "hand on heart", "put money on", "bet on", "foolproof", "impossible", "sure thing", "solemn", "my assurance", "that's final", "no mistake", "hundred per cent", "fail", "my house", "on my word");

    /// <summary>False when none is there, at a glance.</summary>
    public static bool MayBeIn(string text) => Cues.StandIn(text);

    /// <summary>The words of certainty in a sentence that tells nothing past; null when there are none.</summary>
    public static Match? In(Sentence s)
    {
        if (s.IsQuestion || !MayBeIn(s.Text) || Sure().Match(s.Text) is not { Success: true } sure) return null;
        if (Past().IsMatch(s.Text) || Theirs().IsMatch(s.Text) || Unsure().IsMatch(s.Text.AsSpan(0, sure.Index))) return null;
        return sure;
    }

    [GeneratedRegex(
        @"\b(?:for sure|for certain|without (?:a|any|the slightest|the least|even a)(?: \w+)? doubts?(?: whatsoever)?|without question|beyond (?:any |all |a )?(?:\w+ )?(?:doubt|question)|no (?:doubt|question) about (?:it|that)|no two ways about (?:it|that)|(?:with )?(?:absolute|complete|total|full|utter|100 ?%|hundred percent|mathematical) (?:certainty|confidence)"
        + @"|(?:100 ?%|100 percent|a hundred percent|one hundred percent)(?: be| get| have| arrive| there| sure| certain)?|(?:bank|count|depend|rely|bet) on (?:it|that|this|me|us)\b|take (?:it|that) to the bank|put (?:my |your )?money on (?:it|that)|my personal (?:guarantee|word|promise|assurance|commitment)|(?:firm|solemn|personal|binding) (?:commitment|promise|assurance|guarantee)"
        + @"|(?:a|the) hundred (?:percent|per cent)|hundred (?:percent|per cent)|a sure thing|(?:solemn|firm) word|(?:have|you) my assurance|that's final|make no mistake|bet (?:my|the) (?:house|car|farm|shirt|life)|impossible (?:that|for)|(?:can't|cannot|won't) (?:possibly )?(?:fail|go wrong)|pinky[ -](?:promise|swear)|cross my heart|hand on (?:my )?heart|mark my words|take my word for (?:it|that)|on my (?:life|honou?r|mother's \w+)|come hell or high water|hell or high water|rain or shine|no ifs(?: and| or|,)? |(?:zero|no|0 ?%|not a|nil) (?:chance|risk|possibility|danger|way) (?:that |of |this |it |your |the |you|they |he |she |anybody |anyone )"
        + @"|(?:is|are|'s|'re|be|i'm|we're|absolutely|100 ?%) (?:\w+ )?(?:certain|sure|bound) to (?:be|arrive|get|have|come|work|receive|reach|go|pass|fit|win|make|stay|drop|rise|last)|(?:iron-?clad|set in stone|rock[ -]solid|cast[ -]iron)|without exception|you can be (?:\w+ )?(?:sure|certain))|[,;:–—-] ?(?:that's |it's )?promised?\W*$|\b(?:that's|this is|it's|that is) (?:a|my|our) (?:\w+ ){0,2}(?:promise|commitment|guarantee|word|assurance)\b|\bpromised(?: and sealed)?\W*$|[,;:–—-] ?(?:no (?:question|doubt)|for real|full stop|period)\W*$",
        SupervisorPatterns.Safe)]
    private static partial Regex Sure();

    [GeneratedRegex(@"\b(?:was|were|had|did|arrived|got|went|came|left|happened|has (?:already )?been|have (?:already )?been)\b", SupervisorPatterns.Safe)]
    private static partial Regex Past();

    /// <summary>What the customer does, or has, so that they are sure; and the shop's next step.</summary>
    [GeneratedRegex(
        @"\b(?:to (?:be|make|know|find out|tell|say)(?: \w+)? (?:sure|certain|100 ?%|for)|make (?:100 ?% )?(?:sure|certain)|be sure to|be(?:ing)? sure (?:that )?you|(?:not|never|isn't|can't|cannot|don't|won't|wasn't|aren't|no one|nobody)(?: \w+){0,4} (?:sure|certain|for sure|100 ?%|promised|rely|count|bank|depend)|whether|if (?:it|you|your|the|they) (?:is|are|want|need)|100 ?% (?:cotton|wool|silk|linen|off|natural|organic|recycled|polyester|leather|refund|discount|of|pure|charged|battery|full|charge|cashmere|vegan|merino|juice|money)|as promised|was promised|were promised|you promised|been promised|(?:count|rely|depend) on (?:us|me) (?:to|for))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Theirs();

    [GeneratedRegex(
        @"(?:\b(?:not|never|cannot|unable|hard|difficult|if|wish|hope|think|guess|maybe|perhaps|should|may|might|could)|n't)(?: [\w']+){0,5} ?$|\b(?:as|they|he|she|courier|carrier|seller)(?: [\w']+)? ?$",
        SupervisorPatterns.Safe)]
    private static partial Regex Unsure();
}
