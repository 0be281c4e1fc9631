using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>What customers call a supervisor, another person, or a machine, misspellings included.</summary>
internal static partial class PeoplePatterns
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private const string Articles =
        "(?:(?:a|an|your|ur|yr|you're|youre|the|some|any|one of your|one of the|this|that|another|other|higher|concerned) )?";

    private const string Adjectives =
        "(?:(?:senior|sr|shift|store|duty|floor|general|line|customer|service|services|support|care|branch|regional|district|area|real"
        + "|actual|higher|upper|top|more|most|site|shop|sales|complaints?|escalations?|immediate|direct|human|cx|live|reporting|damn"
        + @"|bloody|fucking|freaking|friggin|goddamn)\.? ){0,3}";

    private const string Titles =
        "supervis[eio]?o?rs?|supervizers?|super visors?|supervsors?|suprvisors?|supervior|managers?|mangers?|manegers?|managr|mananger"
        + "|managar|mngr|mgrs?|management|superiors?|boss|bosses|team[- ]?lead(?:er)?s?|higher[- ]?ups?|director|ceo|owner"
        + "|nodal officer|grievance officer|high(?:er)? (?:authority|authorities|officials?|department|dept|position|level|ranking)"
        + "|concerned authorit(?:y|ies)|senior (?:person|people|officer|officials?|executive|agent|rep|representative|staff|member"
        + "|associate|colleague|advisor|adviser|team|department|one)"
        + "|(?:person|people|one|man|lady) in[ -]?charge|next level|(?:level|tier|line) ?(?:2|two|ii|3|three)|l2|(?:second|2nd) (?:level|line)"
        + "|head of (?:the |your )?(?:department|customer (?:service|services|care|relations|support)|support|operations|complaints)"
        + "|department head|section head";

    private const string Ranks =
        "who(?:'s|s| is) in[ -]?charge|(?:some ?one|some ?body|any ?one|any ?body|whoever|whoever's|whomever|person|people|one) (?:who is |who's |whos |that is |that's "
        + "|is |with |at |in )?(?:a )?(?:bit )?(?:in[ -]?charge|management|higher(?: up)?|more senior|senior|above you|over you|superior"
        + "|(?:more |some |actual |any |real |the )?(?:authority|power|seniority)|(?:higher |a higher )?position"
        + "|who (?:has|have) (?:more |some |the |actual |any )?(?:authority|power)"
        + "|who can (?:actually )?(?:make|take) (?:a |the )?decisions?)";

    /// <summary>§: a supervisor.</summary>
    [GeneratedRegex(
        @"\b(?:" + Articles + Adjectives + "(?:" + Titles + "|" + Ranks + ")|(?:your|ur|you're|a) (?:seniors?|sup|tl)"
        + @"|(?:your|ur) (?:lead|chief|upper level|top level))\b",
        Safe)]
    public static partial Regex Chief();

    private const string Somebody = "(?:some ?one|some ?body|sum1|any ?one|any ?body)";

    private const string Able =
        "(?:else|different|new|real|competent|capable|knowledgeable|helpful|useful|better|local|experienced|qualified|intelligent|smarter"
        + "|with (?:a|half a|some|more|actual) (?:brain|brains|clue|sense|knowledge|experience)"
        + "|(?:who|that) (?:actually |really |is |can |could |will |would |might |does |has )*(?:actually |really )?"
        + "(?:knows?|understands?|speaks?|cares?|listens?|help|helps|solve|fix|sort|resolve|address|assist|deal|do something|competent"
        + "|able to|read|reads))";

    private const string Role =
        "(?:agents?|rep|reps|representatives?|operators?|advisors?|advisers?|associates?|assistants?|executives?|colleagues?|csr"
        + "|consultants?|specialists?|employees?|staff member|member of staff|team member)";

    /// <summary>¤: another person, a real one, or another desk.</summary>
    [GeneratedRegex(
        @"\b(?:" + Somebody + " " + Able
        + "|(?:an? |some |any |the |your |one )?(?:real|actual|live|living|human|another|different|other|proper|new|better|physical|genuine|next)"
        + " (?:live |human |chat |support |actual )?(?:persons?|people|humans?|being|somebody|someone|" + Role + ")"
        + "|(?:an? |any |the |some )?(?:real |actual |living )?humans?(?: beings?)?"
        + "|(?:a |an |the |your |another )?(?:customer (?:service|care|support)|live chat|live|chat|support|phone) " + Role
        + "|(?:a |the |your |another )?(?:billing|technical|tech|complaints?|refunds?|returns?|shipping|delivery|claims?|sales|customer relations"
        + "|customer service|cancellations?|retentions?|relevant|right|correct|appropriate|concerned|different|other|accounts?|warranty)"
        + " (?:department|dept|team|desk)"
        + @"|(?:some ?one|some ?body) (?:from|in|on) (?:your |the |another |a different )(?:\w+ )?(?:team|department|dept|office|company)"
        + @"|(?:one of )?your colleagues?|a colleague|kisi (?:aur|or|insaan))\b",
        Safe)]
    public static partial Regex Other();

    /// <summary>¶: anybody who answers for the shop; means something only where one is asked for.</summary>
    [GeneratedRegex(@"\b(?:an? |the |your |any )?(?:(?:live |real )?person|live (?:chat|support)|customer (?:care|service|support)|" + Role + @")\b", Safe)]
    public static partial Regex Anybody();

    /// <summary>¦: what is not a person.</summary>
    [GeneratedRegex(
        @"\b(?:an? |the |this |your |some |these |stupid |useless )*(?:(?:ro|chat ?)?bots?|machines?|computers?|ai|recordings?|automated \w+"
        + @"|auto[- ]?repl(?:y|ies))\b",
        Safe)]
    public static partial Regex Machine();

    /// <summary>A supervisor who was mentioned as one: with an article.</summary>
    [GeneratedRegex("^(?:your|ur|a|the|another) ", Safe)]
    public static partial Regex Article();

    /// <summary>What makes "manager" a thing, or somebody who is not the shop's.</summary>
    [GeneratedRegex(
        @"^(?:'?s? (?:approval|special|choice|office|signature|job|edition|role|discount|guide|day|desk|card|manual|club|cut|chair|award|pick|book)"
        + "|'?s?[ -](?:role|position|job|jobs|app|account|accounts|software|edition|login|training|course|mug|hat|badge|license|plugin"
        + "|dashboard|password|approval|console|program|discount|special|card|game|mode|view|pack|series|bundle|version|vacancy"
        + "|tool|tools|t-?shirt|shirt|fee|fees|meeting|gift|of my|at my|at work|at our|in my|of our|for (?:my|our|the|a) (?:new )?"
        + "(?:team|store|shop|company|business|restaurant|project)|manual|desk|chair|kit|suite|pro|plus|citizens?|of support with"
        + @"|of (?:the|this|that|a) (?:car|vehicle|house|bike|truck|game|movie|film|brand|band|show|club|song|building|hotel|property)|[0-9]{3}))\b",
        Safe)]
    public static partial Regex ThingAfter();
}
