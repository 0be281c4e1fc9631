using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// What the reply tells as done by how things now are (PRM-06): "a spare part is in the post", "the plumber is on his way",
/// "the money is back on your card", "you're now in seat 12".
/// </summary>
internal static partial class DeedStates
{
    private static readonly SearchValues<string> Cues = SearchValues.Create(
        [" way", "in the mail", "in the post", "went out", "gone out", "back in your", "back on your", "now in ", "now on ", "void", "has the ", "out the door", "off the price", "off your", " left ", "added", "instructed", "ordered the", "directed", "told the", " name", "gone from your"],
        StringComparison.Ordinal);

    /// <summary>False when nothing of the kind is told, at a glance.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Cues);

    /// <summary>Where it is told in a sentence; null when it is not.</summary>
    public static Match? In(string sentence)
    {
        if (!MayBeIn(sentence)) return null;
        if (Sent().Match(sentence) is { Success: true } sent && !NoGoods().IsMatch(sent.Value)) return sent;
        if (Added().Match(sentence) is { Success: true } added && !Notes().IsMatch(added.Value)) return added;
        if (Comes().Match(sentence) is { Success: true } comes) return comes;
        return Now().Match(sentence) is { Success: true } now ? now : null;
    }

    /// <summary>Goods, told for the first time: "a", "another", "the right one"; "your order is on its way" is its status.</summary>
    [GeneratedRegex(
        @"\b(?:a|an|another|one|some|two|three|four|several|the (?:right|correct|missing|other|second|proper|new)|your (?:new|second|missing)) (?:[\w'-]+ ){0,6}?"
        + @"(?:(?:is|are) (?:(?:already|now|currently) )?(?:in the (?:mail|post)|on (?:its|their) way|out for delivery)|(?:went|has gone|have gone|left|has left|have left) (?:out|off|(?:the|our) (?:\w+ )?(?:warehouse|depot|shop|workshop|building|bakery|kitchen|factory|studio)|(?:in|by|with) (?:the|our|today's|this)))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Sent();

    /// <summary>Put on an order or a bill; or somebody was told to act.</summary>
    [GeneratedRegex(
        @"\b(?:i|we)(?:'ve| have)?(?: (?:just|also|now|already))? (?:added (?:[\w'-]+ ){1,6}to (?:your|the|that) (?:\w+ )?(?:order|booking|plan|account|subscription|box|delivery|bill|reservation|wallet|cart|basket|shipment|parcel|package|policy|contract)"
        + @"|(?:instructed|ordered|directed|told) (?:the|our|your) (?:[\w-]+ ){1,3}to (?:hold|stop|return|send|cancel|block|release|redeliver|replace|refund|turn|bring|deliver|pull|recall|drop|refuse|credit|waive|remake))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Added();

    [GeneratedRegex(@"\b(?:notes?|comments?|remarks?|details|information|info|photos?|pictures?|messages?|tags?|priority|flag|reminder|feedback|request|request|explanation|screenshots?|preference|warning|email|e-mail|video)\b", SupervisorPatterns.Safe)]
    private static partial Regex Notes();

    /// <summary>A message or a parcel that is known of.</summary>
    [GeneratedRegex(
        @"\b(?:links?|labels?|e-?mails?|messages?|dms?|codes?|invoices?|forms?|updates?|confirmations?|replies|reply|answer|letter|copy|copies|survey|driver|drivers|courier|van|truck|order|orders|parcel|parcels|package|packages|delivery|shipment|news|text|texts|newsletters?|offers?|sms|half|part|notice|bus|train|flight|rider)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex NoGoods();

    private const string Helper =
        "(?:plumber|electrician|technician|engineer|mechanic|locksmith|handyman|doctor|ambulance|paramedics?|police|fitter|repairman|cleaners?|glazier|vet|installer|tow truck|recovery (?:truck|van|vehicle)|taxi|cab|patrol|colleague|someone|somebody)";

    [GeneratedRegex(
        @"\b" + Helper + @"(?:'s| is|'re| are| and (?:he|she|they)(?:'s| is|'re| are)) (?:(?:already|now|currently) )?(?:on (?:his|her|its|their|the) way|heading|coming over|driving (?:over|out))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Comes();

    [GeneratedRegex(
        @"\b(?:(?:money|amount|price|sum|cost|payment|points|miles|deposit|fee|[$€£] ?[0-9][0-9.,]*)(?: [\w'-]+){0,4}? (?:is|are)(?: already| now| all)? back (?:in|on|with) your (?:\w+ ){0,2}(?:wallet|account|card|balance|statement|pocket)"
        + @"|you(?:'re| are) now (?:(?:in|on) (?:coach|seat|row|room|cabin|the [0-9]{1,2}|flight|(?:the|a|our) (?:\w+ ){0,2}(?:plan|tariff|flight|train|bus|ferry|room|class|cabin|session|rate|tier)))"
        + @"|(?:the|your) (?:old|previous|original|first|wrong|duplicate|other|second) (?:[\w-]+ ){1,2}(?:is|are) (?:now |already )?(?:null and )?void"
        + @"|(?:courier|carrier|driver|depot|hotel|restaurant|kitchen|airline|warehouse|shop) (?:already |now )?has the (?:new|right|correct|corrected|updated) (?:\w+ )?(?:label|address|date|number|time|note)"
        + @"|(?:fees?|charges?|amount|fine|surcharge|interest)(?: [\w'-]+){0,3}? (?:is|are|'s)(?: now| already)? (?:off|gone from|removed from) your (?:\w+ )?(?:bill|account|invoice|statement|total)|(?:booking|order|account|ticket|reservation|contract|policy|table|line)(?: is|'s) now (?:under|in) (?:[\w']+ ){0,3}name"
        + @"|(?:rest|remainder|half|part|difference|fee|month)(?: [\w'-]+){0,4}? (?:was|is|has been)(?: now| already)? (?:taken|knocked|deducted|come|came) off (?:the|your) (?:price|bill|total|invoice))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Now();
}
