using System.Text;
using System.Text.RegularExpressions;

namespace HotDash.Sandbox.Liquid;

/// <summary>
/// The part of Liquid that messages meet: variables, string literals, a few filters, raw, comment, if/unless, assign.
/// Tokens are cut as the Ruby gem cuts them, since that is where escaped texts go wrong.
/// </summary>
internal sealed partial class LiquidTemplate
{
    private readonly Queue<string> _tokens;
    private readonly Func<string, string?> _variables;
    private readonly Dictionary<string, string?> _assigned = new(StringComparer.Ordinal);
    private bool _trimNext;

    private LiquidTemplate(string source, Func<string, string?> variables)
    {
        _tokens = new Queue<string>(Tokens().Split(source).Where(token => token.Length > 0));
        _variables = name => _assigned.TryGetValue(name, out var value) ? value : variables(name);
    }

    public static string Render(string source, Func<string, string?> variables)
    {
        var output = new StringBuilder();
        new LiquidTemplate(source, variables).Block(output, visible: true, []);
        return output.ToString();
    }

    /// <summary>Renders up to one of the closing tags, and returns it; null at the end of the text.</summary>
    private LiquidTag? Block(StringBuilder output, bool visible, string[] closing)
    {
        while (_tokens.TryDequeue(out var token))
        {
            if (token.StartsWith("{{", StringComparison.Ordinal)) Variable(token, output, visible);
            else if (!token.StartsWith("{%", StringComparison.Ordinal)) Text(token, output, visible);
            else if (Tag(token) is var tag && closing.Contains(tag.Name)) return tag;
            else Run(tag, output, visible);
        }

        return closing.Length == 0 ? null : throw new LiquidSyntaxException($"'{closing[^1]}' is missing");
    }

    private void Text(string token, StringBuilder output, bool visible)
    {
        if (visible) output.Append(_trimNext ? token.TrimStart() : token);
        _trimNext = false;
    }

    private void Variable(string token, StringBuilder output, bool visible)
    {
        if (!token.EndsWith("}}", StringComparison.Ordinal) || token.Length < 4)
            throw new LiquidSyntaxException("Variable '{{' was not properly terminated");
        var markup = Trimmed(token, output);
        if (visible) output.Append(LiquidExpression.Evaluate(markup, _variables));
    }

    private static LiquidTag Tag(string token)
    {
        if (!token.EndsWith("%}", StringComparison.Ordinal) || token.Length < 4)
            throw new LiquidSyntaxException("Tag '{%' was not properly terminated");
        var match = TagBody().Match(token);
        if (!match.Success) throw new LiquidSyntaxException($"Tag '{token}' names nothing");
        return new LiquidTag(match.Groups["name"].Value, match.Groups["rest"].Value.Trim());
    }

    private void Run(LiquidTag tag, StringBuilder output, bool visible)
    {
        switch (tag.Name)
        {
            case "raw": Raw(output, visible); break;
            case "comment": Block(new StringBuilder(), visible: false, ["endcomment"]); break;
            case "assign": Assign(tag.Markup, visible); break;
            case "if": Condition(LiquidExpression.IsTrue(tag.Markup, _variables), output, visible, "endif"); break;
            case "unless": Condition(!LiquidExpression.IsTrue(tag.Markup, _variables), output, visible, "endunless"); break;
            default: throw new LiquidSyntaxException($"Unknown tag '{tag.Name}'");
        }
    }

    // Raw ends at the first token that ends in an endraw tag, whatever that token begins with.
    private void Raw(StringBuilder output, bool visible)
    {
        while (_tokens.TryDequeue(out var token))
        {
            var end = EndRaw().Match(token);
            var ends = end.Groups["word"].ValueSpan is "endraw";
            if (visible) output.Append(ends ? end.Groups["body"].Value : token);
            if (!ends) continue;
            _trimNext = token[^3] == '-';
            return;
        }

        throw new LiquidSyntaxException("'raw' tag was never closed");
    }

    private void Assign(string rest, bool visible)
    {
        var match = AssignBody().Match(rest);
        if (!match.Success) throw new LiquidSyntaxException("Syntax Error in 'assign'");
        if (visible)
            _assigned[match.Groups["name"].Value] = LiquidExpression.Evaluate(match.Groups["value"].Value, _variables);
    }

    private void Condition(bool holds, StringBuilder output, bool visible, string end)
    {
        var done = false;
        while (true)
        {
            var closed = Block(output, visible && holds && !done, ["else", "elsif", end]);
            done |= holds;
            if (closed!.Value.Name == end) return;
            holds = closed.Value.Name == "else" || LiquidExpression.IsTrue(closed.Value.Markup, _variables);
        }
    }

    private string Trimmed(string token, StringBuilder output)
    {
        var markup = token[2..^2];
        if (markup.StartsWith('-'))
        {
            while (output.Length > 0 && char.IsWhiteSpace(output[^1])) output.Length--;
            markup = markup[1..];
        }

        _trimNext = markup.EndsWith('-');
        return _trimNext ? markup[..^1] : markup;
    }

    [GeneratedRegex(@"(?<token>\{%.*?%\}|\{\{.*?\}\}?|\{\{|\{%)", RegexOptions.Singleline)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\A\{%-?\s*(?<name>\#|\w+)\s*(?<rest>.*?)-?%\}\z", RegexOptions.Singleline)]
    private static partial Regex TagBody();

    [GeneratedRegex(@"\A(?<body>.*)\{%-?\s*(?<word>\w+)\s*.*-?%\}\z", RegexOptions.Singleline)]
    private static partial Regex EndRaw();

    [GeneratedRegex(@"\A(?<name>[\w\-.]+)\s*=\s*(?<value>.*)\z", RegexOptions.Singleline)]
    private static partial Regex AssignBody();
}

internal readonly record struct LiquidTag(string Name, string Markup);
