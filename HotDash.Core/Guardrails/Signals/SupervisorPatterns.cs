using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// The wording of requests for another person, one sentence at a time, in the signs of <see cref="PeopleNamed"/>:
/// § is a supervisor, ¤ another person, ¶ anybody who answers, ¦ a machine.
/// </summary>
internal static partial class SupervisorPatterns
{
    /// <summary>Linear in the text, whatever a customer writes.</summary>
    public const RegexOptions Safe =
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public const string Matter =
        "(?:(?:this|it|my|the|our|that)(?: (?:case|issue|ticket|call|complaint|matter|request|problem|chat|conversation|thing|e-?mail"
        + "|mail|query|order|grievance|concern))?)";

    public const string Softly = "(?:(?:directly|right now|now|up|on|over|through|straight|please|right away|immediately) ){0,2}";

    public const string Towards = "(?:to |with |w/ |2 |through to |on to |onto |over to |on with |across to |back to |in touch with |in contact with )?";

    public const string Talk =
        @"\b(?:speak|speek|spk|talk|tlk|chat|discuss (?:this|it)) (?:directly |now |right now |please |again )?(?:to|too|with|w/|w|2)"
        + " (?:please )?";

    public const string Move =
        @"\b(?:get|give|find|bring|fetch|put|send|connect|transfer|pass|hand|forward|refer|escalate|direct|move|take|patch"
        + "|redirect|switch|assign|raise|reassign|swap|re-?route) ";

    private const string Moved = @"\b(?:be|get|being|been) (?:transferred|transfered|connected|put through|passed|passed on|forwarded|escalated|handed|moved|switched) ";

    private const string Fetch =
        "(?:get|bring|fetch|call|find|involve|contact|page|loop in|tag|cc|ask for|summon|put on|put through to|escalate to|reach"
        + "|request|demand|put|send|assign|arrange|have) (?:in |over |hold of |me )?";

    private const string Want =
        @"\b(?:want|need|demand|demanding|require|request|requesting|wish|'d like|d like|would like|'d love|'d prefer|would prefer|wanna"
        + "|insist on|insisting on|asking for|ask for|waiting for|gimme|give me|get me|prefer|how about|let me have|'d rather|would rather"
        + "|(?:'d|would) appreciate|expect|expecting|looking to|asking to|trying to) "
        + "(?:please |now |just )?(?:(?:to )?(?:speak|talk|chat|deal|see|hear|have|meet|get|contact|call|involve|reach)"
        + " (?:to |with |from |hold of )?)?(?:help from |a word with |the attention of |(?:a |an |some )?(?:call ?back|call back|phone call|call"
        + @"|reply|response|answer|e-?mail|contact|chat) (?:from|by|with) )?(?:(?:speaking|talking|dealing|chatting) (?:to|with) )?"
        + "(?:the )?(?:(?:contact|phone|e-?mail) )?(?:(?:details|information|info|number) (?:of|for) )?";

    private const string Polite =
        @"(?:\b(?:please|pls|plz|can you|can u|could you|could u|would you|will you|can i|could i|may i|let me|kindly|just|to|and|then|so|go|now"
        + "|do i|i) (?:please |just |kindly |now )?|[,:-] ?)";

    private const string Act =
        "(?:call|contact|reply|e-?mail|help|assist|look|get back|get in touch|reach|phone|ring|answer|respond|step in|take over"
        + "|review|handle|deal|check|investigate|explain|take (?:a look|care|this|it)|have a look|give me|get involved|dm|write|message|speak|talk|join|be here|see|sort|fix|intervene)";

    public const string Urgent = "(?:[, ]+(?:now|please|pls|plz|asap|immediately|right now|right away|today|then|callback|call back))*";

    public const string Ending = @"[, -]+(?:now|please|pls|plz|asap|immediately|right now|right away)[ ""')]*$";

    [GeneratedRegex(
        "(?:" + Talk + "|" + Move + "(?:me|us|" + Matter + ") " + Softly + Towards + "|" + Moved + Softly + Towards + "|" + Want + "|"
        + Polite + Fetch + "|^[ \"']*" + Fetch + @"|\b(?:from|file a complaint with|complain to|a word with|take it up with) )§",
        Safe)]
    public static partial Regex AskForChief();

    [GeneratedRegex(
        @"\b(?:can|could|would|will|couldn't|can't|cant|won't|wouldn't|shouldn't|have|want|need|let|get|may|is there|are there|like|that|ask) § (?:please |to |kindly )?"
        + "(?:" + Act + @"s?|available|around|on duty|i can|i could|that can|who can|there|here)\b"
        + @"|\bis there §$|\b(?:who|where)(?:'s| is| are) §|§(?:'?s)? (?:name|number|e-?mail|contact|phone|details|extension)\b"
        + @"|\b(?:ensure|make sure|tell|ask) (?:that )?§ (?:to |will )?(?:calls?|contacts?|phones?|writes?|answers?|repl(?:y|ies))\b"
        + @"|\b(?:number|extension|e-?mail|contact) (?:to|for|of) §|^§ (?:needs|has) to\b|^[ ""']*§ (?:i|that i|who i) can (?:speak|talk)"
        + @"|\bhow (?:do|can|could) (?:i|we) (?:\w+ ){0,3}(?:contact|reach|hold of|to) §"
        + @"|(?:§|\bseniors?) (?:se|ko|ka|ki) (?:\w+ ){0,2}(?:baat|bat|bulao|bulaiye|call|number|connect|transfer|bolo|bat|do|de|dijiye)\b"
        + "|^[ \"'(-]*§(?: there| here)?" + Urgent + @"[ ""')]*$|^[ ""'(-]*§ (?:please|pls|plz|now)\b",
        Safe)]
    public static partial Regex ChiefToAct();

    [GeneratedRegex(
        @"\bescalate (?:this|it|my|the|that|our)\b|\b(?:want|need|like|demand|get|have|can|could|should|must) " + Matter
        + @" (?:to )?(?:be )?escalated\b"
        + @"|(?:^[ ""']*|\b(?:please|pls|plz|plzz|kindly|do|just|so|and|yes|ok|okay|fine|then)[, ]+)escalate\b"
        + @"|\bescalate (?:kar|kr|karo|kro|kariye|kijiye|karke|karwao|krdo|kardo|again|now|please|pls|plz)\b"
        + @"|\bneeds? (?:to be escalated|escalating|escalation)\b|\b(?:can|could|would) (?:you|u) (?:please |kindly |just )?escalate\b"
        + @"|\b(?:want|need|request|requesting|demand|raise|'d like|would like)(?: to raise)? (?:an? )?(?:formal )?escalation\b",
        Safe)]
    public static partial Regex Escalate();

    [GeneratedRegex(
        Talk + "(?:[¤¶]"
        + "|(?:someone|somebody)(?:$| (?:please|now|asap|today|directly|immediately|(?:on|over|by) (?:the )?phone)))"
        + "|" + Move + "(?:me|us) " + Softly + Towards + "[¤¶]"
        + @"|\b(?:transfer|pass|hand|forward|refer|switch|move|assign|reassign) " + Matter + " " + Softly + Towards + "¤"
        + "|" + Moved + Softly + Towards + "[¤¶]"
        + @"|\b(?:assign|send|find|bring|put on) ¤|\b(?:appreciate|prefer|like|love|want) (?:speaking|talking|dealing|to deal) (?:to|with) ¤"
        + @"|\b(?:don't|dont|do not|not|hate|stop|tired of|sick of|done|refuse to) (?:(?:want|wanna|like) )?(?:to )?"
        + "(?:talk|speak|chat|deal|talking|speaking|chatting|dealing) (?:to|with) ¦",
        Safe)]
    public static partial Regex AskForOther();

    [GeneratedRegex(
        @"\b(?:want|need|like|can|could|have|let|would|get|may|is there|are there) ¤ (?:please |to |there |here |available )?(?:who |that )?"
        + @"(?:can |could |will )?(?:help|assist|deal|handle|look|take over|answer|reply|read|review|call|contact|e-?mail|phone|ring|write|fix (?:this|it|my)"
        + @"|solve|sort|resolve|do something|i can)\b"
        + @"|\b(?:is|are) ¤ (?:available|there|here|free|around|on)\b|\b(?:do you have|have you got) ¤|\bput [¤¶] on\b|^¤[, ]+(?:please|pls|plz|now)\b"
        + @"|\b(?:is|are) there ¤(?: (?:here|there|available|online|working|on duty)|$)|^(?:any )?¤ (?:there|here|available)\b"
        + @"|\b(?:want|need|'d like|would like|demand|prefer) [¤¶](?:$|,| (?:please|now|not|instead|asap|immediately|on the|to talk|to speak))"
        + @"|¤ (?:se|ko) (?:\w+ ){0,2}(?:baat|bat)\b"
        + "|^[ \"']*(?:(?:get me |i want )?¤|¶)" + Urgent + "[ \"']*$",
        Safe)]
    public static partial Regex OtherToAct();

    [GeneratedRegex(@"\b(?:(?:speaking|talking|going|complaining) (?:to|with)|(?:i|we|will|to) (?:go|complain) (?:straight |directly )?to|(?:taking|raising|escalating|reporting|bringing|sending"
        + "|forwarding) " + Matter + @" (?:up |straight )?(?:to|with)|calling|contacting|writing to|e-?mailing) §", Safe)]
    public static partial Regex Speaking();

    [GeneratedRegex(@"\b(?:asked|begged|asking|requested) (?:\w+ )?(?:to (?:speak|talk|chat) (?:to|with)|for|to get) (?:§|¤)", Safe)]
    public static partial Regex AskedBefore();

    private const string Wish =
        @"\b(?:want|need|wish|would like|'d like|please|pls|plz|kindly|can (?:i|you|u|we)|could (?:i|you|u|we)|possible|provide|share"
        + @"|may i|let me|request|demand|(?:how|where) (?:do|can) i|why can't i|any chance|in touch with|(?:glad|grateful|appreciate it) if)\b";

    /// <summary>Asking in other words, before §: something is wished for.</summary>
    [GeneratedRegex(Wish, Safe)]
    public static partial Regex WishedFor();

    /// <summary>Asking in other words, before ¤: a talk is wished for.</summary>
    [GeneratedRegex(
        Wish + @".*\b(?:speak|talk|chat|reach|contact|get|call|e-?mail|handle|connect|send (?:me|this)|(?:transfer|assign|forward) (?:me|us|(?:this|my|the) (?:case|chat|call|ticket|issue|complaint|matter|mail|email)))\b",
        Safe)]
    public static partial Regex TalkWishedFor();

    /// <summary>Telling what happened, or where a parcel goes, is no wish for a person.</summary>
    [GeneratedRegex(
        @"\b(?:spoke|told|said|says|promised|compliment\w*|praise|commend|great job|hung|was|were|did|wrote|helped|thank|thanks|thanked|yesterday|last (?:week|night|time|month)|signed"
        + "|approved|ordered|named|called|deliver\\w*|ship\\w*|parcel|package|leave|receipt|invoice|gift|(?:home|work|shipping) address|rather than|instead of"
        + @"|without|recipient|name|booking|ticket|passenger|add|added|my §|our §|his §|her §|their §|of (?:my|our))\b|(?:my|our|his|her|their) §",
        Safe)]
    public static partial Regex Told();
}
