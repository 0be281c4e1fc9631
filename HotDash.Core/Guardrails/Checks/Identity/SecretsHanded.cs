using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Secrets that the customer is asked to hand over in the conversation, among whatever else is asked for (PII-02): a verb
/// of handing over, then, within a dozen words, a secret. Where the words may as well speak of a page, the conversation must
/// be named: "type it here in the chat".
/// </summary>
internal static partial class SecretsHanded
{
    private static readonly CueWords Cues = new(
        "card", "cvv", "cvc", "csc", "code", "password", "passcode", "passphrase", "credential", "ssn", "social", "pin", "digits", "long number", "secret", "api key", "private key", "token", "phrase", " login", " log-in", "number across", "numbers across", "number on", "number from", "pwd", " pw");

    /// <summary>False when no secret is named, at a glance.</summary>
    public static bool MayBeIn(string text) => Cues.StandIn(text);

    /// <summary>The words that ask for one; null when the sentence does not.</summary>
    public static Match? In(string sentence)
    {
        if (!MayBeIn(sentence) || !Secret().IsMatch(sentence)) return null;
        return Plain(sentence, Hand()) ?? (Link().IsMatch(sentence) ? null : Plain(sentence, PutHere())) ?? Plain(sentence, AllWeNeed());
    }

    private static Match? Plain(string sentence, Regex frame)
    {
        var m = frame.Match(sentence);
        if (!m.Success || Harmless().IsMatch(sentence) || NoRequest().IsMatch(m.Groups["gap"].ValueSpan)) return null;
        if (Other().IsMatch(sentence.AsSpan(m.Index + m.Length)) || Warned().IsMatch(sentence.AsSpan(0, m.Groups["verb"].Success ? m.Groups["verb"].Index : m.Index))) return null;
        return Page().IsMatch(sentence) && !Here().IsMatch(sentence) ? null : m;
    }

    private const string Gap = @"(?<gap>(?:[ ,/&+():-]+[\w'.@]+){0,12}?)[ ,/&+():-]+";

    private const string Known =
        @"(?:(?:full|complete|entire|whole|long|credit|debit|bank|payment) )*card (?:number|no\b|digits|details|data)|(?:long|whole|full|complete|entire) (?:number|card)\b|whole of (?:your|the) card|(?:numbers?|digits) (?:across|on|from|off|at) the (?:front|back|face|reverse) of (?:your|the) (?:visa|mastercard|amex|card|credit|debit|bank)|your social\b|(?:photo|picture|pic|image|scan|copy|screenshot|snap|snapshot)s? of (?:[\w'-]+ ){0,8}?(?:credit|debit|bank|payment) card|(?:16|sixteen|fifteen)[ -]digits?|(?:three|3|four|last three|last 3)[ -](?:digits?|numbers?|figures) (?:from|on|at|off) the (?:back|reverse|rear|front)"
        + @"|(?:security|secret|little|small|short|three.digit|3.digit) (?:code|number)(?: (?:on|from|at) the (?:back|reverse|rear))?|code (?:on|from|at) the (?:back|reverse|rear)|cvv2?|cvc2?|csc\b"
        + @"|(?:(?:online|e|mobile)[ -]?)?(?:banking|bank|card|atm) (?:pin|password|login|log-in|credentials|access code)|pass ?words?|pass ?codes?|pass ?phrases?|(?:log-?in|sign-?in|user|account|admin)? ?credentials|\bpwd?\b"
        + @"|secret (?:key|token)|(?:secret |private |live )?api (?:key|secret|token)|private key|client secret|access token|auth(?:entication)? token|(?:seed|recovery|backup|secret) (?:phrase|codes?|words|key)|social security(?: number| no)?|ssn|\bpin(?: (?:number|code))?\b";

    [GeneratedRegex(@"\b(?:" + Known + ")", SupervisorPatterns.Safe)]
    private static partial Regex Secret();

    /// <summary>To us: send, share, tell, e-mail us.</summary>
    [GeneratedRegex(
        @"(?:^ ?|[,;:.(–—-] ?|\b(?:please|just|kindly|can|could|would|will|you|to|and|or|then|so|simply|either|also|now|don't forget to|easiest is to|best to|if you|let's|pls) )(?<verb>send|share|provide|give|tell|dm|pm|tweet|supply|forward|hand over|state|quote|pass (?:us|me)|let (?:us|me) (?:have|know)|reply with|respond with|answer with|reply|respond|confirm|"
        + @"(?:e-?mail|mail|message|text|write|read|read out|ring|call|phone)(?: to)? (?:us|me)|read out|spell out|show (?:us|me)|attach|upload)" + Gap + "(?<secret>" + Known + ")",
        SupervisorPatterns.Safe)]
    private static partial Regex Hand();

    /// <summary>"All I need is", "may I have", "we need", "what is".</summary>
    [GeneratedRegex(
        @"(?:\b(?:all|everything|what|the only things?|things)(?: (?:that|else))? (?:i|we)(?:'d|'ll| would| will)? (?:need|require|want|ask(?: for)?)(?: from you| for (?:this|that|it)| now)?(?: is| are|:)|\b(?:may|can|could|might|shall) (?:i|we) (?:please |just |also )?(?:have|get|take|grab|note|ask for|ask you for|see)|(?:^ ?|[,;:] |\b(?:also|still|just|and|but|so|then) )(?:i|we)(?:'d|'ll| would| will)?(?: (?:also|just|still|only|then|now|first))* (?:need|require|want|ask(?: you)? for|like|love)|\bwhat(?:'s| is| are| were| was))"
        + Gap + "(?<secret>" + Known + ")",
        SupervisorPatterns.Safe)]
    private static partial Regex AllWeNeed();

    /// <summary>Into the conversation: type, paste, post ... here.</summary>
    [GeneratedRegex(
        @"\b(?:type|write|enter|input|put|drop|post|submit|paste|leave|pop|jot(?: down)?|key(?: in)?|fill in|state|quote|note(?: down)?|list|copy|include|add|mention)" + Gap + "(?<secret>" + Known + ")"
        + @"[^;!?]{0,60}?\b(?:here|below|(?:in|into|to|by|as|with|inside) (?:this|the|your|a|an|our|any|my)? ?(?:next |private |direct |own )?(?:chat|thread|reply|message|conversation|dm|answer|e-?mail|response|text|ticket|form below)|(?:to|for|with) (?:us|me)\b)",
        SupervisorPatterns.Safe)]
    private static partial Regex PutHere();

    /// <summary>Between verb and secret: another thing is asked, or warned of.</summary>
    [GeneratedRegex(
        @"\b(?:never|not|no(?: [a-z]\w*)?$|no [a-z]|don't|without|except|instead|last|ending|ends|final|first|reset|resets|resetting|change|changed|changing|link|forgot|forgotten|new(?: \w+)?$|about|if|to|when|where|whether|how|why|that|once|while|after|before|problem|issue|wrong|who|which|can|cannot|can't|was|is|are|has|have|had|will|should|but|because|regarding|hide|cover|covering|blank|remove|minus|temporary|you|they|protect)(?:\b|$)",
        SupervisorPatterns.Safe)]
    private static partial Regex NoRequest();

    /// <summary>After the secret: it is the name of something else, or something is told of it.</summary>
    [GeneratedRegex(@"^(?:'s)? ?(?:of (?:the|your|this|our) (?:[\w-]+ )?(?:device|box|unit|machine|product|label|item|phone|router|modem|printer|tin|bottle|packet|bag|watch|laptop|remote|meter|fridge|ticket|receipt|letter|book|case|sim|tag|package|carton|camera|toy|lid|boiler|console|battery|charger|tv|bike|pump|invoice|door|lock|kit)|to (?:nobody|no one|anybody|anyone)|ends?|ending|reset|resets|change|changes|page|field|screen|manager|link|mail|e-?mails?|hint|polic(?:y|ies)|is|was|were|has|had|works?|worked|again|protected|requirements|box|will|section|prompt|letter|rules|arrives?|arrived|doesn't|does|covered|hidden|blanked|removed|lock|symbol|icon|expir\w+|safe|private|secret|or less|machine|hasn't|isn't|didn't|won't)\b", SupervisorPatterns.Safe)]
    private static partial Regex Other();

    /// <summary>"Enter it here: https://...": on a page.</summary>
    [GeneratedRegex(@"https?:|\bwww\.|\bt\.co", SupervisorPatterns.Safe)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:page|portal|website|web ?site|settings|check-?out|log-?in screen|sign-?in screen|link|https?:|www\.|the app|our app|dashboard|keypad|terminal|machine|atm|reader|form at|till)\b", SupervisorPatterns.Safe)]
    private static partial Regex Page();

    [GeneratedRegex(@"\b(?:here|in (?:this|the|your) (?:chat|thread|reply|next message|message|conversation)|tweet us|dm us|e-?mail us|text us|message us|(?:send|tell|give|share|forward)(?: it| them)?(?: to)? (?:us|me))\b", SupervisorPatterns.Safe)]
    private static partial Regex Here();

    [GeneratedRegex(
        @"\b(?:don't|dont|do not|not|without|won't|wouldn't|no need to|cannot|can't)\b[^,;]{0,60}$|\b(?:never|no one|nobody|avoid|rather than|instead of|beware|careful|scam\w*|fraud\w*|phish\w*|refuse|hang up|wherever|anyone|someone|somebody|they|he|she|bank|whoever|people|which asks?|that asks?|asking|asked|prompted|told)\b[^;]{0,90}$"
        + @"|\b(?:i|we|it|which|who|system|team)(?:'ll|'ve| will| can| could| have| just| already| did)* $",
        SupervisorPatterns.Safe)]
    private static partial Regex Warned();

    [GeneratedRegex(
        @"\b(?:last (?:4|four|few|2|two)|first (?:6|six|4|four)|final (?:4|four)|gift ?cards?|e-?gift|rewards?|loyalty|membership|member card|library|club ?card|nectar|sim|id card|report card|points|store card number|travel card|transit|oyster|business card"
        + "|warranty card|graphics card|video card|sd card|memory card|greeting|birthday|post ?cards?|vaccin\\w*|voucher|scratch|prepaid|promo|discount|coupon|tracking|error code|courier|driver|rider|cashier|associate|delivery pin|pickup pin|collection pin|locker|parcel pin|zip|postcode|postal)\\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Harmless();
}
