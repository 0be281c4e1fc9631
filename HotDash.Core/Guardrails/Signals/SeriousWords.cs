using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Legal threats, chargebacks, fraud, injury, threats and abuse in plain words (rulebook G4).</summary>
internal static partial class SeriousWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private sealed record Serious(SignalKind Kind, Func<Regex> Words, params string[] Cues)
    {
        /// <summary>A text with none of the cues is not read any further.</summary>
        public CueWords Search { get; } = new(Cues);
    }

    private static readonly Serious[] Kinds =
    [
        new(SignalKind.LegalThreat, Legal, "legal", "small claim", "claim against", "suit", "sue", "suing", "lawyer", "attorney", "solicitor", "court",
            "ing charges", "s charges", "class action", "counsel", "bbb", "business bureau", "ftc", "trading stand", "ombudsman", "consumer", "authorities",
            "police", "cyber", " fir", "case against", "breach of"),
        new(SignalKind.Chargeback, Chargeback, "chargeb", "charge-b", "charge b", "charge it b", "charge this b", "charge that b", "charging it", "charging this",
            "disput", " bank", "card comp", "card issuer", "paypal", "credit card", "reverse th", "stop th", "section 75", "my card", "the card"),
        new(SignalKind.Fraud, Fraud, "fraud", "scam", "identity", "phish", "stole", "stealing", "robb", "authori", "hack", "compromis", "t make", "r make", "t made",
            "r made", "t place", "r place", "without my", "t recogni", "used my", "using my"),
        new(SignalKind.Safety, Safety, "injur", "bleed", "hurt", "burn", "cut m", "cut h", "shock", "electrocut", "poison", "fire", "flames", "explo", "blew up",
            "hospital", "emergency", " er", "allerg", "concuss", "ambulance", "brake", "wheel", "fuel", "gas", "crashed", "died", "killed", "dangerous", "unsafe",
            "safety", "suicid", "self", "my life", "end it all", "to live", "sick", " ill", "vomit", "chok", "rash", "smok", "spark", "stitches", "kill my", "killing my"),
        new(SignalKind.Threat, Threat, "hurt ", "kill", "beat ", "shoot ", "stab", "murder", "strangle", "punch", "where you ", "your back", "burn ", "bomb", "blow up",
            "regret", "come to", "coming to", "come for", "coming for", "come down", "coming down", "there to", "there for", "hunt you", "find you", "hope you", "hope u",
            "dead meat"),
        new(SignalKind.Abuse, Abuse, "f**", "f*k", "f*c", "f*u", "fuck", "screw", "to hell", "go die", "shit", "drop dead", "shut ", "stfu", "cunt", "idiot", "moron", "imbecile", "bitch", "hole",
            "bastard", "dick", "wanker", "scum", "prick", "retard", "dumb", "twat", "nigg", "fag", "chutiy", "chod", "harami", "kamin", "gandu", "bhosd", "fools"),
    ];

    /// <summary>The first finding of each kind.</summary>
    public static IEnumerable<(SignalKind Kind, int Start, int Length, int Level)> Find(FoldedText text)
    {
        foreach (var serious in Kinds)
        {
            if (!serious.Search.StandIn(text.Text)) continue;
            for (var m = serious.Words().Match(text.Text); m.Success; m = m.NextMatch())
            {
                if (Denied().IsMatch(text.Text.AsSpan(Math.Max(0, m.Index - 40)..m.Index))) continue;
                if (Harmless().IsMatch(text.Text.AsSpan(m.Index..Math.Min(text.Text.Length, m.Index + m.Length + 24)))) continue;
                yield return (serious.Kind, m.Index, m.Length, serious.Kind == SignalKind.Fraud && IsInsult(m) ? 2 : 3);
                break;
            }
        }
    }

    /// <summary>"This is a scam" is mostly anger; "I was scammed" may be so too.</summary>
    private static bool IsInsult(Match m) => m.ValueSpan is ['s', 'c', 'a', 'm', ..] or ['s', 't', 'o', 'l', 'e', ..] or ['r', 'o', 'b', ..];

    [GeneratedRegex(
        @"(?:(?:not|n't|never) (?:(?:want|wanna|trying|going|planning|looking|threatening|need|to|saying|accusing|claiming|do|doing|file"
        + "|open|make|take|call|contact|a|an|any|the|my|your|been|be|get|got|was|were|it|is|this|really|actually) )*"
        + @"|\b(?:no|without|nobody|no one|none of us) (?:(?:was|were|got|is|has been|any|a|an) )*|\b(?:anti|non)[ -])$",
        Safe)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"\b(?:fraud (?:protection|prevention|department|dept|alert|alerts|check|checks|filter|team|squad|hotline|line|hold|screening|detection)|anti[- ]fraud|rash guards?|hurt you to|shoot you (?:a|an|over|some)"
        + @"|exploded (?:view|diagram|drawing|parts)|beat you to|(?:bank|card company|card issuer|credit card company) (?:to (?:see|check|ask|confirm|find|make sure|verify)|and (?:ask|check|see|they))"
        + @"|bleeding (?:edge|color|colour|ink|dye)|(?:toy|lego) \w+|legal (?:tender|size|pad|name|age))\b",
        Safe)]
    private static partial Regex Harmless();

    private const string Counsel = "(?:lawyers?|attorneys?|solicitors?|legal (?:team|counsel|advisors?|advisers?|representatives?))";

    [GeneratedRegex(
        @"\b(?:legal (?:action|proceedings|steps|route|recourse|remed(?:y|ies)|measures|avenues|options)|small claims|law ?suits?"
        + @"|(?:file|filing|bring) (?:a )?(?:suit|claim) against|class action (?:law ?suit|suit|against)|lawyer up|lawyering up"
        + @"|(?:take|taking|see|seeing|drag|meet) (?:you|u|this|them|it|you guys|your company|the company) (?:all )?(?:to|in) court"
        + @"|(?:go|going) to court|press(?:ing)? charges|pursue (?:this|it|you) legally"
        + @"|(?:will|'ll|going to|gonna|have to|want to|should|could|can|might|to|i'd|ready to) sue"
        + @"|sue (?:you|u|your|them|the company|the shop|the store|this company|for)|suing|(?:be|get|getting|being) sued"
        + @"|(?:contact|contacted|contacting|call|called|calling|speak to|speak with|speaking to|speaking with|talk to|talk with"
        + @"|talking to|hire|hired|hiring|get|getting|consult|consulted|consulting|involve|involving|hear from|see|seeing|retain"
        + @"|retained|through|from|via|forward (?:this|it) to|have) (?:my|our|a|an|the)(?: own)? " + Counsel
        + @"|(?:my|our) " + Counsel
        + @"(?: will| is going| 'll|'ll| has| have| says| said| advised| told| would like| is ready| is drafting| are| contacts?)"
        + @"|(?:report|reporting|reported|complaint|complain|complaining|file) (?:\w+ ){0,4}(?:bbb|better business bureau|ftc"
        + @"|trading standards|ombudsman|attorney general|consumer (?:protection|affairs|forum|helpline|rights)|authorities|police|cyber ?crime)"
        + @"|consumer (?:court|forum|commission)|legal (?:notice|advice|case)|police (?:complaint|case)|(?:file|filing|lodge|lodging) (?:an? )?(?:fir|court case|case against)"
        + @"|(?:go|going|write|writing|escalate(?: this)?|take this|taking this) to (?:the )?(?:\w+ )?(?:ombudsman|trading standards|police|media and court|bbb)"
        + @"|(?:involve|involving|call|calling) the police|hear from my (?:legal|lawyers?|attorney|solicitors?)|breach of contract)\b",
        Safe)]
    private static partial Regex Legal();

    [GeneratedRegex(
        @"\b(?:charge[- ]?backs?|charge (?:it|this|that) back|charging (?:it|this) back|section 75"
        + @"|(?:open|opening|file|filing|raise|raising|start|starting|opened|filed|raised|lodge) (?:an? )?(?:\w+ )?dispute"
        + @"|disput(?:e|ing|ed) (?:\w+ ){0,3}(?:with|through|via) (?:my |the )?(?:bank|card|paypal|visa|amex|mastercard|credit)"
        + @"|claim (?:it |this |my money |the money )?(?:back )?(?:through|from|via|with) (?:my |the )?(?:bank|paypal|card|credit card)|disput(?:e|ing|ed) (?:\w+ ){0,3}(?:charges?|payments?|transactions?)|(?:paypal|bank) (?:claim|dispute|case)"
        + @"|(?:call|calling|contact|contacting|tell|telling|notify|notifying|report (?:this|it|you) to|go to|going to|speak to)"
        + @" (?:my|our) (?:bank|credit card company|card issuer|card company|credit card provider)"
        + @"|(?:bank|card company|card issuer|credit card company) (?:to )?(?:reverse|stop|cancel|claw|pull|take)"
        + @"|(?:reverse|stop) (?:the|this|my|that) (?:payment|charge|transaction))\b",
        Safe)]
    private static partial Regex Chargeback();

    [GeneratedRegex(
        @"\b(?:frauds?|fraudulent(?:ly)?|fraudsters?|scam|scams|scammed|scammers?|scamming|(?:stole|stealing|robbed|robbing) (?:my|our|me|people)(?: hard[- ]earned| of my)?(?: money)?|identity theft|phishing|phished"
        + @"|stolen (?:card|credit card|identity|account)|unauthori[sz]ed (?:\w+ )?(?:charges?|transactions?|payments?|purchases?|access|orders?)"
        + @"|(?:account|card|identity) (?:was |has been |got |is |were |been )?(?:hacked|compromised|stolen)|hacked (?:my|into)"
        + @"|(?:used|using) my (?:card|account|details|name) (?:without|to (?:buy|order))|without my (?:permission|consent|authori[sz]ation|approval|knowledge)"
        + @"|(?:don't|do not|didn't|did not) recogni[sz]e (?:this|that|the|these|an?|any) (?:\w+ )?(?:order|orders|charge|charges|payment|payments|transaction|transactions|purchase)"
        + @"|(?:didn't|did not|never|haven't) (?:make|made|authori[sz]e|authori[sz]ed|place|placed) (?:this|that|the|these|any|an?|such an?)"
        + @" (?:\w+ )?(?:order|orders|purchase|purchases|charge|charges|payment|payments|transaction|transactions))\b",
        Safe)]
    private static partial Regex Fraud();

    [GeneratedRegex(
        @"\b(?:injured|injuring|(?:caus\w+|suffer\w+|sustain\w+|result\w+ in)(?: \w+){0,3} injur(?:y|ies)|personal injury"
        + @"|(?:i|he|she|it|my \w+|finger|hand|foot|nose|gums?|they)(?:'m| am| is| was| were| started| kept| are)? bleeding|(?:hurt|burned|burnt|cut|shocked|electrocuted|poisoned)"
        + @" (?:me|my (?:hand|hands|arm|arms|leg|face|eye|eyes|skin|finger|fingers|son|daughter|child|kid|wife|husband|dog|baby|foot)|himself|herself)"
        + @"|(?:got|was|were|been|gets) (?:badly |seriously |nearly |almost |really )?(?:hurt|burned|burnt|electrocuted|poisoned)"
        + @"|electric shock|electrocuted|caught (?:on )?fire|(?:is|was|went|set) (?:\w+ )?on fire|burst into flames|exploded|blew up in"
        + @"|(?:went|go|going|ended up|sent|taken|rushed|admitted) (?:\w+ )?(?:to|in|into) (?:the |a )?(?:hospital|emergency room|er)"
        + @"|in the emergency room|hospitali[sz]ed|allergic reaction|concussion|(?:call(?:ed)?|need(?:ed)?|took|by|in) (?:an |the )?ambulance"
        + @"|food poisoning|(?:made|making|makes) (?:me|us|him|her|them|my \w+)(?: \w+)? (?:sick|ill|vomit)|(?:choked|choking) on|(?:a|an|skin|bad|terrible) rash|needed stitches"
        + @"|(?:smoke|sparks|flames) (?:coming|came|pouring)|started (?:smoking|sparking|burning|to smoke)|gas leak|shocked me"
        + @"|brakes? (?:failed|fail|failure|went out|gave out|stopped working)|wheel (?:fell|came) off|fuel leak|leaking (?:fuel|gas)"
        + @"|(?:almost|nearly|could have|could've) (?:crashed|died|been killed|killed (?:me|us|someone|my))"
        + @"|(?:it|this|that|which|car|part|product|pump|item)(?:'s| is| was)(?: very| so| really| extremely| just)? (?:dangerous|unsafe)"
        + @"|safety (?:hazard|issue|concern|risk|problem)|fire hazard|kill myself|killing myself|suicid(?:e|al)|self[- ]harm"
        + @"|hurt myself|end my life|end it all|don't want to live)\b",
        Safe)]
    private static partial Regex Safety();

    [GeneratedRegex(
        @"\b(?:(?:will|'ll|going to|gonna|should|want to|wanna|could) (?:\w+ )?(?:hurt|kill|beat|shoot|stab|murder|strangle|punch)"
        + @" (?:you|u|your family|him|her|them|somebody|someone)|i know where you (?:live|work)|(?:watch|watching) your back"
        + @"|burn (?:your|the|that|down) (?:\w+ ){0,2}(?:store|shop|office|place|building|warehouse|down)"
        + @"|bomb (?:your|the)|blow up your|you(?:'ll| will) regret (?:this|it)"
        + @"|com(?:e|ing) (?:down )?(?:there )?(?:to|for) (?:your (?:house|home|office)|you)|hunt you down|(?:i|we)(?:'ll| will) find you|hope (?:you|u|you all) (?:die|rot|burn)|dead meat|shoot up)\b",
        Safe)]
    private static partial Regex Threat();

    private const string Slur =
        "(?:idiots?|morons?|imbeciles?|bitch(?:es)?|assholes?|arseholes?|bastards?|cunts?|dickheads?|wankers?|scumbags?"
        + "|motherfuckers?|pricks?|retards?|retarded|dumbass(?:es)?|pieces? of shit|shitheads?|twats?)";

    [GeneratedRegex(
        @"\b(?:f+u+c+k+ (?:you|u|off|this company|your)|f\*+k? (?:you|off)|screw you|go to hell|go die|eat shit|drop dead"
        + @"|(?:you|u|you're|youre|ur|your agents?|you are|you guys|you people)(?: (?:are|all|such|a|an|bunch|of|fucking|stupid|absolute|total|complete|lying|useless|lot)){0,5} "
        + Slur + @"|(?:stupid|fucking|lying|useless|dumb) " + Slur + @"|shut (?:the fuck |your )up|stfu|motherfuckers?|cunts?"
        + @"|(?:bunch|pack|bloody|kind|kinda|sort|such)(?: of)? (?:\w+ )?(?:idiots|morons|fools|imbeciles)|son of a bitch|n[i1]gg(?:er|a)s?|fagg?ots?|chutiy\w+|madar ?chod|b(?:h)?en ?chod"
        + @"|harami|kamin[ae]|gandu|bhosd\w+)\b",
        Safe)]
    private static partial Regex Abuse();
}
