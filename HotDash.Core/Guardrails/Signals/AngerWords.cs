using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// How angry a message is, in three levels (rulebook 11; suggestions.md 3.4): words of rage, contacts without an answer,
/// and, beside those or when a whole message is shouted, capitals and repeated marks. A rage detector, not a sentiment.
/// </summary>
internal static partial class AngerWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private const int Frustrated = 2;

    private const int Angry = 5;

    private const int Furious = 8;

    private const int ShoutedWords = 4;

    /// <summary>What drove the level: the strongest words, or the shout.</summary>
    internal readonly record struct Found(int Start, int Length, int Level);

    private static readonly CueWords Cues = new(
            "ridic", "redic", "unaccept", "t acceptable", "outrag", "furious", "livid", "disgust", "angry", "fuming", "wtf", "wth", " hell", " heck", "fuck", "f**", "f*k", "f*c", "f*u",
            "shit", " bs", "b s", "piss", "crap", "fed up", "infuriat", "worst", "pathetic", "joke", "joking", "liar", "lying", "blatant", "rip off", "ripoff",
            "rip-off", "damn", "dammit", "sick ", "tired of", "had enough", "kidding", "how dare", "never again", "disgrac", "appalling", "shambles", "useless",
            "incompeten", "wast", "patience", "annoy", "frustrat", "upset", "unhappy", "disappoint", "terribl", "horribl", "awful", "rubbish", "serious",
            "nobody", "no one", "noone", "times", "rd time", "th time", "t time", "time and", "ignor", "nonsense", "idiot", "stupid", "cheat", "scam", "thieves",
            "robbery", "nightmare", "insane", "unbeliev", "shame", "hate ",
            " mad", "absurd", "ruin", "crazy", "blind", "deaf", "again and", "how many", "poor serv", "bad serv", "bullshit");

    /// <summary>The anger of one message; null below the first level.</summary>
    public static Found? Find(FoldedText text)
    {
        var hasWords = Cues.StandIn(text.Text);
        var (shouted, small) = Words(text.Original);
        var isShout = shouted >= ShoutedWords && shouted > small;
        if (!hasWords && !isShout) return null;
        var (score, start, length) = hasWords ? Score(text.Text) : default;
        if (score == 0 && !(isShout && text.Text.AsSpan().ContainsAny('!', '?'))) return null;
        score += Math.Min(2, shouted) + Marks(text.Text) + (isShout ? 1 : 0);
        if (score < Frustrated) return null;
        if (length == 0) (start, length) = (0, text.Text.Length);
        return new Found(start, length, score >= Furious ? 3 : score >= Angry ? 2 : 1);
    }

    private static (int Score, int Start, int Length) Score(string text)
    {
        var (score, start, length) = (0, 0, 0);
        foreach (var m in Strong().EnumerateMatches(text))
        {
            if (Denied().IsMatch(text.AsSpan(Math.Max(0, m.Index - 24)..m.Index))) continue;
            if (score == 0) (start, length) = (m.Index, m.Length);
            score += 2;
        }

        foreach (var m in Mild().EnumerateMatches(text))
        {
            if (Denied().IsMatch(text.AsSpan(Math.Max(0, m.Index - 24)..m.Index))) continue;
            if (score == 0) (start, length) = (m.Index, m.Length);
            score++;
        }

        return (score, start, length);
    }

    /// <summary>Words of four letters and more: how many are in capitals, how many are not.</summary>
    private static (int Shouted, int Small) Words(string original)
    {
        var (shouted, small) = (0, 0);
        for (var at = 0; at < original.Length; at++)
        {
            var (start, capitals) = (at, 0);
            while (at < original.Length && char.IsLetter(original[at])) capitals += char.IsUpper(original[at++]) ? 1 : 0;
            if (at - start < 4) continue;
            if (capitals == at - start) shouted++;
            else small++;
        }

        return (shouted, small);
    }

    /// <summary>One point for a run of marks such as <c>!!</c> or <c>?!</c>, two for a longer one or several.</summary>
    private static int Marks(string text)
    {
        var points = 0;
        for (var at = text.AsSpan().IndexOfAny('!', '?'); at >= 0 && at < text.Length && points < 2; at++)
        {
            var start = at;
            while (at < text.Length && text[at] is '!' or '?') at++;
            points += at - start >= 3 ? 2 : at - start == 2 ? 1 : 0;
        }

        return Math.Min(2, points);
    }

    [GeneratedRegex(
        @"\b(?:ridiculous|ridicoulous|ridicoulus|ridicilus|rediculous|ridic|ridiculousness|unaccept\w*|not acceptable|outrag\w+|furious|livid|disgust\w+|(?:very |so |really |super |extremely |getting )+(?:angry|mad)"
        + @"|i(?:'m|m| am) (?:angry|fuming|mad)|wtf+|wth|(?:what|where|who|why|how) (?:in )?(?:the|d|da) (?:hell|fuck|heck)|fuck\w*|f\*+\w*|bull ?shit|b ?s\b"
        + @"|(?:piece of |this )shit\w*|piss(?:ed|ing)|infuriat\w+|fed up|(?:the |your |ur )?worst (?:ever|\w+ (?:ever|i))|worst (?:service|company|experience|customer|shop|store)"
        + @"|pathetic|(?:a|complete|total|absolute|is this a|bloody) (?:bloody )?(?:joke|shambles|disgrace)|disgrace\w*|liars?|lying|blatant lies?|rip[- ]?offs?"
        + @"|(?:sick|tired) (?:and tired )?of|had enough|(?:r u|are you|are u|you're|u) (?:freaking |fucking )?(?:kidding|joking)|how dare|never again|appalling"
        + @"|shambles|incompeten\w+|(?:losing|lost|running out of) (?:my |all )?patience|daylight robbery|thieves|(?:do|did) (?:yo)?u think i(?:'m| am) stupid"
        + @"|are (?:yo)?u (?:guys |people )?(?:blind|stupid|deaf)|complete(?:ly)? useless|totally useless|idiots?|goddamn|damn it|dammit|cheating me|cheaters?)\b",
        Safe)]
    private static partial Regex Strong();

    [GeneratedRegex(
        @"\b(?:annoy\w+|frustrat\w+|upset|unhappy|disappoint\w+|terrible|horrible|awful|rubbish|crap\w*|damn|useless|nonsense|insane|nightmare|unbelievable"
        + @"|absurd|shame on|seriously|r u serious|are (?:yo)?u serious|wast(?:e|ed|ing) (?:of |my |our )?(?:time|money)|(?:nobody|no ?one) (?:\w+ )?(?:answers?|repl(?:y|ies)|responds?"
        + @"|cares?|helps?|calls?|called|answered|replied|responded|picks)|ignor(?:ed|ing) (?:me|my|us)|(?:3rd|third|4th|fourth|5th|fifth|6th|10th|umpteenth|nth|millionth)"
        + @" time|(?:two|three|four|five|six|ten|[2-9]|1[0-9]) times|for the last time|(?:again and again|time and (?:time )?again)|how many (?:more )?times|stupid|hate (?:this|you|it)"
        + @"|scam\w*|ruin(?:ed|ing|s)|liar|fuming|robbery|poor service|bad service|getting mad|so mad|this is crazy|why (?:is|does|do) (?:nobody|no ?one))\b",
        Safe)]
    private static partial Regex Mild();

    [GeneratedRegex(@"(?:\b(?:not|never|isn't|wasn't|aren't|no|without|don't be|sorry if i (?:was|sounded|am))(?: (?:at all|so|too|really|being|that|even|be|a))*|ridiculously) $", Safe)]
    private static partial Regex Denied();
}
