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
        ["anthony", "tony"], ["edward", "ed", "eddie", "ted", "ned"], ["matthew", "matt"], ["andrew", "andy", "drew"],
        ["patrick", "pat", "paddy"], ["patricia", "pat", "patty", "trish"], ["jennifer", "jen", "jenny"],
        ["rebecca", "becky", "becca"], ["jessica", "jess", "jessie"], ["susan", "sue", "suzie", "susie", "suzanne"],
        ["deborah", "deb", "debbie", "debra"], ["stephen", "steve", "steven"], ["stephanie", "steph"], ["gregory", "greg"],
        ["timothy", "tim"], ["kenneth", "ken", "kenny"], ["ronald", "ron", "ronnie"], ["donald", "don", "donny"],
        ["lawrence", "larry", "laurence"], ["victoria", "vicky", "tori"], ["theodore", "ted", "theo"],
        ["francisco", "paco", "pancho", "fran"], ["jose", "pepe"], ["maximilian", "max"], ["joshua", "josh"],
        ["zachary", "zach", "zack"], ["jacob", "jake"], ["nathaniel", "nate", "nathan"], ["philip", "phil", "phillip"],
        ["frederick", "fred", "freddie"], ["henry", "harry", "hank"], ["abigail", "abby"], ["isabella", "bella", "izzy"],
        ["gabriel", "gabe"], ["gabriella", "gabby"], ["vincent", "vince", "vinny"], ["leonard", "leo", "len", "lenny"],
        ["cynthia", "cindy"], ["pamela", "pam"], ["kimberly", "kim"], ["valerie", "val"], ["amanda", "mandy"],
    ];

    /// <summary>True when a word of the reply is part of the name, or a nickname of such a part.</summary>
    public static bool Match(string real, string words)
    {
        var known = Parts(real);
        var said = Parts(words);
        return said.Count == 0 || Squeeze(real) == Squeeze(words)
            || said.Exists(w => known.Contains(w) || known.Exists(k => AreNicknames(k, w)));
    }

    /// <summary>True when the customer gave this name: "this is Tobias", "my name is ...", a signature.</summary>
    public static bool Introduced(IReadOnlyList<Message> messages, string folded) =>
        Parts(folded) is [var first, ..] && FromCustomer(messages).Any(text =>
            Introduction().Matches(text).Any(m => m.Groups["name"].Value == first || AreNicknames(m.Groups["name"].Value, first)));

    /// <summary>True when the customer wrote this word at all.</summary>
    public static bool Written(IReadOnlyList<Message> messages, string folded) =>
        Parts(folded) is [var first, ..] && FromCustomer(messages).Any(text => Parts(text).Contains(first));

    private static IEnumerable<string> FromCustomer(IReadOnlyList<Message> messages) =>
        messages.Where(m => m.IsFromCustomer).TakeLast(CustomerSignals.Reach)
            .Select(m => FoldedText.Of(m.Text.Length > LongestRead ? m.Text[..LongestRead] : m.Text).Text);

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
        @"(?:my name is|my name's|name is|i'm|im|i am|this is(?: her| his| my)?(?: \w+)?|it's|call me|regards,?|thanks,|cheers,|sincerely,?|best,|- ?|^|\n)[ \n]*(?<name>[\p{L}'-]{2,40})",
        SupervisorPatterns.Safe)]
    private static partial Regex Introduction();
}
