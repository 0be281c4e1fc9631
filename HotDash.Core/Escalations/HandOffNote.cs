using System.Globalization;
using System.Text;
using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;

namespace HotDash.Core.Escalations;

/// <summary>The private note that goes with an escalation (rulebook 5).</summary>
public static class HandOffNote
{
    private const string Heading = "**Escalated by HotDash**";

    /// <summary>
    /// The note's text in Markdown. Empty fields are left out. Not escaped for Liquid: the sender does that for every
    /// outgoing text (<see cref="LiquidText"/>).
    /// </summary>
    /// <param name="reason">Why.</param>
    /// <param name="handOff">What the next person needs to know.</param>
    /// <param name="operatorName">Who escalates.</param>
    /// <param name="firstPerson">Who gets it first.</param>
    public static string Compose(EscalationReason reason, HandOff handOff, string operatorName, string firstPerson)
    {
        var note = new StringBuilder()
            .Append(Heading).Append(": ").Append(EscalationReasons.Label(reason)).Append('\n')
            .Append("To ").Append(firstPerson).Append(", from ").Append(operatorName).Append('\n');
        Add(note, "Context", handOff.Context);
        Add(note, "Amount", handOff.Amount);
        Add(note, "Evidence", handOff.Evidence);
        Add(note, "The customer expects", handOff.Expectation);
        Add(note, "Mood", handOff.Sentiment);
        Add(note, "Recommendation", handOff.Recommendation);
        return note.ToString().TrimEnd();
    }

    /// <summary>True for a private note that <see cref="Compose"/> wrote.</summary>
    public static bool IsOne(Message m) =>
        m is { IsPrivate: true, Kind: MessageKind.Outgoing } && m.Text.StartsWith(Heading, StringComparison.Ordinal);

    /// <summary>
    /// A first draft from what is known: the orders, the strongest findings with their exact words, the customer's last
    /// message, the clock. The recommendation stays empty: it is the operator's.
    /// </summary>
    public static HandOff Prefill(Conversation c, IReadOnlyList<Message> messages, Judgement j, SlaReading sla)
    {
        var strongest = j.Verdicts.Where(v => v.Severity >= Severity.Block).Take(5).ToList();
        var last = messages.LastOrDefault(m => m.IsFromCustomer);
        return new HandOff
        {
            Context = Join([$"{CustomerName.Display(c.Customer, c.Id)}, {c.InboxName}.", Orders(c), Clock(sla)]),
            Amount = string.Join(", ", strongest.Where(v => v.Guardrail == "G3").Select(v => v.Text).Distinct()),
            Evidence = string.Join('\n', strongest.Select(Line)),
            Expectation = last is null || string.IsNullOrWhiteSpace(last.Text) ? "" : $"\"{Short(last.Text, 500)}\"",
            Sentiment = strongest.Exists(v => v.Guardrail is "G2" or "G4") ? "Upset" : "",
        };
    }

    private static void Add(StringBuilder note, string title, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) note.Append("\n**").Append(title).Append("**: ").Append(text.Trim()).Append('\n');
    }

    private static string Orders(Conversation c) => string.Join(' ', c.Orders.Take(5).Select(o =>
    {
        var total = o.TotalUsd is { } usd ? string.Create(CultureInfo.InvariantCulture, $", ${usd:0.00}") : "";
        return $"Order {o.Id}{total}{(o.Status is { Length: > 0 } s ? ", " + s : "")}.";
    }));

    private static string Clock(SlaReading sla) => sla is { State: SlaState.Breached or SlaState.Overdue, DueAt: { } due }
        ? string.Create(CultureInfo.InvariantCulture, $"The answer was due {due.UtcDateTime:yyyy-MM-dd HH:mm} UTC.")
        : "";

    private static string Line(Verdict v) =>
        v.Length == 0 ? $"{v.Rule}: {v.Message}" : $"{v.Rule}: {v.Message} \"{Short(v.Text, 200)}\"";

    private static string Short(string text, int longest)
    {
        if (text.Length <= longest) return text.Trim();
        var cut = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..cut].Trim() + "…";
    }

    private static string Join(IEnumerable<string> sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));
}
