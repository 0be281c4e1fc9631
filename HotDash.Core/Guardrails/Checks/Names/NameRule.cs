using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// NAM-01 another customer's name, NAM-02 a name nobody can verify, NAM-03 a handle instead of a name (G5), wherever the
/// reply speaks to somebody (<see cref="NamesSpokenTo"/>). Blocks only when it is known what the customer is called.
/// </summary>
internal static class NameRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var names = NamesSpokenTo.In(r.Plain.Text);
        if (names.Count == 0) yield break;
        var real = KnownNames.Of(r);
        foreach (var name in names)
        {
            var (start, length) = name.GetOffsetAndLength(r.Plain.Text.Length);
            if (real is null && NamesSpokenTo.MaySign(r.Plain.Text, start, start + length)) continue;
            if (Judge(r, real, r.Plain.Text[name]) is { } verdict) yield return verdict.InReply(r.Plain, start, length);
        }
    }

    private static Verdict? Judge(ReplyReading r, string? real, string words)
    {
        var customer = r.Context.Conversation.Customer;
        if (real is not null && (WholeWord.IsIn(real, words) || KnownNames.Match(real, words)))
            return KnownNames.HasOtherSurname(r, real, words) ? Other(Severity.Warn, "NAM-02", words, real, customer) : null;
        var folded = FoldedText.Word(words);
        if (NamesSpokenTo.IsHandle(folded)) return Handle(words, IsTheirs(folded, customer) || real is not null || CustomerName.IsGenerated(folded));
        if (IsHandleOf(folded, customer)) return Handle(words, isCertain: true);
        if (KnownNames.Introduced(r, folded) || KnownNames.IsOurs(r.Context, words)) return null;
        if (real is null) return KnownNames.Written(r, folded) || KnownNames.IsInEmail(customer, folded) ? null : Unverified(words);
        return IsCertain(r, real, words, folded)
            ? Other(Severity.Block, "NAM-01", words, real, customer)
            : Other(Severity.Warn, "NAM-02", words, real, customer);
    }

    private static Verdict Other(Severity severity, string rule, string words, string real, Customer customer) =>
        new(rule, "G5", severity, $"The reply speaks to {words}; the customer is {real}.", Advice(customer));

    /// <summary>Not a slip of the pen, not in another script, and nobody in the conversation was called so.</summary>
    private static bool IsCertain(ReplyReading r, string real, string words, string folded) =>
        IsLatin(real) == IsLatin(words) && !KnownNames.IsSlip(real, folded) && !KnownNames.Written(r, folded)
        && !KnownNames.WasUsed(r.Context.Messages, words);

    private static bool IsLatin(string name) => name.Any(ch => ch < '\u0250' && char.IsLetter(ch));

    /// <summary>The contact's name, which is nobody's, or the local part of their address.</summary>
    private static bool IsHandleOf(string folded, Customer customer) => IsTheirs(folded, customer) && !GivenNames.Contain(folded);

    private static bool IsTheirs(string folded, Customer customer) =>
        IsSame(folded, customer.Name) || IsSame(folded, customer.Email?.Split('@')[0]);

    private static bool IsSame(string folded, string? other) => other is not null && folded == FoldedText.Word(other.Trim());

    private static Verdict Handle(string words, bool isCertain) => new(
        "NAM-03",
        "G5",
        isCertain ? Severity.Block : Severity.Warn,
        $"\"{words}\" is not a name to greet with.",
        "Use the customer's name, or \"Hi there\".");

    private static string Advice(Customer customer) =>
        CustomerName.Given(customer) is { } given ? $"Write {given}, or leave the name out." : "Use their name, or leave it out.";

    private static Verdict Unverified(string words) => new(
        "NAM-02",
        "G5",
        Severity.Warn,
        $"Nothing here says that the customer is called {words}.",
        "Check the name, or write \"Hi there\".");
}
