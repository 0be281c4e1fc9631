using HotDash.Bench.Figures;
using HotDash.Bench.Measuring;
using HotDash.Tests.Support.Postgres;

namespace HotDash.Bench;

/// <summary>Every figure in turn, on a PostgreSQL server of its own.</summary>
internal static class Run
{
    public static async Task<int> AllAsync(BenchOptions options, TextWriter output, CancellationToken ct)
    {
        await output.WriteLineAsync(Machine.Describe());
        if (options.Quick) await output.WriteLineAsync("Quick run: it shows that everything works; the ratios mean nothing.");
        await using var cluster = await PostgresCluster.StartNewAsync();
        var report = new Report();
        foreach (var figure in Figures(cluster, options).Where(f => IsWanted(f, options)))
            await MeasureAsync(figure, options, report, output, ct);
        await output.WriteLineAsync();
        report.Write(output);
        await output.WriteLineAsync($"load average at the end: {Machine.Load()}");
        return report.Holds ? 0 : 1;
    }

    private static IEnumerable<IFigure> Figures(PostgresCluster cluster, BenchOptions options) =>
    [
        new DecisionCommitFigure(cluster, options),
        new WebhookFigure(cluster, options),
        new WriterFigure(cluster, options),
        new CircuitFigure(cluster, options),
    ];

    private static bool IsWanted(IFigure figure, BenchOptions options) =>
        options.Only.Count == 0 || options.Only.Any(word => figure.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static async Task MeasureAsync(
        IFigure figure, BenchOptions options, Report report, TextWriter output, CancellationToken ct)
    {
        await using var measured = figure;
        await output.WriteLineAsync($"{figure.Name}: load average {Machine.Load()}");
        try
        {
            await figure.StartAsync(ct);
            await RepeatAsync(figure, options, report, output, ct);
        }
        catch (TimeoutException late)
        {
            report.Add(new Finding($"{figure.Name}: {late.Message}", Holds: false));
        }
    }

    private static async Task RepeatAsync(
        IFigure figure, BenchOptions options, Report report, TextWriter output, CancellationToken ct)
    {
        var repetitions = figure.Goals.Select(_ => new List<Paired>()).ToList();
        for (var tried = 0; tried < options.Tries && repetitions.Any(r => r.Count(p => !p.Moved) < options.Repetitions); tried++)
        {
            var pairs = await figure.RepeatAsync(ct);
            for (var i = 0; i < pairs.Count; i++) repetitions[i].Add(pairs[i]);
            await output.WriteLineAsync(Line(tried + 1, figure.Goals, pairs));
        }

        for (var i = 0; i < repetitions.Count; i++) report.Add(figure.Goals[i], repetitions[i]);
        foreach (var finding in await figure.EndAsync(ct)) report.Add(finding);
    }

    private static string Line(int number, IReadOnlyList<Goal> goals, IReadOnlyList<Paired> pairs) =>
        FormattableString.Invariant($"  {number}: load {Machine.Load()}; ") + string.Join("; ", pairs.Select((pair, i) =>
            FormattableString.Invariant($"{goals[i].Name} = {pair.Variant:0.00} / ({pair.Before:0.00}, {pair.After:0.00}) = {pair.Ratio:0.00}")
            + (pair.Moved ? " DROPPED, the floor moved" : "")));
}
