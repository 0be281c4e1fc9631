using System.Text.RegularExpressions;

namespace HotDash.Sandbox.Liquid;

/// <summary>The inside of {{ }}, read as leniently as Liquid's lax mode: what makes no sense is empty, never an error.</summary>
internal static partial class LiquidExpression
{
    public static string? Evaluate(string markup, Func<string, string?> variables)
    {
        var first = Fragment().Match(markup);
        if (!first.Success) return null;
        var value = Value(first.Value, variables);
        foreach (Match filter in Filter().Matches(markup[(first.Index + first.Length)..]))
            value = Filtered(value, filter.Groups["name"].Value, Value(filter.Groups["argument"].Value, variables));
        return value;
    }

    public static bool IsTrue(string condition, Func<string, string?> variables)
    {
        var match = Comparison().Match(condition);
        if (!match.Success) return false;
        var left = Value(match.Groups["left"].Value, variables);
        var right = Value(match.Groups["right"].Value, variables);
        return match.Groups["operator"].Value switch
        {
            "==" => left == right,
            "!=" or "<>" => left != right,
            "contains" => left?.Contains(right ?? "", StringComparison.Ordinal) == true,
            _ => left is not null and not "false",
        };
    }

    private static string? Value(string text, Func<string, string?> variables)
    {
        if (text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0]) return text[1..^1];
        if (Number().IsMatch(text)) return text;
        return text switch
        {
            "" or "nil" or "null" or "empty" or "blank" => null,
            "true" or "false" => text,
            _ => variables(text),
        };
    }

    // An unknown filter passes its input on, as Liquid's default does.
    private static string? Filtered(string? value, string name, string? argument) => name switch
    {
        "upcase" => value?.ToUpperInvariant(),
        "downcase" => value?.ToLowerInvariant(),
        "capitalize" => string.IsNullOrEmpty(value) ? value : char.ToUpperInvariant(value[0]) + value[1..].ToLowerInvariant(),
        "strip" => value?.Trim(),
        "append" => value + argument,
        "prepend" => argument + value,
        "default" => string.IsNullOrEmpty(value) || value == "false" ? argument : value,
        _ => value,
    };

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|(?:[^\s,\|'"]|"[^"]*"|'[^']*')+
        """)]
    private static partial Regex Fragment();

    [GeneratedRegex("""
        \|\s*(?<name>\w+)(?:\s*:\s*(?<argument>"[^"]*"|'[^']*'|[^\s,|]+))?
        """)]
    private static partial Regex Filter();

    [GeneratedRegex("""
        \A\s*(?<left>"[^"]*"|'[^']*'|[^\s=!<>]+)(?:\s*(?<operator>==|!=|<>|contains)\s*(?<right>"[^"]*"|'[^']*'|\S+))?
        """)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\A-?\d+(\.\d+)?\z")]
    private static partial Regex Number();
}
