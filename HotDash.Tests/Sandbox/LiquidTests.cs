using HotDash.Sandbox.Liquid;

namespace HotDash.Tests.Sandbox;

public sealed class LiquidTests
{
    private static string Render(string content) => MessageLiquid.Render(content, name => name switch
    {
        "contact.name" => "Dana Reyes",
        "contact.email" => "dana@mail.example",
        _ => null,
    });

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("Hi {{contact.name}}!", "Hi Dana Reyes!")]
    [InlineData("Hi {{ contact.name }}!", "Hi Dana Reyes!")]
    [InlineData("Hi {{ contact.nickname }}!", "Hi !")]
    [InlineData("{{ nothing }}{{}}", "")]
    [InlineData("{{ \"x\" }}{{ 'y' }}", "xy")]
    [InlineData("{{ \"{%\" }} and {{ '{{' }}", "{% and {{")]
    [InlineData("{{ contact.name | upcase }}", "DANA REYES")]
    [InlineData("{{ contact.nick | default: 'friend' }}", "friend")]
    [InlineData("{{ contact.name | no_such_filter }}", "Dana Reyes")]
    [InlineData("a  {{- contact.name -}}  b", "aDana Reyesb")]
    [InlineData("{% assign x = contact.name %}{{ x }}", "Dana Reyes")]
    [InlineData("{% if contact.name %}yes{% else %}no{% endif %}", "yes")]
    [InlineData("{% if contact.nick %}yes{% elsif contact.name == 'Dana Reyes' %}her{% else %}no{% endif %}", "her")]
    [InlineData("{% unless contact.nick %}none{% endunless %}", "none")]
    [InlineData("a{% comment %} {{ contact.name }} {% endcomment %}b", "ab")]
    [InlineData("50% off { and } and }} and %}", "50% off { and } and }} and %}")]
    public void Variables_and_tags_are_evaluated(string content, string expected) =>
        Assert.Equal(expected, Render(content));

    [Theory]
    [InlineData("{% raw %}{{ contact.name }}{% endraw %}", "{{ contact.name }}")]
    [InlineData("{% raw %}{% if %}{% endraw %}", "{% if %}")]
    [InlineData("{%raw%}{{{%endraw%}", "{{")]
    [InlineData("{% raw %}{{{% endraw %}", "{{")]
    [InlineData("{% raw %}{% {% endraw %}", "{% ")]
    [InlineData("{% raw %}{%{% endraw %}", "{%")]
    [InlineData("{% raw %}say {{ now {% endraw %}!", "say {{ now !")]
    [InlineData("{% raw %}a{% endraw %} {{ contact.email }} {% raw %}b{% endraw %}", "a dana@mail.example b")]
    [InlineData("{% raw %}{% endraw %}", "")]
    [InlineData("{% raw %}{% endrawing %}{% endraw %}", "{% endrawing %}")]
    public void Raw_keeps_its_body_and_ends_at_the_first_endraw(string content, string expected) =>
        Assert.Equal(expected, Render(content));

    [Theory]
    [InlineData("use `{{ contact.name }}` here, {{ contact.name }}", "use `{{ contact.name }}` here, Dana Reyes")]
    [InlineData("`a\n{% if %}`", "`a\n{% if %}`")]
    [InlineData("``", "``")]
    public void Text_in_back_ticks_is_not_evaluated(string content, string expected) =>
        Assert.Equal(expected, Render(content));

    [Theory]
    [InlineData("{% nonsense %} {{ contact.name }}")]
    [InlineData("{% endraw %} {{ contact.name }}")]
    [InlineData("{% raw %} {{ contact.name }}")]
    [InlineData("{{ contact.name")]
    [InlineData("{{ contact.name }")]
    [InlineData("{% if contact.name %} never closed")]
    [InlineData("{% {{ contact.name }}")]
    [InlineData("{%")]
    [InlineData("{%%}")]
    [InlineData("{% raw %}quoted `code`{% endraw %}")]
    public void A_text_that_liquid_refuses_is_kept_as_it_stands(string content) =>
        Assert.Equal(content, Render(content));

    [Fact]
    public async Task A_reply_and_a_note_are_rendered_before_they_are_stored()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        const string content =
            "{{contact.name}}|{{contact.first_name}}|{{contact.email}}|{{agent.name}}|{{agent.email}}|" +
            "{{inbox.name}}|{{account.name}}|{{conversation.display_id}}|{{unknown}}";
        var expected = $"Dana Reyes|Dana|dana@mail.example|Ava Brooks|ava.brooks@hotrodan.example|Web chat|Hot Rodan|{id}|";

        Assert.Equal(expected, (await sandbox.ReplyAsync(id, content)).Json["content"]!.GetValue<string>());
        Assert.Equal(expected, (await sandbox.ReplyAsync(id, content, note: true)).Json["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_customers_braces_are_not_evaluated()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var message = await sandbox.CustomerWritesAsync(id, "{{contact.name}}");
        Assert.Equal("{{contact.name}}", message["content"]!.GetValue<string>());
    }
}
