using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>What customers call a supervisor, another person, or a machine, misspellings included.</summary>
internal static partial class PeoplePatterns
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private const string Articles =
        "(?:(?:a|an|your|ur|yr|ya|yer|you're|youre|the|some|any|one of your|one of the|this|that|another|other|higher|concerned) )?";

    private const string Adjectives =
        "(?:(?:senior|sr|shift|store|duty|floor|general|line|customer|service|services|support|care|branch|regional|district|area|real"
        + "|actual|higher|upper|top|more|most|site|shop|sales|complaints?|escalations?|immediate|direct|human|cx|live|reporting|damn"
        + @"|bloody|fucking|freaking|friggin|goddamn|useless|stupid|next|available|proper|competent|big|head|returns?|refunds?|billing)\.? ){0,3}";

    private const string Titles =
        "s u p e r v i s o r|m a n a g e r|supervis[eio]?o?rs?|supervizers?|super visors?|supervsors?|suprvisors?|supervior|managers?|mangers?|manegers?|managr|mananger"
        + "|managar|mngr|mgrs?|management|superiors?|boss|bosses|team[- ]?lead(?:er)?s?|higher[- ]?ups?|director|ceo'?s office|ceo|owner|gaffer|honcho|top brass"
        + "|executive (?:complaints?|customer|escalations?)(?: (?:relations|care|service|support))? (?:team|desk|department|office)"
        + "|nodal officer|grievance (?:redress(?:al)? )?officer|high(?:er)? (?:authority|authorities|officials?|department|dept|position|level|ranking)"
        + "|(?:higher |senior |concerned )officers?|concerned (?:higher |senior )?(?:authorit(?:y|ies)|officials?|officers?)|senior (?:person|people|officer|officials?|executive|agent|rep|representative|staff|member"
        + "|associate|colleague|advisor|adviser|team|department|one)"
        + "|(?:person|people|one|man|lady) in[ -]?charge|next level|(?:level|tier|line) ?(?:2|two|ii|3|three)|l2|(?:second|2nd) (?:level|line)"
        + "|head of (?:the |your )?(?:department|customer (?:service|services|care|relations|support)|support|operations|complaints)"
        + "|department head|section head";

    private const string Ranks =
        "who(?:'s|s| is) in[ -]?charge|(?:whoever|whomever|person|some ?one|some ?body|one|guy) (?:who |that )?(?:runs|is running|owns)"
        + " (?:this|the|your) (?:place|company|shop|store|show|business|circus|department)|(?:some ?one|some ?body|any ?one|any ?body|whoever|whoever's|whomever|person|people|one) (?:who is |who's |whos |that is |that's "
        + "|is |with |at |in |from )?(?:a )?(?:bit )?(?:in[ -]?charge|management|higher(?: up)?|more senior|senior|above you|over you|superior"
        + "|above (?:your|ur|ya) ?(?:pay ?grade|level|rank)|(?:your |the )?(?:head ?office|headquarters|hq|corporate)"
        + "|(?:more |some |actual |any |real |the )?(?:authority|power|seniority)|(?:higher |a higher )?position"
        + "|who (?:has|have) (?:more |some |the |actual |any )?(?:authority|power)"
        + "|who can (?:actually )?(?:make|take) (?:a |the )?decisions?)";

    /// <summary>§: a supervisor.</summary>
    [GeneratedRegex(
        @"\b(?:" + Articles + Adjectives + "(?:" + Titles + ")|(?:your|ur|you're|ya|a) (?:seniors?|sup|tl|gm)|the (?:gm|tl)"
        + @"|(?:your|ur) (?:lead|chief|upper level|top level))\b",
        Safe)]
    public static partial Regex Chief();

    /// <summary>§ in a description: "someone above you". On its own, as the engine bounds the size of one pattern.</summary>
    [GeneratedRegex(@"\b" + Articles + "(?:" + Ranks + @")\b", Safe)]
    public static partial Regex Described();

    private const string Somebody = "(?:some ?one|some ?body|sum1|any ?one|any ?body)";

    private const string Able =
        "(?:else|human|different|new|real|competent|capable|knowledgeable|helpful|useful|better|local|experienced|qualified|intelligent|smarter"
        + "|with (?:a|half a|some|more|actual) (?:brain|brains|clue|sense|knowledge|experience)"
        + "|(?:who|that) (?:actually |really |is |can |could |will |would |might |does |has )*(?:actually |really )?"
        + "(?:knows?|understands?|speaks?|cares?|listens?|help|helps|solve|fix|sort|resolve|address|assist|deal|do something|competent"
        + "|able to|read|reads))";

    /// <summary>Desks that are named without an article: "transfer me to billing".</summary>
    public const string Desks = "(?:billing|accounts|accounting|accounts payable|sales|returns|refunds|complaints|technical|tech support|technical support|it support"
        + "|shipping|logistics|claims|cancellations|retentions|warranty|customer relations)";

    /// <summary>Those who know a thing better: asked for by talk or transfer only, as they are sent to houses too.</summary>
    public const string Experts = "(?:an? |the |your |one of your )?(?:\\w+ )?(?:specialists?|technicians?|experts?|engineers?)";

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
        + "|customer service|cancellations?|retentions?|relevant|right|correct|appropriate|concerned|different|other|accounts?|accounting|warranty)"
        + " (?:department|dept|team|desk)"
        + @"|(?:some ?one|some ?body) (?:from|in|on) (?:your |the |another |a different )(?:\w+ )?(?:team|department|dept|office|company)"
        + @"|(?:some ?one|some ?body|any ?one|a person) (?:from|in|at) (?:your |the )?" + Desks + @"|(?:one of )?your colleagues?|a colleague|kisi (?:aur|or|insaan))\b",
        Safe)]
    public static partial Regex Other();

    /// <summary>¶: anybody who answers for the shop; means something only where one is asked for.</summary>
    [GeneratedRegex(@"\b(?:an? |the |your |any |one of your |one of the )?(?:(?:live |real )?person|live (?:chat|support)|customer (?:care|service|support)|" + Role + @")\b", Safe)]
    public static partial Regex Anybody();

    /// <summary>¦: what is not a person.</summary>
    [GeneratedRegex(
        @"\b(?:an? |the |this |your |some |these |stupid |useless )*(?:(?:ro|chat ?)?bots?|machines?|computers?|ai|recordings?|automated \w+"
        + @"|auto[- ]?repl(?:y|ies))\b",
        Safe)]
    public static partial Regex Machine();

    /// <summary>A supervisor who was mentioned as one: with an article.</summary>
    [GeneratedRegex("^(?:your|ur|ya|a|the|another) ", Safe)]
    public static partial Regex Article();

    /// <summary>What makes "manager" a thing, or somebody who is not the shop's.</summary>
    [GeneratedRegex(
        @"^(?:'?s? (?:approval|special|choice|office|signature|job|edition|role|discount|guide|day|desk|card|manual|club|cut|chair|award|pick|book)"
        + "|'?s?[ -](?:role|position|job|jobs|app|account|accounts|software|edition|login|training|course|mug|hat|badge|licen[cs]e|plugin"
        + "|dashboard|password|approval|console|program|discount|special|card|game|mode|view|pack|series|bundle|version|vacancy"
        + "|on (?:record|file|our|my)|of record|hi-?vis|jackets?|vests?|hoodies?|uniforms?|costumes?|outfits?|polos?|lanyard|sticker|sign|plaque|key ?ring|keychain|notebook|planner|diary|bag|pin|figurine|figure|doll|toy|cash|box|kiosk|tool|tools|t-?shirt|shirt|fee|fees|meeting|gift|of my|at my|at work|at our|in my|of our|for (?:my|our|the|a) (?:new )?"
        + "(?:team|store|shop|company|business|restaurant|project)|manual|desk|chair|kit|suite|pro|plus|citizens?|of support with"
        + @"|of (?:the|this|that|a) (?:car|vehicle|house|bike|truck|game|movie|film|brand|band|show|club|song|building|hotel|property)|[0-9]{3}))\b",
        Safe)]
    public static partial Regex ThingAfter();

    /// <summary>What is called a manager's is a thing, unless it leads to one: a name, a number.</summary>
    [GeneratedRegex("^'s [a-z]", Safe)]
    public static partial Regex Possession();

    /// <summary>What of a supervisor's leads to one, and "'s" for "is".</summary>
    [GeneratedRegex(
        "^'s (?:(?:full|direct|phone|contact|work|cell|mobile|e-?mail) )*(?:name|names|number|e-?mails?|mail|phone|contacts?|details|info|information|address|id"
        + "|extension|ext|line|attention|help|assistance|advice|response|reply|answer|decision|opinion|view|input|superior|boss|manager|supervisor|available"
        + @"|not|gone|here|there|in|on|out|a|an|the|been|already|still|just|so|\w+ing)\b",
        Safe)]
    public static partial Regex LeadsToOne();

    /// <summary>What may follow a bare "boss" or "human"; any other word makes it a brand, a band or hair.</summary>
    [GeneratedRegex(
        "^(?:$|[^ a-z0-9]| (?:$|[^a-z0-9])| (?:please|pls|plz|now|to|and|or|on|in|at|asap|right|immediately|today|not|no|but|because|about|is|can|could|will"
        + "|would|who|that|with|for|so|then|instead|call|directly|here|there|available|before|if|i|as|name|number|e-?mail|contact|details|phone|of"
        + "|himself|herself|lemme|gimme|wanna|rn|sort|fix|handle|solve|deal|help|join|speak|talk|ring|phone|contact|email|write|answer|reply|review|check|look|explain|step|take|said|told|hung|promised|lol|lmao|haha|bro|man|mate|calls|rings|phones|contacts|writes|reads|sees|takes|looks|gets|decides|free|may|might|must|had|let|real|sees|says|sir|over|back|ko|se|ka|ki|when|since|regarding|this|has|was|does|from|agent|support|help|rep"
        + @"|operator|being|beings|person|asap|ever|working|online|around|free|knows|should|needs|did|just|by|after|until|till|anymore)\b)",
        Safe)]
    public static partial Regex PersonGoesOn();

    /// <summary>What makes "another agent" a thing.</summary>
    [GeneratedRegex("^(?:'s)? (?:code|id|number|fee|login|portal|licen[cs]e|badge|kit|discount|rate|account|poster|commission)s?\\b", Safe)]
    public static partial Regex OtherThingAfter();
}
