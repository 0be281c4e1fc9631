using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// How a request is meant, by the words before it and around it: now, on a condition, remembered, or not at all. What is
/// told, hoped or thought must not take a conversation out of the operator's hands.
/// </summary>
internal static partial class RequestMood
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>True when it holds only if something happens, or fails to.</summary>
    public static bool IsConditional(string sentence) =>
        Condition().IsMatch(sentence) && Condition().IsMatch(PoliteCondition().Replace(sentence, " ")) && !IsMetAlready(sentence);

    /// <summary>"If that's all you can do, get me a supervisor now": the customer takes the condition as met.</summary>
    private static bool IsMetAlready(string sentence) => (MetAlready().IsMatch(sentence) && !Deadline().IsMatch(sentence)) || Identity().IsMatch(sentence);

    /// <summary>"If you are a bot, get me a human": a question who answers, and no threat.</summary>
    [GeneratedRegex(@"\bif (?:only [§¤¶†]|(?:it|that|this)(?:'s| is) [§¤¶¦†]|(?:you|u)(?:'re| are|re| r) (?:just |only |really )?[§¤¶¦]|yes\b|so\b)", Safe)]
    private static partial Regex Identity();

    /// <summary>A title the customer or somebody they know has, not one who is there: "there must be a manager".</summary>
    public static bool IsTitleOfSomebody(string before) => OfOneself().IsMatch(before) && !IsThere().IsMatch(before);

    [GeneratedRegex(@"\b(?:there(?:'s| is| must| has to| should| might| will)?(?: always)?(?: be)?|it was|it is|it's) $", Safe)]
    private static partial Regex IsThere();

    /// <summary>True right before somebody whom the customer calls their own: "my manager".</summary>
    public static bool IsOwn(ReadOnlySpan<char> before) => Own().IsMatch(before);

    [GeneratedRegex("(?:^|[ ,])(?:my|our|his|her|their) $", Safe)]
    private static partial Regex Own();

    /// <summary>A refusal before the wish, unless it is what makes the wish strong: "I won't leave until I speak to …".</summary>
    public static bool IsNegated(string before, string words) =>
        !StartsAnew().IsMatch(words) && Negated().IsMatch(Clause(before)) && !Standing().IsMatch(before + words);

    /// <summary>What stands before "but I want" refuses something else.</summary>
    private static string Clause(string before)
    {
        var at = Math.Max(before.LastIndexOf(" but ", StringComparison.Ordinal), before.LastIndexOf(" so ", StringComparison.Ordinal));
        at = Math.Max(at, before.LastIndexOf(" and i", StringComparison.Ordinal));
        return at < 0 ? before : before[at..];
    }

    [GeneratedRegex("^(?:so|but|and i) ", Safe)]
    private static partial Regex StartsAnew();

    /// <summary>A refusal some words before a supervisor: "don't bother your manager".</summary>
    public static bool IsRefused(string before) => Negated().IsMatch(Clause(before)) || Refusing().IsMatch(before);

    [GeneratedRegex(@"(?:^|[ ,])(?:don't|dont|do not|never|no need to) (?:\w+ ){0,3}$", Safe)]
    private static partial Regex Refusing();

    /// <summary>Told, hoped, thought about or asked about, and not wished for.</summary>
    public static bool IsTold(string before, string words, string sentence)
    {
        if (Pointless().IsMatch(sentence) || News().IsMatch(sentence) || IsGivenUp(sentence)) return true;
        if (AsksWhether().IsMatch(sentence)) return true;
        if (StartsAnew().IsMatch(words)) return false;
        var clause = Clause(before);
        return Reluctant().IsMatch(clause) || Reported().IsMatch(clause) || Idle().IsMatch(clause) || HearSay().IsMatch(clause);
    }

    [GeneratedRegex(
        @"\b(?:(?:was|were) (?:just |only |really |nearly |almost )*(?:about|going|tempted|ready|thinking|considering|debating|contemplating)|thought (?:about|of)|considered"
        + @"|(?:would|'d) (?:normally|usually|typically|ordinarily|never)|normally|usually|never (?:\w+ )?(?:had|needed|felt)|nearly|almost"
        + @"|(?:hope|hoping|hopefully) (?:\w+ ){0,3}(?:won't|wont|will not|don't|dont|do not|never|not|needn't)"
        + @"|(?:not sure|unsure|don't know|dont know|no idea|undecided|debating) (?:if|whether) (?:i|we)|should (?:i|we) (?:really |even )?have"
        + @"|had (?:\w+ )?(?:intended|planned|meant|wanted|hoped|thought)|(?:cancel\w*|withdr\w+|drop\w*|took back) (?:my|the|that|our)|ga?ve up|given up"
        + @"|(?:glad|relieved|happy|nice|good) (?:that )?(?:i|we) (?:didn't|did not|don't)|not (?:here|going) to)\b[^,;:]{0,24}$",
        Safe)]
    private static partial Regex Idle();

    /// <summary>"I could ask for one, but what for".</summary>
    [GeneratedRegex(@"\b(?:i|we) (?:could|can|might|may) (?:\w+ )?(?:ask|go|call|get|demand|request|speak|talk|escalate)\b.*\b(?:but|though)\b|\bwhat(?:'s| is|'d| would)?(?: be)? the point\b", Safe)]
    private static partial Regex Pointless();

    /// <summary>A question what somebody answered.</summary>
    [GeneratedRegex(@"\b(?:got|received|saw|had) (?:an? |the |your )?(?:nice |lovely )?(?:e-?mail|mail|call|letter|message|text|apology|reply) from [§¤]|\b(?:update|change|correct|edit|amend|remove|replace) §|\bto (?:say thanks|say thank you|thank|praise|compliment|congratulate)\b|\b(?:any|no|the|there|heard) (?:news|update|updates|word|feedback|answer|reply|response|anything|back)? ?(?:\w+ )?(?:from|by) [§¤]", Safe)]
    private static partial Regex News();

    /// <summary>True when the customer says they gave up asking.</summary>
    public static bool IsGivenUp(string sentence) => GaveUp().IsMatch(sentence);

    [GeneratedRegex(@"\b(?:asked|asking|tried|trying|requested|demanded)\b.*\b(?:ga?ve|given|giving) up\b", Safe)]
    private static partial Regex GaveUp();

    /// <summary>What somebody else said one has to do.</summary>
    [GeneratedRegex(
        @"\b(?:it|they|he|she|courier|driver|postman|carrier|store|shop|friend|wife|husband|partner|website|site|email|bank|neighbou?r|ups|fedex|dhl)"
        + @" (?:\w+ )?(?:said|says|told (?:me|us|her|him)|tells me|advised|wrote)(?: me)?(?: on (?:the|your) \w+)?(?: that)?(?: (?:i|we|you))?(?: (?:have|need|had|needed|should|must|could|can))?(?: to)? $",
        Safe)]
    private static partial Regex HearSay();

    /// <summary>A question how the shop works: "does the refund need to go through a manager".</summary>
    [GeneratedRegex(@"^[ ""']*(?:so |and |but |also )?(?:am i|do i|did i) (?:chat|talk|speak)|^[ ""']*(?:so |and |but |also )?(?:does|did|do|doesn't|has) (?:the|this|it|that|my|every|each|all|an?|\w*refunds?|\w*returns?|\w*orders?)\b", Safe)]
    private static partial Regex AsksWhether();

    [GeneratedRegex(@"(?:\bnot|n't|\bnever|\bdont|\bwont|\bcant|\brefuse to|\bnothing|\bno one|\bnobody)\b.*\b(?:until|till|til|without)\b[^,]*$", Safe)]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"\bif (?:that's|thats|that is|this is|you (?:can't|cant|cannot|can not|won't|wont|don't|dont|aren't|are not|are unable|refuse|are going to))\b"
        + @".*\b(?:now|immediately|right away|at once|asap|this minute|this instant)[ ""']*$",
        Safe)]
    private static partial Regex MetAlready();

    [GeneratedRegex(@"\b(?:by (?:[0-9]|mon|tue|wed|thu|fri|sat|sun|tomorrow|tonight|the end|eod|then|noon)|tomorrow|today|tonight|next|this week|hours?|days?)", Safe)]
    private static partial Regex Deadline();

    /// <summary>The customer repeats their own demand: "I said I want a supervisor".</summary>
    [GeneratedRegex(@"\bi (?:\w+ )?(?:said|told (?:you|u|him|her|them)|asked)\b[^,]*$", Safe)]
    public static partial Regex Repeated();

    [GeneratedRegex(
        "(?:(?:i|we)(?:'d| would|'m| am)?(?: really| honestly| just| still| also| actually| definitely)? ?(?:don't|dont|do not|didn't|did not|rather not|never|not|wasn't) "
        + "(?:really |even |actually |currently |yet )?(?:want|need|asking|ask|asked|mean|trying|like|wish|have|going)?"
        + "|no need|not necessary|(?:prefer|rather) not|without|instead of|needn't|no reason)[^,;:]{0,26}$|\\bno $|(?:^|[ ,])(?:don't|dont|do not|never)(?: just| even| ever| bother| need)?(?: to)? $",
        Safe)]
    private static partial Regex Negated();

    [GeneratedRegex(
        "(?:(?:^|it's|it is|was|feels) ?(?:so |really |very )?(?:nice|good|great|lovely|refreshing) to|(?:tell|ask) (?:the |your )?(?:driver|courier|postman|delivery \\w+) to|had to|i did|we did|was able to|were able to|got to|managed to|used to|lets? you|someone who can|has to|have you|did you|supposed to)"
        + " (?:finally |even )?$",
        Safe)]
    private static partial Regex Reluctant();

    [GeneratedRegex(
        @"(?:\b(?:he|she|they|agent|rep|guy|lady|colleague|someone|team|it|my \w+)|§)(?:'d| would| will|'ll| had| said| was going to| is going to| promised to"
        + @"| were going to| told me to| wants to| needs to| want to)(?: \w+)? $",
        Safe)]
    private static partial Regex Reported();

    [GeneratedRegex(
        @"(?:asked(?: \w+)? to|tried to|told(?: me| us)?(?: that)?(?: i| we)?(?: (?:have|need|had|needed|could|can|should|must))?(?: to)?|refused to let me|wouldn't let me"
        + "|didn't let me|never let me|said (?:that )?(?:i|you)(?:'d| could| can| should| would| will| must| (?:have|need|had) to)?) $",
        Safe)]
    public static partial Regex Attempted();

    [GeneratedRegex(
        @"\b(?:i've|i have|we've|we have|already|keep|keeps|repeatedly|again|times|twice|still|now|multiple|several)\b", Safe)]
    public static partial Regex Insisted();

    [GeneratedRegex(
        @"\b(?:(?:i'll|ill|i will|we'll|we will|i shall|(?:i'm|im|i am) (?:gonna|about to|going)|(?:i'd|i would|will|'ll|going to|do i|must i) have"
        + @"|do i need|must i)(?: to)?|(?:hate|hating|loath)(?: to)?(?: have)?(?: to)?|(?:i'll|ill|i will|i'm|im|i am)(?: be)? (?:call|ring|phon|com)\w*(?: \w+)? (?:back|again|tomorrow|later)"
        + @"(?: \w+){0,2}) (?:just |simply |be forced to |be |then |also |personally |now )?$",
        Safe)]
    public static partial Regex Announced();

    [GeneratedRegex(@"\b(?:i'll|ill|i will|i'm|im|i am|we'll|we will|we're|or)(?: be| now| just)* $", Safe)]
    public static partial Regex Going();

    [GeneratedRegex(@"\b(?:i'll|ill|i will|i'm|im|i am|i shall|we'll|we will)\b", Safe)]
    public static partial Regex Intending();

    [GeneratedRegex("^(?:want|need|require|request|'d|would|wait|hold)", Safe)]
    public static partial Regex StartsWithNeed();

    [GeneratedRegex(
        @"\b(?:if|unless|otherwise|or else|or i|or i'll|or i'm|or we|or we'll|or (?:just |please )?(?:get|put|connect|transfer|give|find|fetch) me|don't make me|dont make me|next time|in case|should (?:it|this|you|they) not"
        + @"|before i (?:ask|call|get|demand|request|escalate|have to|speak|talk)|you(?:'ve| have| got|'ve got| have got) (?:until|till|til|[0-9]+ (?:hours|days|minutes)))\b"
        + @"|^[ ""'-]*(?:just )?(?:one more|another|any more) (?:\w+ ){1,3}(?:and|then|or)\b",
        Safe)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\b(?:(?:glad|grateful|obliged|better|best|ideal|preferable|happy|appreciate it|great|nice|good|see|ask|asking|know|wonder|wondering|check|asked|sure|because|cause|cuz|coz|cos|since|what) if|even if|as if|no matter if|(?:do not|don't|dont|doesn't|could|couldn't|not) (?:care|matter|bothered|mind) if|"
        + @"if (?:at all )?(?:possible|i may|i can|i could|you can |you could |you would |you please|you will please|you don't mind"
        + @"|you wouldn't mind|you do not mind|that's (?:ok|okay|possible|alright|fine)|that is (?:ok|okay|possible|fine)"
        + @"|there(?:'s| is) (?:a|an|any|one|someone|anyone)|it's possible|it is possible|available|so))\b|\bif there(?:'s| is| are| happens to be) [§¤]",
        Safe)]
    private static partial Regex PoliteCondition();

    [GeneratedRegex(@"(?:i'm|im|i am|as|was|being|been|become|be|she's|he's|she is|he is|works as|wife is|husband is) $", Safe)]
    private static partial Regex OfOneself();
}
