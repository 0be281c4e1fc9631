using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HotDash.Core.Guardrails;

namespace HotDash.Bench.Judging;

/// <summary>One full judgement an iteration, so that the percentiles are those of single judgements.</summary>
public class JudgementBenchmark
{
    private ReplyContext _context = null!;

    public static IEnumerable<int> Places => Enumerable.Range(0, JudgementSamples.All.Count);

    [ParamsSource(nameof(Places))]
    public int Sample { get; set; }

    internal static IConfig Config { get; } = ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring)
            .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(200).WithIterationCount(500).WithGcForce(false))
        .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "hotdash-bench"));

    [GlobalSetup]
    public void Choose() => _context = JudgementSamples.All[Sample].Context;

    [Benchmark]
    public Judgement Judge() => ReplyJudge.Judge(_context);
}
