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
        ["refund", "reimburs", "cancel", "shipped", "dispatched", "sent out", "escalated", "mailed"], StringComparison.Ordinal);

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        if (!r.Reply.Text.AsSpan().ContainsAny(Cues)) yield break;
        foreach (var s in r.Sentences)
        {
            if (s.IsQuestion || !s.Text.AsSpan().ContainsAny(Cues) || Claim().Match(s.Text) is not { Success: true } claim) continue;
            if (Conditional().IsMatch(s.Text.AsSpan(0, claim.Index))) continue;
            if (Judge(r, claim) is { } found) yield return found.InReply(r.Reply, s.Start + claim.Index, claim.Length);
        }
    }

    private static Verdict? Judge(ReplyReading r, Match claim)
    {
        var orders = OrdersNamed.For(r);
        if (claim.Groups["escalated"].Success)
            return r.Context.Messages.Any(HandOffNote.IsOne) ? null : Unconfirmed("No hand-off is noted in this conversation.");
        if (claim.Groups["refunded"].Success)
            return Weigh(orders, IsRefunded, "No refund is recorded for the order.", "Nothing here shows that the refund was made.");
        if (claim.Groups["cancelled"].Success)
            return Weigh(orders, IsCancelled, "The order is not cancelled.", "Nothing here shows that it was cancelled.");
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

    private static bool Holds(string status, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (status.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Verdict Unconfirmed(string message) =>
        new("PRM-06", "G3", Severity.Warn, message, "Check that it was done, or say that it will be done.");

    private const string Did = @"\b(?:i|we)(?:'ve| have|'d| had)?(?: (?:just|already|now|also|gone ahead and|successfully|personally|since|been able to)){0,3} ";

    private const string Was = @" (?:has|have) (?:(?:just|already|now|also|successfully|fully) ){0,2}(?:been )?(?:(?:just|already|now|successfully|fully) )?";

    [GeneratedRegex(
        Did + @"(?:(?<refunded>refunded|reimbursed|(?:issued|processed|made|sent|initiated|submitted) (?:you |your |the |a |that ){0,2}(?:full |partial )?refund)|(?<cancelled>cancell?ed)"
        + @"|(?<shipped>shipped|dispatched|mailed|sent out)|(?<escalated>escalated))\b"
        + @"|\b(?:refund|money|amount|payment)(?: \w+){0,4}" + Was + @"(?<refunded>refunded|issued|processed|completed|credited|sent)\b"
        + @"|\b(?:order|item|package|parcel|it|replacement|booking|reservation|subscription)(?: [#\w-]+){0,2}" + Was
        + @"(?:(?<refunded>refunded)|(?<cancelled>cancell?ed)|(?<shipped>shipped|dispatched|sent out)|(?<escalated>escalated))\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Claim();

    [GeneratedRegex(@"\b(?:if|once|when|after|until|unless|as soon as|whether|before)\b[^,;]{0,60}$", SupervisorPatterns.Safe)]
    private static partial Regex Conditional();
}
