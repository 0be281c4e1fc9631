using HotDash.Core.Guardrails;
using HotDash.Sandbox.Samples;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>A finding that is highlighted must show its defect: over the sandbox's customers, and over texts that have one.</summary>
public sealed class SpanTests
{
    /// <summary>What the customer wrote, our reply, the rule, and the words it has to show.</summary>
    public static TheoryData<string, string, string, string> Defects => new()
    {
        { "Where is it?", "Hi Dana, your order ships on [Date], as agreed.", "SUG-02", "[Date]" },
        { "Where is it?", "Hi Dana, 👩‍🚀 order {{order.id}} is on its way.", "SUG-02", "{{order.id}}" },
        { "Where is it?", "Hello Dana, it leaves on XX/XX/XXXX with the carrier.", "SUG-02", "XX/XX" },
        { "Where is it?", "Hi , thanks for waiting so long.", "SUG-03", "Hi ," },
        { "Where is it?", "Hi Tobias, it left this morning.", "NAM-01", "Tobias" },
        { "Where is it?", "It left this morning. Thank you, Tobias.", "NAM-01", "Tobias" },
        { "Where is it?", "Hi delicate-rain-123, it left this morning.", "NAM-03", "delicate-rain-123" },
        { "Where is my money?", "Hi Dana, we have refunded you $950 today.", "PRM-02", "$950" },
        { "Where is my money?", "Hi Dana, a refund of 1.200,50 € is on its way.", "PRM-02", "1.200,50 €" },
        { "Enough. Get me your supervisor, now.", "Hi Dana, one moment please.", "ESC-01", "supervisor" },
        { "Gｅt me your ｍａｎａｇｅｒ please.", "Hi Dana, one moment please.", "ESC-01", "ｍａｎａｇｅｒ" },
        { "You will hear from my lawyer about this.", "Hi Dana, one moment please.", "ESC-01", "lawyer" },
        { "I have filed a charge\u200Bback.", "Hi Dana, one moment please.", "ESC-01", "charge\u200Bback" },
        { "I want my $800 back.", "Hi Dana, one moment please.", "ESC-01", "$800" },
        { "The pump caught fire yesterday!", "Hi Dana, one moment please.", "ESC-01", "caught fire" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void Every_finding_span_contains_its_defect(string customer, string reply, string rule, string defect)
    {
        var x = ReplyContexts.Reply(reply, null, new MessageBuilder().Customer(customer));
        var judgement = ReplyJudge.Judge(x);
        ReplyContexts.AssertSpans(x, judgement);
        Assert.Contains(judgement.Verdicts, v => v.Rule == rule && v.Text.Contains(defect, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_finding_over_the_samples_quotes_what_stands_there()
    {
        var findings = 0;
        foreach (var x in BuiltInSample.Read().SelectMany(Replies))
        {
            var judgement = ReplyJudge.Judge(x);
            ReplyContexts.AssertSpans(x, judgement);
            foreach (var signal in CustomerSignals.In(x.Conversation, x.Messages, x.Policy))
            {
                Assert.Equal(signal.Text, x.Messages.Single(m => m.Id == signal.MessageId).Text.Substring(signal.Start, signal.Length));
                Assert.NotEqual("", signal.Text);
                Assert.Equal(signal.Text.Trim(' '), signal.Text);
            }

            findings += judgement.Verdicts.Count;
        }

        Assert.True(findings > 10);
    }

    /// <summary>Every reply of a sample, on what stood before it; and one that is full of defects on the whole of it.</summary>
    private static IEnumerable<ReplyContext> Replies(SampleConversation sample)
    {
        var customer = new ConversationBuilder().Named(sample.Customer.Name, sample.Customer.Email, sample.Customer.Phone);
        var before = new MessageBuilder();
        foreach (var (who, text) in sample.Messages.Select(line => line.Split(' ', 3)).Select(part => (part[0][0], part[2])))
        {
            if (who is 'a' or 'b') yield return ReplyContexts.Reply(text, customer, before);
            _ = who switch
            {
                'c' => before.Customer(text),
                'n' => before.Note(text),
                's' => before.Activity(text),
                _ => before.Reply(text),
            };
        }

        yield return ReplyContexts.Reply("Hi Tobias, we’ve refunded $9,999 on [Date] — I guarantee {{it}}.", customer, before);
    }
}
