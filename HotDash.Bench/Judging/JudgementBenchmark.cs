using System.Diagnostics;
using System.Runtime;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HotDash.Core.Guardrails;

namespace HotDash.Bench.Judging;

/// <summary>One full judgement an iteration, so that the percentiles are those of single judgements; in a process that is warm.</summary>
public class JudgementBenchmark
{
    private const int MostRounds = 30;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private static bool _isWarm;

    private ReplyContext _context = null!;
    private ReplyContext _unread = null!;

    public static IEnumerable<int> Places => Enumerable.Range(0, JudgementSamples.All.Count);

    [ParamsSource(nameof(Places))]
    public int Sample { get; set; }

    internal static IConfig Config { get; } = ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring)
            .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(200).WithIterationCount(500).WithGcForce(false))
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "hotdash-bench"));

    [GlobalSetup]
    public void Choose()
    {
        _context = JudgementSamples.All[Sample].Context;
        if (_isWarm) return;
        var (compiled, before) = (0L, -1L);
        for (var round = 0; round < MostRounds && compiled != before; round++)
        {
            for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Round;)
                foreach (var (_, context) in JudgementSamples.All) ReplyJudge.Judge(Copy(context));
            (before, compiled) = (compiled, JitInfo.GetCompiledMethodCount());
        }

        _isWarm = true;
    }

    [IterationSetup]
    public void Forget() => _unread = Copy(_context);

    /// <summary>As while an operator types: the messages were read before.</summary>
    [Benchmark]
    public Judgement WhileTyping() => ReplyJudge.Judge(_context);

    /// <summary>As when a conversation is judged for the first time.</summary>
    [Benchmark]
    public Judgement AtFirstSight() => ReplyJudge.Judge(_unread);

    /// <summary>The same, of messages that nobody has read.</summary>
    internal static ReplyContext Copy(ReplyContext x) => x with { Messages = [.. x.Messages.Select(m => m with { })] };
}
