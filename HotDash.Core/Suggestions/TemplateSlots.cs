using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;

namespace HotDash.Core.Suggestions;

/// <summary>
/// The typed slots of templates: <c>{greeting}</c>, <c>{name}</c>, <c>{order.id}</c>, <c>{order.eta}</c>,
/// <c>{order.status}</c>, <c>{refund.amount}</c>, <c>{agent.name}</c>, <c>{next_update}</c>. A slot without a value makes
/// the template ineligible; only the greeting does without a name.
/// </summary>
public static partial class TemplateSlots
{
    /// <summary>The filled text, or null when a slot has no value. Unknown slots have none.</summary>
    public static string? Fill(ReplyTemplate template, SuggestionFacts f)
    {
        var missing = false;
        var text = Slot().Replace(template.Body, m =>
        {
            var value = Value(m.Groups["slot"].Value, f);
            missing |= value is null;
            return value ?? "";
        });
        return missing ? null : text;
    }

    /// <summary>The order a reply may speak of: the one named, or the only one; null when that is not clear.</summary>
    internal static Order? OrderOf(SuggestionFacts f)
    {
        var texts = f.Messages.Where(m => m.IsFromCustomer).TakeLast(CustomerSignals.Reach).Select(m => m.Text);
        return OrdersNamed.In(f.Conversation.Orders, texts) is [var only] && IsPlain(only.Id) ? only : null;
    }

    /// <summary>
    /// What may be offered back: the figure the customer names, at most the order's total, or the total. Null over the
    /// limit, without a known total, or when the customer names another currency.
    /// </summary>
    internal static decimal? RefundOf(SuggestionFacts f)
    {
        if (OrderOf(f) is not { TotalUsd: { } total } order || total <= 0 || IsReturning(order)) return null;
        var asked = f.Messages.Where(m => m.IsFromCustomer).TakeLast(5)
            .SelectMany(m => ReadMessage.Of(m).Refunds).ToList();
        var amounts = asked.SelectMany(a => a.Amounts).ToList();
        if (amounts.Exists(a => !a.IsUsd || a.Amount > total || a.Amount > f.RefundLimitUsd)) return null;
        if (asked.Exists(a => a.IsPart) && amounts.Count == 0) return null;
        var offer = amounts.Count > 0 ? amounts[^1].Amount : total;
        return offer > 0 && offer <= f.RefundLimitUsd ? offer : null;
    }

    private static bool IsReturning(Order order) =>
        order.Status?.Contains("refund", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Value(string slot, SuggestionFacts f) => slot switch
    {
        "greeting" => CustomerName.Given(f.Conversation.Customer) is { } given ? $"Hi {given}," : "Hi there,",
        "name" => CustomerName.Given(f.Conversation.Customer),
        "order.id" => OrderOf(f)?.Id,
        "order.eta" => OrderOf(f)?.Eta is { } eta && eta >= DateOnly.FromDateTime(f.Now.UtcDateTime) ? Day(eta) : null,
        "order.status" => OrderOf(f)?.Status is { } status && IsPlain(status) ? status.Trim() : null,
        "refund.amount" => RefundOf(f) is { } usd ? string.Create(CultureInfo.InvariantCulture, $"${usd:N2}") : null,
        "agent.name" => IsPlain(f.AgentName) ? f.AgentName.Trim() : null,
        "next_update" => Soon(f.Now),
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>Two hours from now, rounded up to the half hour, in UTC: a promise that can be kept and checked.</summary>
    private static string Soon(DateTimeOffset now)
    {
        var half = TimeSpan.FromMinutes(30).Ticks;
        var then = now.UtcDateTime.AddHours(2);
        var rounded = new DateTime((then.Ticks + half - 1) / half * half, DateTimeKind.Utc);
        return rounded.Date == now.UtcDateTime.Date
            ? rounded.ToString("HH:mm", CultureInfo.InvariantCulture) + " UTC today"
            : rounded.ToString("HH:mm 'UTC on' dddd", CultureInfo.InvariantCulture);
    }

    /// <summary>True for a short value on one line without anything that reads as a slot or as mark-up.</summary>
    private static bool IsPlain(string value) => !string.IsNullOrWhiteSpace(value) && value.Length <= 80
        && value.AsSpan().IndexOfAny(NotPlain) < 0;

    private static readonly SearchValues<char> NotPlain = SearchValues.Create("{}[]<>%_`\n\r\0");

    [GeneratedRegex(@"\{(?<slot>[a-z_.]+)\}", SupervisorPatterns.Safe)]
    private static partial Regex Slot();
}
