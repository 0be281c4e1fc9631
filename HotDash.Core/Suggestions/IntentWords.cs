using System.Text.RegularExpressions;
using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;

namespace HotDash.Core.Suggestions;

/// <summary>What the customer's latest messages are about, by their words.</summary>
internal static partial class IntentWords
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly (Intent Intent, Func<Regex> Words)[] All =
    [
        (Intent.Shipping, Shipping), (Intent.Refund, Refund), (Intent.Status, Status),
        (Intent.Exception, Exception), (Intent.Thanks, Thanks),
    ];

    /// <summary>The newest words for each intent, from the newest message back.</summary>
    public static IReadOnlyDictionary<Intent, Evidence> In(IReadOnlyList<Message> latest)
    {
        var found = new Dictionary<Intent, Evidence>();
        foreach (var m in latest.Reverse())
        {
            var text = ReadMessage.Of(m).Text;
            foreach (var (intent, words) in All)
            {
                if (words().Match(text.Text) is { Success: true } hit)
                    found.TryAdd(intent, new Evidence($"Message {m.Id}", text.Quote(hit.Index, hit.Length).Text));
            }
        }

        return found;
    }

    /// <summary>True when the messages are surely in another language than English.</summary>
    public static bool IsForeign(IReadOnlyList<Message> latest) =>
        LanguageGuess.Of([.. latest.Select(m => ReadMessage.Of(m).Tally)]) is not (null or "en");

    [GeneratedRegex(
        @"\b(?:where(?:'s| is| are)? (?:my|the) (?:order|parcel|package|item|delivery|stuff|pump|part|parts)|track(?:ing)?|shipp(?:ed|ing|ment)|deliver(?:ed|y|ies)|arriv(?:e|ed|es|ing)|late|delay(?:ed)?|carrier|parcel|package|eta)\b",
        Safe)]
    private static partial Regex Shipping();

    [GeneratedRegex(@"\b(?:refund(?:ed|s)?|money back|reimburs\w+|return (?:it|this|my|the|an)|send (?:it|this) back)\b", Safe)]
    private static partial Regex Refund();

    [GeneratedRegex(@"\b(?:order status|status of|what(?:'s| is) (?:the status|happening|going on) (?:of|with)|my order|update on|any (?:news|update))\b", Safe)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(?:exception|outside (?:the|your) (?:return )?(?:window|policy)|make it right|goodwill|discount|price match|policy|just this once|waive)\b", Safe)]
    private static partial Regex Exception();

    [GeneratedRegex(@"\b(?:thanks|thank you|thx|cheers|that's all|all good|solved|sorted|works now|perfect|great, bye|bye)\b", Safe)]
    private static partial Regex Thanks();
}

/// <summary>What a message can be about.</summary>
internal enum Intent
{
    /// <summary>Where is it?</summary>
    Shipping,

    /// <summary>Money back.</summary>
    Refund,

    /// <summary>How does it stand?</summary>
    Status,

    /// <summary>Something the rules do not give.</summary>
    Exception,

    /// <summary>Thanks, goodbye.</summary>
    Thanks,
}
