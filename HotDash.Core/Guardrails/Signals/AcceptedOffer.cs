using System.Text.RegularExpressions;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A short yes to a reply that offered a supervisor or another person asks for one, although its own words do not; so
/// does the choice of that among what was offered. Only what the reply asked last is answered by it.
/// </summary>
internal static partial class AcceptedOffer
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>Longer messages say for themselves what is wanted.</summary>
    private const int Longest = 80;

    /// <summary>Who is asked for, and where the answer stands in the message, when the one right before it in the thread was an offer.</summary>
    public static (SignalKind Kind, int Start, int Length)? In(ReadMessage m, IReadOnlyList<Message> thread)
    {
        if (m.Yes is null && m.Choice is null) return null;
        if (Before(m.Message, thread) is not { } reply) return null;
        if (m.Yes is var (start, length) && ReadMessage.Of(reply).Offers is not default(char) and var sign) return (RequestThread.KindOf(sign), start, length);
        return m.Choice is { } choice && OfferedOptions.Chosen(choice, reply) is not default(char) and var chosen ? (RequestThread.KindOf(chosen), 0, m.Text.Text.Length) : null;
    }

    /// <summary>Where a short message says yes, and nothing against it; null when it does not.</summary>
    public static (int Start, int Length)? YesIn(string text) =>
        text.Length <= Longest && Yes().Match(text) is { Success: true } yes && !No().IsMatch(text) ? (yes.Index, yes.Length) : null;

    /// <summary>The reply right before, notes and activities aside; none when the customer wrote in between.</summary>
    private static Message? Before(Message yes, IReadOnlyList<Message> thread)
    {
        Message? last = null;
        foreach (var m in thread)
        {
            if (m.Id == yes.Id) return last is { IsPublicReply: true } ? last : null;
            if (m.IsFromCustomer || m.IsPublicReply) last = m;
        }

        return null;
    }

    /// <summary>The sign of the person whom a reply offers in what it asks last, or says when it asks nothing; none when it offers nobody.</summary>
    public static char IsIn(FoldedText reply)
    {
        char? asked = null;
        var (offered, stated, named) = (default(char), default(char), default(char));
        foreach (var (start, length) in reply.Sentences())
        {
            var raw = reply.Text.Substring(start, length);
            var sentence = PeopleNamed.In(raw).Text;
            var end = start + length;
            var offer = OfferIn(sentence, raw, named);
            if (end < reply.Text.Length && reply.Text[end] == '?') asked = offer != default ? offer : WouldThat().IsMatch(sentence) ? offered : default;
            if (offer != default && stated != '§') stated = offer;
            offered = offer;
            named = NamedIn(sentence, raw, named);
        }

        return asked ?? stated;
    }

    private static char NamedIn(string sentence, string raw, char before) =>
        sentence.Contains('§', StringComparison.Ordinal) ? '§'
        : PeopleNamed.NamesOther(sentence) ? '¤'
        : ForeignFrames.MayBeIn(raw) && ForeignFrames.Names(raw) is not default(char) and var sign ? sign
        : before;

    private static char OfferIn(string sentence, string raw, char named)
    {
        if (Alternative().IsMatch(sentence)) return default;
        if (ChiefOffer().IsMatch(sentence)) return '§';
        if (OtherOffer().IsMatch(sentence)) return '¤';
        if (PassingOn().IsMatch(raw) || ForeignPassingOn().IsMatch(raw)) return named == default ? ForeignFrames.Names(raw) is '§' ? '§' : '¤' : ForeignFrames.Names(raw) is not default(char) and var own ? own : named;
        return ForeignFrames.MayBeIn(raw) && ForeignOffer().IsMatch(raw) ? ForeignFrames.Names(raw) : default;
    }

    private const string Offering =
        @"\b(?:would you (?:like|prefer|rather)|do you (?:want|need|wish)|did you want|you(?:'d| would) like|you want|want me to|like me to|shall (?:i|we)|should (?:i|we)|may i|can i|could i"
        + @"|(?:i|we)(?: can|'ll| could| will be able to| am able to| am happy to| would be happy to|'m happy to|'d be happy to)(?: either| also| gladly| certainly| definitely)? (?:transfer|connect|put|pass|get|ask|have|arrange|escalate"
        + @"|forward|involve|bring|hand|call|request|raise|see if|switch|loop)|happy to (?:transfer|connect|put|pass|get|ask|have|arrange|escalate|forward|involve|bring|hand))\b[^,;]{0,60}";

    [GeneratedRegex(Offering + "§", Safe)]
    private static partial Regex ChiefOffer();

    [GeneratedRegex(
        @"(?:i|we)(?: can|'ll| could| am able to| am happy to| would be happy to|'m happy to|'d be happy to)(?: either| also| gladly)? (?:transfer|connect|put|pass|hand|forward|refer|switch|redirect) [^,;]{0,40}[¤¶†]|"
        + Offering + "(?:¤(?: (?:from|in|on|of|at) (?:[¤¶†]|\\w+ \\w+|\\w+))? (?:to )?(?:take over|call|contact|help|assist|join|ring|phone|handle|look|step in)|(?:transfer|connect|put|pass|hand|forward|refer|switch|swap|redirect|speak|talk|chat|get you|bring in|loop in) ?[^,;]{0,40}[¤¶†])|"
        + @"\b(?:want|like|need|prefer) (?:a call from |to wait for )?[¤¶†](?: instead| to|$)", Safe)]
    private static partial Regex OtherOffer();

    /// <summary>"Shall I transfer you to them?" after they were named, or to nobody in particular.</summary>
    [GeneratedRegex(
        @"\b(?:shall i|should i|can i|may i|want me to|like me to|would you like to be|do you want to be|i can|i could|happy to|like me) (?:\w+ )?(?:transfer|connect|put|pass|hand|switch|transferred|connected|put through)(?: (?:you|this|the chat|your (?:chat|case|call)))?"
        + @"(?: (?:through|over|on|across))?(?: (?:to|with) (?:them|him|her|one|that team|that department))?(?:$| now| then| instead| if)", Safe)]
    private static partial Regex PassingOn();

    [GeneratedRegex(
        @"\b(?:posso (?:transferir|passar|encaminhar)(?:-l[oa])? (?:a senhora|o senhor|voce)|puedo (?:transferirle|pasarle|transferirlo|transferirla|comunicarle)|le (?:paso|transfiero|comunico)|(?:soll|darf|kann) ich sie (?:\w+ )?(?:verbinden|weiterleiten|durchstellen)"
        + @"|(?:je vous|vous) (?:transfere|transferer|passe|passer)|la (?:metto in contatto|trasferisco|passo)|(?:vuole|desidera) che la (?:metta|trasferisca|passi))\b", Safe)]
    private static partial Regex ForeignPassingOn();

    [GeneratedRegex(
        @"\b(?:si (?:lo )?(?:desea|prefiere|quiere|gusta)|quiere|desea|prefiere|le gustaria|puedo|puede|podemos|mochten sie|mochtest du|soll ich|sollen wir|wunschen sie|kann ich|ich kann|ich konnte|wenn sie (?:mochten|wollen)|wollen sie|souhaitez|souhaiteriez|voulez|desirez|aimeriez"
        + @"|je peux|puis-je|preferez|desidera|vuole|posso|preferisce|vorrebbe|quer|deseja|gostaria|prefere|podemos|quieres|prefieres)\b.*(?:pas|llam|habl|comuni|transf|conect|poner|consult|verbind|sprech|weiterl|durchst|anruf|ubern|hol|parl|mett|appel|chiam|contat|contact|fal|cham|lig|verbu|relation|mis )", Safe)]
    private static partial Regex ForeignOffer();

    /// <summary>A yes to one of two things tells nothing.</summary>
    [GeneratedRegex("[§¤¶†].* or (?:would|shall|should|do|can|could|a|i|we|the|would you) |(?:either|whether) .* or .*[§¤¶†]", Safe)]
    private static partial Regex Alternative();

    /// <summary>"Would you like that?" after the offer.</summary>
    [GeneratedRegex(@"^ ?(?:shall|should|may|can) i$|\b(?:(?:that|this|it|so|me to|one)$|(?:that|this|it) (?:ok|okay|help|work|suit|be (?:ok|okay|good|fine|helpful)|alright|fine)|go ahead|proceed|interested)", Safe)]
    private static partial Regex WouldThat();

    [GeneratedRegex(
        @"^[ \n""'(*]*(?:(?:oh|well|hi|hello|um|ok|okay|and)[ ,.!]+)?(?:(?:yes|yess+|yea|yeah|yep|yup|yh|ye|aye|sure|absolutely|definitely|certainly|of course|by all means|go ahead|please"
        + @"|do (?:that|it|so)|let's do that|i would|i do|i'd (?:like|love|appreciate) (?:that|it)|(?:that|it)(?:'d| would| will|'ll)? (?:be|is) (?:great|good|nice|fine|perfect|best|helpful|lovely"
        + @"|appreciated|ideal|wonderful)|that works|sounds good|si|oui|ja|y|sim|claro|por supuesto|d'accord|volontiers|avec plaisir|bien sur|gerne|gern|naturlich|certo|volentieri|va bene|pode|com certeza"
        + @"|dale|venga|de acuerdo|perfecto|genau|bitte|jawohl|jo|evet|da|tak)\b|(?:ok|okay|k|kk|fine|alright|all right|right|great|perfect|good|vale|bueno|bene)(?:[ ,.!]+(?:please|pls|plz|do (?:that|it|so)|go ahead|yes"
        + @"|then|thanks please|por favor|bitte|per favore))*[ .!)]*$)",
        Safe)]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"\b(?:no|not|nope|nah|never|don't|dont|doesn't|won't|can't|isn't|didn't|wouldn't|without|instead|rather|but|just|only|sorted|solved|resolved|refund|where|what|when|which|how|who|why"
        + @"|nein|nicht|kein\w*|nao|non|pas|sin|sem|ohne|aber|mais tarde|pero|ma|solo|nur|seulement|apenas|danke, nein)\b",
        Safe)]
    private static partial Regex No();
}
