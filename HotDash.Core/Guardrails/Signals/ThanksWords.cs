using System.Buffers;
using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>Messages that only say thanks or goodbye, and ask nothing: they may be marked as needing no answer (rulebook 2).</summary>
internal static class ThanksWords
{
    private const int Longest = 200;

    private const int Short = 24;

    private static readonly SearchValues<char> Borders = SearchValues.Create(" \n\t.,!;:-()\"*~");

    private static readonly CueWords Cues = new("thank", "thx", "thnx", "thanx", "tnx", "bye", "cheers", "cya", "ciao", "gracias", "merci", "danke", "grazie", "obrigad", "dhany", "shukri", "appreciate", "tks", "bless");

    /// <summary>Words of which at least one must stand.</summary>
    private static readonly FrozenSet<string> Closing = Set(
        "thanks thank thx thnx thanx tnx ty tysm thankyou thankx cheers bye goodbye cya ciao gracias merci danke grazie obrigado obrigada dhanyavad shukriya "
        + "appreciated appreciate tq tks bless mille mil");

    /// <summary>Words that may stand beside them.</summary>
    private static readonly FrozenSet<string> Beside = Set(
        "you u ya so very much a lot ton tons million bunch again for your ur the all this that it is was be been help helping support assistance time "
        + "quick fast prompt reply response answer patience service kind kindness understanding and i we really do greatly highly lovely great good nice "
        + "have day night evening weekend afternoon morning one rest of ok okay k kk alright right fine cool perfect awesome excellent wonderful amazing "
        + "brilliant super fantastic got works working worked now sorted solved done everything everyone team guys mate sir madam ma'am maam dear friend bro everybody "
        + "yes yep yeah yay no nope else more other needed need that's thats it's its im i'm am happy glad in advance talk later see soon take care "
        + "best regards kindly sincerely warm wishes have's hope hi hello hey hugs love x xx xxx god you're youre welcome pleasure wow oh ah aww "
        + "to hear from from me just wanted say already with my me can will doing what great'ly thats'all all's too as well enjoy your's has helped helpful "
        + "muchas mucho muchos grazie beaucoup vielen dank viele obrigado bien tak tack "
        + "were are today tonight ahead lol haha");

    /// <summary>True when every word is one of thanking or leaving, and nothing is asked.</summary>
    public static bool IsAll(FoldedText text)
    {
        var rest = text.Text.AsSpan();
        if (rest.Length is 0 or > Longest || rest.Contains('?') || (rest.Length > Short && !Cues.StandIn(rest))) return false;
        var closing = false;
        foreach (var range in rest.SplitAny(Borders))
        {
            var word = rest[range].Trim('\'');
            if (word.IsEmpty || !HasLetter(word)) continue;
            if (BySpan(Closing).Contains(word)) closing = true;
            else if (!BySpan(Beside).Contains(word)) return false;
        }

        return closing;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var ch in word)
            if (char.IsLetterOrDigit(ch)) return true;
        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan(FrozenSet<string> words) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
