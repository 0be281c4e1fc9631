using System.Text.RegularExpressions;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>The choice of one of several things that a reply offered: by its number or place, or by the person's name.</summary>
internal static partial class OfferedOptions
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>A longer message says for itself what is wanted.</summary>
    private const int Longest = 80;

    private static readonly CueWords Cues = new("1", "2", "3", "4", "5", "first", "second", "third", "last", "latter", "former", "primer", "segund", "ultim", "zweit", "erst", "deuxi", "premi", "second", "prim", "option");

    /// <summary>What a short answer chooses, whatever was offered: a place in a list, or the sign of a person.</summary>
    internal sealed record Choice(string? Place, char Person);

    /// <summary>The choice that a message makes; null when it makes none.</summary>
    public static Choice? In(ReadMessage message)
    {
        var answer = message.Text.Text;
        if (answer.Length > Longest) return null;
        if (Cues.StandIn(answer) && Place().Match(answer) is { Success: true } place) return new Choice(place.Groups["n"].Value, default);
        return message.MayName && ByName(answer) is not default(char) and var sign ? new Choice(null, sign) : null;
    }

    /// <summary>The sign of the person whom the choice means among what a reply offered; none when it means nobody.</summary>
    public static char Chosen(Choice choice, Message reply)
    {
        var text = ReadMessage.Of(reply).Text.Text;
        if (choice.Place is { } place) return Option(text, place) is { } option ? PersonIn(option) : default;
        return Offered(text) == choice.Person ? choice.Person : default;
    }

    /// <summary>"The manager option", "yes to the agent": the person alone, with nothing told or refused in the clause.</summary>
    private static char ByName(string answer)
    {
        foreach (var (start, length) in Sentences(answer))
        {
            var raw = answer.Substring(start, length);
            var row = Skeleton.Of(PeopleNamed.In(raw).Text, RequestLexicon.English).Letters;
            if (Person().Match(row) is { Success: true } person) return row.AsSpan(person.Index, person.Length).Contains('§') ? '§' : '¤';
            if (ForeignFrames.MayBeIn(raw) && ForeignPerson().Match(Skeleton.Of(raw, ForeignLexicon.Words).Letters) is { Success: true } foreign)
                return foreign.Value.Contains('§', StringComparison.Ordinal) ? '§' : '¤';
        }

        return default;
    }

    private static char Offered(string reply)
    {
        foreach (var (start, length) in Sentences(reply))
        {
            var raw = reply.Substring(start, length);
            if (!Offers().IsMatch(raw)) continue;
            if (PersonIn(raw) is not default(char) and var sign) return sign;
        }

        return default;
    }

    private static IEnumerable<(int Start, int Length)> Sentences(string text) => FoldedText.Of(text).Sentences();

    /// <summary>Who is in an option, when it lets the customer have them.</summary>
    private static char PersonIn(string option)
    {
        var people = PeopleNamed.In(option).Text;
        if (people.Contains('§', StringComparison.Ordinal) && Moves().IsMatch(people)) return '§';
        if (PeopleNamed.NamesOther(people) && Moves().IsMatch(people)) return '¤';
        return ForeignFrames.MayBeIn(option) ? ForeignFrames.Names(option) : default;
    }

    /// <summary>The words of the option at a place.</summary>
    private static string? Option(string reply, string place)
    {
        var numbers = Numbered().Matches(reply);
        if (numbers.Count > 1) return Numbered(reply, numbers, Number(place, numbers.Count));
        var or = Either().Match(reply);
        if (!or.Success) return null;
        return Number(place, 2) switch { 1 => or.Groups["a"].Value, 2 => or.Groups["b"].Value, _ => null };
    }

    private static string? Numbered(string reply, MatchCollection numbers, int place)
    {
        for (var i = 0; i < numbers.Count; i++)
            if (numbers[i].Groups["n"].ValueSpan is [var digit] && digit - '0' == place)
                return reply[(numbers[i].Index + numbers[i].Length)..(i + 1 < numbers.Count ? numbers[i + 1].Index : reply.Length)];
        return null;
    }

    private static int Number(string place, int last) => place switch
    {
        "1" or "first" or "1st" or "former" or "one" or "primera" or "primero" or "erste" or "premiere" or "premier" or "primeira" or "prima" or "primo" => 1,
        "2" or "second" or "2nd" or "two" or "segunda" or "segundo" or "zweite" or "deuxieme" or "seconde" or "seconda" or "secondo" => 2,
        "3" or "third" or "3rd" or "three" => 3,
        "4" or "fourth" or "four" => 4,
        "5" => 5,
        _ => last,
    };

    [GeneratedRegex(
        @"^[ ""'(]*(?:(?:yes|ok|okay|hi|please|i'll take|i will take|i'd like|i choose|i prefer|let's go with|go with|the|option|number|no|la|el|die|den|das|le|il|a|o|opcion|opcao|opzione)[ ,.:#]+){0,4}"
        + "(?<n>[1-5]|1st|2nd|3rd|first|second|third|fourth|last|latter|former|one|two|three|four|primer[ao]|primeira|segund[ao]|ultim[ao]|zweite|erste|letzte|deuxieme|seconde|premiere?|derniere?|second[ao]|prim[ao])"
        + @"(?: (?:one|option|choice|of those|opcion))?(?:[ ,]+(?:please|pls|plz|thanks|thank you|por favor|bitte|svp|merci|grazie|per favore|then))*[ .!)]*$", Safe)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:^|[ (\n])(?:option |press |reply |type )?(?<n>[1-9])(?:[).:]| for| to| if| -)", Safe)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?:either|can|could|would you (?:like|prefer|rather)|do you want|prefer)\b(?<a>[^?.]*),? or (?<b>[^?.]*)", Safe)]
    private static partial Regex Either();

    [GeneratedRegex(@"\b(?:transfer|connect|put|pass|hand|forward|switch|speak|talk|chat|have|get|call|bring|contact|reach|escalate|arrange)\b", Safe)]
    private static partial Regex Moves();

    [GeneratedRegex(@"\b(?:would you|do you|shall i|should i|can i|i can|i could|we can|prefer|or|prefiere|quiere|mochten|souhaitez|voulez|preferez|preferisce|vuole|prefere|quer)\b", Safe)]
    private static partial Regex Offers();

    [GeneratedRegex("(?:^|[,!&L])[WwJLGEFTx]{0,2}[§¤¶][xwEa]{0,3}(?:$|[,&!])", Safe)]
    private static partial Regex Person();

    [GeneratedRegex("(?:^|,)[WEFTx]{0,3}[§¤¶][xE]{0,2}(?:$|,)", Safe)]
    private static partial Regex ForeignPerson();
}
