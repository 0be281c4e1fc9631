using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// PII-01 for order numbers: the reply names an order that is neither this customer's nor was named in the thread (G5).
/// Silent while no order of the customer is known; numbers are compared without <c>#</c> and case.
/// </summary>
internal static partial class OrderNumberRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var text = r.Reply.Text;
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) yield break;
        OrderShapes? shapes = null;
        foreach (var t in NumberToken.In(text, OrderShapes.MostRead))
        {
            if (!OrderShapes.MayBeNumber(text.AsSpan(t.Start, t.Length))) continue;
            shapes ??= OrderShapes.Of(r);
            if (shapes.IsEmpty) yield break;
            var (token, before) = (text.Substring(t.Start, t.Length), OrderShapes.Before(text, t.From));
            if (!Names(shapes, token, before, t.IsMarked) || IsKnown(r, token)) continue;
            yield return Unknown(token, NewOrder().IsMatch(before)).InReply(r.Reply, t.Start, t.Length);
        }
    }

    /// <summary>Called an order, or built so that it can be nothing else.</summary>
    private static bool Names(OrderShapes shapes, string token, string before, bool isMarked)
    {
        if (OtherNumber().IsMatch(before))
            return SoftNumber().IsMatch(before) && shapes.AreOfTheShop
                && (shapes.IsTelling(token) || (shapes.Has(token) && token.AsSpan().ContainsAnyInRange('a', 'z')));
        var isCalledOrder = isMarked || OrderShapes.Calls().IsMatch(before);
        if (!isCalledOrder) return shapes.IsTelling(token);
        return shapes.Has(token) || (shapes.AreOfTheShop && token.Count(char.IsAsciiDigit) >= 3);
    }

    private static bool IsKnown(ReplyReading r, string token)
    {
        var c = r.Context.Conversation;
        foreach (var o in c.Orders)
            if (IsSame(o.Id, token)) return true;
        foreach (var id in c.Facts.OrderIds)
            if (IsSame(id, token)) return true;
        return r.IsInThread(token);
    }

    private static bool IsSame(string id, string token) =>
        id.AsSpan().Trim().TrimStart('#').Equals(token.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static Verdict Unknown(string token, bool mayBeNew) => new(
        "PII-01",
        "G5",
        mayBeNew ? Severity.Warn : Severity.Block,
        $"Order {token} is not one of this customer's orders.",
        "Use the number of this customer's order.");

    [GeneratedRegex(@"\b(?:new|replacement|second|another|re-?order|exchange) (?:order|booking|reservation)", SupervisorPatterns.Safe)]
    private static partial Regex NewOrder();

    /// <summary>What a shop may call the order itself.</summary>
    [GeneratedRegex(@"\b(?:reference|confirmation|invoice|return|code)(?: (?:id|number|no|nr|code|#))*[.:]?(?: is| was)?[ :*#""'(]*$", SupervisorPatterns.Safe)]
    private static partial Regex SoftNumber();

    [GeneratedRegex(
        @"\b(?:ticket|case|reference|tracking|rma|return|invoice|confirmation|complaint|claim|flight|item|product|sku|model|serial|part|store|phone|account|member|code|room|zip)(?: (?:id|number|no|nr|code|label|#))*[.:]?(?: is| was| to)?[ :*#""'(]*$",
        SupervisorPatterns.Safe)]
    private static partial Regex OtherNumber();
}
