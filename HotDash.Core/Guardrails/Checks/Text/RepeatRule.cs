using System.Buffers;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// REP-01: the customer has read this before: equal to an earlier reply in this conversation, or at least nine tenths of
/// it. Courtesies ("Is there anything else?") and very short texts may be said again; other figures make it news.
/// </summary>
internal static class RepeatRule
{
    /// <summary>Letters and digits from which a text counts, once its greeting is taken off.</summary>
    private const int ShortestEqual = 30;

    private const int ShortestSimilar = 40;

    /// <summary>Longer courtesies than this, in UTF-16 units, are no longer stock.</summary>
    private const int LongestStock = 110;

    /// <summary>Longer texts are compared as far as this, in letters and digits.</summary>
    private const int LongestRead = 2_000;

    /// <summary>Older replies than the newest 30 are not compared.</summary>
    private const int Reach = 30;

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        if (Earlier(r.Context) is not { } isEqual || IsStock(r)) return [];
        var verdict = isEqual
            ? new Verdict("REP-01", "G5", Severity.Block, "The customer has had this very reply before.", "Say what is new since then.")
            : new Verdict("REP-01", "G5", Severity.Warn, "The reply hardly differs from an earlier one.", "Say what is new since then.");
        return [verdict.InReply(r.Context.Reply, 0, r.Context.Reply.Length)];
    }

    /// <summary>What agents say over and over, without a figure.</summary>
    private static bool IsStock(ReplyReading r) =>
        r.Context.Reply.Length <= LongestStock && !r.Context.Reply.AsSpan().ContainsAnyInRange('0', '9') && Courtesies.AreAll(r.Reply);

    /// <summary>True when an earlier reply is equal, false when one is similar, null when none is.</summary>
    private static bool? Earlier(ReplyContext x)
    {
        var letters = ArrayPool<char>.Shared.Rent(2 * LongestRead);
        var mine = letters.AsSpan(0, Squeeze(x.Reply, letters.AsSpan(0, LongestRead)));
        bool? found = mine.Length < ShortestEqual ? null : Compare(x.Messages, mine, letters.AsSpan(LongestRead, LongestRead));
        ArrayPool<char>.Shared.Return(letters);
        return found;
    }

    private static bool? Compare(IReadOnlyList<Message> messages, ReadOnlySpan<char> mine, Span<char> theirs)
    {
        bool? found = null;
        var read = 0;
        for (var i = messages.Count - 1; i >= 0 && read < Reach; i--)
        {
            if (!messages[i].IsPublicReply || messages[i].DeliveryFailed) continue;
            read++;
            if (messages[i].Text.Length < mine.Length * 4 / 5) continue;
            var other = theirs[..Squeeze(messages[i].Text, theirs)];
            if (mine.SequenceEqual(other)) return true;
            if (found is null && mine.Length >= ShortestSimilar && Similarity.IsNear(mine, other)) found = false;
        }

        return found;
    }

    /// <summary>Letters and digits alone, folded, without the greeting's line; how many they are.</summary>
    private static int Squeeze(string text, Span<char> into)
    {
        var length = 0;
        for (var i = Courtesies.EndOfGreeting(text); i < text.Length && length < into.Length; i++)
            if (char.IsAsciiLetterOrDigit(text[i])) into[length++] = char.IsAsciiDigit(text[i]) ? text[i] : (char)(text[i] | 0x20);
            else if (text[i] > '\u007F' && char.IsLetterOrDigit(text[i])) into[length++] = FoldedText.Fold(text[i]);
        return length;
    }
}
