using CsCheck;
using HotDash.Core.Conversations;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Conversations;

public sealed class LiquidTextTests
{
    private static readonly string[] Signs =
        ["{", "{", "{", "}", "}", "%", "`", "`", "-", " ", "x", "contact.email", "\n", "raw", "if", "|"];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]).Array[0, 14].Select(string.Concat);

    [Theory]
    [InlineData("Hi Dana, your pump ships today.")]
    [InlineData("Price: {10}")]
    [InlineData("")]
    [InlineData("Use `{{x}}` for that.")]
    public void A_text_that_liquid_leaves_alone_is_unchanged(string text) => Assert.Equal(text, LiquidText.Escape(text));

    [Theory]
    [InlineData("{{contact.email}}", "{% raw %}{{{% endraw %}contact.email}}")]
    [InlineData("{% if x %}", "{% raw %}{%{% endraw %} if x %}")]
    public void Each_opening_pair_is_wrapped(string text, string escaped) => Assert.Equal(escaped, LiquidText.Escape(text));

    [Theory]
    [InlineData("{{contact.email}}")]
    [InlineData("{% raw %}x{% endraw %}")]
    [InlineData("{{{")]
    [InlineData("{{{{{")]
    [InlineData("{{%")]
    [InlineData("{{{%")]
    [InlineData("{%{{")]
    [InlineData("{{}")]
    [InlineData("{{}}}")]
    [InlineData("{%}")]
    [InlineData("{{ `a` }}")]
    [InlineData("{`a`")]
    [InlineData("{{`a`}")]
    [InlineData("`{{`}")]
    [InlineData("`{% raw %}`")]
    [InlineData("`unmatched {{contact.email}}")]
    [InlineData("`a` ` {{x}}")]
    [InlineData("```\n{{x}}\n``` {{y}}")]
    [InlineData("{{-x-}} {%- x -%}")]
    public void Chatwoot_stores_exactly_the_approved_text(string text) => AssertStored(text, text);

    [Fact]
    public void An_endraw_tag_inside_a_code_span_is_broken_with_a_space() =>
        AssertStored("see `{%- endraw %} {{x}}` ok", "see `{ %- endraw %} {{x}}` ok");

    [Fact]
    public void Any_text_of_braces_and_backticks_is_stored_as_approved() =>
        Texts.Sample(text => AssertStored(text, text), iter: 20_000);

    [Theory]
    [InlineData("a {{ b", true)]
    [InlineData("a {% b", true)]
    [InlineData("a { b } %}", false)]
    public void Braces_that_liquid_would_read_are_reported(string text, bool has) =>
        Assert.Equal(has, LiquidText.HasBraces(text));

    private static void AssertStored(string text, string stored)
    {
        var sent = LiquidText.Escape(text);
        Assert.Equal(stored, LiquidModel.Render(sent, oldTokenizer: true));
        Assert.Equal(stored, LiquidModel.Render(sent, oldTokenizer: false));
    }
}
