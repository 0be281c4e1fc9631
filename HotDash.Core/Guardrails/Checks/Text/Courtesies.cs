using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Sentences that every agent says in every conversation, and that answer nothing.</summary>
internal static partial class Courtesies
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>A text in which these are all there is is shorter, in UTF-16 units.</summary>
    private const int Longest = 400;

    private const int LongestGreeting = 80;

    /// <summary>Where the text goes on after "Hi Dana," or "@dana"; 0 when it starts without.</summary>
    public static int EndOfGreeting(string text)
    {
        foreach (var m in Greeting().EnumerateMatches(text.AsSpan(0, Math.Min(text.Length, LongestGreeting)))) return m.Length;
        return 0;
    }

    /// <summary>True when every sentence greets, thanks, is sorry, asks for patience or offers more help.</summary>
    public static bool AreAll(FoldedText text) => All(text, s => Sympathy().IsMatch(s) || Formula().IsMatch(s));

    /// <summary>True when every sentence greets, thanks or is sorry, and nothing else happens.</summary>
    public static bool AreSympathy(FoldedText text) =>
        !text.Text.Contains('?', StringComparison.Ordinal) && All(text, s => Sympathy().IsMatch(s) && !Deed().IsMatch(s));

    private static bool All(FoldedText text, Func<ReadOnlySpan<char>, bool> isOne)
    {
        if (text.Text.Length > Longest || !text.Text.Any(char.IsLetter)) return false;
        foreach (var (start, length) in text.Sentences())
            if (!isOne(text.Text.AsSpan(start, length).Trim(" \n.,!?:;\"'()_"))) return false;
        return true;
    }

    [GeneratedRegex(
        @"^(?:[ \n]*@\w{1,30})*[ \n]*(?i:(?:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)"
        + @"|hola|hallo|bonjour)(?: [\p{L}\p{M}.'’-]{1,30}){0,4} ?(?:[,!:.–—-]|\n)|hi|hello)?[ \n]*",
        Safe)]
    private static partial Regex Greeting();

    /// <summary>Thanks, greetings, regret and sympathy: nothing that anybody will do.</summary>
    [GeneratedRegex(
        @"^(?:[^\p{L}]*|[\^*~/-] ?\p{L}{1,12}|@\w{1,30}"
        + @"|(?:oh no|oh|oops|yikes|ah|hm+|ugh|ouch|aw+|wow|gosh)"
        + @"|(?:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))\b[^,:]*,?"
        + @"|(?:thank you|thanks|many thanks|thx)(?: so much| very much| a lot| again)?(?: (?:for|and)\b[^,:]*"
        + @"|,? [\p{L}'-]{1,20}(?: [\p{L}'-]{1,20})?)?"
        + @"|(?:i|we) (?:really |truly |greatly |do |very much )*appreciate (?:it|that|this|your?\b[^,:]*)"
        + @"|(?:oh no,? |hi,? |hello,? |hey,? |ok,? )?(?:(?:i|we)(?:'m| am|'re| are)?|(?:i|we) (?:sincerely |deeply "
        + @"|truly |really |do |would like to |want to |just want to |must )*)? ?(?:(?:so|very|really|truly|terribly"
        + @"|extremely|deeply|sincerely|awfully|incredibly|genuinely) )*(?:sorry|apologi[sz]e|apologies"
        + @"|my (?:sincere(?:st)? |deepest )?apologies|our (?:sincere(?:st)? |deepest )?apologies|regret)\b[^:]*"
        + @"|(?:i|we) (?:can |do |completely |totally |fully |certainly |definitely |absolutely |really "
        + @"|truly )*(?:understand|hear you|see|get it|know how|sympathi[sz]e|empathi[sz]e)(?: (?:your|how|that this"
        + @"|that it|why|that must|that you)\b[^:]*)?"
        + @"|(?:i|we)(?:'m| am|'re| are) (?:so |very |really )?(?:sad|saddened|disappointed) to (?:hear|see|read)\b[^:]*"
        + @"|(?:that|this)(?:'s| is| must be| sounds| must have been| does sound)? (?:so |very |really |certainly "
        + @"|definitely |quite |not |must be )*(?:frustrating|annoying|awful|terrible|disappointing|unfortunate"
        + @"|concerning|upsetting|stressful|understandable|no good|not good|the experience we want|what we like to hear"
        + @"|what we want to hear|acceptable|ideal)[^:]*|(?:this|that) is not (?:the|how|what|acceptable)[^:]*"
        + @"|(?:kind |best |warm |warmest )?(?:regards|wishes)\b.*|sincerely.*|best,? .*|cheers.*"
        + @"|(?:ok|okay|alright|sure|got it|understood|right|cool|understandable|noted|i see)(?:[, ]+(?:then|thanks"
        + @"|thank you|great|sir|madam|ma'am|thank you so much|i see|i understand)){0,2}"
        + @"|(?:your|this) (?:feedback|patience|understanding|business|satisfaction|comments?)\b[^:]*)$",
        Safe)]
    private static partial Regex Sympathy();

    /// <summary>What else may be said twice: goodbyes, "one moment", the offer of more help.</summary>
    [GeneratedRegex(
        @"^(?:(?:you're|you are|your|ur) (?:very |most |always |quite |more than )?welcome.*|no (?:problem|worries"
        + @"|problems).*|(?:my|our|it was (?:my|our)|always a) pleasure.*|(?:glad|happy|pleased|great|good|nice) to .*"
        + @"|(?:i'm|we're|i am|we are|always) (?:so |very |always |really )*(?:glad|happy|pleased|here)\b.*|anytime"
        + @"|(?:please )?(?:have|enjoy)\b.*\b(?:day|evening|night|weekend|one|week|holiday|time|morning|afternoon)s?\b.*"
        + @"|take care.*|(?:good)?bye.*"
        + @"|(?:is|was) there (?:anything|something) (?:else |more )?.*|(?:can|may|could) (?:i|we) (?:help|assist"
        + @"|do)\b.*\b(?:anything|something) (?:else|more)\b.*|(?:anything|something) else.*"
        + @"|(?:if|should) (?:there(?:'s| is)|you(?:'ve| have)? (?:have |need |ever |ever need |got )?) ?(?:any|anything"
        + @"|further|more|other|additional|another)\b.*|(?:please |just )?(?:feel free to|don't hesitate to"
        + @"|do not hesitate to|let (?:me|us) know if)\b.*"
        + @"|(?:please )?(?:(?:just )?(?:a|one|1)|give me a|hold on|hang on|bear with|wait|kindly wait|allow me|give me"
        + @"|hold)\b.*\b(?:moment|minute|min|second|sec|mins|me|while|bit|few)\b.*|one moment.*|how (?:can|may"
        + @"|could) (?:i|we) (?:help|assist|be of)\b.*|welcome to\b.*"
        + @"|(?:great|perfect|wonderful|excellent|awesome|certainly|absolutely|of course|no problem|good"
        + @"|thanks)(?:[, ]+(?:then|thanks|thank you|great|sir|madam|ma'am|sure|no problem)){0,2}|(?:your"
        + @"|this) (?:message|experience)\b.*)$",
        Safe)]
    private static partial Regex Formula();

    /// <summary>Words by which a sentence does or asks for something, whatever it starts with.</summary>
    [GeneratedRegex(
        @"\b(?:please|pls|will|'ll|can|could|let|dm|send|sent|call|check|checked|visit|click|try|https?|www"
        + @"|refund(?:ed)?|replace(?:d|ment)?|going to|working on|look(?:ing)? into|looked|reach|contact|email|phone"
        + @"|forward(?:ed)?|escalat\w+|shared?|pass(?:ed)?|let's|ship(?:ped|s)?|deliver(?:ed|y)? (?:on|by|in)|tomorrow"
        + @"|today|because|due to|so that|but)\b|\d|/",
        Safe)]
    private static partial Regex Deed();
}
