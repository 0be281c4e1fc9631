using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Tells a request for a supervisor, now, from a threat of one, a memory of one, and a word that looks like one
/// (rulebook G2; suggestions.md 2.2 ESC-01). Reads one sentence at a time.
/// </summary>
internal static partial class SupervisorWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>How far before a person a wish is looked for, in characters.</summary>
    private const int Near = 70;

    private static readonly SearchValues<char> Signs = SearchValues.Create("§¤¶¦");

    /// <summary>What is understood without a sign.</summary>
    private static readonly CueWords Others = new("escalat", "senior", "someone", "somebody");

    /// <summary>A sentence without one of these holds no finding; most have none, and cost next to nothing.</summary>
    private static readonly CueWords Cues = new(
            "superv", "super v", "suprv", "supsv", "manag", "manger", "maneg", "manan", "mngr", "mgr", "superior", "boss", "your lead", "ur lead",
            " chief", "higher", "director", " ceo", "owner", "officer", "authorit", "official", "senior", "charge", "level", " tier", " l2", "head of",
            "section head", "above you", "over you", "decision", "a sup", "ur sup", " tl", "else", "someone", "some one", "somebod", "some bod", "sum1",
            "anyone", "any one", "anybod", "whoever", "whomever", "person", "people in", "l people", "human", "agent", " rep ", " reps", "represent", "operator",
            "advis", "associate", "assistant", "executive", "colleague", " csr", "consultant", "specialist", "employee", "staff", "live chat", "live supp",
            "department", "dept", " team", " desk", "robot", " bot", "tbot", "a machine", "a computer", "recording", "automated", "escalat",
            "auto repl", "auto-repl", " ai", "kisi", "customer care", "customer serv", "customer supp");

    /// <summary>The strongest finding of each sentence.</summary>
    public static IEnumerable<(SignalKind Kind, int Start, int Length, int Level)> Find(FoldedText text)
    {
        if (!HasCue(text.Text)) yield break;
        foreach (var (start, length) in text.Sentences())
        {
            var sentence = text.Text.Substring(start, length);
            if (!HasCue(sentence)) continue;
            var people = PeopleNamed.In(sentence);
            if (Classify(people) is not { } found || IsEcho(sentence, text.Text, start + length)) continue;
            var origin = people.Origin(found.Start, found.Length);
            yield return (found.Kind, start + origin.Start, origin.Length, found.Level);
        }
    }

    /// <summary>"Escalate? How long will that take?" repeats what the agent said.</summary>
    private static bool IsEcho(string sentence, string text, int end) =>
        end < text.Length && text[end] == '?' && sentence.AsSpan().Trim() is "escalate";

    private static bool HasCue(string text) => Cues.StandIn(text) || IsRole(text);

    /// <summary>"Rep" and the like at an end, where no space stands on one side.</summary>
    private static bool IsRole(string text) => text.StartsWith("rep", StringComparison.Ordinal)
        || text.StartsWith("sup", StringComparison.Ordinal) || text.EndsWith(" rep", StringComparison.Ordinal);

    private static (SignalKind Kind, int Start, int Length, int Level)? Classify(PeopleNamed people)
    {
        var sentence = people.Text;
        if (!sentence.AsSpan().ContainsAny(Signs) && !Others.StandIn(sentence)) return null;
        if (AskFor(people) is var (asked, from, length))
        {
            var before = sentence[..(from + (sentence[from] is ',' or ':' or '-' ? 1 : 0))];
            if (Negated().IsMatch(before)) return null;
            var (kind, level) = Weigh(asked, sentence.Substring(from, length), before, sentence);
            return (kind, from, length, level);
        }

        return sentence.AsSpan().ContainsAny('§', '¤') ? Unasked(people) : null;
    }

    private static (SignalKind Kind, int Start, int Length, int Level)? Unasked(PeopleNamed people)
    {
        var sentence = people.Text;
        if (SupervisorPatterns.AskedBefore().Match(sentence) is { Success: true } past
            && !Negated().IsMatch(sentence[..past.Index]))
            return Insisted().IsMatch(sentence)
                ? (SignalKind.SupervisorRequest, past.Index, past.Length, 2)
                : (SignalKind.EscalationThreat, past.Index, past.Length, 1);
        if (SupervisorPatterns.Speaking().Match(sentence) is { Success: true } speaking
            && (IsConditional(sentence) || Going().IsMatch(sentence[..speaking.Index])))
            return (SignalKind.EscalationThreat, speaking.Index, speaking.Length, 2);
        if (people.Mentioned is not { } at || OfOneself().IsMatch(sentence[..at])) return null;
        return Intending().IsMatch(sentence[..at]) && IsConditional(sentence)
            ? (SignalKind.EscalationThreat, at, 1, 1)
            : (SignalKind.EscalationMention, at, 1, 1);
    }

    private static (SignalKind Kind, int Level) Weigh(SignalKind asked, string words, string before, string sentence)
    {
        if (Reluctant().IsMatch(before) || Reported().IsMatch(before)) return (SignalKind.EscalationMention, 1);
        if (Attempted().IsMatch(before)) return Insisted().IsMatch(sentence) ? (asked, 2) : (SignalKind.EscalationThreat, 1);
        var later = Announced().IsMatch(before) && !StartsWithNeed().IsMatch(words);
        return later || IsConditional(sentence) ? (SignalKind.EscalationThreat, 2) : (asked, 3);
    }

    private static (SignalKind Kind, int Start, int Length)? AskFor(PeopleNamed people)
    {
        var sentence = people.Text;
        if ((sentence.Contains('§', StringComparison.Ordinal) || sentence.Contains("senior", StringComparison.Ordinal))
            && First(sentence, SupervisorPatterns.AskForChief(), SupervisorPatterns.ChiefToAct()) is { } chief)
            return (SignalKind.SupervisorRequest, chief.Index, chief.Length);
        if (First(sentence, SupervisorPatterns.AskForOther(), SupervisorPatterns.OtherToAct()) is { } other)
            return (SignalKind.HandoffRequest, other.Index, other.Length);
        if (sentence.Contains("escalat", StringComparison.Ordinal)
            && SupervisorPatterns.Escalate().Match(sentence) is { Success: true } escalate)
            return (SignalKind.EscalationRequest, escalate.Index, escalate.Length);
        return Wished(people);
    }

    /// <summary>A wish in words that no pattern foresaw: something is wished for, and a person follows.</summary>
    private static (SignalKind Kind, int Start, int Length)? Wished(PeopleNamed people)
    {
        var sentence = people.Text;
        var (kind, at, words) = people.Mentioned is { } chief
            ? (SignalKind.SupervisorRequest, chief, SupervisorPatterns.WishedFor())
            : (SignalKind.HandoffRequest, sentence.IndexOf('¤', StringComparison.Ordinal), SupervisorPatterns.TalkWishedFor());
        if (at < 0) return null;
        var from = Math.Max(0, at - Near);
        foreach (var wish in words.EnumerateMatches(sentence.AsSpan(from..at)))
            return SupervisorPatterns.Told().IsMatch(sentence) ? null : (kind, from + wish.Index, at + 1 - from - wish.Index);
        return null;
    }

    private static Match? First(string sentence, Regex one, Regex other) =>
        one.Match(sentence) is { Success: true } first ? first
        : other.Match(sentence) is { Success: true } second ? second
        : null;

    private static bool IsConditional(string sentence) =>
        Condition().IsMatch(sentence) && Condition().IsMatch(PoliteCondition().Replace(sentence, " "));

    [GeneratedRegex(
        "(?:(?:i|we)(?:'d| would|'m| am)?(?: really| honestly| just| still| also| actually| definitely)? ?(?:don't|dont|do not|didn't|did not|rather not|never|not|wasn't) "
        + "(?:really |even |actually |currently |yet )?(?:want|need|asking|ask|asked|mean|trying|like|wish|have|going)?"
        + "|no need|not necessary|(?:prefer|rather) not|without|instead of|needn't|no reason)[^,;:]{0,26}$|\\bno $|(?:^|[ ,])(?:don't|dont|do not|never)(?: just| even| ever| bother| need)?(?: to)? $",
        Safe)]
    private static partial Regex Negated();

    [GeneratedRegex(
        "(?:had to|was able to|were able to|got to|managed to|used to|lets? you|someone who can|has to|have you|did you|supposed to)"
        + " (?:finally |even )?$",
        Safe)]
    private static partial Regex Reluctant();

    [GeneratedRegex(
        @"(?:\b(?:he|she|they|agent|rep|guy|lady|colleague|someone|team|it|my \w+)|§)(?:'d| would| will|'ll| had| said| was going to| is going to| promised to"
        + @"| were going to| told me to| wants to| needs to| want to)(?: \w+)? $",
        Safe)]
    private static partial Regex Reported();

    [GeneratedRegex(
        "(?:asked(?: \\w+)? to|tried to|told(?: me)? to|told(?: me)? i (?:could|can|should)|refused to let me|wouldn't let me"
        + "|didn't let me|never let me|said (?:that )?(?:i|you)(?:'d| could| can| should| would| will)?) $",
        Safe)]
    private static partial Regex Attempted();

    [GeneratedRegex(
        "(?:i've|i have|we've|we have|already|keep|keeps|repeatedly|again|times|twice|still|now|multiple|several)", Safe)]
    private static partial Regex Insisted();

    [GeneratedRegex(
        "(?:(?:i'll|ill|i will|we'll|we will|i shall|(?:i'm|im|i am) (?:gonna|about to|going)|(?:i'd|i would|will|'ll|going to|do i|must i) have"
        + "|do i need|must i)(?: to)?|(?:i'll|ill|i will|i'm|im|i am)(?: be)? (?:call|ring|phon|com)\\w*(?: \\w+)? (?:back|again|tomorrow|later)"
        + "(?: \\w+){0,2}) (?:just |simply |be forced to |be |then |also |personally |now )?$",
        Safe)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(?:i'll|ill|i will|i'm|im|i am|we'll|we will|we're|or)(?: be| now| just)* $", Safe)]
    private static partial Regex Going();

    [GeneratedRegex(@"\b(?:i'll|ill|i will|i'm|im|i am|i shall|we'll|we will)\b", Safe)]
    private static partial Regex Intending();

    [GeneratedRegex("^(?:want|need|require|request|'d|would)", Safe)]
    private static partial Regex StartsWithNeed();

    [GeneratedRegex(
        @"\b(?:if|unless|otherwise|or else|or i|or i'll|or i'm|or we|or we'll|don't make me|dont make me|next time|in case|should (?:it|this|you|they) not"
        + @"|before i (?:ask|call|get|demand|request|escalate|have to|speak|talk))\b",
        Safe)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\b(?:(?:glad|grateful|happy|appreciate it|great|nice|good|see|ask|asking|know|wonder|wondering|check|asked|sure|because|cause|cuz|coz|cos|since|what) if|even if|as if|"
        + @"if (?:at all )?(?:possible|i may|i can|i could|you can |you could |you would |you please|you will please|you don't mind"
        + @"|you wouldn't mind|you do not mind|that's (?:ok|okay|possible|alright|fine)|that is (?:ok|okay|possible|fine)"
        + @"|there(?:'s| is) (?:a|an|any|one|someone|anyone)|it's possible|it is possible|available|so))\b",
        Safe)]
    private static partial Regex PoliteCondition();

    [GeneratedRegex(@"(?:i'm|im|i am|as|was|being|been|become|be|she's|he's|she is|he is|works as|wife is|husband is) $", Safe)]
    private static partial Regex OfOneself();
}
