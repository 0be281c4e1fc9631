using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using HotDash.Bench.Measuring;
using HotDash.Core.Guardrails;

namespace HotDash.Bench.Judging;

/// <summary>What a judgement takes: <c>-- judgement</c>.</summary>
internal static class JudgementRun
{
    private const double MedianGoal = 100;
    private const double WorstGoal = 500;
    private const double BytesGoal = 20_000;

    public static int Run(TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        var reports = BenchmarkRunner.Run<JudgementBenchmark>(JudgementBenchmark.Config).Reports;
        if (reports.Length == 0 || reports.Any(r => !r.Success))
        {
            output.WriteLine("Nothing was measured; build with -c Release.");
            return 1;
        }

        var typing = Tell(output, "while somebody types", Of(nameof(JudgementBenchmark.WhileTyping)), x => x);
        var first = Tell(output, "at first sight", Of(nameof(JudgementBenchmark.AtFirstSight)), JudgementBenchmark.Copy);
        output.WriteLine($"load average {Machine.Load()}");
        return typing && first ? 0 : 1;

        List<BenchmarkReport> Of(string method) => [.. reports.Where(r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method)];
    }

    private static bool Tell(TextWriter output, string when, List<BenchmarkReport> reports, Func<ReplyContext, ReplyContext> prepare)
    {
        output.WriteLine($"{when,-28} {"p50 µs",9} {"p99 µs",9} {"bytes",9}");
        foreach (var (report, sample) in reports.Select(r => (r, JudgementSamples.All[(int)r.BenchmarkCase.Parameters["Sample"]])))
            Write(output, sample.Name, Times(report), Bytes(prepare(sample.Context)));
        var all = reports.SelectMany(Times).ToList();
        var bytes = JudgementSamples.All.Average(s => Bytes(prepare(s.Context)));
        Write(output, "all of them", all, bytes);
        var isReached = Percentile.Of(all, 0.5) <= MedianGoal && Percentile.Of(all, 0.99) <= WorstGoal && bytes <= BytesGoal;
        output.WriteLine(FormattableString.Invariant(
            $"goal: p50 ≤ {MedianGoal} µs, p99 ≤ {WorstGoal} µs, {BytesGoal} bytes: {(isReached ? "reached" : "MISSED")}"));
        return isReached;
    }

    private static void Write(TextWriter output, string name, IReadOnlyList<double> times, double bytes) =>
        output.WriteLine(FormattableString.Invariant(
            $"{name,-28} {Percentile.Of(times, 0.5),9:0.0} {Percentile.Of(times, 0.99),9:0.0} {bytes,9:0}"));

    private static List<double> Times(BenchmarkReport report) =>
        [.. report.AllMeasurements.Where(m => m.Is(IterationMode.Workload, IterationStage.Actual)).Select(m => m.Nanoseconds / 1000 / m.Operations)];

    /// <summary>Counted here, because BenchmarkDotNet's own share weighs in a single operation.</summary>
    private static double Bytes(ReplyContext context)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReplyJudge.Judge(context);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
