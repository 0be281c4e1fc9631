using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Finds what gives money back without the word for it: a return, a cancellation, a cheaper booking.</summary>
internal static partial class ReturnWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>How far before its words a denial is looked for, in characters.</summary>
    private const int Near = 80;

    private static readonly CueWords Cues = new("return", "cancel", "downgrad", "send");

    /// <summary>
    /// Where the customer wants to give all of an order back, in other words than a refund: cancels or returns it.
    /// </summary>
    public static (int Start, int Length)? Whole(FoldedText text) => NotDenied(text.Text, GiveBackWhole());

    /// <summary>Where the customer wants something that gives money back, be it a part: a return, a cheaper booking.</summary>
    public static (int Start, int Length)? Any(FoldedText text) => NotDenied(text.Text, GiveBack());

    private static (int Start, int Length)? NotDenied(string text, Regex words)
    {
        if (!Cues.StandIn(text)) return null;
        for (var m = words.Match(text); m.Success; m = m.NextMatch())
            if (!NotGivenBack().IsMatch(text.AsSpan(Math.Max(0, m.Index - Near)..m.Index))) return (m.Index, m.Length);
        return null;
    }

    [GeneratedRegex(
        @"\b(?:cancel|cancelling|canceling|return|returning|send back)(?: (?:my|the|this|that|these|those|all|of|both|entire|whole|full|pending|recent|an?)){0,4}"
        + " (?:orders?|reservations?|bookings?|purchases?|everything|flights?|trips?)\\b",
        Safe)]
    private static partial Regex GiveBackWhole();

    [GeneratedRegex(@"\b(?:cancel\w*|return(?:ing)?|downgrad\w+|send (?:it|this|them|these|those) back)\b", Safe)]
    private static partial Regex GiveBack();

    [GeneratedRegex(@"(?:n't|dont|not|never|without|instead of|no need to)(?: \w+)? $", Safe)]
    private static partial Regex NotGivenBack();
}
