using System.Buffers;
using System.Text.RegularExpressions;
using HotDash.Core.Conversations;
using HotDash.Core.Escalations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// PRM-06: the reply says that something was done (G3). Blocked when the order says otherwise; a claim that nothing here
/// confirms asks for a reason.
/// </summary>
internal static partial class ClaimedActionRule
{
    private static readonly SearchValues<string> Cues = SearchValues.Create(
        ["refund", "reimburs", "cancel", "shipped", "dispatched", "sent out", "escalated", "mailed", "credited", "return", "replacement", " sent", "on its way", "posted"], StringComparison.Ordinal);

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var deeds = new DeedReader(r.Words).All();
        var hasCue = r.Reply.Text.AsSpan().ContainsAny(Cues);
        if (!hasCue && deeds.Count == 0 && !DeedStates.MayBeIn(r.Reply.Text)) yield break;
        foreach (var s in r.Sentences)
        {
            if (s.IsQuestion) continue;
            if (hasCue && Known(r, s) is var (claim, verdict))
            {
                if (verdict is not null) yield return verdict.InReply(r.Reply, s.Start + claim.Index, claim.Length);
            }
            else if (Other(r, s, deeds) is var (start, length))
            {
                yield return Unconfirmed("Nothing here shows that this was done.").InReply(r.Reply, start, length);
            }
        }
    }

    /// <summary>A claim that orders can confirm or contradict.</summary>
    private static (Match Claim, Verdict? Verdict)? Known(ReplyReading r, Sentence s)
    {
        if (!s.Text.AsSpan().ContainsAny(Cues) || Claim(s.Text) is not { } claim) return null;
        if (Conditional().IsMatch(s.Text.AsSpan(0, claim.Index))) return null;
        if (claim.Groups["new"].Success && NoGoods().IsMatch(s.Text.AsSpan(claim.Index + claim.Length))) return null;
        return (claim, Judge(r, claim));
    }

    /// <summary>Any other deed that the conversation does not already tell.</summary>
    private static (int Start, int Length)? Other(ReplyReading r, Sentence s, List<(int First, int Deed, int Last)> deeds)
    {
        foreach (var (first, deed, last) in deeds)
        {
            if (!s.Holds(r.Words[deed].Start)) continue;
            if (IsTold(r, r.Words.Of(deed).ToString())) return null;
            return (r.Words[first].Start, r.Words[last].Start + r.Words[last].Length - r.Words[first].Start);
        }

        return DeedStates.In(s.Text) is { } state && !Conditional().IsMatch(s.Text.AsSpan(0, state.Index)) ? (s.Start + state.Index, state.Length) : null;
    }

    /// <summary>Somebody said before that it was done: "my order was cancelled", "you've locked my account"; or the order's status does.</summary>
    private static bool IsTold(ReplyReading r, string deed) =>
        (r.IsInThread(deed) && Tellers.Any(teller => r.IsInThread($"{teller} {deed}")))
        || r.Context.Conversation.Orders.Any(o => o.Status?.Contains(deed, StringComparison.OrdinalIgnoreCase) == true);

    private static readonly string[] Tellers = ["you", "you've", "you have", "you just", "been", "was", "were", "got", "is", "are"];

    /// <summary>What we did ("I've refunded"), else what was done ("your refund is on its way").</summary>
    private static Match? Claim(string sentence) =>
        Deed().Match(sentence) is { Success: true } deed ? deed : State().Match(sentence) is { Success: true } state ? state : null;

    private static Verdict? Judge(ReplyReading r, Match claim)
    {
        var orders = OrdersNamed.For(r);
        if (claim.Groups["escalated"].Success)
            return r.Context.Messages.Any(HandOffNote.IsOne) ? null : Unconfirmed("No hand-off is noted in this conversation.");
        if (claim.Groups["refunded"].Success)
            return Weigh(orders, IsRefunded, "No refund is recorded for the order.", "Nothing here shows that the refund was made.");
        if (claim.Groups["cancelled"].Success)
            return Weigh(orders, IsCancelled, "The order is not cancelled.", "Nothing here shows that it was cancelled.");
        if (claim.Groups["returned"].Success)
            return orders.Any(o => IsRefunded(o) == true) ? null : Unconfirmed("Nothing here shows that the return was processed.");
        if (claim.Groups["new"].Success)
            return Weigh(orders, IsReplaced, "The order has not been shipped, and no replacement is recorded.", "Nothing here shows that a replacement was sent.");
        return Weigh(orders, IsShipped, "The order has not been shipped.", "Nothing here shows that it was shipped.");
    }

    /// <param name="isDone">True or false when the order says so, null when it does not say.</param>
    private static Verdict? Weigh(IReadOnlyList<Order> orders, Func<Order, bool?> isDone, string contradicted, string unconfirmed)
    {
        if (orders.Any(o => isDone(o) == true)) return null;
        return orders.Count > 0 && orders.All(o => isDone(o) == false)
            ? new Verdict("PRM-06", "G3", Severity.Block, contradicted, "Do it first, or say that it will be done.")
            : Unconfirmed(unconfirmed);
    }

    private static bool? IsRefunded(Order o) => (o.RefundedUsd, o.Status) switch
    {
        ( > 0, _) => true,
        (_, { } status) when Holds(status, "refund", "return", "exchange", "cancel") => true,
        (0, _) => false,
        _ => null,
    };

    private static bool? IsCancelled(Order o) => o.Status is null ? null
        : Holds(o.Status, "cancel", "void", "refund") ? true
        : Holds(o.Status, "shipped", "delivered", "transit", "fulfilled", "completed") && !Holds(o.Status, "unfulfilled") ? false : null;

    private static bool? IsShipped(Order o) => o.Status is null ? null
        : Holds(o.Status, "unfulfilled", "pending", "cancel", "hold", "unpaid", "backorder", "not shipped", "awaiting") ? false
        : Holds(o.Status, "ship", "deliver", "transit", "fulfilled", "dispatch", "complete") ? true : null;

    /// <summary>That an order was shipped says nothing of its replacement; that it was not, leaves none to replace.</summary>
    private static bool? IsReplaced(Order o) => o.Status is null ? null
        : Holds(o.Status, "replace", "exchang", "reship", "resent") ? true
        : IsShipped(o) == false ? false : null;

    private static bool Holds(string status, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (status.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Verdict Unconfirmed(string message) =>
        new("PRM-06", "G3", Severity.Warn, message, "Check that it was done, or say that it will be done.");

    private const string Did = @"\b(?:i|we)(?:'ve| have|'d| had)?(?: (?:just|already|now|also|gone ahead and|successfully|personally|since|been able to))* ";

    private const string Was = @" (?:has|have) (?:(?:just|already|now|also|successfully|fully) )*(?:been )?(?:(?:just|already|now|successfully|fully) )?";

    [GeneratedRegex(
        Did + @"(?:(?<refunded>refunded|reimbursed|(?:issued|processed|made|sent|initiated|submitted|completed|arranged|put through|authori[sz]ed|approved|finali[sz]ed) (?:you |your |the |a |that ){0,2}(?:full |partial )?refund)|(?<cancelled>cancell?ed)"
        + @"|(?<refunded>(?:credited|returned|sent back|paid back) (?:back )?(?:your (?:\w+ )?(?:account|card|bank|wallet|money|payment)|you|the (?:full |total )?(?:amount|money|payment))|sent (?:you )?(?:your |the )money(?: back)?)"
        + @"|(?<returned>(?:processed|completed|accepted) (?:the|your|a|that) (?:\w+ )?return)"
        + @"|(?<new>(?:sent|shipped|mailed|dispatched|posted|couriered)(?: you| out)? (?:a |an |the |your |one |out )?(?:brand )?(?:new|replacement|substitute|second))"
        + @"|(?<new>(?:arranged|ordered|organi[sz]ed|booked) (?:you )?(?:a|an|the|your|another) (?:new|replacement))"
        + @"|(?<shipped>shipped|dispatched|mailed|sent out)|(?<escalated>escalated))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Deed();

    [GeneratedRegex(
        @"\byou(?:'ve| have| were)? (?:(?:just|already|now|also|successfully|fully) )*(?:been )?(?:(?:just|already|now|successfully|fully) )?(?<refunded>refunded|reimbursed)\b"
        + @"|\b(?:your|the) (?:money|payment|refund)" + Was + @"(?<refunded>returned|refunded|sent back|paid back|reversed|credited)\b"
        + @"|\b(?:your|the) (?:card|account)" + Was + @"(?<refunded>refunded)\b"
        + @"|\b(?:your|the) (?:full )?refund (?<refunded>went through|is (?:complete|completed|done)|was (?:sent|issued|processed|completed|made))\b"
        + @"|\b(?:your|the) (?:order|subscription|booking|reservation)(?: [#\w-]+)? (?:is|was) (?:now |already |just )?(?<cancelled>cancell?ed)\b"
        + @"|\b(?:your|the) (?<returned>return)" + Was + @"(?:processed|completed|accepted|approved)\b"
        + @"|\b(?:a|the|your) (?<new>new one)" + Was + @"(?:shipped|dispatched|sent|mailed|posted)\b"
        + @"|\b(?:a|an|your|the|that) (?:\w+ )?(?<refunded>refund|money|reimbursement) (?:is|are) (?:already |now |currently )?(?:on (?:its|the) way|en route)\b"
        + @"|\b(?:a|an|your|the|one) (?:\w+ ){0,2}(?<new>replacement)(?: \w+){0,2} (?:(?:is|are) (?:already |now |currently )?(?:on (?:its|the|their) way|en route|in the (?:mail|post)|out for delivery)|(?:has|have) (?:(?:just|already|now|also) )*(?:been )?(?:(?:just|already|now) )?(?:shipped|dispatched|sent|mailed|posted|gone out|left))\b"
        + @"|\b(?:a|your|the) (?:brand )?(?<new>new) \w+ (?:is|are) (?:already |now )?(?:on (?:its|the|their) way|en route)\b"
        + @"|\b(?:refund|money|amount|payment)(?: \w+){0,4}" + Was + @"(?<refunded>refunded|issued|processed|completed|credited|sent)\b"
        + @"|\b(?:order|item|package|parcel|it|replacement|booking|reservation|subscription)(?: [#\w-]+){0,2}" + Was
        + @"(?:(?<refunded>refunded)|(?<cancelled>cancell?ed)|(?<shipped>shipped|dispatched|sent out)|(?<escalated>escalated))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex State();

    /// <summary>A new link, label or message is no parcel.</summary>
    [GeneratedRegex(
        @"^(?: \w+){0,2} (?:links?|labels?|e-?mails?|messages?|dms?|pms?|codes?|invoices?|forms?|requests?|copy|copies|resets?|texts?|surveys?|confirmations?|passwords?|invit(?:e|ation)s?|quotes?|requests?|tickets?|receipts?|notifications?|instructions|documents?|details|pdf|attachments?|updates?|statements?|vouchers?|orders?)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex NoGoods();

    [GeneratedRegex(@"\b(?:if|once|when|after|until|unless|as soon as|whether|before)\b[^,;]{0,60}$", SupervisorPatterns.Safe)]
    private static partial Regex Conditional();
}
