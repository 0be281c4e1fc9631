using System.Globalization;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// PRM-01: the reply names an amount that nothing known gives (G3). Blocked when the facts are enough to say that it is
/// wrong, a warning otherwise; an amount in another currency cannot be compared and asks for a reason.
/// </summary>
internal static partial class AmountRule
{
    /// <summary>One is enough to block; more than these help nobody.</summary>
    private const int MostRead = 40;

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var text = r.Reply.Text;
        var amounts = Money.In(text);
        GroundedAmounts? grounded = null;
        foreach (var m in amounts.Take(MostRead))
        {
            if (m.Amount == 0 || IsWeight(text, m) || IsSaid(r, m)) continue;
            grounded ??= new GroundedAmounts(r, amounts);
            if (m.IsUsd && IsGrounded(grounded, GroundedAmounts.Cents(m.Amount))) continue;
            var clause = Clause(text, m);
            if (grounded.Known == GroundedAmounts.Told.Nothing && !IsTheirs(clause) && !Granted().IsMatch(clause)) continue;
            var severity = m.IsUsd && IsCertain(grounded, m, clause) ? Severity.Block : Severity.Warn;
            yield return new Verdict(
                "PRM-01", "G3", severity, $"Nothing known here gives {Shown(r, m)}.", "Check the amount against the order.")
                .InReply(r.Reply, m.Start, m.Length);
        }
    }

    private static bool IsGrounded(GroundedAmounts grounded, long cents) => grounded.Hold(cents) || grounded.HoldWithSaid(cents);

    /// <summary>The thread holds this figure, however it is written: 640, $640 or 640.00.</summary>
    private static bool IsSaid(ReplyReading r, Money m)
    {
        var whole = m.Amount == decimal.Truncate(m.Amount);
        var plain = m.Amount.ToString(whole ? "0" : "0.00", CultureInfo.InvariantCulture);
        var grouped = m.Amount.ToString(whole ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        return r.IsInThread(plain) || (grouped.Length > plain.Length && r.IsInThread(grouped));
    }

    /// <summary>"Two pounds of coffee."</summary>
    private static bool IsWeight(string text, Money m) => m.Currency == "GBP" && text.AsSpan(m.End).StartsWith(" of ") && !text.AsSpan(m.Start, m.Length).Contains('£');

    private static bool IsCertain(GroundedAmounts grounded, Money m, string clause) => grounded.Known switch
    {
        GroundedAmounts.Told.Everything => true,
        GroundedAmounts.Told.Nothing => false,
        _ when !IsTheirs(clause) => false,
        _ when GroundedAmounts.Cents(m.Amount) > grounded.LargestTotal => true,
        var told => told == GroundedAmounts.Told.Orders && !Part().IsMatch(clause),
    };

    /// <summary>About this customer's own money, not about a price list.</summary>
    private static bool IsTheirs(string clause) => Theirs().IsMatch(clause) && !General().IsMatch(clause);

    /// <summary>The words around an amount, up to the ends of its sentence.</summary>
    private static string Clause(string text, Money m)
    {
        var start = Math.Max(0, m.Start - 90);
        var end = Math.Min(text.Length, m.Start + m.Length + 60);
        var before = text.AsSpan(start, m.Start - start);
        var cut = before.LastIndexOfAny("\n!?;");
        if (before.LastIndexOf(". ") is var stop && stop > cut) cut = stop;
        return text[(start + cut + 1)..end];
    }

    private static string Shown(ReplyReading r, Money m) => r.Reply.Quote(m.Start, m.Length).Text;

    [GeneratedRegex(
        @"\b(?:refund|reimburs|credit(?:ed)? (?:you|your account|back)|charged|order total|total (?:of|for) your|your (?:\w+ )?(?:total|order|payment|purchase)|you paid|paid for|money back|returned to your)",
        SupervisorPatterns.Safe)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"\b(?:up to|over|more than|at least|minimum|from|above|orders? of|limit|plans?|per|every|each|a month|monthly|/)\b", SupervisorPatterns.Safe)]
    private static partial Regex General();

    [GeneratedRegex(@"\b(?:(?:offer|give|add(?:ed)?|issued?|appl(?:y|ied)|send|receive|worth)\b.*\b(?:credit|voucher|gift card|compensation|refund))", SupervisorPatterns.Safe)]
    private static partial Regex Granted();

    [GeneratedRegex(
        @"\b(?:shipping|delivery|postage|fees?|tax(?:es)?|difference|partial|part of|discount|goodwill|courtesy|compensation|voucher|gift|promo|credit|coupon|deposit|restocking|% )",
        SupervisorPatterns.Safe)]
    private static partial Regex Part();
}
