using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Tells a request for a supervisor, now, from a threat of one, a memory of one, and a word that looks like one
/// (rulebook G2; suggestions.md 2.2 ESC-01). Reads one sentence at a time.
/// </summary>
internal static partial class SupervisorWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>The strongest finding of each sentence.</summary>
    public static IEnumerable<(SignalKind Kind, int Start, int Length, int Level)> Find(FoldedText text)
    {
        foreach (var (start, length) in text.Sentences())
        {
            var sentence = text.Text.Substring(start, length);
            if (!Cue().IsMatch(sentence)) continue;
            var people = PeopleNamed.In(sentence);
            if (Classify(people) is not { } found) continue;
            var origin = people.Origin(found.Start, found.Length);
            yield return (found.Kind, start + origin.Start, origin.Length, found.Level);
        }
    }

    private static (SignalKind Kind, int Start, int Length, int Level)? Classify(PeopleNamed people)
    {
        var sentence = people.Text;
        if (AskFor(sentence) is var (asked, m))
        {
            var before = sentence[..m.Index];
            if (Negated().IsMatch(before)) return null;
            return Weigh(asked, m.Value, before, sentence) is var (kind, level) ? (kind, m.Index, m.Length, level) : null;
        }

        if (SupervisorPatterns.AskedBefore().Match(sentence) is { Success: true } past
            && !Negated().IsMatch(sentence[..past.Index]))
            return Insisted().IsMatch(sentence)
                ? (SignalKind.SupervisorRequest, past.Index, past.Length, 2)
                : (SignalKind.EscalationThreat, past.Index, past.Length, 1);
        if (SupervisorPatterns.Speaking().Match(sentence) is { Success: true } speaking && IsConditional(sentence))
            return (SignalKind.EscalationThreat, speaking.Index, speaking.Length, 2);
        return people.Mentioned is { } at && !OfOneself().IsMatch(sentence[..at])
            ? (SignalKind.EscalationMention, at, 1, 1)
            : null;
    }

    private static (SignalKind Kind, int Level) Weigh(SignalKind asked, string words, string before, string sentence)
    {
        if (Reluctant().IsMatch(before)) return (SignalKind.EscalationMention, 1);
        if (Attempted().IsMatch(before)) return Insisted().IsMatch(sentence) ? (asked, 2) : (SignalKind.EscalationThreat, 1);
        var later = Announced().IsMatch(before) && !StartsWithNeed().IsMatch(words);
        return later || IsConditional(sentence) ? (SignalKind.EscalationThreat, 2) : (asked, 3);
    }

    private static (SignalKind Kind, Match Match)? AskFor(string sentence)
    {
        foreach (var regex in (ReadOnlySpan<Regex>)[
            SupervisorPatterns.AskForChief(), SupervisorPatterns.ChiefToAct()])
        {
            if (regex.Match(sentence) is { Success: true } chief) return (SignalKind.SupervisorRequest, chief);
        }

        foreach (var regex in (ReadOnlySpan<Regex>)[SupervisorPatterns.AskForOther(), SupervisorPatterns.OtherToAct()])
        {
            if (regex.Match(sentence) is { Success: true } other) return (SignalKind.HandoffRequest, other);
        }

        return SupervisorPatterns.Escalate().Match(sentence) is { Success: true } escalate
            ? (SignalKind.EscalationRequest, escalate)
            : null;
    }

    private static bool IsConditional(string sentence) => Condition().IsMatch(PoliteCondition().Replace(sentence, " "));

    [GeneratedRegex(
        "supervis|manag|manger|superior|boss|team ?lead|higher|director|ceo|owner|charge|senior|authority|level|else|person|people"
        + "|human|agent|rep|operator|advisor|colleague|above|over you|escalat|decision|live|another|different",
        Safe)]
    private static partial Regex Cue();

    [GeneratedRegex(
        "(?:(?:i|we)(?:'d| would|'m| am)? ?(?:don't|dont|do not|didn't|did not|rather not|never|not|wasn't) "
        + "(?:really |even |actually |currently |yet )?(?:want|need|asking|ask|asked|mean|trying|like|wish|have|going)?"
        + "|no need|not necessary|without|instead of|needn't|no reason)[^,;:]{0,26}$|\\bno $",
        Safe)]
    private static partial Regex Negated();

    [GeneratedRegex(
        "(?:had to|was able to|were able to|got to|managed to|used to|lets? you|someone who can|has to|have you|did you)"
        + " (?:finally |even )?$",
        Safe)]
    private static partial Regex Reluctant();

    [GeneratedRegex(
        "(?:asked(?: \\w+)? to|tried to|told(?: me)? to|told(?: me)? i (?:could|can|should)|refused to let me|wouldn't let me"
        + "|didn't let me|never let me|said (?:that )?(?:i|you)(?:'d| could| can| should| would| will)?) $",
        Safe)]
    private static partial Regex Attempted();

    [GeneratedRegex(
        "(?:i've|i have|we've|we have|already|keep|keeps|repeatedly|again|times|twice|still|now|multiple|several)", Safe)]
    private static partial Regex Insisted();

    [GeneratedRegex(
        "(?:i'll|ill|i will|we'll|we will|i'm going to|i am going to|im going to|i'm gonna|im gonna|i shall|i'd have to"
        + "|i would have to) (?:just |simply |be forced to |be |then |also |personally )?$",
        Safe)]
    private static partial Regex Announced();

    [GeneratedRegex("^(?:want|need|require|request|'d|would)", Safe)]
    private static partial Regex StartsWithNeed();

    [GeneratedRegex(
        @"\b(?:if|unless|otherwise|or else|or i|or i'll|or we|or we'll|don't make me|dont make me|next time"
        + @"|before i (?:ask|call|get|demand|request|escalate|have to|speak|talk))\b",
        Safe)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\b(?:(?:see|ask|asking|know|wonder|wondering|check|asked|sure) if|even if|as if|"
        + @"if (?:at all )?(?:possible|i may|i can|i could|you can |you could |you would |you please|you will please|you don't mind"
        + @"|you wouldn't mind|you do not mind|that's (?:ok|okay|possible|alright|fine)|that is (?:ok|okay|possible|fine)"
        + @"|there(?:'s| is) (?:a|an|any|one|someone|anyone)|it's possible|it is possible|available|so))\b",
        Safe)]
    private static partial Regex PoliteCondition();

    [GeneratedRegex(@"(?:i'm|im|i am|as|was|being|been|become|be|she's|he's|she is|he is|works as|wife is|husband is) $", Safe)]
    private static partial Regex OfOneself();
}
