namespace HotDash.Core.Suggestions;

/// <summary>The templates in use. An unapproved version is never in here (rulebook 8).</summary>
public static class TemplateCatalogue
{
    private static readonly DateOnly ApprovedOn = new(2025, 10, 1);

    /// <summary>The approved templates, each id once.</summary>
    public static IReadOnlyList<ReplyTemplate> Approved { get; } =
    [
        Template(
            "ack_delay",
            "Acknowledge the delay",
            """
            {greeting}

            I'm sorry that you have had to wait for an answer. I have your message in front of me and am looking into it now. I'll write to you again by {next_update}, even if I don't have everything by then.

            {agent.name}
            """),
        Template(
            "ship_update",
            "Shipping update",
            """
            {greeting}

            I'm sorry for the worry about your delivery. Order {order.id} is expected on {order.eta}. I'm checking with the carrier and will write to you by {next_update} with what they say.

            {agent.name}
            """),
        Template(
            "order_status",
            "Order status",
            """
            {greeting}

            Order {order.id} currently shows as "{order.status}". If that isn't what you expected, tell me what you see on your side and I'll look into it.

            {agent.name}
            """),
        Template(
            "refund_offer",
            "Refund offer",
            """
            {greeting}

            I'm sorry that order {order.id} didn't work out. I can offer you a refund of {refund.amount} to your original payment method. Shall I go ahead?

            {agent.name}
            """),
        Template(
            "policy_exception",
            "Ask for an exception",
            """
            {greeting}

            Thank you for explaining. What you ask for is outside what I can decide myself, so I'd like to take it to our lead with everything you have told me. I'll write to you by {next_update} with where it stands.

            {agent.name}
            """),
        Template(
            "follow_up",
            "Follow up",
            """
            {greeting}

            I wanted to check whether everything is settled on your side. If anything is still open, answer here and I'll pick it up.

            {agent.name}
            """),
        Template(
            "ack_general",
            "Acknowledge and look into it",
            """
            {greeting}

            Thank you for your message. I want to get this right, so I'm looking into it and will write to you by {next_update} with an answer.

            {agent.name}
            """),
        Template(
            "closing_thanks",
            "Thanks and goodbye",
            """
            {greeting}

            Thank you for letting us know. If anything else comes up, answer here and we'll help.

            {agent.name}
            """),
    ];

    private static ReplyTemplate Template(string id, string label, string body) =>
        new(id, 1, label, body.ReplaceLineEndings("\n"), "Morgan Patel", ApprovedOn);
}
