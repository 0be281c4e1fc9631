using HotDash.Core.Guardrails;

namespace HotDash.Tests.Core.Guardrails.Wording;

public sealed class PhrasesTests
{
    private static string[] Find(string phrases, string text)
    {
        var folded = FoldedText.Of(text);
        return [.. new Phrases(phrases).In(WordsRead.In(folded)).Select(f => folded.Quote(f.Start, f.Length).Text)];
    }

    [Theory]
    [InlineData("calm down", "Please CALM, down now.", "CALM, down")]
    [InlineData("told|said you", "I said you know.", "said you")]
    [InlineData("you should? know", "You know.", "You know")]
    [InlineData("so very* late", "It is so very very late.", "so very very late")]
    [InlineData("part .. understand", "What part of no don't you understand?", "part of no don't you understand")]
    [InlineData("you misunder~", "You misunderstood it.", "You misunderstood")]
    [InlineData("^ whatever $", "Fine. Whatever. Bye", "Whatever")]
    [InlineData("^ whatever $", "Whatever you like", null)]
    [InlineData("you <are> wrong", "You’re wrong", "You’re wrong")]
    [InlineData("you <are> wrong", "youre wrong", "youre wrong")]
    [InlineData("don't panic", "Dont panic", "Dont panic")]
    [InlineData("calm down", "Stay calm. Down there it is cold.", null)]
    [InlineData("^ please? wait $", "Oh. Please wait.", "Please wait")]
    public void A_wording_stands_where_it_stands(string phrases, string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], Find(phrases, text));

    [Fact]
    public void Of_overlapping_ones_the_first_and_longest_is_told() =>
        Assert.Equal(["very bad day", "bad luck"], Find("bad day\nvery bad day\nbad luck", "A very bad day, bad luck."));
}
