using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// The wording of requests for another person, one sentence at a time, in the signs of <see cref="PeopleNamed"/>:
/// § is a supervisor, ¤ another person.
/// </summary>
internal static partial class SupervisorPatterns
{
    /// <summary>Linear in the text, whatever a customer writes.</summary>
    public const RegexOptions Safe =
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Matter =
        "(?:(?:this|it|my|the|our)(?: (?:case|issue|ticket|call|complaint|matter|request|problem|chat|conversation|thing))?)";

    private const string Softly = "(?:(?:directly|right now|now|up|on|over|through|straight|please|right away|immediately) ){0,2}";

    private const string Towards = "(?:to |with |through to |on to |onto |over to |on with )?";

    private const string Talk = @"\b(?:speak|talk|chat|discuss (?:this|it)) (?:directly |now |right now |please )?(?:to|with|2) ";

    private const string Move =
        @"\b(?:get|give|find|bring|fetch|put|send|connect|transfer|pass|hand|forward|refer|escalate|direct|move|take|patch"
        + "|redirect|switch) ";

    private const string Fetch =
        "(?:get|bring|fetch|call|find|involve|contact|page|loop in|cc|ask for|summon|put on|put through to|escalate to|reach"
        + "|request|demand) (?:in |over |hold of |me )?";

    private const string Want =
        @"\b(?:want|need|demand|demanding|require|request|requesting|'d like|d like|would like|'d love|'d prefer|would prefer|wanna"
        + "|insist on|insisting on|asking for|ask for|waiting for|gimme|give me|get me|prefer|how about|let me have) "
        + "(?:please |now |just )?(?:(?:to )?(?:speak|talk|chat|see|hear|have|meet|get|contact|call|involve|reach)"
        + " (?:to |with |from |hold of )?)?(?:help from |a word with |the attention of )?";

    private const string Polite =
        @"\b(?:please|pls|can you|could you|would you|will you|can i|could i|may i|let me|kindly|just|to|and|then|so|go|now) "
        + "(?:please |just |kindly |now )?";

    private const string Act =
        "(?:call|contact|reply|e-?mail|help|assist|look|get back|get in touch|reach|phone|ring|answer|respond|step in|take over"
        + "|review|handle|deal|write|message|speak|talk|join|be here|see|sort|fix)";

    private const string Urgent = "(?:[, ]+(?:now|please|pls|plz|asap|immediately|right now|right away|today|then))*";

    [GeneratedRegex(
        "(?:" + Talk + "|" + Move + "(?:me|us|" + Matter + ") " + Softly + Towards + "|" + Want + "|" + Polite + Fetch
        + "|^[ \"']*" + Fetch + ")§",
        Safe)]
    public static partial Regex AskForChief();

    [GeneratedRegex(
        @"\b(?:can|could|would|will|have|want|need|let|get|may|is there|are there|like) § (?:please |to |kindly )?"
        + "(?:" + Act + @"|available|around|on duty|i can|that can|who can|there|here)\b"
        + @"|\bis there §$|\b(?:who|where)(?:'s| is| are) §|§(?:'?s)? (?:name|number|e-?mail|contact|phone|details|extension)\b"
        + @"|\b(?:ensure|make sure|tell|ask) (?:that )?§ (?:to |will )?(?:calls?|contacts?|phones?|writes?|answers?|repl(?:y|ies))\b"
        + @"|\b(?:number|extension|e-?mail|contact) (?:to|for|of) §"
        + "|^[ \"'(-]*§" + Urgent + "[ \"')]*$",
        Safe)]
    public static partial Regex ChiefToAct();

    [GeneratedRegex(
        @"\bescalate (?:this|it|my|the|that)\b|\b(?:want|need|like|demand|get|have) " + Matter + @" (?:to be )?escalated\b"
        + @"|^[ ""']*(?:please|pls|plz|yes)[, ]+(?:do )?escalate\b"
        + @"|\b(?:want|need|request|requesting|demand|'d like|would like) (?:an? )?escalation\b",
        Safe)]
    public static partial Regex Escalate();

    [GeneratedRegex(
        Talk + "(?:¤|(?:a |an )?person\\b)"
        + @"|\b(?:get|give|find|connect|transfer|pass|hand|put|switch|redirect|patch|refer|forward) (?:me|us) " + Softly + Towards
        + "(?:¤|(?:a |an )?(?:person|agent|representative|rep|operator)\\b)"
        + @"|\b(?:transfer|pass|hand|forward|refer) " + Matter + " " + Softly + "to ¤",
        Safe)]
    public static partial Regex AskForOther();

    [GeneratedRegex(
        @"\b(?:want|need|like|can|could|have|let|would|get) ¤ (?:please |to )?(?:help|assist|deal|handle|look|take over|answer|reply)\b"
        + @"|\b(?:want|need|'d like|would like|demand|prefer) ¤(?:$| (?:please|now|not|instead))"
        + "|^[ \"']*(?:(?:get me |i want )?¤|(?:a |an )?(?:agent|representative|operator|live person))" + Urgent + "[ \"']*$",
        Safe)]
    public static partial Regex OtherToAct();

    [GeneratedRegex(@"\b(?:speaking|talking) (?:to|with) §", Safe)]
    public static partial Regex Speaking();

    [GeneratedRegex(@"\b(?:asked|begged|asking) (?:\w+ )?(?:to (?:speak|talk|chat) (?:to|with)|for|to get) (?:§|¤)", Safe)]
    public static partial Regex AskedBefore();
}
