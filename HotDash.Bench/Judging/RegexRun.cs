using System.Diagnostics;
using System.Text.RegularExpressions;
using HotDash.Bench.Measuring;
using HotDash.Core.Guardrails;
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
        output.WriteLine($"{CorePatterns.All.Count} patterns on {CorePatterns.Spiteful.Count} texts of 20 kB, the best of {Repetitions}");
        _ = Slowest((pattern, text) => pattern.Match(text)); // compiles what is shared between them, so that the first are not the slowest
        var first = Slowest((pattern, text) => pattern.Match(text));
        Write(output, "to the first match, or to the end", first);
        Write(output, "to the last of all matches (told; a check takes as few as it shows)", Slowest((pattern, text) => pattern.Count(text)));
        output.WriteLine("a whole judgement, the text being reply and message (told):");
        foreach (var (piece, milliseconds) in CorePatterns.Spiteful.Select(Judged).OrderByDescending(j => j.Milliseconds).Take(Shown / 2))
            output.WriteLine(FormattableString.Invariant($"{milliseconds,8:0.00} ms  on \"{OnOneLine(piece)}\" again and again"));
        var over = first.Count(s => s.Milliseconds > GoalMilliseconds);
        output.WriteLine(FormattableString.Invariant(
            $"goal: no first match after more than {GoalMilliseconds} ms: {(over == 0 ? "reached" : $"MISSED by {over}")}; load average {Machine.Load()}"));
        return over == 0 ? 0 : 1;
    }

    private static List<(string Name, double Milliseconds, string Piece)> Slowest(Action<Regex, string> match) =>
    [
        .. CorePatterns.All.Select(p => CorePatterns.Spiteful
            .Select(t => (p.Name, Milliseconds: Best(() => match(p.Pattern, t.Text)), t.Piece)).MaxBy(t => t.Milliseconds))
            .OrderByDescending(s => s.Milliseconds),
    ];

    private static void Write(TextWriter output, string title, List<(string Name, double Milliseconds, string Piece)> slowest)
    {
        output.WriteLine(title + ":");
        foreach (var (name, milliseconds, piece) in slowest.Take(Shown))
            output.WriteLine(FormattableString.Invariant($"{milliseconds,8:0.00} ms  {name}  on \"{OnOneLine(piece)}\" again and again"));
    }

    private static (string Piece, double Milliseconds) Judged((string Piece, string Text) t)
    {
        var thread = new MessageBuilder().Customer(t.Text).Build();
        var context = new ReplyContext
        {
            Conversation = new ConversationBuilder().WithOrder("10482", 129.50m).Build(),
            Messages = thread,
            Reply = t.Text,
            LastSeenMessageId = thread[^1].Id,
            Now = ConversationBuilder.Noon,
        };
        return (t.Piece, Best(() => ReplyJudge.Judge(context)));
    }

    private static string OnOneLine(string piece) => piece.ReplaceLineEndings("\\n");

    private static double Best(Action work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Repetitions; i++)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return best;
    }
}
