using System.Text.RegularExpressions;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>Whether words in a reply can be this customer's name: case, accents, titles and nicknames aside.</summary>
internal static partial class KnownNames
{
    /// <summary>People give their name near the beginning; a longer message is not read further.</summary>
    private const int LongestRead = 4_000;

    private static readonly string[][] Nicknames =
    [
        ["robert", "bob", "rob", "bobby", "robbie"], ["william", "bill", "will", "billy", "liam"],
        ["richard", "rick", "dick", "rich", "ricky"], ["james", "jim", "jimmy", "jamie"],
        ["john", "jack", "johnny", "jon", "jonathan"], ["michael", "mike", "mick", "mikey"],
        ["elizabeth", "liz", "beth", "lizzie", "betty", "eliza", "lisa"], ["katherine", "kate", "kathy", "katie", "kat", "catherine", "kathryn", "cathy"],
        ["margaret", "maggie", "meg", "peggy"], ["thomas", "tom", "tommy"], ["joseph", "joe", "joey"],
        ["charles", "charlie", "chuck"], ["daniel", "dan", "danny"], ["david", "dave", "davey"],
        ["christopher", "chris", "topher"], ["christina", "chris", "tina", "christine", "kristina"],
        ["alexander", "alex", "sasha", "xander", "al"], ["alexandra", "alex", "sasha", "lexi", "sandra"],
        ["samuel", "sam", "sammy"], ["samantha", "sam"], ["benjamin", "ben", "benny"], ["nicholas", "nick", "nico"],
        ["ann", "anne", "anna", "annie"], ["sara", "sarah"], ["catalina", "cata"], ["mohammed", "mohamed", "muhammad", "mohammad", "mo"], ["anthony", "tony"], ["edward", "ed", "eddie", "eddy", "ted", "teddy", "ned"], ["matthew", "matt"], ["andrew", "andy", "drew"],
        ["patrick", "pat", "paddy"], ["patricia", "pat", "patty", "trish"], ["jennifer", "jen", "jenn", "jenny"], ["jenna", "jenny"],
        ["rebecca", "becky", "becca"], ["jessica", "jess", "jessie"], ["susan", "sue", "suzie", "susie", "suzanne"],
        ["deborah", "deb", "debbie", "debra"], ["stephen", "steve", "steven"], ["stephanie", "steph"], ["gregory", "greg"],
        ["timothy", "tim"], ["kenneth", "ken", "kenny"], ["ronald", "ron", "ronnie"], ["donald", "don", "donny"],
        ["lawrence", "larry", "laurence"], ["victoria", "vicky", "tori"], ["theodore", "ted", "teddy", "theo"],
        ["francisco", "paco", "pancho", "fran"], ["jose", "pepe"], ["maximilian", "max"], ["joshua", "josh"],
        ["zachary", "zach", "zack"], ["jacob", "jake"], ["nathaniel", "nate", "nathan"], ["philip", "phil", "phillip"],
        ["frederick", "fred", "freddie"], ["henry", "harry", "hank"], ["abigail", "abby"], ["isabella", "bella", "izzy"],
        ["gabriel", "gabe"], ["gabriella", "gabby"], ["vincent", "vince", "vinny"], ["leonard", "leo", "len", "lenny"],
        ["cynthia", "cindy"], ["pamela", "pam"], ["kimberly", "kim"], ["valerie", "val"], ["amanda", "mandy"],
        ["katherine", "katy", "kitty"], ["margaret", "margie", "marge", "daisy"], ["elizabeth", "lizzy", "libby", "bess", "elsie"], ["richard", "richie"],
        ["william", "willy", "willie"], ["robert", "bert"], ["albert", "al", "bert"], ["alexander", "sandy", "lex"], ["alejandro", "alex"],
        ["alejandra", "alex"], ["charlotte", "charlie", "lottie"], ["eleanor", "ellie", "nell", "nora"], ["dorothy", "dot", "dottie"],
        ["barbara", "barb", "babs"], ["peter", "pete"], ["harold", "harry", "hal"], ["francis", "frank"], ["franklin", "frank"],
        ["eugene", "gene"], ["walter", "walt", "wally"], ["judith", "judy"], ["jacqueline", "jackie"], ["veronica", "ronnie", "roni"],
        ["guadalupe", "lupe"], ["ignacio", "nacho"], ["roberto", "beto"], ["enrique", "quique"], ["josephine", "jo", "josie"], ["joanne", "jo"],
        ["joanna", "jo"], ["caroline", "carrie"], ["penelope", "penny"], ["matilda", "tilly"], ["olivia", "liv", "livvy", "livia"],
        ["oliver", "ollie"], ["isabel", "izzy", "bella"], ["madeleine", "maddie"], ["madeline", "maddie"], ["madison", "maddie"],
        ["amelia", "amy", "millie"], ["emily", "em", "millie"], ["louis", "lou", "louie"], ["louise", "lou"], ["anthony", "ant"],
        ["nancy", "nan"], ["natalie", "nat"], ["natalia", "nat", "talia"], ["sebastian", "seb", "bas"], ["dominic", "dom"], ["rosemary", "rosie"],
        ["rose", "rosie"], ["terence", "terry"], ["teresa", "terry", "tess"], ["theresa", "terry", "tess"], ["gerald", "gerry", "jerry"],
        ["jeremy", "jez"], ["gillian", "jill"], ["wilhelmina", "mina"], ["frances", "fran", "frankie"], ["antonio", "toni", "tony"], ["antonia", "toni"],
    ];

    /// <summary>True when a word of the reply is part of the name, or a nickname of such a part.</summary>
    public static bool Match(string real, string words)
    {
        var known = Parts(real);
        var said = Parts(words);
        return said.Count == 0 || Squeeze(real) == Squeeze(words) || AreInitials(known, words)
            || said.Exists(w => known.Contains(w) || known.Exists(k => AreNicknames(k, w))) || IsShortened(real, said[0]);
    }

    /// <summary>"Jen" for Jenna: the beginning of the given name.</summary>
    private static bool IsShortened(string real, string said)
    {
        var natural = real.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? real[(comma + 1)..] : real;
        return said.Length >= 3 && Parts(natural) is [var given, ..] && given.StartsWith(said, StringComparison.Ordinal);
    }

    /// <summary>"JR" for J. R. Collins.</summary>
    private static bool AreInitials(List<string> known, string words) =>
        known.Count > 1 && !words.Any(char.IsLower) && Squeeze(words) is { Length: 2 or 3 } letters
        && string.Concat(known.Select(k => k[0])).StartsWith(letters, StringComparison.Ordinal);

    /// <summary>True for "Sofia Lindgren" when the customer is Sofia Marsh: the right given name with another surname.</summary>
    public static bool HasOtherSurname(ReplyReading r, string real, string words) =>
        Parts(real) is { Count: > 1 } known && known.TrueForAll(k => k.Length > 1)
        && Parts(words) is [var given, { Length: > 2 } surname] && known.Contains(given) && !known.Exists(k => AreAlike(k, surname))
        && !Written(r, surname) && !IsInEmail(r.Context.Conversation.Customer, surname) && !WasUsed(r.Context.Messages, surname);

    private static bool AreAlike(string a, string b) =>
        a == b || AreNicknames(a, b) || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    /// <summary>What the customer is called: by the contact, else by their own "my name is"; null when nobody said.</summary>
    public static string? Of(ReplyReading r)
    {
        if (CustomerName.Real(r.Context.Conversation.Customer.Name) is { } real)
            return CustomerName.Given(r.Context.Conversation.Customer) is null ? null : real;
        for (var i = r.FromCustomer.Count - 1; i >= 0; i--)
            if (Text(r.FromCustomer[i]) is var text && text.Contains("name", StringComparison.Ordinal)
                && OwnName().Match(text) is { Success: true } own && GivenNames.Contain(own.Groups["first"].ValueSpan))
                return own.Groups["name"].Value;
        return null;
    }

    /// <summary>True when the customer gave this name: "this is Tobias", "my name is ...", a signature.</summary>
    public static bool Introduced(ReplyReading r, string folded)
    {
        if (Parts(folded) is not [var first, ..]) return false;
        string[] names = [first, .. Nicknames.Where(set => set.Contains(first, StringComparer.Ordinal)).SelectMany(set => set)];
        return r.FromCustomer.Any(m => Array.Exists(names, n => Text(m).Contains(n, StringComparison.Ordinal))
            && Introduction().Matches(Text(m)).Any(i => names.Contains(i.Groups["name"].Value, StringComparer.Ordinal)));
    }

    /// <summary>True when the customer wrote this word at all.</summary>
    public static bool Written(ReplyReading r, string folded) =>
        Parts(folded) is [var first, ..] && r.FromCustomer.Any(m =>
            Text(m).Contains(first, StringComparison.Ordinal) && Parts(Text(m)).Contains(first));

    /// <summary>True when an earlier reply used this word, and the customer let it stand.</summary>
    public static bool WasUsed(IReadOnlyList<Message> messages, string words) =>
        messages.Any(m => m.IsPublicReply && m.Text.Contains(words, StringComparison.OrdinalIgnoreCase)
            && Parts(words) is [var first, ..] && Parts(m.Text).Contains(first));

    /// <summary>True for the name of one of us, who may sign anywhere.</summary>
    public static bool IsOurs(ReplyContext x, string words) =>
        IsPartOf(x.Conversation.AssigneeName, words) || x.Messages.Any(m => m.IsPublicReply && IsPartOf(m.SenderName, words));

    /// <summary>True when the address holds the name: <c>sofia.lopez@example.com</c>.</summary>
    public static bool IsInEmail(Customer customer, string folded) =>
        Parts(folded) is [{ Length: > 2 } first, ..] && customer.Email is { } email
        && email.Split('@')[0].Contains(first, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a word of the text is part of the name, or a nickname of such a part.</summary>
    public static bool Stands(string real, string text)
    {
        var known = Parts(real);
        return Parts(text).Exists(w => known.Exists(k => k == w || AreNicknames(k, w)));
    }

    /// <summary>True for a name written wrong rather than a wrong name: "Micheal" for Michael; false for "Mario" and Maria.</summary>
    public static bool IsSlip(string real, string folded) =>
        Parts(folded) is [{ Length: > 3 } said, ..] && !GivenNames.Contain(said)
        && Parts(real).Exists(k => k.Length > 3 && k[0] == said[0] && Math.Abs(k.Length - said.Length) < 2
            && k.Except(said).Count() + said.Except(k).Count() < 2);

    private static bool IsPartOf(string? name, string words) =>
        name is not null && CustomerName.Real(name) is { } real && Parts(real) is { Count: > 0 } parts && Parts(words).Exists(parts.Contains);

    private static string Text(ReadMessage m) => m.Text.Text.Length > LongestRead ? m.Text.Text[..LongestRead] : m.Text.Text;

    private static bool AreNicknames(string a, string b) =>
        Nicknames.Any(set => set.Contains(a, StringComparer.Ordinal) && set.Contains(b, StringComparer.Ordinal));

    private static List<string> Parts(string name) =>
    [
        .. FoldedText.Word(name)
            .Split([' ', '-', ',', '.', '\'', '(', ')', '"', '\n', '!', '?', ':', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !CustomerName.IsTitle(w)),
    ];

    private static string Squeeze(string name) => string.Concat(FoldedText.Word(name).Where(char.IsLetterOrDigit));

    [GeneratedRegex(
        @"(?:my name is|my name's|name is|i'm|im|i am|this is(?: her| his| my)?(?: \w+)?|it's|call me|regards,?"
        + @"|thanks,|cheers,|sincerely,?|best,|- ?|^|\n)[ \n]*(?<name>[\p{L}'-]{2,40})",
        SupervisorPatterns.Safe)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\b(?:my (?:full |first )?name is|my name's|name:) (?<name>(?<first>[\p{L}'-]{2,40})(?: [\p{L}'-]{2,40})?)", SupervisorPatterns.Safe)]
    private static partial Regex OwnName();
}
