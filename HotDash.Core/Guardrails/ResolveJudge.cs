using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

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

    private static Verdict[] Evidence(ResolveContext x) => x.Evidence switch
    {
        ResolveEvidence.CustomerConfirmed said => Confirmed(x, said.MessageId),
        ResolveEvidence.SilenceAfterOffer => Silent(x),
        ResolveEvidence.FollowUpPlan plan => [.. Planned(plan, DateOnly.FromDateTime(x.Now.UtcDateTime))],
        ResolveEvidence.None => [Block("Nothing shows that it is resolved.", "Choose the customer's confirmation, 48 h of silence after an offer, or a follow-up plan.")],
        _ => throw new UnreachableException(),
    };

    private static Verdict[] Confirmed(ResolveContext x, long id)
    {
        var said = x.Messages.FirstOrDefault(m => m.Id == id);
        return said switch
        {
            null => [Block("The message said to confirm it is not in this conversation.", "Choose the customer's message that confirms it.")],
            { IsFromCustomer: false } => [Block("The chosen message is not the customer's.", "Choose a message that the customer wrote.") with
            {
                Target = VerdictTarget.Message,
                MessageId = id,
            },],
            _ => [],
        };
    }

    private static Verdict[] Silent(ResolveContext x)
    {
        var last = x.Messages.LastOrDefault(m => m.IsFromCustomer || m.IsPublicReply);
        if (last is not { IsPublicReply: true })
            return [Block("The last word is the customer's, so nothing was offered after it.", "Answer first.")];
        if (last.DeliveryFailed)
            return [Block("The last reply could not be delivered, so silence means nothing.", "Reach the customer another way first.")];
        var silent = x.Now - last.CreatedAt;
        var hours = Math.Floor(silent.TotalHours).ToString("0", CultureInfo.InvariantCulture);
        return silent >= Silence
            ? []
            : [Block($"The customer has been silent for {hours} h; 48 h are needed.", "Wait, or write a follow-up plan.")];
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
