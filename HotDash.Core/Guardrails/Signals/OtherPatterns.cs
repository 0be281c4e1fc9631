using System.Text.RegularExpressions;
using static HotDash.Core.Guardrails.SupervisorPatterns;

namespace HotDash.Core.Guardrails;

/// <summary>Further wording of a request for another person: a desk, an expert, or somebody the customer had before.</summary>
internal static partial class OtherPatterns
{
    private const string DeskEnds = "(?:$|,| (?:please|pls|plz|now|team|department|dept|desk|instead|about|because|so|as|asap|directly|again))";

    /// <summary>Somebody the customer talked to before.</summary>
    private const string Before =
        @"\b(?:(?:can|could|may) (?:i|we)|want|like|need|please|wanna|let me|prefer|connect me|transfer me|put me|get me)(?: \w+){0,4} (?:to|with) (?:(?:[¤¶]|(?:the|my|that) (?:same |previous |last |first"
        + " |original |nice |other )?(?:agent|person|rep|representative|advisor|adviser|colleague|guy|lady|man|woman|girl|gentleman|chap|one))"
        + " (?:(?:that |who |whom )?(?:i|we) (?:had|spoke|talked|was|were|chatted|dealt)|who (?:helped|was|handled|dealt)|as before|from before|before|from yesterday|from last time)"
        + @"|(?:him|her|them|the same (?:agent|person|rep|representative|advisor|adviser|guy|lady|man|woman)) (?:again|as before|please|instead))\b";

    /// <summary>A desk, an expert, or the one from before.</summary>
    [GeneratedRegex(
        Talk + "(?:" + PeoplePatterns.Experts + @"\b|" + PeoplePatterns.Desks + DeskEnds + ")"
        + @"|\b(?:transfer|pass|hand|forward|refer|switch|move|assign) " + Matter + " " + Softly + Towards +  PeoplePatterns.Experts + @"\b"
        + @"|\b(?:transfer|connect|put|pass|switch|direct|redirect|forward|refer|hand) (?:me|us) (?:through |over |on |across |straight |in touch )?(?:to|with|onto) (?:"
        + PeoplePatterns.Experts + @"\b|(?:the |your )?" + PeoplePatterns.Desks + DeskEnds + ")"
        + @"|\b(?:transfer|pass|hand|forward|refer|switch|move|assign) (?:this|my|the) (?:case|issue|chat|call|complaint|problem|query|request|matter) (?:on |over )?to ¶"
        + @"|\b(?:(?:can|could|may) (?:i|we)|want to|like to|need to|please|let me) (?:switch|swap|move|go)(?: back| over)? to ¤"
        + @"|\b(?:how (?:do|can|could) (?:i|we)|way to|(?:trying|want|need|like|possible|impossible) to|can't|cant|cannot) (?:\w+ )?(?:get through to [¤¶]|(?:reach|get hold of|get a hold of"
        + @"|get in touch with|contact|get to) ¤)"
        + @"|\b(?:can|could|may) (?:i|we) (?:please |just )?(?:have|get) ¤(?:$|,| (?:please|pls|now|instead|who|that))|^[ ""']*¶(?:[ ,]+¶)+" + Urgent + @"[ ""']*$",
        Safe)]
    public static partial Regex OtherDesk();

    [GeneratedRegex(Before, Safe)]
    public static partial Regex OneFromBefore();

    /// <summary>Somebody by name: "can I speak to Marcus again?".</summary>
    [GeneratedRegex(
        @"\b(?:can (?:i|we)|could (?:i|we)|may i|want to|like to|need to|let me|please|prefer to)(?: please| just)? (?:speak|talk|chat|deal) (?:to|with) (?<who>[a-z]+) again\b"
        + @"|\b(?:put|pass|transfer|connect) me back (?:to|with) (?<who>[a-z]+)\b|\b(?:put|get|have|bring) (?<who>[a-z]+) back on\b|^[ ""']*(?:please )?bring (?<who>[a-z]+) back\b",
        Safe)]
    public static partial Regex OneByName();

    /// <summary>Named last, with urgency: "another agent please".</summary>
    [GeneratedRegex("¤" + Ending, Safe)]
    public static partial Regex OtherAtEnd();

    /// <summary>A thing goes to another person: "give it to someone else please".</summary>
    [GeneratedRegex(
        @"\b(?:give|send|sell|ship|deliver|leave|hand|gift|post|mail|transfer|address|addressed) (?:(?:it|this|them|these|that|one)|(?:the|my) (?:\w+ ){1,3})(?: ?(?:over|to|with|for))\b",
        Safe)]
    public static partial Regex HandsOver();
}
