using System.Text.RegularExpressions;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// NAM-01 another customer's name, NAM-02 a name nobody can verify, NAM-03 a handle instead of a name (G5). Looks at
/// the greeting and at thanks and apologies that name somebody; a signature is neither.
/// </summary>
internal static partial class GreetingRule
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>More names than this in one reply are not looked up: each costs a reading of the messages.</summary>
    private const int MostNames = 10;

    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "there", "all", "everyone", "everybody", "team", "folks", "friend", "again", "both", "guys", "sir", "madam", "ma'am",
        "sir/madam", "sir or madam", "sir/ma'am", "and", "so", "but", "we", "you", "for", "to", "no", "yes", "please", "thanks",
        "thank you", "thank", "sorry", "ok", "okay", "hi", "hello", "good morning", "good afternoon", "good evening", "welcome",
        "welcome back", "back", "happy", "great", "i", "it", "that", "this", "just", "again and", "ladies and gentlemen",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "from", "the", "your", "our", "as", "my",
        "absolutely", "certainly", "understood", "sure", "perfect", "wonderful", "of course", "to whom it may concern",
    };

    private static readonly HashSet<string> Nobody = new(StringComparer.Ordinal)
    {
        "customer", "visitor", "valued customer", "dear customer", "user", "guest", "client", "valued client", "contact",
    };

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var x = r.Context;
        var reply = x.Reply;
        var named = Candidates(reply).DistinctBy(g => g.Index).OrderBy(g => g.Index);
        return named.Take(MostNames).Select(g => Judge(x, g)).OfType<Verdict>();
    }

    private static IEnumerable<Group> Candidates(string reply)
    {
        foreach (var m in Greeting().Matches(reply).Take(MostNames))
            if (IsNamed(m.Groups["name"].Value)) yield return m.Groups["name"];
        foreach (var m in Vocative().Matches(reply).Take(MostNames))
            if (IsNamed(m.Groups["name"].Value) && !IsSignature(reply, m)) yield return m.Groups["name"];
    }

    private static bool IsNamed(string words) =>
        FoldedText.Word(words) is var w && !NoNames.Contains(w) && !NoNames.Contains(w.Split(' ', '/')[0]);

    /// <summary>"Thanks, Riley" alone on the last line, after others and without a full stop, signs the letter.</summary>
    private static bool IsSignature(string reply, Match m)
    {
        var name = m.Groups["name"];
        var isLast = string.IsNullOrWhiteSpace(reply[(name.Index + name.Length)..]);
        return isLast && reply.LastIndexOf('\n', m.Index + (m.Value[0] == '\n' ? 1 : 0)) >= 0;
    }

    private static Verdict? Judge(ReplyContext x, Group g)
    {
        var words = g.Value;
        var folded = FoldedText.Word(words);
        var real = CustomerName.Real(x.Conversation.Customer.Name);
        if (real is not null && KnownNames.Match(real, words)) return null;
        if (IsHandle(folded, x.Conversation.Customer, real))
            return Block("NAM-03", $"\"{words}\" is not a name to greet with.", "Use the customer's name, or \"Hi there\".")
                .InReply(x.Reply, g.Index, g.Length);
        if (KnownNames.Introduced(x.Messages, folded)) return null;
        return real is not null && CustomerName.Given(x.Conversation.Customer) is { } given
            ? Block("NAM-01", $"The reply speaks to {words}; the customer is {real}.", $"Write {given}, or leave the name out.")
                .InReply(x.Reply, g.Index, g.Length)
            : KnownNames.Written(x.Messages, folded) ? null : Unverified(words).InReply(x.Reply, g.Index, g.Length);
    }

    private static bool IsHandle(string folded, Customer customer, string? real) =>
        Nobody.Contains(folded) || folded.Any(ch => char.IsAsciiDigit(ch) || ch is '@' or '_' or '#')
        || CustomerName.IsGenerated(folded)
        || (real is null && IsSame(folded, customer.Name))
        || IsSame(folded, customer.Email?.Split('@')[0]);

    private static bool IsSame(string folded, string? other) => other is not null && folded == FoldedText.Word(other.Trim());

    private static Verdict Block(string rule, string message, string advice) =>
        new(rule, "G5", Severity.Block, message, advice);

    private static Verdict Unverified(string words) => new(
        "NAM-02",
        "G5",
        Severity.Warn,
        $"Nothing here says that the customer is called {words}.",
        "Check the name, or write \"Hi there\".");

    private const string Name = @"(?<name>[\p{L}@#\d][\p{L}\p{M}\p{N}.'’@_#/-]{0,60}(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_-]{0,40}){0,3}?)";

    [GeneratedRegex(
        @"(?:^|\n)[ \t>*_""]*(?i:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hola|hallo|bonjour|ciao)(?: (?i:there))?,? "
        + Name + @" ?(?:[,!:;–—]|\.(?: |$|\n)| - |\n|$)",
        Safe)]
    private static partial Regex Greeting();

    [GeneratedRegex(
        @"(?:^|[\n.!?,] ?)(?:[Tt]hank you(?: so much| very much)?|[Tt]hanks(?: so much| a lot| again)?|(?:[Ii]'?m |[Ii]’m |[Ww]e'?re |[Ww]e’re )?(?:so |very |really )?[Ss]orry(?: about (?:that|this))?|[Mm]y apologies|[Aa]pologies|[Yy]ou(?:'|’)?re (?:very )?welcome|[Yy]ou are (?:very )?welcome|[Gg]oodbye|[Tt]ake care|[Cc]ertainly|[Oo]f course|[Aa]bsolutely|[Uu]nderstood),? "
        + @"(?<name>(?:(?:Mr|Mrs|Ms|Dr|Prof)\. ?)?\p{Lu}[\p{L}\p{M}'’-]{1,40}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,40}){0,2}?) ?(?:[,.!?:;–—]|\n|$)",
        Safe)]
    private static partial Regex Vocative();
}
