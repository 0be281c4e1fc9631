using System.Reflection;
using System.Text.RegularExpressions;
using HotDash.Core.Guardrails;

namespace HotDash.Tests.Support;

/// <summary>Every regular expression of Core, and texts that were made to be slow.</summary>
internal static class CorePatterns
{
    private const BindingFlags Everywhere = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Pieces =
    [
        "speak to ", "a real ", "[A", "[[", "{{", "{%", "$1,111,", "refund and ", "9", ", ", "your senior ", "Hi Aaa", "`", "a\u0301", "don't want ",
        "(", "((a)", "<A", "not to ", "I want a refund of $", "get me your ", "1.111.", "Thanks Aaa ", "@a.", "http://a.", "%A", "__A", "- ",
        "please ", "within 1 ", "would like to speak with ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ", "\n", "if you don't ", "order # ",
    ];

    public static IReadOnlyList<(string Name, Regex Pattern)> All { get; } =
    [
        .. typeof(ReplyJudge).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("HotDash.", StringComparison.Ordinal) == true).SelectMany(Of)
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ];

    /// <summary>A piece again and again until it makes 20 kB.</summary>
    public static IReadOnlyList<(string Piece, string Text)> Spiteful { get; } =
        [.. Pieces.Select(piece => (piece, string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))))];

    private static IEnumerable<(string Name, Regex Pattern)> Of(Type type) =>
        from method in type.GetMethods(Everywhere)
        where method.GetCustomAttribute<GeneratedRegexAttribute>() is not null
        select ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);
}
