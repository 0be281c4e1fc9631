using System.Text.RegularExpressions;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A short yes to a reply that offered a supervisor asks for one, although its own words do not. Only what the reply
/// asked last is answered by it.
/// </summary>
internal static partial class AcceptedOffer
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>Longer messages say for themselves what is wanted.</summary>
    private const int Longest = 80;

    /// <summary>Where the yes stands in the message, when the message right before it in the thread was an offer.</summary>
    public static (int Start, int Length)? In(ReadMessage m, IReadOnlyList<Message> thread)
    {
        if (m.Yes is not { } yes || Before(m.Message, thread) is not { } reply) return null;
        return ReadMessage.Of(reply).OffersChief ? yes : null;
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

    /// <summary>True when what a reply asks last, or says when it asks nothing, offers a supervisor.</summary>
    public static bool IsIn(FoldedText reply)
    {
        bool? asked = null;
        var (offered, stated) = (false, false);
        foreach (var (start, length) in reply.Sentences())
        {
            var sentence = PeopleNamed.In(reply.Text.Substring(start, length)).Text;
            var end = start + length;
            var isOffer = Offer().IsMatch(sentence) && !Alternative().IsMatch(sentence);
            if (end < reply.Text.Length && reply.Text[end] == '?') asked = isOffer || (offered && WouldThat().IsMatch(sentence));
            stated |= isOffer;
            offered = isOffer;
        }

        return asked ?? stated;
    }

    [GeneratedRegex(
        @"\b(?:would you (?:like|prefer|rather)|do you (?:want|need|wish)|did you want|you(?:'d| would) like|you want|want me to|like me to|shall (?:i|we)|should (?:i|we)|may i|can i|could i"
        + @"|(?:i|we) (?:can|could|will be able to|am able to|am happy to|would be happy to)(?: also| gladly| certainly| definitely)? (?:transfer|connect|put|pass|get|ask|have|arrange|escalate"
        + @"|forward|involve|bring|hand|call|request|raise|see if)|happy to (?:transfer|connect|put|pass|get|ask|have|arrange|escalate|forward|involve|bring|hand))\b[^,;]{0,60}§",
        Safe)]
    private static partial Regex Offer();

    /// <summary>A yes to one of two things tells nothing.</summary>
    [GeneratedRegex("§.* or (?:would|shall|should|do|can|could|a|i|we|the|would you) ", Safe)]
    private static partial Regex Alternative();

    /// <summary>"Would you like that?" after the offer.</summary>
    [GeneratedRegex(@"\b(?:(?:that|this|it|so|me to|one)$|(?:that|this|it) (?:ok|okay|help|work|suit|be (?:ok|okay|good|fine|helpful)|alright|fine)|go ahead|proceed|interested)", Safe)]
    private static partial Regex WouldThat();

    [GeneratedRegex(
        @"^[ \n""'(*]*(?:(?:oh|well|hi|hello|um|ok|okay|and)[ ,.!]+)?(?:(?:yes|yess+|yea|yeah|yep|yup|yh|ye|aye|sure|absolutely|definitely|certainly|of course|by all means|go ahead|please"
        + @"|do (?:that|it|so)|let's do that|i would|i do|i'd (?:like|love|appreciate) (?:that|it)|(?:that|it)(?:'d| would| will|'ll)? (?:be|is) (?:great|good|nice|fine|perfect|best|helpful|lovely"
        + @"|appreciated|ideal|wonderful)|that works|sounds good|si|oui|ja|y)\b|(?:ok|okay|k|kk|fine|alright|all right|right|great|perfect|good)(?:[ ,.!]+(?:please|pls|plz|do (?:that|it|so)|go ahead|yes"
        + @"|then|thanks please))*[ .!)]*$)",
        Safe)]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"\b(?:no|not|nope|nah|never|don't|dont|doesn't|won't|can't|isn't|didn't|wouldn't|without|instead|rather|but|just|only|sorted|solved|resolved|refund|where|what|when|which|how|who|why)\b",
        Safe)]
    private static partial Regex No();
}
