using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Tells a sentence that asks the customer for a whole card, a code, a password or the like from one that warns of doing
/// so, sends them such a code, or says what they need on a page (PII-02).
/// </summary>
internal static partial class SecretsAsked
{
    private static readonly SearchValues<string> Cues = SearchValues.Create(
        ["card", "cvv", "cvc", "security code", "password", "passcode", "social security", "ssn", "pin", "otp", "code", "digits", "maiden", "credential", "visa", "mastercard", "amex"],
        StringComparison.Ordinal);

    /// <summary>False when the text asks for nothing of the kind, at a glance.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Cues);

    /// <summary>The words that ask; null when the sentence does not.</summary>
    public static Match? In(Sentence s)
    {
        if (!MayBeIn(s.Text)) return null;
        return Asking(s.Text, AskFor(), Harmless()) ?? Asking(s.Text, WhatIs(), Harmless()) ?? Asking(s.Text, Transcribe(), OtherCard())
            ?? Asking(s.Text, AskForCode(), NotOurCode()) ?? Asking(s.Text, TypeHere(), NotOurCode());
    }

    /// <summary>
    /// Some shops verify a customer by a PIN of their own, and a card may be a greeting card, so these alone are not certain.
    /// </summary>
    public static bool AreCertain(Match asked) =>
        !(EndsInPin().IsMatch(asked.ValueSpan) && !PlainPin().IsMatch(asked.ValueSpan)) && !asked.Groups["picture"].Success;

    private static Match? Asking(string sentence, Regex pattern, Regex harmless)
    {
        var m = pattern.Match(sentence);
        if (!m.Success || harmless.IsMatch(sentence)) return null;
        var before = sentence.AsSpan(0, m.Index);
        if (Warned().IsMatch(before) || ToNobody().IsMatch(sentence.AsSpan(m.Index + m.Length))) return null;
        if (!IsAsked(m.ValueSpan, before)) return null;
        if (Retried().IsMatch(sentence) && IsChecked(m.ValueSpan)) return null;
        return OnAPage().IsMatch(sentence) && !ToUs().IsMatch(m.ValueSpan) && !(IsNeeded(m.ValueSpan) && WeNeed().IsMatch(before)) ? null : m;
    }

    private static bool IsNeeded(ReadOnlySpan<char> asked) => asked.StartsWith("need") || asked.StartsWith("require");

    /// <summary>"Verify the code on your card and try again": the customer looks at their own card.</summary>
    private static bool IsChecked(ReadOnlySpan<char> asked) => asked.StartsWith("verify") || asked.StartsWith("confirm") || asked.StartsWith("enter");

    /// <summary>"We need", "may I have", but "you'll need"; "please send", "may I ask for", but "we'll send".</summary>
    private static bool IsAsked(ReadOnlySpan<char> asked, ReadOnlySpan<char> before)
    {
        if (IsNeeded(asked)) return WeNeed().IsMatch(before) && !OfTheirs().IsMatch(before);
        if (asked.StartsWith("have") || asked.StartsWith("get ")) return MayWe().IsMatch(before);
        return MayWe().IsMatch(before) || !OfOurs().IsMatch(before);
    }

    private const string Kind = "(?:(?:credit|debit|bank|credit/debit|credit or debit|debit or credit|payment|visa|mastercard|amex) )?";

    private const string Verb =
        @"\b(?:send|share|provide|give|tell|confirm|(?:reply|respond|(?:write|come|get) back)(?: to us| to me)? with|dm|pm|(?:message|text|e-?mail) (?:us|me|over|back)|supply|forward|have|get|need|require|verify"
        + "|ask for|let (?:us|me) (?:have|know)|read(?: out| back| off)?|show)(?: (?:us|me|over|with|to us|to me|back|in))?";

    private const string Between =
        "(?: (?:please|your|the|a|an|my|both|all|&|or|date of birth|birth|national|insurance|number|full|complete|entire|whole|valid|name,?|and|along with|account|login,?|log-in|user|id,?|details?,?|on|of|from|bank|online|banking"
        + "|expiry|expiration|date,?|cvv,?|card|number,?|pin,?|billing|address,?|username,?|e-?mail,?|phone,?|mother's maiden name,?|current|old|new))* ";

    private const string Secret =
        @"(?:(?:(?:full|complete|entire|whole|16.digit|sixteen.digit|long) )?" + Kind + @"card (?:number|no\b|details|info(?:rmation)?|data)"
        + @"|(?:cvv2?|cvc2?|security code)(?: (?:number|code))?|(?:account |login )?(?:password|passcode)|your (?:\w+ ){1,2}password|(?:(?:login|log-in|sign.?in|account|banking|access|user) )?credentials|(?:log-?in|sign-?in) details|social security number|ssn|mother'?s maiden name"
        + @"|(?:card |atm |bank |debit card )?pin(?: number| code)?(?: of your (?:bank |debit |credit )?card)?)\b";

    [GeneratedRegex(Verb + Between + Secret, SupervisorPatterns.Safe)]
    private static partial Regex AskFor();

    [GeneratedRegex(@"\bwhat(?:'s| is| are| was) (?:the |your )(?:\w+ ){0,2}" + Secret, SupervisorPatterns.Safe)]
    private static partial Regex WhatIs();

    private const string Code =
        "(?:otp(?: code)?|(?:one.time|single.use|verification|authentication|authenticator|authorization|authorisation|security|login|sign.?in|2fa|two.factor|sms|six.digit|6.digit) (?:pass)?(?:codes?|password|pin))";

    /// <summary>"Your OTP", "tell us the login code", "the verification code you just got".</summary>
    [GeneratedRegex(
        @"\b(?:(?:share|tell|give|provide|reply with|respond with|supply|ask for|read(?: out| back| off)?|let (?:us|me) know)(?: us| me)? (?:the|that|this|any) (?:\w+ )?" + Code
        + @"|(?:what's|what is|what was|tell (?:us|me)|give (?:us|me)) the (?:\w+ )?code (?:that )?(?:we|i)(?:'ve| have)? (?:just )?(?:sent|texted|e-?mailed)"
        + @"|(?:send|share|provide|give|tell|dm|pm|message|text|e-?mail|forward|supply|reply with|respond with|need|have|get|confirm|read(?: out| back| off)?|let (?:us|me) know|what(?:'s| is))"
        + @"(?:(?: (?:back|over|to us|to me|with))?(?: us| me| to us| to me)?(?: with)? (?:please )?your (?:\w+ )?" + Code
        + @"|(?: over| back)? (?:us|me)(?: back)?(?: with)? (?:the|that|this|any) (?:\w+ )?" + Code
        + @"|(?: back| over)? (?:the|that) (?:\w+ )?" + Code
        + @" (?:that )?(?:(?:you(?:'ve| have)?|we(?:'ve| have)?|i(?:'ve| have)?|they|your bank) (?:just |recently )?(?:got|get|receive|received|texted|sent|e-?mailed|messaged)|(?:was |has been |is being )?(?:just )?(?:sent|texted)|to us|to me|back|(?:on|in) your (?:phone|inbox|messages)|from your (?:phone|sms))))",
        SupervisorPatterns.Safe)]
    private static partial Regex AskForCode();

    /// <summary>Typed into the conversation: "enter your OTP below", "drop your card number here".</summary>
    [GeneratedRegex(
        @"\b(?:type|write|enter|input|put|drop|post|submit|paste|leave|send)(?: in)?" + Between + "(?:" + Code + "|" + Secret + ")"
        + @"(?:,? [\w,]+){0,4}? (?:here|below|in (?:this|the) (?:chat|conversation|thread|message)|in (?:your|a) (?:reply|response|next message|message)|as a reply)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex TypeHere();

    /// <summary>What a courier, a page or a shop's voucher needs is not asked by us.</summary>
    [GeneratedRegex(
        @"\b(?:last (?:4|four|few|2|two)|first (?:6|six|4|four)|final (?:4|four)|promo|discount|coupon|tracking|error|" + OtherCards
        + @")\b|\b(?:delivery (?:associate|agent|partner|executive|person|boy|driver|guy)|associate|courier|driver|rider|cashier|in.?store|store staff)\b|https?:|t\.co",
        SupervisorPatterns.Safe)]
    private static partial Regex NotOurCode();

    /// <summary>A card read out digit by digit, or pictured.</summary>
    [GeneratedRegex(
        Verb + Between
        + @"(?:(?:last )?(?:three|3|four|4)(?:[ -]digits?)(?: security)?(?: code| number)?,? (?:(?:that are|that is|printed|found|shown) )?(?:on|from|at) (?:the )?(?:back|front|reverse|rear)(?: side)?(?: of (?:your|the) " + Kind + @"card\b| of it\b|$|,| (?:so|please|here|and|to)\b)"
        + @"|(?:security|verification|signature) (?:number|digits) (?:on|from|at) the (?:back|reverse)"
        + @"|(?:full|complete|whole|entire) number (?:of|on) (?:your|the) (?:(?:credit|debit|bank|payment) card|card|visa|mastercard|amex)"
        + @"|(?:long|big|embossed|raised) (?:card )?(?:numbers?|digits) (?:on|across|from)(?: the (?:front|back|face) of)? (?:your|the) " + Kind + "card"
        + @"|(?:16|sixteen|15|fifteen)[ -]digits?(?: (?:card )?(?:number|code))?(?: (?:on|of|from|across)(?: the (?:front|back|face) of)? (?:your|the) " + Kind + "card|$|[,.!?]| (?:so|please|here|in|to|and)\\b)"
        + @"|(?:the |of |your )*(?:digits|numbers) (?:on|of|from)(?: the (?:front|back|face) of)? (?:your|the) " + Kind + "card"
        + @"|(?:photo|picture|pic|image|scan|copy|screenshot|snap)s? of (?:(?:both sides|the front(?: and (?:the )?back)?|the back) of )?(?:your|the) (?:(?:credit|debit|bank|payment) card|card,? (?:front and back|both sides|(?:the )?front|with the number))"
        + "|(?<picture>(?:photo|picture|pic|image|scan|copy)s? of your card))",
        SupervisorPatterns.Safe)]
    private static partial Regex Transcribe();

    private const string OtherCards =
        "gift ?cards?|e-?gift|pin code|rewards?|loyalty|membership|member card|library|club ?card|nectar|sim|id card|report card|points|store card|travel card|transit|oyster|business card"
        + "|warranty card|graphics|video card|sd card|memory card|greeting|birthday|post ?card|insurance|vaccin|voucher|scratch|prepaid";

    [GeneratedRegex(@"\b(?:last (?:4|four|few|2|two|3|three)|first (?:6|six|4|four)|final (?:4|four)|four digits|" + OtherCards + @")\b", SupervisorPatterns.Safe)]
    private static partial Regex Harmless();

    /// <summary>The last three digits on a card's back are no less a secret than the first sixteen.</summary>
    [GeneratedRegex(@"\b(?:last (?:4|four|few|2|two)|first (?:6|six|4|four)|final (?:4|four)|" + OtherCards + @")\b", SupervisorPatterns.Safe)]
    private static partial Regex OtherCard();

    /// <summary>The customer types it into a page, not into the conversation.</summary>
    [GeneratedRegex(
        @"\b(?:reset|chang(?:e|ed|ing)|updat(?:e|ed|ing)|forgot(?:ten)?|new password|temporary password|create|choose|set ?up|settings|page|portal|website|securely on|(?:the|our|your) (?:app|wallet|profile)|tap|click|go to|(?:on|in|through|via) (?:the|our) (?:site|app|website)|check ?out|sign.?in screen|log ?in screen)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex OnAPage();

    [GeneratedRegex(@"\band (?:then )?(?:please )?(?:attempt|try|retry|re-?submit|place)\b", SupervisorPatterns.Safe)]
    private static partial Regex Retried();

    [GeneratedRegex(@"^(?:dm|pm|message|text|reply|respond|read)\b|\b(?:us|me)\b", SupervisorPatterns.Safe)]
    private static partial Regex ToUs();

    [GeneratedRegex(@"^$|\b(?:i|we)(?:'ll|'d| will| would| do| shall| may| might)?(?: (?:also|just|still|first|only|then|now))* $|(?:[,;:]|\b(?:also|still|just|and|but)) $", SupervisorPatterns.Safe)]
    private static partial Regex WeNeed();

    [GeneratedRegex(@"\b(?:may|can|could|might|shall|should) (?:i|we)(?: (?:please|also|just|kindly))* $|\b(?:i|we)(?:'ll|'d| will| would)? (?:need|have|want|like|love) to $", SupervisorPatterns.Safe)]
    private static partial Regex MayWe();

    [GeneratedRegex(
        @"\b(?:you|they|he|she|it|who|system|app|bank|seller|store|merchant|page|site)(?:'ll|'d| will| would| may| might| should| can| do| does| don't)?(?: (?:also|only|just|still|always|then|first))* $|\bto $",
        SupervisorPatterns.Safe)]
    private static partial Regex OfTheirs();

    /// <summary>"We'll send a code", "I can confirm your password was reset": nothing is asked.</summary>
    [GeneratedRegex(
        @"\b(?:i|we|they|he|she|it|who|system|app|bank|seller|store|merchant|page|site|which|team)(?:'ll|'ve|'d| will| would| can| could| may| might| have| did| do| must| shall)?(?: (?:also|only|just|still|always|then|now|already|automatically|not))* $",
        SupervisorPatterns.Safe)]
    private static partial Regex OfOurs();

    [GeneratedRegex(
        @"\b(?:never|don't|dont|do not|not|without|won't|will not|wouldn't|no need to|cannot|can't|no one|nobody|avoid|rather than|instead of|isn't|aren't|beware|careful|scam\w*|fraud\w*|phishing)\b[^,;]{0,60}$"
        + @"|\bnever\b[^;]{0,90}$|\b(?:they|he|she|bank|seller|store|who)(?:'ll| will| may| might| would)? $"
        + @"|\b(?:prompted|asked|asks?|asking|told|tells?|requests?|anyone|someone|somebody|people)(?: (?:you|them|for|who|that))* (?:to|for) $|\b(?:asked|invited|prompted) $",
        SupervisorPatterns.Safe)]
    private static partial Regex Warned();

    [GeneratedRegex("^,? (?:to|with) (?:nobody|no one|anyone|anybody)", SupervisorPatterns.Safe)]
    private static partial Regex ToNobody();

    [GeneratedRegex(@"\bpin(?: number| code)?(?: of your (?:bank |debit |credit )?card)?$", SupervisorPatterns.Safe)]
    private static partial Regex EndsInPin();

    /// <summary>"Send me your PIN", "your card PIN": not the PIN of an account with the shop.</summary>
    [GeneratedRegex(@"^(?:send|share|give|tell|dm|text|message|e-?mail|read)(?: out)?(?: (?:us|me|over|to us|to me))?(?: please)? your pin(?: number)?$|\b(?:card|atm|bank|debit card) pin(?: number| code)?$|card$", SupervisorPatterns.Safe)]
    private static partial Regex PlainPin();
}
