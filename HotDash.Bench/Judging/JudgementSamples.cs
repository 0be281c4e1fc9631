using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Tests.Support;

namespace HotDash.Bench.Judging;

/// <summary>Conversations and replies as they come on a working day: short and long, calm and not, with and without findings.</summary>
internal static class JudgementSamples
{
    private const string Long = """
        Hi Dana,

        Thank you for your patience while I looked into this. I've read through everything you sent us, including the photos of the box, and I agree that this is not how a parcel should arrive. I'm sorry for the trouble that it has caused you.

        Here is what I've done so far. I opened a claim with the carrier this morning, and I asked our warehouse to set a replacement of the fuel pump aside for you, so that it can leave as soon as the claim is accepted. You don't need to send anything back in the meantime; please keep the box and the packing, because the carrier may want to look at them.

        If you would rather have your money back than a replacement, tell me and I'll arrange that instead. Shipping of $7.95 is included in either case. I'll write to you again once the carrier has answered, and you can reach me under this thread at any time.

        Kind regards,
        Riley
        """;

    private static readonly string[] Customer =
    [
        "Hi, where is my order?", "It was supposed to come on Tuesday and the tracking still says \"label created\".",
        "I ordered two of them, order #10482, and paid $129.50 plus shipping.", "This is the third time I'm writing. Nobody answers!!",
        "If this is not fixed today I'll have to speak to your manager.", "The box was open and one part is missing, see the photos.",
        "I'd like my money back please, all of it.", "Thanks, that would be great.", "My truck is sitting on jack stands in a rented bay.",
        "No, I don't want another one, I want a refund of $129.50.", "Can you at least tell me when it ships?", "ok",
    ];

    public static IReadOnlyList<(string Name, ReplyContext Context)> All { get; } =
    [
        ("one line, one message", Of("Hi Dana, it left this morning and I'll write again once it is delivered.", 1)),
        ("one line, a thread of 40", Of("Hi Dana, it left this morning and I'll write again once it is delivered.", 40)),
        ("a page, one message", Of(Long, 1)),
        ("a page, a thread of 12", Of(Long, 12)),
        ("a page, a thread of 40", Of(Long, 40)),
        ("amounts and dates", Of("Hi Dana, we refunded $129.50 and $7.95 for shipping on 12 October; it takes 5 to 7 business days to show, by October 21 at the latest.", 12)),
        ("links and addresses", Of("Hi Dana, the label is at https://hotrodan.com/returns/10482 and questions go to customer.support@hotrodan.com or (415) 555-0134.", 12)),
        ("full of defects", Of("Hi Tobias, we’ve refunded $9,999 on [Date] — I guarantee it, 100 %! Calm down. http://bit.ly/x {{name}}", 12)),
        ("asks for a supervisor", Of("Hi Dana, I'm sorry. One moment please, I'm asking for you.", 6, "Get me your supervisor. Now.")),
        ("threatens a lawsuit", Of("Hi Dana, I'm sorry. One moment please, I'm asking for you.", 6, "You will hear from my lawyer, and my bank will reverse the charge of $1,200.")),
        ("a long complaint", Of("Hi Dana, I'm sorry. One moment please, I'm asking for you.", 6, string.Join(' ', Enumerable.Repeat(string.Join(' ', Customer), 4)))),
        ("Spanish", Of("Hola Dana, siento mucho la espera. El pedido sale hoy y le escribiré en cuanto llegue.", 6, "Hola, ¿dónde está mi pedido? Llevo una semana esperando y nadie me contesta.")),
    ];

    private static ReplyContext Of(string reply, int messages, string? last = null)
    {
        var thread = new MessageBuilder();
        for (var i = 0; i < messages; i++)
            _ = i % 3 == 2 ? thread.Reply("I'm looking into it and will write to you again.") : thread.Customer(Customer[i % Customer.Length]);
        var written = (last is null ? thread : thread.Customer(last)).Build();
        var conversation = new ConversationBuilder().WithOrder("10482", 129.50m, "shipped", new DateOnly(2025, 10, 14)).Build();
        return new ReplyContext
        {
            Conversation = conversation,
            Messages = written,
            Reply = reply,
            LastSeenMessageId = written[^1].Id,
            Now = ConversationBuilder.Noon,
            Sla = SlaClock.Read(conversation, new SlaPolicy(), ConversationBuilder.Noon),
        };
    }
}
