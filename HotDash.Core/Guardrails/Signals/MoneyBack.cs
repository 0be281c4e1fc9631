using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Money given back without the word refund, where the sum stands between the words: "I want my 700 quid back", "credit me
/// $700", "reverse the $720 charge", "you'll get $900 back".
/// </summary>
internal static partial class MoneyBack
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>How far before a sum its verb is looked for, in characters.</summary>
    private const int Near = 40;

    /// <summary>More sums than these are not looked at.</summary>
    private const int MostRead = 20;

    /// <summary>Where a customer asks so; null when nothing is asked.</summary>
    public static (int Start, int Length)? Asked(string sentence) => First(sentence, Want(), Give());

    /// <summary>Where a reply promises so, or says that it was done.</summary>
    public static (int Start, int Length)? Promised(string sentence) => First(sentence, Will(), WillGive(), Passive());

    private static (int Start, int Length)? First(string sentence, Regex wanting, Regex giving, Regex? passive = null)
    {
        foreach (var money in Money.In(sentence).Take(MostRead))
        {
            var from = Math.Max(0, money.Start - Near);
            var before = sentence.AsSpan(from..money.Start);
            var after = sentence.AsSpan(money.End);
            if (EndOf(Back(), after) is { } back && StartOf(wanting, before) is { } wish) return Between(from + wish, money.End + back);
            if (EndOf(Goes(), after) is { } there && StartOf(giving, before) is { } verb) return Between(from + verb, money.End + there);
            if (passive is not null && EndOf(passive, after) is { } done) return Between(money.Start, money.End + done);
        }

        return null;
    }

    private static (int Start, int Length) Between(int start, int end) => (start, end - start);

    private static int? StartOf(Regex words, ReadOnlySpan<char> before)
    {
        foreach (var m in words.EnumerateMatches(before)) return m.Index;
        return null;
    }

    private static int? EndOf(Regex words, ReadOnlySpan<char> after)
    {
        foreach (var m in words.EnumerateMatches(after)) return m.Length;
        return null;
    }

    [GeneratedRegex(@"^(?: credited| sent| paid)? (?:back|returned)\b", Safe)]
    private static partial Regex Back();

    /// <summary>The sum is all there is to give: "return the $850 phone" gives a phone.</summary>
    [GeneratedRegex(
        @"^(?: (?:charge|payment|transaction|debit))?(?: ?[.,!)]| (?:back |straight |right )?(?:to|on|onto|in|into) (?:me|my|our|your|the)\b| (?:back|please|pls|plz|now|asap|immediately|today)\b|$)",
        Safe)]
    private static partial Regex Goes();

    [GeneratedRegex(
        @"\b(?:want|need|give|gimme|get|have|like|demand|return|send|transfer|owe|expect|see)(?: me| us)?(?: back)?(?: my| our| the| all| that| those| full| of| i'd| to| get| have)* $",
        Safe)]
    private static partial Regex Want();

    [GeneratedRegex(
        @"\b(?:return|credit|reverse|reimburse|transfer back|pay back|put back|give back|send back|get back|want back|put|transfer)(?: me| us| back)?(?: my| our| the| all| that| those| full| of)* $",
        Safe)]
    private static partial Regex Give();

    [GeneratedRegex(
        @"\b(?:(?:you|we|i|they)(?:'ll| will| can|'ve| have|'re getting| get|'d be happy to| are able to)|let me|going to)(?: \w+){0,2} (?:get|have|receive|send|give|pay|return|transfer|sent|given|paid|returned)(?: you| back| your| the| all){0,3} $",
        Safe)]
    private static partial Regex Will();

    [GeneratedRegex(
        @"\b(?:(?:we|i|they)(?:'ll| will| can|'ve| have)|let me|going to)(?: \w+){0,2} (?:return|returned|reverse|reversed|credit|credited|put|transfer|transferred|send back|pay back)(?: you| back| your| the){0,3} $",
        Safe)]
    private static partial Regex WillGive();

    [GeneratedRegex(
        @"^ (?:(?:will|is|are|was|were|has|have|should)(?: be| being| been)? (?:returned|credited|sent back|paid back|reversed|transferred back)|(?:is|are) on (?:its|the|their) way (?:back|to your)|(?:is|are) coming back)\b",
        Safe)]
    private static partial Regex Passive();
}
