using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

// Which sums of a sentence are to be given back, and which are of another matter.
internal static partial class RefundWords
{
    /// <summary>
    /// The amounts to be given back. A clause about a charge does not count, unless nothing else names an amount and
    /// <paramref name="chargeCounts"/>: "you charged me $950, I want my money back".
    /// </summary>
    private static List<Money> AmountsOf(string sentence, Regex cue, bool chargeCounts)
    {
        var named = new List<Money>();
        var charged = new List<Money>();
        var all = chargeCounts ? Money.InclBare(sentence) : Money.In(sentence);
        var clauses = Clauses(sentence);
        var (at, read) = (0, -1);
        var (about, isCharge, wasCharge, isOutOf) = (false, false, false, false);
        bool? isTotal = null;
        var first = FirstAbout(all, clauses, sentence, cue);
        for (var i = first; i < all.Count; i++)
        {
            while (at < clauses.Count - 1 && clauses[at + 1].Start <= all[i].Start) at++;
            var clause = sentence.AsSpan(clauses[at].Start, Math.Min(clauses[at].Length, LongestClause));
            if (read != at)
            {
                about = cue.IsMatch(clause);
                (read, isCharge, isTotal) = (at, !about && Charge().IsMatch(clause), null);
            }

            if (IsRate().IsMatch(sentence.AsSpan(all[i].End))) continue;
            isOutOf = i > first && IsOutOf(sentence.AsSpan(all[i - 1].End..all[i].Start), isOutOf);
            wasCharge = !about && (isCharge || (wasCharge && clause.Length <= all[i].Length + Rest));
            if (wasCharge) charged.Add(all[i]);
            else if (!isOutOf && (about || named.Count == 0 || !(isTotal ??= Total().IsMatch(clause)))) named.Add(all[i]);
        }

        return named.Count > 0 || !chargeCounts ? named : charged;
    }

    /// <summary>"$40 of $640", "$20 on my $800 order", "$40 between $640 and $600": what it is taken from, not what is given.</summary>
    private static bool IsOutOf(ReadOnlySpan<char> between, bool wasOutOf) =>
        Within().IsMatch(between) || On().IsMatch(between) || (wasOutOf && between is " and ");

    /// <summary>The first sum in a clause about the refund itself: what comes before it is another matter; 0 when there is none.</summary>
    private static int FirstAbout(IReadOnlyList<Money> all, List<(int Start, int Length)> clauses, string sentence, Regex cue)
    {
        if (all.Count < 2 || clauses.Count < 2) return 0;
        var at = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var before = at;
            while (at < clauses.Count - 1 && clauses[at + 1].Start <= all[i].Start) at++;
            if (i > 0 && at == before) continue;
            if (cue.IsMatch(sentence.AsSpan(clauses[at].Start, Math.Min(clauses[at].Length, LongestClause)))) return i;
        }

        return 0;
    }

    private static List<(int Start, int Length)> Clauses(string sentence)
    {
        var clauses = new List<(int Start, int Length)>();
        var start = 0;
        foreach (var border in ClauseBorder().EnumerateMatches(sentence))
        {
            clauses.Add((start, border.Index - start));
            start = border.Index + border.Length;
        }

        clauses.Add((start, sentence.Length - start));
        return clauses;
    }

    [GeneratedRegex(@"\bon (?:my|the|an?|this|that) $", Safe)]
    private static partial Regex On();

    [GeneratedRegex(@"\b(?:of|from|out|off|instead|or|not|minus|less|between|to)\b", Safe)]
    private static partial Regex Within();

    [GeneratedRegex(@", | and | but | so | then | while |: | - | – ", Safe)]
    private static partial Regex ClauseBorder();

    [GeneratedRegex(@"\b(?:total|balance|new|invoice|replacement|limit|over|above|more than|price)\b", Safe)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b(?:charg(?:e|ed|es|ing)|bill(?:ed)?|paid|pay|cost|costs|price|priced|spent|worth|invoice|invoiced|debited|took)\b", Safe)]
    private static partial Regex Charge();

    /// <summary>"$10K a year" is what somebody earns or spends.</summary>
    [GeneratedRegex("^ (?:a|an|per|every|each) (?:year|month|week|day|hour|annum)", Safe)]
    private static partial Regex IsRate();
}
