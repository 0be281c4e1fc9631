using System.Globalization;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Http.Extensions;

namespace HotDash.Web.Features.Audit;

/// <summary>What is looked for. It stands in the address, so that a link shows the same to whoever follows it.</summary>
public sealed record AuditQuery
{
    public AuditPeriod Period { get; init; } = AuditPeriod.Week;

    /// <summary>The bounds of <see cref="AuditPeriod.Custom"/>; null means open.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Lower-case e-mail.</summary>
    public string? Operator { get; init; }

    public string? Action { get; init; }

    public long? Conversation { get; init; }

    public DecisionFate? Outcome { get; init; }

    /// <summary>Only what stands before this number: the next page.</summary>
    public long? Before { get; init; }

    public bool IsFiltered => this with { Before = null } != new AuditQuery();

    public LedgerFilter ToFilter(DateTimeOffset now, TimeZoneInfo zone) => new()
    {
        Since = Period == AuditPeriod.Custom ? From : AuditPeriods.Since(Period, now, zone),
        Until = Period == AuditPeriod.Custom ? Until : null,
        OperatorEmail = Operator,
        Action = Action,
        ConversationId = Conversation,
        DecisionsOnly = true,
    };

    /// <summary>The page's address with this query, and with a decision opened.</summary>
    public string Href(Guid? open = null)
    {
        var query = new QueryBuilder();
        if (Period != AuditPeriod.Week) query.Add("time", AuditPeriods.Value(Period));
        if (Period == AuditPeriod.Custom && From is { } from) query.Add("from", ClockText.Iso(from));
        if (Period == AuditPeriod.Custom && Until is { } until) query.Add("until", ClockText.Iso(until));
        if (Operator is not null) query.Add("operator", Operator);
        if (Action is not null) query.Add("action", AuditWords.Value(Action));
        if (Conversation is { } conversation) query.Add("conversation", conversation.ToString(CultureInfo.InvariantCulture));
        if (Outcome is { } outcome) query.Add("outcome", AuditWords.Value(outcome));
        if (Before is { } before) query.Add("before", before.ToString(CultureInfo.InvariantCulture));
        return (open is { } id ? $"/audit/{id:D}" : "/audit") + query;
    }
}
