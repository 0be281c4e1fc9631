using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>The words of a promise about an outcome, in a folded sentence (PRM-03 to PRM-05).</summary>
internal static partial class PromiseWords
{
    /// <summary>Something that will happen to the goods or the money: arrive, be delivered, be refunded.</summary>
    public static bool NamesOutcome(string sentence) => Outcome().IsMatch(sentence);

    /// <summary>The goods will come: arrive, be delivered, reach you.</summary>
    public static bool NamesArrival(string sentence) => Arrival().IsMatch(sentence);

    /// <summary>"Should", "usually", "expected": no more than an estimate; "Expect it on Friday" is more.</summary>
    public static bool IsHedged(string sentence) =>
        Hedge().IsMatch(sentence.AsSpan(sentence.StartsWith("expect ", StringComparison.Ordinal) ? "expect ".Length : 0));

    /// <summary>A condition, a memory or somebody else's words: "if it has not arrived by Friday", "you said".</summary>
    public static bool IsNoPromise(Sentence s) => s.IsQuestion || NoPromise().IsMatch(s.Text);

    /// <summary>"I'll call you by 5 pm": our own next step, which a good reply names.</summary>
    public static bool IsFollowUp(string sentence) => FollowUp().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(?:i|we|team|they|specialist|someone|somebody)(?:'ll| will| shall|'m going to)(?: (?:be|also|personally|then|definitely|certainly))* (?:updat(?:e|ing)|call|get back|follow|let you know|contact|inform|notify|(?:provide|give|send) (?:you )?(?:with )?(?:an? |the |regular )?(?:\w+ )?(?:update|answer|response|reply|e-?mail|confirmation)|reach(?:ing)? out|e-?mail|reply|respond|check|write|be in touch|get in touch|review|investigate)",
        SupervisorPatterns.Safe)]
    private static partial Regex FollowUp();

    [GeneratedRegex(
        @"\b(?:arriv(?:e|es|ing)|deliver(?:y|ed|ing|s)?|receiv(?:e|es|ing)|gets? (?:it|your|the|them|a|there|here|to you)|have (?:it|your|them)|(?:it|they|order|package|parcel|delivery|item|replacement)(?:'ll| will) (?:come|show up|turn up)|expect (?:it|your|the|them|delivery)|(?:'ll|will) have (?:the|a|your) (?:\w+ ){1,3}(?:in|by|within|before|on|tomorrow|today)|(?:be|is|are) (?:there|here|with you|yours|in your|back|at your|on your)|reach(?:es)? you"
        + @"|refund(?:ed|s)?|credited|reimbursed|replace(?:d|ment)?|money back|resolved|fixed|sorted|restored|(?:your|the) (?:money|order|package|parcel|item|delivery))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Outcome();

    [GeneratedRegex(
        @"\b(?:arriv(?:e|es|ing)|(?:be |get |is |are )?deliver(?:y|ed|ing|s)?|receiv(?:e|es|ing)|gets? (?:it|your (?:\w+ )?(?:order|package|parcel|item|delivery)|there|here|to you)|have (?:it|your (?:order|package|parcel|item))|(?:it|they|order|package|parcel|delivery|item|replacement)(?:'ll| will) (?:come|show up|turn up)|expect (?:it|your (?:\w+ )?(?:order|package|parcel|item|delivery)|them|delivery)|(?:'ll|will) have (?:the|a|your) (?:\w+ ){1,3}(?:in|by|within|before|on|tomorrow|today)|(?:be|is|are) (?:there|here|with you|at your (?:door|address|home))|reach(?:es)? you|on your doorstep|in your hands)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Arrival();

    [GeneratedRegex(
        @"\b(?:should|may|might|could|usually|sometimes|typically|normally|generally|expect(?:ed|s)?|estimated?|approximately|approx|about|around|roughly|hope(?:fully)?|likely|probably|try(?:ing)?|aim|up to|can take|as soon as|(?:my|our) (?:level |very )?best|(?:my|our) utmost|scheduled|likely|potentially|in most cases|often|appears?|looks like|seems?|showing)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Hedge();

    [GeneratedRegex(
        @"^(?:\W|and |so |but |also,? )*(?:if|when|once|should you|in case|unless|after|where|as you|you (?:said|mentioned|told|were|wanted))\b|\b(?:if (?:it|you|the|your|there|not|we)|was|were|had|you (?:said|mentioned|ordered|purchased|bought|were)|would like|wanted|has (?:already )?been|have (?:already )?been|have you|did|arrived|delivered on|not (?:arrive|receive|be)|haven't|hasn't|didn't|won't|no guarantee|after (?:the )?(?:purchase|delivery|receipt)|unable|cannot|can't)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex NoPromise();
}
