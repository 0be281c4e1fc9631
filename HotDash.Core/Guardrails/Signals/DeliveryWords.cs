using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Tells that something ordered has not come, or not in time (rulebook 11, shipping delay).</summary>
internal static partial class DeliveryWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>How far before its words a refund is looked for: one that has not come is no parcel.</summary>
    private const int Near = 30;

    private const int After = 14;

    private static readonly CueWords Cues = new(
            "receiv", "reciev", "recvd", "arriv", "deliver", "late", "delay", "overdue", "where", "whr", "waiting", "transit", "track", "ship", "came",
            "come", "here", "lost", "due", "eta", "dispatch", "stuck", "got", "moved");

    /// <summary>The first words that say so; null when none do.</summary>
    public static (int Start, int Length)? Late(FoldedText text)
    {
        if (!Cues.StandIn(text.Text)) return null;
        foreach (var m in Missing().EnumerateMatches(text.Text))
        {
            var (from, to) = (Math.Max(0, m.Index - Near), Math.Min(text.Text.Length, m.Index + m.Length + After));
            if (!OtherThing().IsMatch(text.Text.AsSpan(from..to)) && !Supposed().IsMatch(text.Text.AsSpan(from..m.Index)))
                return (m.Index, m.Length);
        }

        return null;
    }

    private const string Not = @"(?:\b(?:not|never|yet to|nahi|(?:did|does|do|has|have|is|was|were|could|would)n'?t))";

    private const string Thing =
        "(?:orders?|parcels?|packages?|pack(?:et|age)s?|items?|deliver(?:y|ies)|shipments?|goods|stuff|things?|products?|pumps?|parts?|phone|letter|box)";

    [GeneratedRegex(
        "(?:" + Not + @"(?: yet| still| even| been| be| actually| ever|ve| it| be)* (?:receiv\w*|reciev\w*|recvd|arriv\w*|deliver(?:ed|y)|ship(?:ped)?|dispatched|come|came|gotten|moved|turned up"
        + @"|shown up|showed up|updat(?:ed|ing))\b|\b(?:still )?(?:not here|isn't here|isnt here|not yet here|no sign of|nowhere to be (?:found|seen))"
        + @"|\b(?:my|the|this|our|that) " + Thing + @"(?:'s| is| was| has been|s)? (?:\w+ ){0,2}(?:late|delayed|overdue|lost|missing|stuck)\b|\blate (?:order|delivery|parcel|package|shipment)\b"
        + @"|\bdeliver(?:y|ies) (?:is|was|are|has been|keeps being)? ?(?:\w+ )?(?:late|delayed|overdue)\b|\bdelay(?:s|ed)? (?:in|of|with|on) (?:the |my |this |your |a )?(?:" + Thing + @"|shipping|dispatch)\b"
        + @"|\b(?:delayed|late) (?:shipping|delivery|order|parcel|dispatch)\b|\b(?:supposed|suppose|suppossed|meant|due|scheduled|expected|promised) (?:to|2|for) (?:be |have )?(?:been )?(?:here|arriv\w*|deliver\w*|com\w*|ship\w*|get here|reach)"
        + @"|\b(?:it|which|order|parcel|package|delivery)(?:'s| was| is) due (?:on |by )?(?:yesterday|today|last|[0-9]|mon|tue|wed|thu|fri|sat|sun|\w+ days? ago)"
        + @"|\bwhere(?:'s|s| is| are| r| d| the)? (?:(?:the |d |my |our |rest of |hell |heck |fuck |is |are |r |iz |in |rest |of |other |missing |this ))*" + Thing
        + @"\b|\bstuck (?:in|at) (?:transit|customs|the warehouse|the depot|\w+ (?:hub|facility|centre|center))|\b(?:lost|stuck) in (?:transit|the (?:mail|post))"
        + @"|\btracking (?:info(?:rmation)? |number |page |status )?(?:hasn|has not|is not|isn|isnt|not|doesn|doesnt|does not|shows? nothing|hasnt)"
        + @"|\b(?:still )?waiting (?:for|on) (?:my|the|an?|our) " + Thing + @"\b|\bmissed (?:the |my )?delivery (?:date|slot|window)|\b(?:orders?|parcels?|packages?|deliver(?:y|ies)|shipments?) (?:is |are )?(?:overdue|late|delayed|lost)|\bis overdue"
        + @"|\bwhen (?:will|is|does) (?:it|my \w+|the \w+) (?:finally )?(?:arrive|come|ship|coming|arriving|be delivered|get here))",
        Safe)]
    private static partial Regex Missing();

    [GeneratedRegex(@"\b(?:refund\w*|money|amount|credit|reply|response|answer|e-?mail|call|confirmation)\b", Safe)]
    private static partial Regex OtherThing();

    /// <summary>"If it doesn't come" has not happened.</summary>
    [GeneratedRegex(@"\b(?:if|make sure|in case|unless)(?: \w+){0,3} $", Safe)]
    private static partial Regex Supposed();
}
