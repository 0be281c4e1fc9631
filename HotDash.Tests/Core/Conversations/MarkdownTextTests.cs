using HotDash.Core.Conversations;

namespace HotDash.Tests.Core.Conversations;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("**Context**: late", "[b:Context]: late")]
    [InlineData("__so__ and *so* and _so_", "[b:so] and [i:so] and [i:so]")]
    [InlineData("**bold *and slanted* words**", "[b:bold ][bi:and slanted][b: words]")]
    [InlineData("run `a*b*c` now", "run [c:a*b*c] now")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("order_id_7 and snake_case_", "order_id_7 and snake_case_")]
    [InlineData("**never closed", "**never closed")]
    [InlineData("****", "****")]
    [InlineData("a ** b", "a ** b")]
    [InlineData("not \\*slanted\\*", "not *slanted*")]
    [InlineData("<b onclick=x>**y**</b>", "<b onclick=x>[b:y]</b>")]
    [InlineData("", "")]
    public void A_line_is_read_as_Chatwoot_draws_it(string line, string drawn) => Assert.Equal(drawn, Drawn(Assert.Single(MarkdownText.Parse(line))));

    [Fact]
    public void Lists_are_lists_and_lines_are_lines()
    {
        var lines = MarkdownText.Parse("Two things:\r\n- **first**\n* second\n3. third\n\n-not a point");
        Assert.Equal(
            [MarkdownKind.Text, MarkdownKind.Bullet, MarkdownKind.Bullet, MarkdownKind.Numbered, MarkdownKind.Text, MarkdownKind.Text],
            lines.Select(l => l.Kind));
        Assert.Equal("Two things:\nfirst\nsecond\n3. third\n\n-not a point", MarkdownText.Plain("Two things:\n- **first**\n* second\n3. third\n\n-not a point"));
    }

    [Fact]
    public void A_text_full_of_marks_costs_no_more_than_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("**a _b `", 20_000));
        Assert.NotEmpty(MarkdownText.Plain(text));
    }

    private static string Drawn(MarkdownLine line) => string.Concat(line.Runs.Select(r => Kind(r) is { Length: > 0 } kind ? $"[{kind}:{r.Text}]" : r.Text));

    private static string Kind(MarkdownRun r) => (r.Bold ? "b" : "") + (r.Italic ? "i" : "") + (r.Code ? "c" : "");
}
