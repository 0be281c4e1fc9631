namespace HotDash.Core.Guardrails;

/// <summary>
/// PII-01: the reply names an e-mail address, a phone number, a card or a street that is neither this customer's, nor
/// the shop's, nor was said before (G5). What belongs to a stranger is blocked; what may be the shop's own asks for a
/// reason, until the settings say which contacts are its own.
/// </summary>
internal static class ForeignIdentityRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r) =>
        [.. Emails(r), .. Phones(r), .. CardEnds(r), .. Streets(r)];

    private static IEnumerable<Verdict> Emails(ReplyReading r)
    {
        foreach (var (start, length, email) in PersonalMarks.Emails(r.Reply.Text))
        {
            if (IsPartOfLink(r.Reply.Text, start) || IsKnownEmail(r, email)) continue;
            var sentence = r.SentenceAt(start);
            var isShops = ContactWords.IsOfACompany(email) || ContactWords.InvitesToUs(sentence)
                || (ContactWords.Invites(sentence) && !ContactWords.IsPrivateMailbox(email));
            var severity = isShops && r.Policy.OwnContacts.All(IsPhone) ? Severity.Warn : Severity.Block;
            yield return Found(severity, $"The e-mail address {email} is neither this customer's nor known as the shop's.")
                .InReply(r.Reply, start, length);
        }
    }

    /// <summary>A user name before a host; LNK-01 looks at it.</summary>
    private static bool IsPartOfLink(string text, int start) => start > 0 && text[start - 1] == '/';

    private static bool IsKnownEmail(ReplyReading r, string email)
    {
        var (x, host) = (r.Context, email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        return Is(x.Conversation.Customer.Email) || Is(x.Conversation.AssigneeEmail)
            || r.Policy.OwnContacts.Any(own => Is(own) || string.Equals(own.TrimStart('@'), host, StringComparison.OrdinalIgnoreCase))
            || r.IsInThread(email);

        bool Is(string? other) => string.Equals(other, email, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<Verdict> Phones(ReplyReading r)
    {
        foreach (var (start, phone) in PersonalMarks.Phones(r.Reply.Text))
        {
            var digits = ThreadWords.DigitsOf(phone);
            if (ThreadWords.IsSameNumber(digits, r.Context.Conversation.Customer.Phone)
                || r.Policy.OwnContacts.Any(own => ThreadWords.IsSameNumber(digits, own)) || r.DigitsAreInThread(digits)) continue;
            var sentence = r.SentenceAt(start);
            var isShops = ContactWords.IsTollFree(digits) || !ContactWords.IsAboutSomebody(sentence)
                || ContactWords.InvitesToUs(sentence) || ContactWords.Invites(sentence);
            var severity = isShops && !r.Policy.OwnContacts.Any(IsPhone) ? Severity.Warn : Severity.Block;
            yield return Found(severity, $"The phone number {phone} is neither this customer's nor known as the shop's.")
                .InReply(r.Reply, start, phone.Length);
        }
    }

    private static bool IsPhone(string own) => !own.Any(char.IsLetter);

    private static IEnumerable<Verdict> CardEnds(ReplyReading r)
    {
        var known = r.Context.Conversation.Facts.CardEnds;
        foreach (var (start, end) in PersonalMarks.CardEnds(r.Reply.Text))
        {
            if (known.Contains(end, StringComparer.Ordinal) || r.IsInThread(end)) continue;
            yield return Found(
                known.Count > 0 ? Severity.Block : Severity.Warn, $"Nothing here says that this customer has a card that ends in {end}.")
                .InReply(r.Reply, start, end.Length);
        }
    }

    private static IEnumerable<Verdict> Streets(ReplyReading r)
    {
        var known = r.Context.Conversation.Facts.Addresses;
        foreach (var (start, street) in PersonalMarks.Streets(r.Reply))
        {
            if (known.Any(a => IsSameStreet(a, street)) || r.Context.Messages.Any(m => IsSameStreet(m.Text, street))) continue;
            var isTheirs = known.Count > 0 && ContactWords.IsAboutTheirAddress(r.SentenceAt(start));
            yield return Found(isTheirs ? Severity.Block : Severity.Warn, $"Nothing here says that {street} is this customer's address.")
                .InReply(r.Reply, start, street.Length);
        }
    }

    /// <summary>House number and the street's first word: "St" and "Street" are the same.</summary>
    private static bool IsSameStreet(string text, string street)
    {
        var last = street.LastIndexOf(' ');
        return last > 0 && WholeWord.IsIn(text, street.AsSpan(0, last));
    }

    private static Verdict Found(Severity severity, string message) =>
        new("PII-01", "G5", severity, message, "Take it out, or check that it belongs in this conversation.");
}
