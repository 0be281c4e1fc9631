using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>NAM-04: the shop wants its customers called by their name, this one has a real one, and the reply has none.</summary>
internal static class MissingNameRule
{
    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        if (!r.Policy.GreetByName || CustomerName.Given(r.Context.Conversation.Customer) is not { } given) yield break;
        if (r.Context.Conversation.Customer.Name is { } name && KnownNames.Stands(name, r.Reply.Text)) yield break;
        var end = r.Plain.Text.AsSpan().IndexOfAny(",.!\n:") is > 0 and var stop ? stop : r.Plain.Text.Length;
        yield return new Verdict(
            "NAM-04",
            "G5",
            Severity.Warn,
            "The reply does not call the customer by name.",
            $"Greet {given} by name.").InReply(r.Plain, 0, end);
    }
}
