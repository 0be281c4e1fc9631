using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>A request for somebody that its customer takes back: what was asked before it is history.</summary>
internal static partial class Withdrawals
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private static readonly CueWords Cues = new(
        "mind", "nvm", "forget", "scratch", "skip the", "cancel", "withdr", "need", "gave up", "given up", "falta", "olvid", "erledigt", "notig", "besoin", "laisse", "tomber", "serve", "lasci", "precisa", "deixa", "esquec");

    /// <summary>Up to where the folded text takes back what was asked; -1 when it does not.</summary>
    public static int In(FoldedText text)
    {
        if (!Cues.StandIn(text.Text)) return -1;
        foreach (var (start, length) in text.Sentences())
        {
            var sentence = text.Text.Substring(start, length);
            if (!Cues.StandIn(sentence)) continue;
            var people = PeopleNamed.In(sentence);
            if (TakenBack().Match(people.Text) is { Success: true } back) return start + Math.Min(length, people.Origin(back.Index, back.Length).Start + people.Origin(back.Index, back.Length).Length);
            if ((start == 0 && AtOnce().IsMatch(people.Text)) || Foreign().IsMatch(sentence)) return start;
        }

        return -1;
    }

    [GeneratedRegex(
        @"\b(?:never ?mind|nvm|forget|scratch|skip|cancel(?:led|ed|ing|ling)?|withdr(?:aw|ew|awing)|no need(?: anymore| any more)?|(?:don't|dont|do not|no longer|needn't|didn't|won't|wont) (?:even |actually |really )?need|needn't|ga?ve up|given up)"
        + @" (?:(?:about|on|for|to|with|it|that|the|my|our|waiting|wait|speak|speaking|talk|talking|get|bother|of|from|a|an|any|see|have|me|put|through|connect|transfer|asking|ask|request|requested|up|call) ){0,6}"
        + @"(?:[§¤¶†]|him|her|them|(?:transfer|request|escalation|callback|call ?back|hand-?over|hand-?off|wait|waiting)\b)",
        Safe)]
    private static partial Regex TakenBack();

    [GeneratedRegex(@"^[ ""'(]*(?:(?:oh|ok|okay|actually|ah|lol|hey|sorry)[ ,]+)*(?:never ?mind|nvm|forget (?:it|that|about it)|scratch that)(?:$|[ ,:-])[^§¤]*$", Safe)]
    private static partial Regex AtOnce();

    [GeneratedRegex(
        @"\bya no (?:hace falta|necesito|es necesario)|\bolvid(?:e|a)(?:lo|se| lo)\b|\bhat sich (?:schon )?erledigt|\b(?:nicht mehr|nicht langer) (?:notig|notwendig)|\b(?:plus|pas) besoin\b|\blaisse[rz]? tomber"
        + @"|\bnon (?:serve|occorre) piu|\blasci (?:stare|perdere)|\b(?:ja )?nao (?:e )?precis[ao](?: mais)?\b|\bdeixa (?:pra la|estar)|\besquec[ea]",
        Safe)]
    private static partial Regex Foreign();
}
