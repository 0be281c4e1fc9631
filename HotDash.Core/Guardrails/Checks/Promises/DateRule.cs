using System.Globalization;

namespace HotDash.Core.Guardrails;

/// <summary>
/// PRM-03: the reply says when something will happen, and neither the order nor the shop's windows say so (G3). Blocked
/// when it promises, without a hedge, an arrival before the order's expected day; otherwise it asks for a reason.
/// </summary>
internal static class DateRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        foreach (var s in r.Sentences)
        {
            if (!TimeWords.MayBeIn(s.Text) || !PromiseWords.NamesOutcome(s.Text) || PromiseWords.IsNoPromise(s)
                || PromiseWords.IsFollowUp(s.Text) || TimeWords.First(s.Text) is not { } when) continue;
            if (Judge(r, s.Text, when) is { } found) yield return found.InReply(r.Reply, s.Start + when.Index, when.Length);
        }
    }

    private static Verdict? Judge(ReplyReading r, string sentence, System.Text.RegularExpressions.Match when)
    {
        var words = when.Groups["slash"] is { Success: true } slash ? slash.Value : when.Value.Trim();
        if (r.Policy.Windows.Any(w => IsSameWindow(w, words)) || r.IsInThread(words)) return null;
        var hedged = PromiseWords.IsHedged(sentence);
        if (TimeWords.LatestDay(when, r.Context.Now) is { } day && PromiseWords.NamesArrival(sentence) && Expected(r) is { } eta)
        {
            if (day == eta || (day > eta && words.StartsWith("by ", StringComparison.Ordinal))) return null;
            return Found(
                day < eta && !hedged ? Severity.Block : Severity.Warn,
                string.Create(CultureInfo.InvariantCulture, $"The order is expected on {eta:d MMMM yyyy}; the reply says \"{words}\"."));
        }

        return hedged ? null : Found(Severity.Warn, $"Nothing known here says \"{words}\".");
    }

    /// <summary>The latest day on which the orders that are spoken of are expected; null when one is unknown.</summary>
    private static DateOnly? Expected(ReplyReading r)
    {
        var orders = OrdersNamed.For(r);
        return orders.Count > 0 && orders.All(o => o.Eta is not null) ? orders.Max(o => o.Eta) : null;
    }

    /// <summary>"5-7 business days" and "5 to 7 business days" are the same, whatever stands before.</summary>
    internal static bool IsSameWindow(string window, string words) => Bare(words).EndsWith(Bare(FoldedText.Word(window)), StringComparison.Ordinal);

    private static string Bare(string words) => words.Replace('–', '-').Replace(" to ", "-", StringComparison.Ordinal)
        .Replace(" or ", "-", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal).Trim();

    private static Verdict Found(Severity severity, string message) =>
        new("PRM-03", "G3", severity, message, "Give the expected day from the order, or say that it is an estimate.");
}
