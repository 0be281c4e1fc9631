using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>G11: nothing is resolved without evidence (rulebook 5, SOP-CX-004).</summary>
public static partial class ResolveJudge
{
    /// <summary>How long the customer must have been silent after our last word.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromHours(48);

    /// <summary>Every finding, strongest first: a changed conversation (G9), then what is missing (G11).</summary>
    public static Judgement Judge(ResolveContext x)
    {
        List<Verdict> verdicts =
        [
            .. StaleViewRule.Judge(x.Messages, x.LastSeenMessageId),
            .. Pending(x),
            .. Evidence(x),
        ];
        return verdicts.Count == 0
            ? Judgement.Clean
            : new Judgement([.. verdicts.OrderByDescending(v => v.Severity)]);
    }

    private static IEnumerable<Verdict> Pending(ResolveContext x) =>
        from order in x.Conversation.Orders
        where order.Status is not null && IsPending(order.Status)
        select Block(
            $"Order {order.Id} still says \"{order.Status}\".",
            "Resolve once the refund or return is done; until then snooze it or reply.");

    private static bool IsPending(string status)
    {
        var folded = FoldedText.Word(status).Replace('_', ' ').Replace('-', ' ');
        return MoneyOrGoods().IsMatch(folded) && Open().IsMatch(folded);
    }

    private static IReadOnlyList<Verdict> Evidence(ResolveContext x) => x.Evidence switch
    {
        ResolveEvidence.CustomerConfirmed said => Confirmed(x, said.MessageId),
        ResolveEvidence.SilenceAfterOffer => SilenceMissing(x.Messages, x.Now) is { } missing ? [missing] : [],
        ResolveEvidence.FollowUpPlan plan => [.. Planned(plan, DateOnly.FromDateTime(x.Now.UtcDateTime))],
        ResolveEvidence.None => [Block("Nothing shows that it is resolved.", "Choose the customer's confirmation, 48 h of silence after an offer, or a follow-up plan.")],
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The customer's messages that can confirm: what came after our last public reply, ascending. Empty when nothing came,
    /// and when we have not replied at all.
    /// </summary>
    public static IReadOnlyList<Message> Confirming(IReadOnlyList<Message> messages) =>
        messages.LastOrDefault(m => m.IsPublicReply) is { } reply ? [.. messages.Where(m => m.IsFromCustomer && m.Id > reply.Id)] : [];

    private static IReadOnlyList<Verdict> Confirmed(ResolveContext x, long id)
    {
        // What was written after it counts, too: a thank-you may be followed by a complaint.
        if (Confirming(x.Messages).Where(m => m.Id >= id).ToList() is [var said, ..] since && said.Id == id)
            return [.. OpenMatters.In(x.Conversation, x.Messages, x.Policy, x.Now, since).Select(v => v with { Severity = Severity.Warn, Advice = "Say why it confirms all the same, or answer it." })];
        var chosen = x.Messages.FirstOrDefault(m => m.Id == id);
        return chosen switch
        {
            null => [Block("The message said to confirm it is not in this conversation.", "Choose the customer's message that confirms it.")],
            { IsFromCustomer: false } => [Block("The chosen message is not the customer's.", "Choose a message that the customer wrote.").In(chosen)],
            _ when !x.Messages.Any(m => m.IsPublicReply) =>
                [Block("We have not replied yet, so there is nothing that the customer could confirm.", "Reply first, or write a follow-up plan.").In(chosen)],
            _ => [Block("The chosen message is older than our last reply, so it cannot confirm it.", "Choose what the customer wrote after it.").In(chosen)],
        };
    }

    private static Verdict In(this Verdict v, Message m) => v with { Target = VerdictTarget.Message, MessageId = m.Id };

    /// <summary>Why 48 hours of silence do not speak for themselves here; null when they do.</summary>
    public static Verdict? SilenceMissing(IReadOnlyList<Message> messages, DateTimeOffset now)
    {
        var last = messages.LastOrDefault(m => m.IsFromCustomer || m.IsPublicReply);
        if (last is not { IsPublicReply: true })
            return Block("The last word is the customer's, so nothing was offered after it.", "Answer first.");
        if (last.DeliveryFailed)
            return Block("The last reply could not be delivered, so silence means nothing.", "Reach the customer another way first.");
        var silent = now - last.CreatedAt;
        var hours = Math.Max(0, Math.Floor(silent.TotalHours)).ToString("0", CultureInfo.InvariantCulture);
        return silent >= Silence
            ? null
            : Block($"The customer has been silent for {hours} h; 48 h are needed.", "Wait, or write a follow-up plan.");
    }

    private static IEnumerable<Verdict> Planned(ResolveEvidence.FollowUpPlan plan, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(plan.Owner))
            yield return Block("The follow-up plan has no owner.", "Name who follows up.");
        if (string.IsNullOrWhiteSpace(plan.Plan))
            yield return Block("The follow-up plan does not say what will be done.", "Write what will be done.");
        if (plan.Due < today)
            yield return Block(
                string.Create(CultureInfo.InvariantCulture, $"The follow-up was due {plan.Due:yyyy-MM-dd}, which is past."),
                "Choose today (UTC) or a later day.");
    }

    private static Verdict Block(string message, string advice) => new("G11", "G11", Severity.Block, message, advice);

    [GeneratedRegex("refund|return|exchange|replacement", SupervisorPatterns.Safe)]
    private static partial Regex MoneyOrGoods();

    [GeneratedRegex(
        @"\b(?:pending|requested|request|processing|progress|open|initiated|awaiting|waiting|started|approved|in transit|due|authori[sz]ed)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Open();
}
