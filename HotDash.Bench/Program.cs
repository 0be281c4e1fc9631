using HotDash.Bench;
using HotDash.Bench.Judging;
using HotDash.Bench.Quality;

switch (args)
{
    case ["judgement"]: return JudgementRun.Run(Console.Out);
    case ["regexes"]: return RegexRun.Run(Console.Out);
    case ["quality", .. var files]: return await QualityRun.RunAsync(files, Console.Out, Console.Error);
}

if (BenchOptions.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync("Usage: HotDash.Bench [--quick] [words of the figures' names] | judgement | regexes | quality --conversations FILE --labels FILE [--show WORD]");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};
try
{
    return await Run.AllAsync(options, Console.Out, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped; nothing is reported.");
    return 130;
}
