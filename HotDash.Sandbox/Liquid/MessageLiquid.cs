using System.Text.RegularExpressions;

namespace HotDash.Sandbox.Liquid;

/// <summary>What Chatwoot does to an outgoing text before it saves it.</summary>
internal static partial class MessageLiquid
{
    public static string Render(string content, Func<string, string?> variables)
    {
        try
        {
            return LiquidTemplate.Render(BackTicked().Replace(content, "{% raw %}`${code}`{% endraw %}"), variables);
        }
        catch (LiquidSyntaxException)
        {
            return content;
        }
    }

    [GeneratedRegex("`(?<code>.*?)`", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex BackTicked();
}
