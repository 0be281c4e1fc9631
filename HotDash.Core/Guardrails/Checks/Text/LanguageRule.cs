using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// LNG-01: the reply is in another language than the customer writes, whichever that is. What the customer wrote last
/// counts; when it is too short to tell, what we wrote to them before. Silent whenever either side is unsure.
/// </summary>
internal static class LanguageRule
{
    /// <summary>How many of the newest messages are read first.</summary>
    private const int Latest = 3;

    /// <summary>So many common words tell a language when the other has hardly one.</summary>
    private const int Telling = 3;

    /// <summary>Words a reply must have before the lack of the customer's language in it says anything.</summary>
    private const int FewestWords = 5;

    /// <summary>Languages that are too often mixed to hold against each other.</summary>
    private static readonly string[][] Mixed = [["en", "hi-Latn", "hi"]];

    /// <summary>Languages that are close: their readers understand one another, and a guess may mistake them.</summary>
    private static readonly string[][] Close = [["da", "sv", "no"], ["es", "pt"]];

    /// <summary>"We can only answer in English": the reply speaks of languages, so its choice is meant.</summary>
    private static readonly string[] Named =
    [
        "english", "ingles", "anglais", "englisch", "inglese", "engels", "engelska", "espanol", "spanish", "deutsch", "german",
        "francais", "french", "translat",
    ];

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var guess = LanguageGuess.Of(LanguageGuess.Count(r.Reply.Text));
        if (Customers(r, guess) is not { } theirs || (guess ?? Without(theirs.Language, r)) is not { } reply) return [];
        if (reply == theirs.Language || AreBothIn(Mixed, reply, theirs.Language)) return [];
        var isMeant = r.FromCustomer.Any(m => LanguageGuess.Of(m.Tally) == reply)
            || Named.Any(name => r.Reply.Text.Contains(name, StringComparison.Ordinal));
        return
        [
            new Verdict(
                "LNG-01",
                "G5",
                theirs.IsCertain && !isMeant && !AreBothIn(Close, reply, theirs.Language) ? Severity.Block : Severity.Warn,
                $"The reply is in another language ({reply}) than the customer's ({theirs.Language}).",
                "Answer in the customer's language.").InReply(r.Context.Reply, 0, r.Context.Reply.Length),
        ];
    }

    private static bool AreBothIn(string[][] sets, string one, string other) => Array.Exists(sets, set => set.Contains(one) && set.Contains(other));

    /// <summary>From the customer's newest messages, all of them, or with the replies they were content with.</summary>
    private static (string Language, bool IsCertain)? Customers(ReplyReading r, string? reply)
    {
        LanguageGuess.Tally[] read = [.. r.FromCustomer.Select(m => m.Tally)];
        if (read.Length == 0) return null;
        if (LanguageGuess.Of(read.AsSpan(Math.Max(0, read.Length - Latest))) is { } latest) return (latest, true);
        if (read.Length > Latest && LanguageGuess.Of(read) is { } all) return (all, true);
        var written = r.FromCustomer.Select(m => m.Text.Text);
        var hits = new LanguageHits(written);
        if (hits.Most is { } most && hits.Of(most) >= Telling && hits.Of(reply) * Telling <= hits.Of(most)) return (most, true);
        LanguageGuess.Tally[] ours = [.. r.Context.Messages.Where(m => m.IsPublicReply).TakeLast(Latest).Select(m => ReadMessage.Of(m).Tally)];
        if (LanguageGuess.Of(ours) is { } before) return (before, hits.Of(before) > 0 && hits.Of(reply) == 0);
        return r.Context.Conversation.Facts.Language is { Length: > 1 } told ? (told.Split('-')[0], hits.Of(reply) == 0) : null;
    }

    /// <summary>The language of a reply that is too short to tell, but has no word of the customer's; else null.</summary>
    private static string? Without(string theirs, ReplyReading r)
    {
        if (r.Words.Count < FewestWords) return null;
        var hits = new LanguageHits([r.Reply.Text]);
        return hits.Of(theirs) == 0 && hits.Most is { } most && hits.Of(most) >= Telling - 1 && LanguageHits.Knows(theirs) ? most : null;
    }
}
