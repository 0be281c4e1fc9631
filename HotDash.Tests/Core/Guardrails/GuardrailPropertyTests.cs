using CsCheck;
using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

public sealed class GuardrailPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Hi ", "Dana", "Tobias", ", ", ". ", "\n", "refund ", "$1,200.50 ", "950 €", "I want to ", "speak to ", "your manager ",
        "some’one in charge", "sue you ", "chargeback", "{{x}}", "[Date]", "ＭＡＮＡＧＥＲ ", "man\u200Bager ", "é", "e\u0301 ", "👩‍🚀 ",
        "\uD83D", "İ", "ß ", "if ", "or ", "don't ", "six hundred dollars ", "§", "¤", "1042 ", "Thanks, ", "  ", "fraud ",
    ];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Every_span_is_its_text_in_its_target() => Gen.Select(Texts, Texts).Sample((reply, said) =>
    {
        var x = ReplyContexts.Reply(
            reply, new ConversationBuilder().WithOrder("1042", 640m), new MessageBuilder().Customer(said).Customer(reply));
        ReplyContexts.AssertSpans(x, ReplyJudge.Judge(x));
    });

    [Fact]
    public void Findings_stand_in_decision_order() => Gen.Select(Texts, Texts).Sample((reply, said) =>
    {
        var severities = ReplyJudge.Judge(ReplyContexts.Reply(reply, null, new MessageBuilder().Customer(said)))
            .Verdicts.Select(v => v.Severity).ToList();
        Assert.Equal(severities.OrderByDescending(s => s), severities);
    });

    [Theory]
    [InlineData("speak to ")]
    [InlineData("a real ")]
    [InlineData("[A")]
    [InlineData("{{")]
    [InlineData("$1,111,")]
    [InlineData("refund and ")]
    [InlineData("I paid $900. Refund! ")]
    [InlineData("get me the manager or I will. ")]
    [InlineData("one $1 a dollar ")]
    [InlineData("9")]
    [InlineData("your senior ")]
    [InlineData("Hi Aaa")]
    [InlineData("`")]
    [InlineData("a\u0301")]
    [InlineData("don't want ")]
    public void Twenty_kilobytes_of_spite_are_judged(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var x = ReplyContexts.Reply(text, null, new MessageBuilder().Customer(text));
        ReplyContexts.AssertSpans(x, ReplyJudge.Judge(x));
        Assert.NotNull(LiquidText.Escape(text));
    }
}
