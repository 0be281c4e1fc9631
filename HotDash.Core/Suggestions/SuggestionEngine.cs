using System.Globalization;
using HotDash.Core.Conversations;

namespace HotDash.Core.Suggestions;

/// <summary>Fills approved templates from the conversation's facts; no AI service is involved (rulebook 8).</summary>
public static class SuggestionEngine
{
    private const int Latest = 5;

    /// <summary>
    /// All eligible suggestions, best first; empty when no template can be filled. The order follows what the latest
    /// unanswered customer messages (at most five) are about. The same facts give the same suggestions.
    /// </summary>
    public static IReadOnlyList<Suggestion> Suggest(SuggestionFacts f)
    {
        var latest = LatestFromCustomer(f.Messages);
        var intents = IntentWords.In(latest);
        var foreign = latest.Count > 0 && IntentWords.IsForeign(latest);
        var waits = f.Conversation.WaitingSince is not null || f.Messages.LastOrDefault(IsPublic)?.IsFromCustomer == true;
        return
        [
            .. from template in TemplateCatalogue.Approved
               let fit = Fit(template.Id, intents, waits, f)
               where fit is not null
               let text = TemplateSlots.Fill(template, f)
               where text is not null
               orderby fit.Score descending
               select Make(template, text, fit, f, foreign),
        ];
    }

    private sealed record Reasoned(int Score, string Why, Evidence? Words, bool UsesOrder = false);

    private static Reasoned? Fit(
        string id, IReadOnlyDictionary<Intent, Evidence> intents, bool waits, SuggestionFacts f)
    {
        var only = intents.Count == 1;
        return id switch
        {
            "refund_offer" when intents.TryGetValue(Intent.Refund, out var words) =>
                new(90, "The customer asks for money back, within the limit.", words, UsesOrder: true),
            "ship_update" when intents.TryGetValue(Intent.Shipping, out var words) =>
                new(80, "The customer asks about the delivery.", words, UsesOrder: true),
            "policy_exception" when intents.TryGetValue(Intent.Exception, out var words) =>
                new(70, "The customer asks for something outside the rules.", words),
            "order_status" when intents.GetValueOrDefault(Intent.Status) is { } words =>
                new(60, "The customer asks how the order stands.", words, UsesOrder: true),
            "order_status" when intents.GetValueOrDefault(Intent.Shipping) is { } words =>
                new(55, "The customer asks about the delivery.", words, UsesOrder: true),
            "closing_thanks" when only && intents.TryGetValue(Intent.Thanks, out var words) =>
                new(65, "The customer says thanks.", words),
            "ack_delay" when waits => new(IsLate(f) ? 50 : 30, "The customer is waiting for an answer.", null),
            "ack_general" when waits => new(40, "Fits any open question.", null),
            "follow_up" when !waits && f.Messages.Any(m => m.IsPublicReply) =>
                new(20, "The last word is ours.", null),
            _ => null,
        };
    }

    private static bool IsLate(SuggestionFacts f) =>
        f.Conversation.WaitingSince is { } since && f.Now - since >= TimeSpan.FromMinutes(30);

    private static Suggestion Make(ReplyTemplate t, string text, Reasoned fit, SuggestionFacts f, bool foreign)
    {
        var why = foreign ? $"{fit.Why} The customer does not seem to write English; the template does." : fit.Why;
        List<Evidence> evidence = fit.Words is null ? [] : [fit.Words];
        if (fit.UsesOrder && TemplateSlots.OrderOf(f) is { } order)
            evidence.Add(new Evidence($"Order {order.Id}", Facts(order)));
        return new Suggestion(t.Id, t.Version, t.Label, text, why, evidence);
    }

    private static string Facts(Order order)
    {
        string?[] facts =
        [
            order.Status,
            order.TotalUsd is { } usd ? string.Create(CultureInfo.InvariantCulture, $"${usd:N2}") : null,
            order.Eta is { } eta ? string.Create(CultureInfo.InvariantCulture, $"expected {eta:yyyy-MM-dd}") : null,
        ];
        return string.Join(", ", facts.Where(x => !string.IsNullOrWhiteSpace(x)));
    }

    private static List<Message> LatestFromCustomer(IReadOnlyList<Message> messages)
    {
        var answered = messages.LastOrDefault(m => m.IsPublicReply)?.Id ?? 0;
        var open = messages.Where(m => m.IsFromCustomer && m.Id > answered).TakeLast(Latest).ToList();
        return open.Count > 0 ? open : [.. messages.Where(m => m.IsFromCustomer).TakeLast(1)];
    }

    private static bool IsPublic(Message m) => m.IsFromCustomer || m.IsPublicReply;
}
