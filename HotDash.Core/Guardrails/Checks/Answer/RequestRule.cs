using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// NXT-02: the reply is of another topic than what the customer asked last (G5): both have one, none in common, and no word
/// of the reply is the customer's. A reply that says yes or no, asks something, or takes or hands the matter on, answers anything.
/// </summary>
internal static partial class RequestRule
{
    /// <summary>Letters by which two words are held for the same: "refunded", "refunds".</summary>
    private const int Stem = 5;

    private const int ShortestWord = 4;

    /// <summary>Telling words of the customer before the lack of common ones says anything.</summary>
    private const int FewestWords = 2;

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var reply = r.Reply.Text;
        if (r.FromCustomer is not [.., { } last] || last.Message.Id <= r.LastAnswerId) yield break;
        if (reply.Contains('?', StringComparison.Ordinal) || !Asks().IsMatch(last.Text.Text) || HandsOn().IsMatch(reply)) yield break;
        var said = Stems(reply);
        var asked = r.FromCustomer.Where(m => m.Message.Id > r.LastAnswerId).SelectMany(m => Stems(m.Text.Text)).ToHashSet(StringComparer.Ordinal);
        if (!AreApart(said, asked) || r.FromCustomer.Any(m => said.Overlaps(Stems(m.Text.Text)))) yield break;
        yield return new Verdict("NXT-02", "G5", Severity.Warn, "The reply does not touch what the customer asked.", "Answer this first.")
        {
            Target = VerdictTarget.Message,
            MessageId = last.Message.Id,
            Length = last.Message.Text.Length,
            Text = last.Message.Text,
        };
    }

    private static bool AreApart(HashSet<string> said, HashSet<string> asked) =>
        asked.Count >= FewestWords && Topics.Exists(t => t.Overlaps(said)) && Topics.Exists(t => t.Overlaps(asked)) && !Topics.Exists(t => t.Overlaps(said) && t.Overlaps(asked));

    private static readonly List<HashSet<string>> Topics =
    [
        Topic("refund money reimburse credit return paid payment charged charge invoice billed cancel"),
        Topic("where order shipping shipped ship delivery delivered deliver arrive arrived late delay tracking track parcel package carrier courier transit warehouse sent"),
        Topic("exchange replace replacement swap size colour color wrong different damaged broken defective faulty missing cracked"),
        Topic("account password login logged sign email address reset locked access verify"),
        Topic("price discount coupon promo code voucher cost offer sale gift"),
        Topic("flight booking seat ticket baggage bags boarding reservation hotel trip"),
        Topic("phone internet signal network service outage connection router update version crash"),
    ];

    private static HashSet<string> Topic(string words) => words.Split(' ').Select(Cut).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var m in Word().EnumerateMatches(text))
            if (m.Length >= ShortestWord && !Everyday.Contains(text.AsSpan(m.Index, m.Length))) stems.Add(Cut(text.Substring(m.Index, m.Length)));
        return stems;
    }

    private static string Cut(string word) => word.Length > Stem ? word[..Stem] : word;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Everyday = new HashSet<string>(
        ("this that with have from your what when they them then than there here will would could should about just been were still very please thank thanks hello "
            + "know want need like make made take more some only also into over after before because since even much many other help sorry today time back does didn "
            + "don't can't i'm you're it's we're which these those such").Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex(@"[\p{L}\p{Nd}']+", SupervisorPatterns.Safe)]
    private static partial Regex Word();

    [GeneratedRegex(@"\?|\b(?:where|when|why|how|can you|could you|please|i want|i need|i'd like|i would like)\b", SupervisorPatterns.Safe)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\b(?:please|check|look(?:ing)?|into|team|colleague|escalat\w+|forward\w*|contact|dm|call|email|https?"
        + @"|yes|no|sure|(?:i|we)(?: will|'ll)|update you|get back|moment|investigat\w+|transfer\w*|connect|confirm\w*)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex HandsOn();
}
