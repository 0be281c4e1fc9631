using System.Diagnostics;
using System.Text.RegularExpressions;
using HotDash.Bench.Measuring;
using HotDash.Tests.Support;

namespace HotDash.Bench.Judging;

/// <summary>Every pattern of Core on 20 kB that were made to be slow: <c>-- regexes</c>.</summary>
internal static class RegexRun
{
    private const double GoalMilliseconds = 1;
    private const int Repetitions = 5;
    private const int Shown = 10;

    public static int Run(TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        var slowest = CorePatterns.All.Select(Slowest).OrderByDescending(s => s.Milliseconds).ToList();
        output.WriteLine($"the slowest of {slowest.Count} patterns, each on {CorePatterns.Spiteful.Count} texts of 20 kB (best of {Repetitions}):");
        foreach (var (name, milliseconds, piece) in slowest.Take(Shown))
            output.WriteLine(FormattableString.Invariant($"{milliseconds,8:0.00} ms  {name}  on \"{piece.ReplaceLineEndings("\\n")}\" again and again"));
        var over = slowest.Count(s => s.Milliseconds > GoalMilliseconds);
        output.WriteLine(FormattableString.Invariant(
            $"goal: none over {GoalMilliseconds} ms: {(over == 0 ? "reached" : $"MISSED by {over}")}; load average {Machine.Load()}"));
        return over == 0 ? 0 : 1;
    }

    private static (string Name, double Milliseconds, string Piece) Slowest((string Name, Regex Pattern) p) =>
        CorePatterns.Spiteful.Select(t => (p.Name, Milliseconds: Best(p.Pattern, t.Text), t.Piece)).MaxBy(t => t.Milliseconds);

    private static double Best(Regex pattern, string text)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Repetitions; i++)
        {
            var started = Stopwatch.GetTimestamp();
            pattern.Count(text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return best;
    }
}
