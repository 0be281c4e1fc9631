using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>Sets of words that <see cref="Phrases"/> name.</summary>
internal static class WordSets
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["<we>"] = "i we",
        ["<are>"] = "are 're re r were",
        ["<is>"] = "is 's s was",
        ["<have>"] = "have 've ve had 'd has",
        ["<will>"] = "will 'll would 'd",
        ["<not>"] = "not never isn't wasn't aren't ain't don't doesn't didn't won't haven't hasn't can't cannot couldn't",
        ["<adv>"] = "really actually just simply clearly obviously honestly already also even so very totally completely absolutely "
            + "definitely literally probably maybe quite too being again now seriously repeatedly specifically explicitly previously always "
            + "exactly only ever honest still then perhaps certainly frankly evidently apparently entirely a an such all at least first of course the most",
        ["<times>"] = "already before earlier again twice thrice repeatedly previously countless many several multiple numerous two three four "
            + "five ten hundred thousand million",
        ["<told>"] = "told said explained mentioned stated informed wrote written warned answered advised pointed indicated clarified",
        ["<bad>"] = "stupid dumb idiotic moronic pathetic clueless ignorant delusional insane crazy braindead retarded useless worthless "
            + "incompetent hopeless disgusting liar liars whiny joke disgrace embarrassment nuisance annoying pain lazy thick idiot moron fool loser "
            + "illiterate brainless",
        ["<deed>"] = "checked read known thought ordered called contacted asked told paid looked noticed verified reviewed returned kept made "
            + "followed listened considered measured planned done bothered tried cancelled canceled realized realised used taken waited chosen "
            + "picked written double entered mentioned informed given careful paying smarter come let understood bought packed sent saved "
            + "reported opened requested acted started updated placed researched prepared figured avoided prevented learned learnt",
        ["<kind>"] = "possible potential suggested draft drafted polite professional friendly revised updated sample short concise brief improved "
            + "rewritten polished empathetic warm suitable appropriate proposed recommended personalized personalised ready clear helpful formal "
            + "casual kind respectful tailored alternative better final generated apologetic courteous compassionate refined edited corrected "
            + "shorter softer more quick simple",
        ["<text>"] = "reply replies response responses draft drafts answer message email version template rewrite wording text",
        ["<reply>"] = "reply replies response responses draft drafts rewrite",
    }.ToFrozenDictionary(s => s.Key, s => FrozenSet.ToFrozenSet(s.Value.Split(' '), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Words that stand in nearly every reply.</summary>
    public static readonly FrozenSet<string> Everyday = FrozenSet.ToFrozenSet(
        ("i we you your my our me us it this that the a an to of in on at for with from and or if so as is are was were be been have has had "
            + "'s 's 're 've 'll 'd 'm am do does did don't not no will would can could should please what how when which there here all any "
            + "help order customer email message name now just get time").Split(' '),
        StringComparer.Ordinal);

    /// <summary>A set's words, or the word itself; "don't" without its apostrophe as well.</summary>
    public static IEnumerable<string> Expand(string word) => word[0] == '<' ? Sets[word].SelectMany(Spelt) : Spelt(word);

    private static string[] Spelt(string word) =>
        word.IndexOf('\'', StringComparison.Ordinal) > 0 ? [word, word.Replace("'", "", StringComparison.Ordinal)] : [word];
}
