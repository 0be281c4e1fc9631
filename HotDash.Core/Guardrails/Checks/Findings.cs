namespace HotDash.Core.Guardrails;

/// <summary>Attaches evidence to a verdict.</summary>
internal static class Findings
{
    /// <summary>The evidence stands in the reply at this stretch of its folded text.</summary>
    public static Verdict InReply(this Verdict v, FoldedText reply, int start, int length)
    {
        var quote = reply.Quote(start, length);
        return v with { Target = VerdictTarget.Reply, Start = quote.Start, Length = quote.Length, Text = quote.Text };
    }

    /// <summary>The evidence stands in the reply at this stretch of its plain text.</summary>
    public static Verdict InReply(this Verdict v, PlainText reply, int start, int length)
    {
        var quote = reply.Quote(start, length);
        return v with { Target = VerdictTarget.Reply, Start = quote.Start, Length = quote.Length, Text = quote.Text };
    }

    /// <summary>The evidence stands in the reply at this stretch of its original text.</summary>
    public static Verdict InReply(this Verdict v, string reply, int start, int length) =>
        v with { Target = VerdictTarget.Reply, Start = start, Length = length, Text = reply.Substring(start, length) };

    /// <summary>The evidence is what a customer wrote.</summary>
    public static Verdict At(this Verdict v, Signal s) => v with
    {
        Target = VerdictTarget.Message,
        MessageId = s.MessageId,
        Start = s.Start,
        Length = s.Length,
        Text = s.Text,
    };
}
