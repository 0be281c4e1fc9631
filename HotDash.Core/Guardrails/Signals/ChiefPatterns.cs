using System.Text.RegularExpressions;
using static HotDash.Core.Guardrails.SupervisorPatterns;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Further wording of a request for a supervisor (§), in patterns of their own: the engine bounds the size of each.
/// </summary>
internal static partial class ChiefPatterns
{
    private const string HeadOffice =
        "(?:your |ur |the )?(?:head ?office|headquarters|hq|corporate(?: office| team)?)(?:$|[,.)]| (?:please|pls|now|about|on|because|regarding|instead|today"
        + "|directly|right|asap|and|who|as|so|since))";

    /// <summary>A supervisor who is there, who shall see it, or without whom nothing goes on.</summary>
    [GeneratedRegex(
        @"\bthere(?:'s| is| must be) § (?:who|that|i) (?:can|could)\b|\b(?:is|are|isn't|aren't)(?: there)? § (?:still |even |currently )?(?:available|around|about|free|online|working|who can|i can|(?:on|in)(?:$| (?:duty|shift|now|right now"
        + @"|today|tonight|at the moment|here)))\b"
        + @"|^[ ""'(-]*§ (?:currently |here |there )*(?:available|around|online|on duty|there|here)\b"
        + @"|^[ ""'(-]*§ (?:please |pls |to |needs? to |should |must |has to |can )?(?:dm|pm|call|phone|ring|contact|e-?mail|message|text|help|answer|reach|get back)"
        + @" (?:to )?(?:me|us|back|please|pls|asap|now)\b"
        + @"|\b(?:needs?|has|have|wants?|must|should|ought|like|requires?) " + Matter + "?(?: ?to)? ?(?:go|be (?:sent|passed|raised|seen|handled|looked at|looked into"
        + @"|dealt with|reviewed|taken|forwarded|brought|shown|resolved|sorted|read|heard|checked|put))(?: up| over| straight| on)? (?:to|by|with|before|in front of) §"
        + @"|\b(?:need|want|put|get|have) " + Matter + @" in front of §|\btime (?:that )?(?:i|we|for me to|to) (?:spoke|talked|speak|talk|complained|complain|dealt) (?:to|with) §"
        + @"|\btime (?:that )?§ (?:called|spoke|contacted|got|stepped|looked|replied|took|rang|phoned|answered)\b"
        + @"|\b(?:until|till|til|unless|without) (?:(?:i|we|i've|we've) (?:get to |can |have |am able to )?)?(?:speak|spoken|speaking|talk|talked|talking|hear|heard|hearing"
        + @"|get|see) (?:(?:to|with|from) )?§"
        + @"|^[ ""']*(?:raising|escalating|forwarding|passing|sending|bringing) " + Matter + @" (?:up |on )?(?:to|with) §.*\b(?:please|pls|plz)\b",
        Safe)]
    public static partial Regex ChiefInOtherWords();

    /// <summary>Higher up without a name for it: "go up the chain", "give me corporate", "transfer to GM".</summary>
    [GeneratedRegex(
        @"\b(?:want|like|need|wish|can (?:i|we|you)|could (?:i|we|you)|please|pls|how (?:do|can) (?:i|we)|let me|going to have to)(?: to)? (?:\w+ )?(?:(?:take|escalate|push|move|send|pass|raise|kick) "
        + Matter + @" (?:higher(?: up)?(?:$|,| (?:please|now|then|if|as|because))|up the (?:chain|ladder|line)|upstairs|to the top\b)"
        + @"|go (?:higher(?: up)?(?:$|,| (?:please|now|then|with this))|up the (?:chain|ladder)|above (?:you|your head)|over your head))"
        + "|" + Talk + HeadOffice + "|" + Move + "(?:me|us|" + Matter + ") " + Softly + Towards + HeadOffice
        + @"|\b(?:speak|talk|chat|connect|transfer|escalate|put|pass|forward)(?: (?:me|us|" + Matter + "))? (?:through )?(?:to|with) (?:a |an |the )?(?:gm|tl|sup|sr|seniors?)"
        + "(?:$|,| (?:please|pls|plz|now|asap|about|immediately|manager))",
        Safe)]
    public static partial Regex UpTheChain();

    /// <summary>An escalation that says to whom.</summary>
    [GeneratedRegex(
        @"\bescalat(?:e|ed|ing|ion)(?: (?:\w+ ){0,4}| )(?:to|with|by) (?:§|(?:the |your |concerned )?(?:seniors?|higher(?:[- ]ups)?|officials?|top|grievance)\b)",
        Safe)]
    public static partial Regex EscalateTo();

    /// <summary>Named last, with urgency: "this is a joke, manager please".</summary>
    [GeneratedRegex("§" + Ending, Safe)]
    public static partial Regex ChiefAtEnd();

    /// <summary>The same set off from the words before it, so that no word of the sentence belongs to the name.</summary>
    [GeneratedRegex("(?:^|[,:.-]) ?[\"'(]*§" + Ending, Safe)]
    public static partial Regex ChiefSetOff();

    /// <summary>Somebody named before and asked for by a pronoun: "let me talk to him".</summary>
    [GeneratedRegex(
        @"\b(?:let me|can (?:i|we)|could (?:i|we)|may i|want to|wanna|need to|like to|demand to|wish to|would love to|please|have to)(?: (?:please|just|now|really|finally))?"
        + " (?:speak|talk|chat) (?:directly )?(?:to|with) (?:him|her|them|one|that person)"
        + @"|\binsist on (?:speaking|talking) (?:to|with) (?:him|her|them)"
        + @"|\b(?:put|connect|transfer|pass|patch|hand) (?:me|us) (?:through |over |on |straight )?(?:to|with) (?:him|her|them|one)\b"
        + @"|\b(?:want|need|get|put|have) (?:him|her|them|one) (?:on the (?:phone|line|chat)|to (?:call|contact|phone|ring|e-?mail|message|reply|speak|talk)|now|here|on here)\b"
        + @"|^[ ""']*(?:then |so |please |just |now |well )*(?:get|fetch|find|bring) (?:me )?(?:one|him|her|them)(?: now| please| here| on the (?:phone|line))?[ ""']*$"
        + @"|^[ ""']*(?:i|we) (?:want|need) one(?: now| please)?[ ""']*$",
        Safe)]
    public static partial Regex AskForNamed();
}
