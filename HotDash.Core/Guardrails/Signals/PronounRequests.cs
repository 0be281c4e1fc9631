using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Requests for somebody by a pronoun, and who is named that a later message may mean by one.</summary>
internal static partial class PronounRequests
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private static readonly CueWords Cues = new(
        "want one", "need one", "get one", "to one", "asking", " him", " her", " them", " em", "'em", "that person", "that guy", "that lady", " ella", "con el", "ponga", "llame el", "venga el", " ele", " ela", "lo passi", "la passi", "passez-l", "ihn ", " lui", " elle", "passarmel", "pasel", "pasal", "pasemel", "pasamel");

    /// <summary>True when a sentence holds a pronoun for somebody.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> sentence) => Cues.StandIn(sentence);

    /// <summary>Where a text asks for somebody by a pronoun alone.</summary>
    public static (int Start, int Length)? In(FoldedText text)
    {
        foreach (var (start, length) in text.Sentences())
        {
            var sentence = text.Text.Substring(start, length);
            if (!Cues.StandIn(sentence)) continue;
            if (RequestMood.IsConditional(sentence)) continue;
            if (InEnglish(sentence) is var (from, size)) return (start + from, size);
            if (Foreign().Match(sentence) is { Success: true } asked && !Refused().IsMatch(sentence)) return (start + asked.Index, asked.Length);
        }

        return null;
    }

    /// <summary>Where an English sentence does; "I'm asking again" repeats what was asked.</summary>
    public static (int Start, int Length)? InEnglish(string sentence) =>
        AskingAgain().Match(sentence) is { Success: true } again ? (again.Index, again.Length) : RequestFrames.Pronoun(sentence);

    [GeneratedRegex(@"^[ ""']*(?:(?:so|well|now|and) )*(?:(?:i'?m|i am) (?:now )?asking(?: again| now)?|asking (?:again|now|once more))[ ""']*$", Safe)]
    private static partial Regex AskingAgain();

    /// <summary>The sign of the person whom a text names last; none when it names nobody.</summary>
    public static char NamedIn(FoldedText text, bool own)
    {
        var named = default(char);
        foreach (var (start, length) in text.Sentences())
        {
            var sentence = text.Text.Substring(start, length);
            var people = PeopleNamed.In(sentence).Text;
            var at = people.LastIndexOf('§');
            if (at >= 0 && !RequestMood.IsTitleOfSomebody(people[..at]) && (own || !RequestMood.IsOwn(people.AsSpan(0, at)))) named = '§';
            else if (named != '§' && PeopleNamed.NamesOther(people)) named = '¤';
            else if (ForeignFrames.MayBeIn(sentence) && ForeignFrames.Names(sentence, own) is not default(char) and var sign && named != '§') named = sign;
        }

        return named;
    }

    [GeneratedRegex(
        @"\bque (?:me |nos )?(?:se ponga|llame|venga|escriba|conteste|atienda)(?: (?:el|ella|usted))?\b|\b(?:pasemel[oa]|pasamel[oa]|me l[oa] (?:pasa|pase|passi|passa|passe)|passamel[oa]|ponmel[oa])\b"
        + @"|\b(?:chame|chama|passe para|passa para|transfira para) (?:ele|ela)\b|\bpasse[zr]?-l[ea](?:-moi)?\b|\b(?:holen sie|hol|rufen sie|geben sie mir) (?:ihn|sie|mal ihn)\b"
        + @"|\b(?:hablar con (?:el|ella)|parler (?:avec|a) (?:lui|elle)|parlare con lui|falar com (?:ele|ela)|mit (?:ihm|ihr) (?:sprechen|reden|telefonieren))(?:$| ?[,.!]| por favor| please| bitte| s'il)",
        Safe)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\b(?:no (?:hace|quiero|necesito|es)|nicht|kein\w*|pas besoin|ne (?:veux|me|le|la)|non (?:voglio|serve|mi)|nao)\b", Safe)]
    private static partial Regex Refused();
}
